import { expect, test } from 'vitest';
import { answerBlocks } from '../../../../shared/notices/blocks/answer-blocks.ts';
import { blocksText } from '../../../../shared/notices/blocks/blocks.ts';
import { NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { CAUSE_FACTS, CONSULT_FACTS, END_FACTS, writerFor } from '../samples/letter-facts.ts';

test('says until when, how and with whom to answer', () => {
  const text = blocksText(answerBlocks(writerFor(END_FACTS)));

  expect(text).toContain('Please answer by Wednesday, 25 November 2026.');
  expect(text).toContain('on your page: https://midflight.example/c/abc');
  expect(text).toContain('Your contact is Ana Reyes (ana@northlight.example).');
  expect(text).toContain('It goes by e-mail to mara@example.com');
});

test('falls back to the channel of the letter without page and address', () => {
  const reply = { by: NONE, pageUrl: UNKNOWN, email: UNKNOWN };
  const text = blocksText(answerBlocks(writerFor({ ...END_FACTS, reply })));

  expect(text).toContain('There is no deadline for an answer.');
  expect(text).toContain('You can answer in the way in which this reached you.');
});

test('asks for a better date except where it ends for cause', () => {
  expect(blocksText(answerBlocks(writerFor(END_FACTS)))).toContain('Is there a date or a form');
  expect(blocksText(answerBlocks(writerFor(CAUSE_FACTS)))).not.toContain('Is there a date or a form');
});

test('names the address for notices in formal notices only', () => {
  expect(blocksText(answerBlocks(writerFor(CONSULT_FACTS)))).not.toContain('mara@example.com');
  expect(blocksText(answerBlocks(writerFor(CAUSE_FACTS)))).toContain('A copy goes to Lind Talent.');
});
