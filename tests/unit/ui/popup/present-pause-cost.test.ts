import { expect, test } from 'vitest';
import { presentCostUntil } from '../../../../shared/ui/popup/present-pause-cost.ts';
import { presentPauseSheet } from '../../../../shared/ui/present-sheet.ts';
import { contractOf, NOW, standingOf, TERMS } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', role: 'manager' as const };

function paying(clause: Record<string, unknown>) {
  return standingOf({ contracts: contractOf({ pause: { ...TERMS.pause, ...clause } as never }) });
}

function standbyOf(clause: Record<string, unknown>, on = '2026-12-05') {
  return presentCostUntil(paying(clause), on, CONTEXT)?.standby;
}

test('names the sum and what it is a share of', () => {
  const cost = presentCostUntil(
    paying({ standbyBps: 1_250, standbyMonthlyMinor: 300_000 }),
    '2026-12-05',
    CONTEXT,
  );

  expect(cost?.title).toBe('If it ends Sat 5 Dec, after 14 days');
  expect(cost?.rows[0]).toEqual({ name: 'Standby pay', value: '$175.00, 12.5% of $3,000.00 a month' });
});

test.each([
  ['a contract that pays none', {}, 'none on record'],
  ['a fee nobody has put on file', { standbyBps: 2_500 }, 'not on file: the sum is not known'],
])('guesses nothing: %s', (_, clause, words) => {
  expect(standbyOf(clause)).toContain(words);
});

test('says when the review comes before the pause', () => {
  expect(standbyOf({ standbyBps: 2_500, standbyMonthlyMinor: 300_000 }, '2026-11-21')).toBe(
    'none, the notice takes effect only after this day',
  );
});

test('names what stays owed, what moves, and a limit that comes first', () => {
  const standing = standingOf({
    money: {
      feeMinor: 900_000,
      earnedMinor: 600_000,
      openMinor: 450_000,
      exitCostMinor: null,
      paidMinor: 450_000,
    },
  });
  const rows = presentCostUntil(standing, '2026-12-30', CONTEXT)?.rows;

  expect(rows).toContainEqual({ name: 'Already earned', value: '$1,500.00 not paid, due as agreed' });
  expect(rows?.find(({ name }) => name === 'Moves')?.value).toMatch(/ to \w{3} \d+ \w{3}/);
  expect(rows).toContainEqual({
    name: 'Limit',
    value: 'the clause’s days are used up on Mon 21 Dec, before that',
  });
});

test('is the same on the sheet for the proposed dates, and for nobody who may not pause', () => {
  const standing = paying({ standbyBps: 2_500, standbyMonthlyMinor: 300_000 });
  const { costs, reviewDates } = presentPauseSheet(standing, CONTEXT);

  expect(costs).toEqual(reviewDates.map(({ on }) => presentCostUntil(standing, on, CONTEXT)));
  expect(presentCostUntil(standing, '2026-12-05', { ...CONTEXT, role: 'viewer' })).toBeNull();
  expect(presentCostUntil(standing, 'soon', CONTEXT)).toBeNull();
  expect(presentPauseSheet(standingOf({ contracts: contractOf({}, ['pause']) }), CONTEXT).costs).toEqual([]);
});
