import { expect, test } from 'vitest';
import {
  findHoldToSettle,
  findOpenHold,
  heldParts,
  heldPartsBefore,
  openHolds,
} from '../../../../shared/procedure/payments/hold.ts';
import { holdOf } from './holds.ts';

const HOLDS = [
  holdOf({ seq: 1, outcome: 'released' }),
  holdOf({ seq: 2, outcome: 'agreed', minor: 300 }),
  holdOf({ seq: 3, reviewOn: '2026-12-01', minor: 500 }),
  holdOf({ seq: 4, reviewOn: '2026-12-20', pieceId: 'two' }),
];

test('open holds are those nobody has settled', () => {
  expect(openHolds({ holds: HOLDS }).map(({ seq }) => seq)).toEqual([3, 4]);
  expect(openHolds({})).toEqual([]);
  expect([findOpenHold({ holds: HOLDS }, 3)?.seq, findOpenHold({ holds: HOLDS }, 2)]).toEqual([3, undefined]);
});

test('the money of an end counts what is held and what was let go, not what was released', () => {
  expect(heldParts({ holds: HOLDS.slice(0, 3) })).toEqual([
    { pieceId: 'one', minor: 300, isAgreed: true },
    { pieceId: 'one', minor: 500, isAgreed: false },
  ]);
  expect(heldParts({})).toEqual([]);
});

test('as of an earlier instant a later answer has not been given', () => {
  const closedAt = '2026-11-20T16:00:00Z';
  const state = { holds: [holdOf({ outcome: 'agreed', closedAt })] };

  expect(heldPartsBefore(state, '2026-11-18T16:00:00Z')).toEqual([]);
  expect(heldPartsBefore(state, closedAt)).toEqual([{ pieceId: 'one', minor: 20_000, isAgreed: false }]);
  expect(heldPartsBefore(state, '2026-11-20T16:00:01Z')).toEqual(heldParts(state));
  expect(heldPartsBefore({}, closedAt)).toEqual([]);
});

test('a hold waits for the team when the creator objects, else from its day on', () => {
  expect(findHoldToSettle({ holds: HOLDS }, '2026-11-30')).toBeUndefined();
  expect(findHoldToSettle({ holds: HOLDS }, '2026-12-01')?.seq).toBe(3);
  const objected = [...HOLDS, holdOf({ seq: 5, answer: 'objects', reviewOn: '2027-01-01' })];
  expect(findHoldToSettle({ holds: objected }, '2026-12-01')?.seq).toBe(5);
});
