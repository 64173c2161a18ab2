import { describe, expect, test } from 'vitest';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import { exitStanding, NOW, paidOf } from './exit-standings.ts';

describe('compareExits', () => {
  test('lays four ways side by side, each with what it has cost and still costs', () => {
    const result = compareExits({ standing: exitStanding(), now: NOW });
    const columns = [result.continue, result.remedy, result.pause, ...result.ends];

    expect(
      columns.map(({ option, spentMinor, owedLaterMinor, totalMinor }) => [
        option,
        spentMinor,
        owedLaterMinor,
        totalMinor,
      ]),
    ).toEqual([
      ['continue', 20_000, 80_000, 100_000],
      ['remedy', 20_000, 80_000, 100_000],
      ['pause', 20_000, 80_000, 100_000],
      ['end', 20_000, 42_500, 62_500],
    ]);
    expect(result).toMatchObject({ now: NOW, currency: 'USD' });
  });

  test('owes on dates: what is published by its own, the rest with the settlement', () => {
    const { ends, pause } = compareExits({ standing: exitStanding(), now: NOW });

    expect(ends[0]?.payments).toEqual([
      { on: '2026-12-10', minor: 30_000, what: 'piece', id: 'one' },
      { on: '2027-01-04', minor: 12_500, what: 'piece', id: 'two' },
    ]);
    expect(pause.payments?.at(-1)).toEqual({ on: '2027-01-08', minor: 50_000, what: 'piece', id: 'two' });
  });

  test('says nothing of who owes whom while nobody has said what was paid, but what is earned', () => {
    const { continue: stay, ends } = compareExits({ standing: exitStanding(paidOf(null)), now: NOW });

    expect(stay).toMatchObject({ spentMinor: null, payments: null, totalMinor: null, earnedMinor: 100_000 });
    expect(ends[0]).toMatchObject({ spentMinor: null, owedNowMinor: null, earnedMinor: 62_500 });
    expect(ends[0]?.unknown).toEqual([{ code: 'PAID_UNKNOWN' }]);
  });

  test('has no numbers without a contract in force, and says so', () => {
    const result = compareExits({ standing: exitStanding({ contracts: [] }), now: NOW });

    for (const column of [result.continue, result.pause, ...result.ends]) {
      expect(column).toMatchObject({ totalMinor: null, problem: { reason: 'contract_not_in_force' } });
    }
    expect(result.ends[0]?.blockers).toEqual(['CONTRACT_NOT_IN_FORCE']);
  });

  test('has no numbers for who may not see fees', () => {
    const { continue: stay } = compareExits({ standing: { ...exitStanding(), money: null }, now: NOW });

    expect(stay).toMatchObject({ spentMinor: null, earnedMinor: null, totalMinor: null });
  });
});
