import { expect, test } from 'vitest';
import { assignOrder, indexSellers } from '../../../../shared/kpi/attribution/assign-order.ts';
import type { Order, Seller } from '../../../../shared/kpi/attribution/order.ts';
import { FRIDAY, MARA, orderOf, SETTING, sellerOf, THEO } from './shop.ts';

function assign(change: Partial<Order>, sellers: Seller[] = [MARA, THEO]) {
  const { named: _named, ...rest } = assignOrder(orderOf('1', change), indexSellers(sellers, SETTING));
  return rest;
}

const nobodys = (because: string) => ({ collaborationId: null, because });

test.each([
  ['a code beats an affiliate link', { codes: ['MARA10'], affiliate: 'aff-theo' }, 'mara', 'code'],
  [
    'an affiliate link beats a tracked link',
    { affiliate: 'aff-theo', utmContent: 'mara-reel' },
    'theo',
    'affiliate',
  ],
  ['a tracked link beats the survey', { utmContent: 'mara-reel', survey: 'theo' }, 'mara', 'utm'],
  ['the survey is the last resort', { survey: '@Theo' }, 'theo', 'survey'],
  ['case and spaces of a code make no difference', { codes: [' mara 10'] }, 'mara', 'code'],
] as const)('%s', (_, change, collaborationId, method) => {
  expect(assign(change as Partial<Order>)).toEqual({ collaborationId, method });
});

test('an order that names nobody is nobody’s', () => {
  expect(assign({ codes: ['SUMMER'] })).toEqual(nobodys('no_touch'));
});

test.each([
  ['2026-11-02T11:59:59Z', nobodys('before_publish')],
  ['2026-11-02T12:00:00Z', { collaborationId: 'mara', method: 'code' }],
])('an order at %s, posts from noon on', (orderedAt, expected) => {
  expect(assign({ codes: ['MARA10'], orderedAt })).toEqual(expected);
});

test('what one creator cannot have yet goes to the next method', () => {
  const late = sellerOf('mara', { posts: [{ key: 'instagram/mara1', publishedAt: '2026-11-10T12:00:00Z' }] });

  expect(assign({ codes: ['MARA10'], utmContent: 'theo-reel' }, [late, THEO])).toEqual({
    collaborationId: 'theo',
    method: 'utm',
  });
});

test.each([
  ['2026-10-07T12:00:00Z', { collaborationId: 'mara', method: 'utm' }],
  ['2026-10-07T11:59:59Z', nobodys('out_of_window')],
  ['2026-11-06T12:00:01Z', nobodys('out_of_window')],
])('a click at %s, thirty days before the order at most', (clickedAt, expected) => {
  expect(assign({ utmContent: 'mara-reel', clickedAt })).toEqual(expected);
});

test.each([
  ['2026-11-06T22:59:59Z', { collaborationId: 'mara', method: 'code' }],
  ['2026-11-06T23:00:00Z', nobodys('code_expired')],
])('a code that ends on 6 November in Berlin, ordered at %s', (orderedAt, expected) => {
  const mara = sellerOf('mara', {
    keys: { ...MARA.keys, codes: [{ code: 'MARA10', expiresOn: '2026-11-06' }] },
  });

  expect(assign({ codes: ['MARA10'], orderedAt }, [mara])).toEqual(expected);
});

test('every part that a creator’s link has must be the order’s', () => {
  const mara = sellerOf('mara', { keys: { ...MARA.keys, utmCampaign: 'autumn' } });

  expect(assign({ utmContent: 'mara-reel' }, [mara])).toEqual(nobodys('no_touch'));
  expect(assign({ utmContent: 'mara-reel', utmCampaign: 'Autumn' }, [mara])).toMatchObject({ method: 'utm' });
});

test('of two codes the creator who posted last has it; of equal ones, neither', () => {
  const later = sellerOf('theo', {
    posts: [...THEO.posts, { key: 'instagram/theo2', publishedAt: '2026-11-04T12:00:00Z' }],
  });
  const codes = ['MARA10', 'THEO10'];

  expect(assign({ codes }, [MARA, later])).toEqual({ collaborationId: 'theo', method: 'code' });
  expect(assign({ codes })).toEqual(nobodys('ambiguous'));
  // What came after the order is no touch of it.
  expect(assign({ codes, orderedAt: '2026-11-03T12:00:00Z' }, [MARA, later])).toEqual(nobodys('ambiguous'));
});

test('says whom an order names, whether it counts for them or not', () => {
  const order = orderOf('1', { codes: ['MARA10'], utmContent: 'theo-reel', orderedAt: FRIDAY });

  expect(assignOrder(order, indexSellers([MARA, THEO], SETTING)).named).toEqual(['mara', 'theo']);
});
