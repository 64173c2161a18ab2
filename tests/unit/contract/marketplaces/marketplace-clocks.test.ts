import { expect, test } from 'vitest';
import type { MarketplaceId } from '../../../../shared/contract/marketplaces/marketplace.ts';
import { graceEnd, silenceEnd } from '../../../../shared/contract/marketplaces/marketplace-clocks.ts';
import { findMarketplace } from '../../../../shared/contract/marketplaces/marketplace-list.ts';

const at = (id: MarketplaceId) => findMarketplace(id) ?? expect.fail(`${id} is listed`);
const ASKED = '2026-11-15T16:00:00Z';

test('silence about a cancellation decides after its hours, until somebody answers', () => {
  expect(silenceEnd(at('collabstr'), { askedAt: ASKED })).toBe('2026-11-18T16:00:00Z');
  expect(silenceEnd(at('collabstr'), { askedAt: null })).toBeNull();
  expect(silenceEnd(at('collabstr'), { askedAt: ASKED, isAccepted: false })).toBeNull();
  expect(silenceEnd(at('collabstr'), { askedAt: ASKED, isAccepted: true })).toBeNull();
});

test('silence about content decides nothing about a cancellation', () => {
  expect(silenceEnd(at('tiktok_one'), { askedAt: ASKED })).toBeNull();
});

test('seven days after a missed deadline end with the seventh, across a clock change too', () => {
  expect(graceEnd(at('post_for_rent'), '2026-10-30', 'America/New_York')).toBe('2026-11-07T05:00:00Z');
  expect(graceEnd(at('post_for_rent'), null, 'America/New_York')).toBeNull();
  expect(graceEnd(at('collabstr'), '2026-10-30', 'America/New_York')).toBeNull();
});
