import { expect, test } from 'vitest';
import { holdBlocks, holdDecision } from '../../../../shared/notices/blocks/hold-blocks.ts';
import { composeNotice } from '../../../../shared/notices/compose.ts';
import type { NoticeFacts } from '../../../../shared/notices/facts.ts';
import { known, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { NOTICE_LANGUAGES, NOTICE_TONES } from '../../../../shared/notices/tone.ts';
import { HOLD_FACTS, HOLD_OVER_FACTS, writerFor } from '../samples/letter-facts.ts';

function withHold(facts: NoticeFacts, part: Partial<NonNullable<NoticeFacts['hold']>>): NoticeFacts {
  return { ...facts, hold: facts.hold && { ...facts.hold, ...part } };
}

test('says what is on hold, how much of how much, why, until when, by what clause and how to object', () => {
  const { text, subject } = composeNotice(HOLD_FACTS, { language: 'en', tone: 'neutral' });

  expect(subject).toBe('A payment on hold: “Spring Skin”');
  expect(text).toMatch(
    /400\.00 \(USD\) of the payment for “Reel 1” has been on hold since Wednesday, 18 November 2026\./,
  );
  expect(text).toMatch(/Open for it in all: .*1,500\.00 \(USD\), due on Wednesday, 16 December 2026\./);
  expect(text).toContain('we did not see the ad label');
  expect(text).toContain('It is to be settled by Saturday, 28 November 2026.');
  expect(text).toContain('the clause on holding back a part of a payment (§ 6.4)');
  expect(text).toContain('You can object in your own words');
  expect(text).toContain('Without your word nothing is taken off your pay.');
});

test.each(NOTICE_LANGUAGES)(
  'never reads as a penalty for results in %s, whatever the reason and tone',
  (language) => {
    for (const reason of ['not_as_agreed', 'invalid_traffic', 'amount_unclear'] as const) {
      for (const tone of NOTICE_TONES) {
        const { text, fields } = composeNotice(withHold(HOLD_FACTS, { reason }), { language, tone });

        expect(text).not.toMatch(
          /penalt|fine\b|punish|strafe|buße|amende|sanction|multa|sanción|castig|puni/i,
        );
        expect(fields.find(({ id }) => id === 'holdReason')?.text.split('\n')).toHaveLength(2);
      }
    }
  },
);

test('a sum nobody could compute is left out, its day is not', () => {
  const { text } = composeNotice(withHold(HOLD_FACTS, { openMinor: UNKNOWN }), {
    language: 'en',
    tone: 'neutral',
  });

  expect(text).not.toContain('Open for it in all');
  expect(text).toContain('It would be due on Wednesday, 16 December 2026.');
});

test.each([
  ['retainer', 'of the payment for the retainer'],
  ['expenses', 'of the payment for the approved expenses'],
] as const)('names the %s as it names a piece', (sum, words) => {
  const { text } = composeNotice(withHold(HOLD_FACTS, { of: { sum } }), { language: 'en', tone: 'warm' });

  expect(text).toContain(words);
});

test('the end of a hold says what was paid by when, or what both agreed', () => {
  const write = (facts: NoticeFacts) => composeNotice(facts, { language: 'en', tone: 'neutral' }).text;

  expect(write(HOLD_OVER_FACTS)).toContain('It is paid by Wednesday, 16 December 2026.');
  expect(write(withHold(HOLD_OVER_FACTS, { over: { outcome: 'released', payOn: null } }))).toContain(
    'It was due on Wednesday, 16 December 2026 and is paid without further delay.',
  );
  const agreed = write(withHold(HOLD_OVER_FACTS, { over: { outcome: 'agreed', on: '2026-11-20' } }));
  expect(agreed).toMatch(
    /400\.00 \(USD\) of the payment for “Reel 1” is not paid: you agreed to this on Friday, 20 /,
  );
});

test('a letter about no hold cannot be written', () => {
  const none = writerFor({ ...HOLD_FACTS, hold: null });

  expect(() => holdBlocks(none)).toThrow('says what is on hold');
  expect(() => holdDecision(none)).toThrow('says what is on hold');
  expect(holdBlocks(writerFor(withHold(HOLD_FACTS, { openMinor: known(1) })))).toHaveLength(2);
});
