import { describe, expect, test } from 'vitest';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import {
  agreedMinorOf,
  earnedMinorOf,
  withFeeParts,
  withMoneyAt,
} from '../../../../shared/procedure/payments/money-sums.ts';
import type { StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { BASE_TERMS, caseAfter, contractWith } from '../case-log.ts';
import { exitStanding } from '../exits/exit-standings.ts';
import { AT, inputsWith } from '../standing-inputs.ts';

const standingOf = (change: Partial<StandingInputs> = {}) =>
  projectStanding(inputsWith(change), { at: AT, caseAt: AT }).standing;
const paidSome = { id: 'c1', feeMinor: 100_000, paidMinor: 20_000, targets: { clicks: 1_000 } };
const retainer = { amountMinor: 30_000, firstOn: '2026-11-01', lastOn: '2026-11-30' };
const pause = BASE_TERMS.pause ?? expect.fail('the base has a pause clause');
const withStandby = { ...pause, standbyBps: 10_000, standbyMonthlyMinor: 300_000 };
const stopped = caseAfter([
  [
    'emergency_pause',
    { at: '2026-11-18T15:00:00Z', data: { trigger: 'recall', confirmBy: '2026-11-24T05:00:00Z' } },
  ],
]);

describe('the sums of a collaboration', () => {
  test('hold the retainer by its days, standby pay so far and expenses, beside the pieces', () => {
    const { money } = standingOf({
      collaboration: { ...paidSome, expensesMinor: 4_000 },
      contracts: contractWith({ retainer, pause: withStandby }),
      case: stopped,
    });

    expect(money).toMatchObject({
      feeMinor: 100_000,
      agreedMinor: 100_000 + 30_000 + 20_000 + 4_000,
      // Reel one is out; 20 of 30 days; 18 and 19 November.
      earnedMinor: 50_000 + 20_000 + 20_000 + 4_000,
      openMinor: 134_000,
      sums: [
        { kind: 'retainer', agreedMinor: 30_000, earnedMinor: 20_000 },
        { kind: 'standby', agreedMinor: 20_000, earnedMinor: 20_000 },
        { kind: 'expenses', agreedMinor: 4_000, earnedMinor: 4_000 },
      ],
    });
  });

  test.each<[string, Partial<StandingInputs>]>([
    ['a fee alone', {}],
    ['a retainer', { contracts: contractWith({ retainer }) }],
    ['expenses', { collaboration: { ...paidSome, expensesMinor: 4_000 } }],
    ['standby pay', { contracts: contractWith({ pause: withStandby }), case: stopped }],
    ['pay by result', { contracts: contractWith({ performancePay: { ...PAY, pieceIds: ['two'] } }) }],
    [
      'a delay of ours',
      { deliverables: inputsWith().deliverables.map((one) => ({ ...one, brandDelayDays: 3 })) },
    ],
  ])('are those of the ways on side by side: %s', (_, change) => {
    const standing = standingOf(change);
    const { continue: goOn, ends } = compareExits({ standing, now: AT });

    expect(standing.money?.openMinor).toBe((goOn.owedNowMinor ?? 0) + (goOn.owedLaterMinor ?? 0));
    expect(standing.money?.endEarnedMinor).toBe(ends[0]?.earnedMinor);
  });

  test('price a piece by the pay in force, and say that results may add to it', () => {
    const { money } = standingOf({
      contracts: contractWith({
        performancePay: { ...PAY, pieceIds: ['one', 'two'], measurementWindowDays: 1 },
      }),
      observations: [],
    });

    expect(money).toMatchObject({ agreedMinor: 180_000, earnedMinor: 90_000, isEarnedOpen: true });
  });

  test('grow with the days while nothing is decided, and come out the same from any instant before', () => {
    const standing = standingOf({ contracts: contractWith({ retainer }) });
    const later = '2026-11-25T17:00:00Z';
    const moved = withMoneyAt(standing, later);

    expect(moved.money?.earnedMinor).toBe((standing.money?.earnedMinor ?? 0) + 5_000);
    expect(JSON.stringify(withMoneyAt(moved, AT))).toBe(JSON.stringify(standing));
  });

  test('are left as they are in a row stored before the fees of pieces were kept', () => {
    const standing = standingOf();
    const { pieces: _pieces, ...money } = standing.money ?? expect.fail('there is a fee');
    const old = { ...standing, money };

    expect(withMoneyAt(old, AT)).toBe(old);
    expect(agreedMinorOf({ ...money, agreedMinor: 7 })).toBe(7);
  });
});

test('an end whose money was frozen costs what was frozen', () => {
  const standing = standingOf();
  const money = {
    settlementId: 's1',
    sha256: 'a'.repeat(64),
    dueToCreatorMinor: 123,
    refundDueMinor: 0,
    payOn: '2026-12-20',
    seq: 9,
  };

  expect(withMoneyAt({ ...standing, case: { ...standing.case, money } }, AT).money?.exitCostMinor).toBe(123);
});

test.each([
  ['convenience', 'brand', 62_500],
  ['cause', 'brand', 50_000],
  ['convenience', 'creator', 50_000],
] as const)('once it has ended %s by %s, earned is what that end came to', (route, party, earnedMinor) => {
  const standing = exitStanding();
  const money = {
    ...{ settlementId: 's1', sha256: 'a'.repeat(64), dueToCreatorMinor: 1, refundDueMinor: 0 },
    ...{ payOn: '2026-12-20', seq: 9 },
  };
  const endedBy = { noticeId: 'n', route, party, at: '2026-11-20T05:00:00Z' };
  const ended = withMoneyAt({ ...standing, case: { ...standing.case, state: 'ended', endedBy, money } }, AT);
  const sums = ended.money ?? expect.fail('there is a fee');

  expect(earnedMinorOf({ case: ended.case, money: sums })).toBe(earnedMinor);
  // Without money of its own, and while it runs, it is what is out.
  expect(earnedMinorOf({ case: { ...ended.case, money: null }, money: sums })).toBe(50_000);
  expect(earnedMinorOf({ case: { ...ended.case, state: 'ending' }, money: sums })).toBe(50_000);
});

test('a piece without a fee of its own has its even part; a part of nothing is no fee', () => {
  const pieces = [
    { id: 'one', feeMinor: 70_000 },
    { id: 'two', feeMinor: null },
    { id: 'three', feeMinor: null },
  ];
  const parts = [
    { id: 'one', feeMinor: 70_000 },
    { id: 'two', feeMinor: 30_000 },
    { id: 'three', feeMinor: 0 },
  ];
  const money = { feeMinor: 100_000, earnedMinor: 0, openMinor: 100_000, exitCostMinor: null, pieces: parts };

  expect(withFeeParts(pieces, money).map(({ feeMinor }) => feeMinor)).toEqual([70_000, 30_000, null]);
  expect(withFeeParts(pieces, null)).toEqual(pieces);
});
