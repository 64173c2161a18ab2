import { describe, expect, test } from 'vitest';
import type { EndedPiece, ProcedureGap } from '../../../../shared/analysis/post-mortem.ts';
import type { PostMortemProblem } from '../../../../shared/analysis/post-mortem-problems.ts';
import {
  describeDelivered,
  describeGap,
  describeNotObserved,
  describeOutcome,
  describeProblem,
  nameNotice,
  nameRemedy,
} from '../../../../shared/ui/analysis/analysis-words.ts';

describe('describeProblem', () => {
  test.each<[PostMortemProblem, string, RegExp]>([
    [{ code: 'NUMBERS_NOT_MATURE', until: '2026-12-16' }, 'numbers', /final on Wed 16 Dec/],
    [{ code: 'NO_LESSON' }, 'text1', /at least one/],
    [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'kind' }, 'kind1', /list/],
    [{ code: 'LESSON_INCOMPLETE', index: 1, field: 'text' }, 'text2', /sentence/],
    [{ code: 'LESSON_INCOMPLETE', index: 2, field: 'owner' }, 'owner3', /who/],
    [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'dueOn' }, 'due1', /today/],
    [{ code: 'REBOOK_NOT_ANSWERED' }, 'rebook', /answer/],
    [{ code: 'REBOOK_REASON_MISSING' }, 'reason', /fact/],
    [{ code: 'REBOOK_CONDITION_MISSING' }, 'condition', /has to be/],
    [{ code: 'CREATOR_NOT_ASKED' }, 'word', /asked/],
    [{ code: 'HOURS_NOT_A_NUMBER' }, 'hours', /number/],
  ])('%j stands at %s', (problem, field, text) => {
    const described = describeProblem(problem, 'en');

    expect(described.field).toBe(field);
    expect(described.text).toMatch(text);
  });
});

test.each<[ProcedureGap['code'], string]>([
  ['NOT_SENT', 'End notice was prepared and no sending is recorded.'],
  ['RECEIPT_UNKNOWN', 'End notice was sent, and when it counts as received is not known.'],
  ['EFFECTIVE_BEFORE_RECEIPT', 'End notice took effect before it counts as received.'],
  ['NO_APPROVER', 'End notice has no approver on record.'],
  ['SAME_PERSON', 'End notice was asked for and approved by the same person.'],
])('a gap is a sentence about the notice: %s', (code, sentence) => {
  expect(describeGap({ code, kind: 'end' })).toBe(sentence);
});

test('codes nobody knows are written out rather than hidden', () => {
  expect(nameNotice('side_letter')).toBe('side letter');
  expect(nameRemedy('R99')).toBe('R99');
  expect(nameRemedy('R1')).toBe('One-page brief');
});

test.each([
  [{ outcome: 'worked', because: null }, 'worked'],
  [{ outcome: 'did_not', because: null }, 'did not work'],
  [{ outcome: 'not_measurable_yet', because: 'no_post_after' }, 'not measured: no post came after it'],
] as const)('what came of a trial: %j', (trial, words) => {
  expect(describeOutcome(trial)).toBe(words);
});

test('steps that are left out say why', () => {
  expect(
    describeNotObserved([
      { step: 'reach', because: 'not_planned' },
      { step: 'orders', because: 'not_measured' },
      { step: 'clicks', because: 'measured_in_part' },
    ]),
  ).toEqual([
    'Reach: measured, but no target was agreed.',
    'Orders: not measured.',
    'Clicks: measured for some posts only.',
  ]);
});

const piece = (lateDays: number, isOut = true, brandDelayDays = 0) =>
  ({ publishedAt: isOut ? '2026-11-10T15:00:00Z' : null, lateDays, brandDelayDays }) as EndedPiece;

test.each<[string, EndedPiece[], number]>([
  ['', [], 0],
  ['nothing was due before the end', [piece(0, false)], 0],
  ['none of 3 published', [piece(2, false), piece(1, false), piece(0, false)], 3],
  ['the one piece was not published', [piece(2, false)], 1],
  ['all 2 published on time', [piece(0), piece(0)], 2],
  ['1 of 1 published on time', [piece(0)], 1],
  ['1 of 2 published on time', [piece(0), piece(4, false)], 2],
  ['2 of 3 published, each on time', [piece(0), piece(0), piece(4, false)], 3],
  ['all 3 published: 2 on time, 1 late', [piece(0), piece(0), piece(1)], 3],
  [
    '3 of 4 published: 1 on time, 2 late, 1 of them through us',
    [piece(0), piece(1), piece(2, true, 2), piece(5, false)],
    4,
  ],
  ['all 2 published, all late, all through us', [piece(1, true, 1), piece(2, true, 2)], 2],
  ['1 of 2 published, late, through us', [piece(1, true, 1), piece(2, false)], 2],
])('delivery is said as a person would: “%s”', (words, pieces, agreed) => {
  const published = pieces.filter(({ publishedAt }) => publishedAt !== null);
  const onTime = published.filter(({ lateDays }) => lateDays === 0).length;
  const counts = { agreed, published: published.length, onTime, lateByCreator: 0, lateByBrand: 0 };
  expect(describeDelivered({ ...counts, pieces })).toBe(words);
});
