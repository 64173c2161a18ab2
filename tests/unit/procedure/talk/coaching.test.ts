import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  CARDS_SHOWN_MAX,
  COACHING_CARDS,
  cardsFor,
  findCard,
  NEVER_ASKED,
} from '../../../../shared/procedure/talk/coaching.ts';
import { TALK_LIMITS } from '../../../../shared/procedure/talk/records.ts';
import { caseAfter } from '../case-log.ts';

test.each([
  ['instagram', 'reel', 'reach', ['instagram_watch_time', 'instagram_sends']],
  ['instagram', 'Story', 'clicks', ['stories_link_reason', 'compare_with_own']],
  ['tiktok', 'video', 'ctrReach', ['tiktok_clear_ask', 'compare_with_own']],
  ['youtube', 'integration', 'orders', ['youtube_link_twice', 'youtube_late_orders']],
  ['x', null, 'erReach', ['x_first_line', 'product_in_use']],
  ['twitch', null, 'deliveryRate', ['label_first']],
] as const)('shows the cards of %s %s for %s', (network, format, kpi, ids) => {
  expect(cardsFor({ network, format, kpi }).map((card) => card.id)).toEqual(ids);
});

test('shows two at most and none again that was offered', () => {
  for (const kpi of ['views', 'watchThrough', 'erReach', 'clicks', 'orders', 'delivery', 'constructor']) {
    const first = cardsFor({ network: 'instagram', format: 'reel', kpi });
    const next = cardsFor({ network: 'instagram', format: 'reel', kpi, offered: first.map(({ id }) => id) });
    expect(first.length).toBeLessThanOrEqual(CARDS_SHOWN_MAX);
    expect(next.filter((card) => first.includes(card))).toEqual([]);
  }
});

test('names a source on every card and asks for nothing on the list of nevers', () => {
  expect(new Set(COACHING_CARDS.map(({ id }) => id)).size).toBe(COACHING_CARDS.length);
  for (const { source, sentence } of COACHING_CARDS) {
    expect(source.length).toBeGreaterThan(0);
    expect(NEVER_ASKED.some((never) => sentence.toLowerCase().includes(never.toLowerCase()))).toBe(false);
  }
  expect(findCard('scripted_praise')).toBeUndefined();
});

test('keeps at most ten cards in a case, the earlier cases’ giving way first', () => {
  const offer = (from: number) =>
    [
      'offer_coaching',
      { data: { coaching: [0, 1].map((n) => ({ id: `k${from + n}`, card: 'label_first', kpi: 'views' })) } },
    ] as const;
  const earlier = caseAfter([[...offer(0)], ['recover']], initialCase('coaching'));
  const full = caseAfter(
    [10, 12, 14, 16, 18, 20].map((from) => [...offer(from)]),
    earlier,
  );

  expect(earlier.coaching.every(({ isPast }) => isPast)).toBe(true);
  expect(full.coaching).toHaveLength(TALK_LIMITS.coaching);
  expect(full.coaching[0]?.id).toBe('k10');
});
