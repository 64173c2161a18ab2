import { expect, test } from 'vitest';
import { learnTables } from '../../../../shared/procedure/numbers/learn-tables.ts';
import { growthShare } from '../../../../shared/score/growth.ts';
import { inputsWith, piece, reading } from '../standing-inputs.ts';

/** Instagram's usual curve is τ 0.9, β 1; these posts take twice as long. */
const SLOW = { tauDays: 1.8, beta: 1 };
const AFTER = '2026-12-20T12:00:00Z';
const DAY_MS = 86_400_000;

/** A collaboration of one piece, due and out on 10 November, counted on five days, that reached a share of the 1,000 agreed. */
function collaboration(id: string, share: number) {
  const publishedAt = '2026-11-10T15:00:00Z';
  const postKey = `instagram/${id}`;
  const final = (1_000 * share) / growthShare(SLOW, 20);
  return inputsWith({
    deliverables: [piece(id)],
    posts: [{ key: postKey, deliverableId: id, url: `https://www.instagram.com/reel/${id}/`, publishedAt }],
    observations: [1, 2, 4, 8, 19].map((ageDays) =>
      reading('clicks', Math.round(final * growthShare(SLOW, ageDays)), {
        postKey,
        observedAt: new Date(Date.parse(publishedAt) + ageDays * DAY_MS).toISOString(),
      }),
    ),
  });
}
const several = (count: number, share: number) =>
  Array.from({ length: count }, (_, index) => collaboration(`p${index}`, share));

test('six finished collaborations teach how posts grow and where campaigns end', () => {
  const { curves, prior } = learnTables(several(6, 0.8), AFTER);

  expect(Object.keys(curves)).toEqual(['instagram/clicks']);
  expect(curves['instagram/clicks']?.posts).toBe(6);
  expect(curves['instagram/clicks']?.tauDays).toBeGreaterThan(1);
  expect(prior?.collaborations).toBe(6);
  expect(prior?.mean).toBeLessThan(-0.05);
});

test('a flight that runs, or ended two days ago, teaches its growth and not its end', () => {
  for (const now of ['2026-11-29T12:00:00Z', '2026-12-02T12:00:00Z']) {
    const { curves, prior } = learnTables(several(6, 0.8), now);

    expect(Object.keys(curves)).toHaveLength(1);
    expect(prior).toBeNull();
  }
});

test('what came in after the flight counts for growth alone', () => {
  const late = several(4, 0.8).map((inputs) => ({
    ...inputs,
    observations: [
      ...inputs.observations,
      reading('clicks', 900_000, {
        postKey: inputs.posts[0]?.key ?? '',
        observedAt: '2026-12-10T12:00:00Z',
      }),
    ],
  }));

  expect(learnTables(late, AFTER).prior).toEqual(learnTables(several(4, 0.8), AFTER).prior);
});

test('nothing recorded teaches nothing, and what was learnt before is not learnt from', () => {
  expect(learnTables([], AFTER)).toEqual({ curves: {}, prior: null, spreads: {} });
  const tables = learnTables(several(6, 0.8), AFTER);
  const again = several(6, 0.8).map((inputs) => ({ ...inputs, learnt: tables }));

  expect(learnTables(again, AFTER)).toEqual(tables);
});

/** A creator with four pieces, as far apart as asked (ln), all counted a month after they came out. */
function creatorWith(id: string, apart: number) {
  const publishedAt = '2026-11-10T15:00:00Z';
  const names = [0, 1, 2, 3].map((index) => `${id}-${index}`);
  return {
    ...inputsWith({
      deliverables: names.map((name) => piece(name)),
      posts: names.map((name) => ({
        key: `instagram/${name}`,
        deliverableId: name,
        url: `https://www.instagram.com/reel/${name}/`,
        publishedAt,
      })),
      observations: names.map((name, index) =>
        reading('clicks', Math.round(1_000 * Math.exp((index - 1.5) * apart)), {
          postKey: `instagram/${name}`,
          observedAt: '2026-12-10T15:00:00Z',
        }),
      ),
    }),
    creator: { id, displayName: id },
  };
}

test('creators whose posts are alike, or far apart, teach how much posts of this team differ', () => {
  const teamOf = (apart: number) =>
    learnTables(
      Array.from({ length: 12 }, (_, index) => creatorWith(`k${index}`, apart)),
      AFTER,
    ).spreads?.['instagram/clicks'];

  expect(teamOf(0.05)).toMatchObject({ creators: 12, posts: 48 });
  expect(teamOf(0.05)?.sigma).toBeLessThan(0.45);
  expect(teamOf(1)?.sigma).toBeGreaterThan(0.85);
});
