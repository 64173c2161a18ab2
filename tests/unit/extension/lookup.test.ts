import { describe, expect, test } from 'vitest';
import { createLookup } from '../../../extension/background/lookup.ts';
import { chooseStanding, DEFAULT_SETTINGS } from '../../../extension/background/roster.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { CardView } from '../../../shared/ui/view.ts';
import { createMemoryRoster } from './memory-roster.ts';
import { inState, NOW, standing } from './world.ts';

const MARA = 'https://www.instagram.com/Mara/reels/?igsh=1';
const POST = 'https://www.instagram.com/p/C8abcDEFghi/';

async function world(...rows: Standing[]) {
  const roster = createMemoryRoster();
  for (const row of rows) await roster.putStanding(row);
  let now = NOW;
  const made: string[] = [];
  const refreshed: string[] = [];
  const lookup = createLookup({
    roster,
    now: () => now,
    presentCard: async (one) => {
      made.push(one.collaborationId);
      // Only the identity of the card and its age matter here.
      return { collaborationId: one.collaborationId, age: now.toISOString() } as CardView;
    },
    onRefreshed: () => refreshed.push(now.toISOString()),
  });
  const find = (url: string) => lookup.find({ url, locale: 'en' });
  return {
    roster,
    lookup,
    find,
    made,
    refreshed,
    later: (ms: number) => (now = new Date(now.getTime() + ms)),
  };
}

test.each([
  ['a profile in any spelling', MARA, 'col-mara'],
  ['a post by its own id', POST, 'col-mara'],
  ['the same post under another name', 'https://www.instagram.com/somebody/p/C8abcDEFghi/', 'col-mara'],
  ['an unknown profile', 'https://www.instagram.com/theo/', undefined],
  ['an unknown post of a known creator', 'https://www.instagram.com/mara/p/C8zzzDEFghi/', undefined],
  ['the feed', 'https://www.instagram.com/', undefined],
  ['another site', 'https://example.com/mara', undefined],
  ['no address at all', 'mara', undefined],
])('answers for %s', async (_, url, collaborationId) => {
  const { find } = await world(standing());

  expect((await find(url))?.card.collaborationId).toBe(collaborationId);
});

test('makes a card once for all addresses of a collaboration', async () => {
  const { find, made } = await world(standing());

  await find(MARA);
  await find(POST);

  expect(made).toEqual(['col-mara']);
});

test('answers with the aged card at once and tells pages when the fresh one differs', async () => {
  const { find, lookup, refreshed, later } = await world(standing());
  const first = await find(MARA);
  later(61_000);

  const second = await find(MARA);
  await lookup.settled();

  expect(second).toEqual(first);
  expect(refreshed).toHaveLength(1);
  expect((await find(MARA))?.card.age).not.toBe(first?.card.age);
});

test('makes a card again when the store has changed since', async () => {
  const { roster, find, lookup, made, later } = await world(standing());
  await find(MARA);
  later(1_000);
  await roster.setMeta('changedAt', new Date(NOW.getTime() + 500).toISOString());

  await find(MARA);
  await lookup.settled();

  expect(made).toHaveLength(2);
});

test.each([
  ['the standing has newer numbers', { at: '2026-11-18T17:00:00Z' }, 0],
  ['the standing has another event', { version: 4 }, 0],
  ['it was made more than a day ago', {}, 25 * 3_600_000],
])('does not show the former card when %s', async (_, change, waitMs) => {
  const { roster, find, made, refreshed, later } = await world(standing());
  await find(MARA);
  await roster.putStanding(standing(change));
  later(waitMs);

  await find(MARA);

  expect(made).toHaveLength(2);
  expect(refreshed).toEqual([]);
});

test('does not answer from a row of another shape', async () => {
  const { find } = await world(standing({ assessment: undefined as unknown as Standing['assessment'] }));

  expect(await find(MARA)).toBeNull();
});

test.each([
  ['the network is off', { networks: { ...DEFAULT_SETTINGS.networks, instagram: false } }],
  ['the overlay is hidden', { isHidden: true }],
  ['nothing is to be shown on pages', { chip: 'nothing' as const }],
])('answers nothing when %s', async (_, change) => {
  const { roster, find } = await world(standing());
  await roster.setMeta('settings', { ...DEFAULT_SETTINGS, ...change });

  expect(await find(MARA)).toBeNull();
});

test('the last day of a flight is its own zone’s, not Greenwich’s', async () => {
  // 18 November, nine in the evening there; the 19th has begun in Greenwich hours ago.
  const flight = { profiles: standing().profiles, timeZone: 'Pacific/Honolulu', moneyAtRiskMinor: 1 };
  const last = standing({ ...flight, collaborationId: 'last', endsOn: '2026-11-18', startsOn: '2026-11-01' });
  const coming = standing({
    ...flight,
    collaborationId: 'coming',
    startsOn: '2026-11-19',
    moneyAtRiskMinor: 9,
  });
  const { find, later } = await world(last, coming);
  later(Date.parse('2026-11-19T07:00:00Z') - NOW.getTime());

  expect((await find(MARA))?.card.collaborationId).toBe('last');
});

describe('chooseStanding', () => {
  const over = standing({ collaborationId: 'over', case: inState('ended'), moneyAtRiskMinor: 900 });
  const early = standing({ collaborationId: 'early', startsOn: '2027-01-01', endsOn: '2027-02-01' });
  const calm = standing({ collaborationId: 'calm', moneyAtRiskMinor: 900 });
  const pressing = standing({
    collaborationId: 'pressing',
    attention: { code: 'post_late', needsDecision: true, facts: {} },
  });

  test.each([
    ['a live one before one that is over', [over, early], 'early'],
    ['one in flight before one to come', [early, calm], 'calm'],
    ['one that needs a person before one with more money', [calm, pressing], 'pressing'],
  ])('takes %s', (_, rows, id) => {
    expect(chooseStanding(rows, () => '2026-11-18')?.collaborationId).toBe(id);
    expect(chooseStanding(rows.toReversed(), () => '2026-11-18')?.collaborationId).toBe(id);
  });

  test('finds nothing among none', () => {
    expect(chooseStanding([], () => '2026-11-18')).toBeUndefined();
  });
});
