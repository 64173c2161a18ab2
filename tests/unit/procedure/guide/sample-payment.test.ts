import { expect, test } from 'vitest';
import { sampleHold, sampleRelease } from '../../../../shared/procedure/guide/sample-payment.ts';
import { caseAfter } from '../case-log.ts';
import { exitStanding, NOW, paidOf } from '../exits/exit-standings.ts';
import { holdOf } from '../payments/holds.ts';

test('asks about a payment that is there, and about none where none is', () => {
  const held = { ...caseAfter([]), holds: [holdOf()] };

  expect(sampleHold(exitStanding(paidOf(0)), { now: NOW })).toMatchObject({ pieceId: 'one', minor: 50_000 });
  expect(sampleHold(exitStanding({ ...paidOf(0), case: held }), { now: NOW })).toMatchObject({
    pieceId: 'two',
  });
  expect(sampleHold(exitStanding(paidOf(100_000)), { now: NOW })).toBeNull();
  expect(sampleRelease({ case: held })).toEqual({ kind: 'release_payment', holdSeq: 3 });
  expect(sampleRelease({ case: caseAfter([]) })).toBeNull();
});
