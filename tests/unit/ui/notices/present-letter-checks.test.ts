import { expect, test } from 'vitest';
import { lintNotice } from '../../../../shared/notices/lint-notice.ts';
import { sendingTimeWarnings } from '../../../../shared/notices/sending-time.ts';
import { presentLetterChecks } from '../../../../shared/ui/notices/present-letter-checks.ts';

const PLACE = { recipientTz: 'America/New_York', locale: 'en-US', notOnRecord: [] };

function check(text: string, { at = '2026-06-09T14:00:00Z', timesAsked = null as number | null } = {}) {
  return presentLetterChecks({
    ...PLACE,
    wording: lintNotice(text, { kind: 'consult', language: 'en' }),
    sendingTime: sendingTimeWarnings(at, { tz: PLACE.recipientTz, holidays: [] }),
    timesAsked,
  });
}

test('a plain letter in business hours is told to be well in both lists', () => {
  expect(check('We would like to talk about the link.')).toEqual({
    wording: [{ mark: 'ok', text: 'No blame, no guess, no other creators', found: '' }],
    readFirst: [{ mark: 'ok', text: 'It leaves in business hours in New York', found: '' }],
  });
});

test('every warning names the words it found, each once', () => {
  const { wording } = check('You failed. You failed again, as always!');

  expect(wording.map(({ mark, found }) => [mark, found])).toEqual([
    ['warn', '“failed”'],
    ['warn', '“always”'],
    ['warn', '“!”'],
  ]);
});

test.each([
  ['2026-06-13T15:00:00Z', 'It would arrive on a day off', 'Sat 13 Jun, 11:00 in New York'],
  ['2026-06-12T20:00:00Z', 'It would arrive late before days off', 'Fri 12 Jun, 16:00 in New York'],
  ['2026-06-09T04:00:00Z', 'It would arrive outside business hours', 'Tue 9 Jun, 00:00 in New York'],
])('a letter at %s is warned of: %s', (at, text, found) => {
  expect(check('Hello.', { at }).readFirst).toEqual([{ mark: 'warn', text, found }]);
});

test.each([
  [0, 'warn', 'this would be the first they hear of it'],
  [1, 'ok', 'They were asked once before'],
  [3, 'ok', 'They were asked 3 times before'],
])('after %d contacts the second line is %s', (timesAsked, mark, words) => {
  const line = check('Hello.', { timesAsked }).readFirst.at(-1);

  expect(line?.mark).toBe(mark);
  expect(line?.text).toContain(words);
});

test('a gap says what is missing without any words found', () => {
  const wording = [
    { code: 'clause_missing' as const, found: [] },
    { code: 'long_sentences' as const, found: ['31'] },
  ];
  const view = presentLetterChecks({ ...PLACE, wording, sendingTime: [], timesAsked: null });

  expect(view.wording.map(({ found }) => found)).toEqual(['', '31']);
});
