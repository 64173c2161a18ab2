import { expect, test } from 'vitest';
import { simulateOffer } from '../../../../shared/contract/adjustment/simulate-offer.ts';
import { offerOf, POSTS } from './offers.ts';

const REEL = { id: 'reel-6', network: 'instagram', feeMinor: 150_000 };
const STORY = { id: 'story-1', network: 'instagram', feeMinor: 20_000 };

test('an offer is simulated for the pieces it names and no other', () => {
  expect(simulateOffer(offerOf(), [STORY, REEL], POSTS)).toMatchObject({
    pieces: [{ id: 'reel-6', oldFeeMinor: 150_000 }],
    oldFeeMinor: 150_000,
    total: { p50Minor: 132_000 },
  });
});

test.each([
  ['no piece is on record', []],
  ['the pieces on record are others', [STORY]],
])('an offer says nothing while %s', (_when, pieces) => {
  expect(simulateOffer(offerOf(), pieces, POSTS)).toBeNull();
});

test('a fee that nobody has said counts as nothing', () => {
  expect(simulateOffer(offerOf(), [{ ...REEL, feeMinor: null }], POSTS)?.oldFeeMinor).toBe(0);
});
