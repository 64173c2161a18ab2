import { expect, test } from 'vitest';
import type { CaseState } from '../../../shared/procedure/case.ts';
import {
  agreedDayFor,
  dueOnAt,
  lateDaysAt,
  movedDueOn,
  withDueDays,
} from '../../../shared/procedure/due-dates.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import { pauseOf } from './case-log.ts';

const timeZone = 'America/New_York';

/** A case whose work stood still on these days, each from and to midnight in New York. */
function pausedOn(...spans: [from: string, to: string | null][]): CaseState {
  const suspensions = spans.map(([from, to]) => pauseOf(`${from}T05:00:00Z`, to && `${to}T05:00:00Z`));
  return { ...initialCase('active'), suspensions };
}

test.each<[string, CaseState, string, string, number]>([
  ['without a pause', pausedOn(), '2026-11-22T16:00:00Z', '2026-11-20', 2],
  ['on its day', pausedOn(), '2026-11-21T04:59:00Z', '2026-11-20', 0],
  ['by a pause before it', pausedOn(['2026-11-10', '2026-11-13']), '2026-11-24T16:00:00Z', '2026-11-23', 1],
  [
    'by a pause that began on it',
    pausedOn(['2026-11-20', '2026-11-22']),
    '2026-11-22T16:00:00Z',
    '2026-11-22',
    0,
  ],
  [
    'by two, the second reached through the first',
    pausedOn(['2026-11-10', '2026-11-13'], ['2026-11-22', '2026-11-24']),
    '2026-11-26T16:00:00Z',
    '2026-11-25',
    1,
  ],
  [
    'not by one that began later, whose days are not late',
    pausedOn(['2026-11-22', '2026-11-25']),
    '2026-11-26T16:00:00Z',
    '2026-11-20',
    3,
  ],
  [
    'with every day of an open pause',
    pausedOn(['2026-11-18', null]),
    '2026-11-24T16:00:00Z',
    '2026-11-26',
    0,
  ],
])('a due day moves %s', (_name, state, now, dueOn, lateDays) => {
  expect(movedDueOn('2026-11-20', state, { now, timeZone, contracts: [] })).toBe(dueOn);
  expect(lateDaysAt('2026-11-20', state, { now, timeZone, contracts: [] })).toBe(lateDays);
});

test('what the brand stopped of its own moves nothing', () => {
  const state = pausedOn(['2026-11-10', '2026-11-13']);
  const own = state.suspensions.map((one) => ({ ...one, kind: 'own_side' as const }));

  expect(
    movedDueOn(
      '2026-11-20',
      { ...state, suspensions: own },
      { now: '2026-11-22T16:00:00Z', timeZone, contracts: [] },
    ),
  ).toBe('2026-11-20');
});

test('a piece is due from its agreed day, and one that is out keeps the day it was published by', () => {
  const state = pausedOn(['2026-11-10', '2026-11-13'], ['2026-11-19', '2026-11-21']);
  const at = { now: '2026-11-25T16:00:00Z', timeZone, contracts: [] };
  const open = { dueOn: '2026-11-23', agreedDueOn: '2026-11-20', publishedAt: null };
  const out = { ...open, publishedAt: '2026-11-14T16:00:00Z' };

  expect(dueOnAt(open, state, at)).toBe('2026-11-25');
  expect(dueOnAt(out, state, at)).toBe('2026-11-23');
  // A row stored before the agreed day was kept apart has that day in its one field.
  expect(dueOnAt({ dueOn: '2026-11-20', publishedAt: null }, state, at)).toBe('2026-11-25');
  const once = withDueDays([open, out], state, at);
  expect(once).toEqual([{ ...open, dueOn: '2026-11-25' }, out]);
  expect(withDueDays(once, state, at)).toEqual(once);
});

test.each([
  ['without a pause', pausedOn(), '2026-12-07'],
  [
    'after pauses that would move it again',
    pausedOn(['2026-11-10', '2026-11-13'], ['2026-11-19', '2026-11-21']),
    '2026-12-02',
  ],
])('an agreed day %s is kept so that it is in force as agreed', (_name, state, kept) => {
  const at = { now: '2026-11-25T16:00:00Z', timeZone, contracts: [] };

  const day = agreedDayFor('2026-12-07', state, at);

  expect(day).toBe(kept);
  expect(movedDueOn(day, state, at)).toBe('2026-12-07');
});
