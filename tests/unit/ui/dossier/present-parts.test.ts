import { expect, test } from 'vitest';
import {
  describeReview,
  presentContract,
  presentDelivery,
  presentLastAct,
  presentVersions,
  presentWhy,
} from '../../../../shared/ui/dossier/present-parts.ts';
import { assessmentOf, caseOf, contractOf, NOW, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', deskUrl: 'https://desk.example/desk' };

test('goes from what was measured to the pace and says when the break-even is assumed', () => {
  const assessment = assessmentOf({ actual: 765, expected: 1824, isBreakEvenAssumed: true });

  const why = presentWhy(standingOf({ assessment }), CONTEXT);

  expect(why.map((row) => row.name)[0]).toBe('Measured so far, 765 of 1,824 clicks');
  expect(why.map((row) => row.value)[0]).toBe('42%');
  expect(why.at(-1)?.name).toBe('Break-even (assumed)');
});

test.each([
  ['nothing without a pace', assessmentOf({ pace: null }), 0],
  ['no measured share when nothing was expected yet', assessmentOf({ actual: 3, expected: 0 }), 2],
])('says %s', (_, assessment, rows) => {
  expect(presentWhy(standingOf({ assessment }), CONTEXT)).toHaveLength(rows);
});

test('orders the pieces by their day and counts the late ones', () => {
  const piece = { network: 'instagram' as const, format: 'reel', postUrl: null, stage: 'briefed' as const };
  const late = { ...piece, id: 'b', name: 'Second', dueOn: '2026-11-16', publishedAt: null, lateDays: 2 };
  const live = {
    ...piece,
    id: 'a',
    name: 'First',
    dueOn: '2026-11-01',
    publishedAt: '2026-11-01T15:00:00Z',
    lateDays: 0,
  };

  const delivery = presentDelivery(standingOf({ deliverables: [late, live] }), CONTEXT);

  expect(delivery.rows.map((row) => [row.name, row.state])).toEqual([
    ['First', 'on time'],
    ['Second', '2 days late'],
  ]);
  expect(delivery.note).toBe('1 late');
  expect(delivery.rows[0]?.published).toBe(delivery.rows[0]?.due);
});

test('a piece that came late says so and is not counted as late; one that the end called off is not due', () => {
  const piece = { network: 'instagram' as const, format: 'reel', postUrl: null, stage: 'briefed' as const };
  const came = {
    ...piece,
    id: 'a',
    name: 'First',
    dueOn: '2026-11-01',
    publishedAt: '2026-11-03T15:00:00Z',
    lateDays: 2,
  };
  const open = { ...piece, id: 'b', name: 'Second', dueOn: '2026-11-16', publishedAt: null, lateDays: 2 };
  const standing = standingOf({ deliverables: [came, open] });

  expect(presentDelivery(standing, CONTEXT)).toMatchObject({
    note: '1 late',
    rows: [{ state: '2 days late' }, { state: '2 days late' }],
  });
  const ended = { ...standing, case: { ...standing.case, state: 'ended' as const } };
  expect(presentDelivery(ended, CONTEXT)).toMatchObject({
    note: '4 of 5 delivered',
    rows: [{ state: '2 days late' }, { date: 'due 16 Nov', state: 'called off', isLate: false }],
  });
  const endedBy = {
    noticeId: 'n',
    route: 'convenience',
    party: 'brand',
    at: '2026-11-18T05:00:00Z',
  } as const;
  expect(presentDelivery({ ...ended, case: { ...ended.case, endedBy } }, CONTEXT).rows[1]).toMatchObject({
    date: 'due 16 Nov',
    state: 'never came',
    isLate: true,
  });
});

test('shows no line for today when the flight is over', () => {
  const over = standingOf({ startsOn: '2026-08-01', endsOn: '2026-09-01' });

  expect(presentDelivery(over, CONTEXT).now).toBeNull();
});

test('names the version of the contract, and no sums to who may not see fees', () => {
  const contract = presentContract(standingOf({ contracts: contractOf(), money: null }), CONTEXT);

  expect(contract.note).toBe('version 1, since 16 Oct');
  expect(contract.rows.map((row) => row.name)).toEqual(['Pause', 'End']);
  expect(contract.money).toBeNull();
});

test('says "not known yet" without a contract', () => {
  const contract = presentContract(standingOf({ contracts: [] }), CONTEXT);

  expect(contract.note).toBe('');
  expect(contract.rows.map((row) => row.mark)).toEqual(['unknown', 'unknown']);
});

test.each([
  [null, null],
  [
    { kind: 'plan_remedy', at: NOW, byName: 'Mara', seq: 3 },
    { at: 'Wed 18 Nov, 11:00', sentence: 'Remedy planned by Mara' },
  ],
])('says of the last decision %o who took it', (lastDecision, expected) => {
  expect(presentLastAct(standingOf({ lastDecision }), CONTEXT)).toEqual(expected);
});

test('lists every version with whether it is signed and since when it holds', () => {
  const [first] = contractOf();
  if (first === undefined) throw new Error('The sample has a contract');
  const later = { ...first, n: 2, signed: false, effectiveFrom: '2026-11-20T05:00:00Z' };

  const versions = presentVersions(standingOf({ contracts: [first, later] }), CONTEXT);

  expect(versions).toEqual([
    { name: 'Version 1', value: 'signed, in force from Fri 16 Oct' },
    { name: 'Version 2', value: 'not signed, in force from Fri 20 Nov' },
  ]);
});

test.each([
  ['of the version in force', 1, 'Version 1 was read for a decision.'],
  ['of an older version', 0, 'Version 0 was read; version 1 is in force.'],
  ['when nobody has', null, 'Nobody has confirmed yet that it was read for a decision.'],
])('says that the contract was read %s', (_, reviewedVersion, expected) => {
  const standing = standingOf({ case: caseOf({ reviewedVersion }) });

  expect(describeReview(standing, CONTEXT)).toBe(expected);
});

test('says nothing about reading without a contract in force', () => {
  expect(describeReview(standingOf({ contracts: [] }), CONTEXT)).toBe('');
});
