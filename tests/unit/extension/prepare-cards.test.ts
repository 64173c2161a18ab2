import { expect, test } from 'vitest';
import { prepareCards } from '../../../extension/background/prepare-cards.ts';
import { toCardId } from '../../../extension/background/roster.ts';
import { standingOf } from '../ui/sample-standings.ts';
import { createMemoryRoster } from './memory-roster.ts';
import { NOW, SESSION } from './world.ts';

async function world() {
  const roster = createMemoryRoster();
  const standing = standingOf();
  await roster.setMeta('session', SESSION);
  await roster.putStanding(standing);
  const id = toCardId(standing.collaborationId, standing.profiles[0]?.key ?? '', 'en');
  return {
    roster,
    standing,
    id,
    prepare: async (at = NOW) =>
      prepareCards(roster, await roster.listStandings(), { now: () => at, locale: 'en' }),
  };
}

test('keeps a card ready for each profile', async () => {
  const { roster, standing, id, prepare } = await world();

  await prepare();

  expect((await roster.findCard(id))?.card.collaborationId).toBe(standing.collaborationId);
});

test.each([
  ['leaves a card as it is when its standing has not changed', {}, '2026-11-18T16:00:00.000Z'],
  ['makes a card again when its standing has another event', { version: 99 }, '2026-11-18T16:05:00.000Z'],
])('%s', async (_, change, preparedAt) => {
  const { roster, id, prepare } = await world();
  await prepare();
  await roster.putStanding(standingOf(change));

  await prepare(new Date(NOW.getTime() + 5 * 60_000));

  expect((await roster.findCard(id))?.preparedAt).toBe(preparedAt);
});

test('leaves nothing behind when nobody is signed in any more', async () => {
  const { roster, id, prepare } = await world();
  await prepare();
  await roster.deleteMeta('session');

  await prepare();

  expect(await roster.findCard(id)).toBeUndefined();
  expect(await roster.countStandings()).toBe(0);
});
