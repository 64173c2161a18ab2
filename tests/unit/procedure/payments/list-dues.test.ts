import { expect, test } from 'vitest';
import { settlementOf } from '../../../../shared/procedure/exits/exit-settlement.ts';
import { listDues, openMinorOf } from '../../../../shared/procedure/payments/list-dues.ts';
import { exitStanding, NOW, paidOf } from '../exits/exit-standings.ts';

const going = { settlement: null, expenses: {}, now: NOW };
const PAID = [{ minor: 20_000, on: '2026-11-19', paidFor: 'two' }];

function standingWith(paidMinor: number | null, payments = PAID) {
  const standing = exitStanding(paidOf(paidMinor));
  return { ...standing, money: standing.money && { ...standing.money, payments } };
}

test('while the work goes on, each sum has its day, what paid it and what is open', () => {
  const standing = standingWith(30_000);

  expect(listDues(standing, going)?.map(({ id, openMinor }) => [id, openMinor])).toEqual([
    ['one', 40_000],
    ['two', 30_000],
  ]);
  expect(openMinorOf(standing, going, 'two')).toBe(30_000);
  expect(openMinorOf(standing, going, 'other:settlement')).toBe(70_000);
  expect(openMinorOf(standing, going)).toBe(70_000);
});

test('once an end is frozen its lines count, less what is paid by now', () => {
  const before = standingWith(0, []);
  const end = { route: 'convenience', party: 'brand', governedAt: NOW, effectiveAt: NOW } as const;
  const settled = settlementOf(before, end);
  if (!settled.ok) throw new Error(settled.error.reason);
  const dueMinor = settled.value.dueToCreatorMinor ?? 0;
  expect(dueMinor).toBeGreaterThan(20_000);
  const asked = { ...going, settlement: settled.value };

  expect(openMinorOf(standingWith(20_000), asked)).toBe(dueMinor - 20_000);
  expect(openMinorOf(standingWith(dueMinor, []), asked)).toBe(0);
});

test('without a word of what was paid there is no list, and what is open is all that is owed', () => {
  const standing = standingWith(null, []);

  expect(listDues(standing, going)).toBeNull();
  expect(openMinorOf(standing, going)).toBe(standing.money?.openMinor);
  expect(openMinorOf({ ...standing, money: null }, going)).toBeNull();
});
