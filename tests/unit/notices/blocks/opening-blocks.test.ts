import { expect, test } from 'vitest';
import { blocksText } from '../../../../shared/notices/blocks/blocks.ts';
import { identityBlocks, openingBlocks } from '../../../../shared/notices/blocks/opening-blocks.ts';
import { known, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { CONSULT_FACTS, END_FACTS, PAUSE_FACTS, REMINDER_FACTS, writerFor } from '../samples/letter-facts.ts';

test('gives one reason, and a number only for goals that were not met', () => {
  const results = CONSULT_FACTS.results;
  const textFor = (reason: 'goals_not_met' | 'goals_not_met_despite_changes') =>
    blocksText(openingBlocks(writerFor({ ...END_FACTS, results, reason: known(reason) })));

  expect(textFor('goals_not_met')).toContain('the agreed goals have not been met so far. Views: 41,200 by');
  expect(textFor('goals_not_met_despite_changes')).toContain('after the changes we tried together. Views:');
  expect(blocksText(openingBlocks(writerFor({ ...END_FACTS, results })))).not.toContain('41,200');
});

test('says so when no reason is given', () => {
  expect(blocksText(openingBlocks(writerFor({ ...PAUSE_FACTS, reason: UNKNOWN })))).toContain(
    'No reason is given',
  );
});

test('asks in a consultation, with the numbers against what was agreed', () => {
  const text = blocksText(openingBlocks(writerFor(CONSULT_FACTS)));

  expect(text).toContain('where 72,000 was expected by then');
  expect(text).toContain('“Reel 2” was due on Tuesday, 10 November 2026');
  expect(text).toContain('• Do link, code and tag work for you?');
});

test('asks openly without numbers and without a list of questions', () => {
  const text = blocksText(
    openingBlocks(writerFor({ ...CONSULT_FACTS, results: [], late: [], questions: [] })),
  );

  expect(text).toContain('No numbers are put forward');
  expect(text).toContain('There is no list of questions');
});

test.each([
  [{ about: 'answer', askedOn: '2026-11-16' } as const, 'We wrote to you'],
  [{ about: 'draft', name: 'Reel 2', dueOn: '2026-11-20' } as const, 'The draft of “Reel 2”'],
  [
    { about: 'post', name: 'Reel 2', dueOn: '2026-11-24' } as const,
    '“Reel 2” for “Spring Skin” is due to go live',
  ],
])('reminds of %o', (reminder, words) => {
  expect(blocksText(openingBlocks(writerFor({ ...REMINDER_FACTS, reminder })))).toContain(words);
});

test('names both sides as the paper does, and the brand that the campaign is for', () => {
  const text = blocksText(identityBlocks(writerFor(END_FACTS)));

  expect(text).toContain(
    'given by Northlight Studios Ltd (Northlight, 4 Mill Lane, London) to Lind Media AB (Mara Lind, Storgatan 2, Malmö)',
  );
  expect(text).toContain('The campaign is “Spring Skin”, for the brand Dewdrop.');
});

test('names kind, parties, contract, campaign and clause', () => {
  const [block] = identityBlocks(writerFor(END_FACTS));

  expect(block?.parts.flatMap(({ fields }) => fields)).toEqual([
    'kind',
    'parties',
    'contractRef',
    'campaignRef',
    'clauseRef',
  ]);
});
