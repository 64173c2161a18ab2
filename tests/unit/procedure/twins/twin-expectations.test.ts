// What is usual of a creator is told by whole posts; a shared post is held against its part of it.
import { expect, test } from 'vitest';
import { learnTables } from '../../../../shared/procedure/numbers/learn-tables.ts';
import { projectStanding, type StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { takeParts } from '../../../../shared/procedure/twins/twin-counts.ts';
import { growthShare } from '../../../../shared/score/growth.ts';
import { AT, inputsWith, piece, reading } from '../standing-inputs.ts';

const history = [900, 1_000, 1_100, 950, 1_050, 1_000].map((value, index) => ({
  ...{ postKey: `instagram/past${index}`, metric: 'clicks', value, ageDays: 30, format: 'reel' },
}));
const twin = { pieceId: 'two', collaborationId: 'c2', campaignName: 'Autumn', weight: 1, of: 3 };

/** One post ten days old, alone and as the third part of a shared one; no target is agreed. */
function bothWays(change: Partial<StandingInputs>, at = AT) {
  const base = inputsWith({
    collaboration: { id: 'c1', feeMinor: null, paidMinor: null, targets: {} },
    history,
    deliverables: [piece('one')],
    ...change,
  });
  const shared = { ...base, deliverables: [piece('one', { twin })] };
  const parts = { ...shared, observations: takeParts(shared) };
  return [base, parts].map((inputs) => projectStanding(inputs, { at, caseAt: at }).standing);
}

test('without a target a part has the pace of the whole post', () => {
  const [whole, part] = bothWays({ observations: [reading('clicks', 900)] });

  expect(part?.assessment.actual).toBe(300);
  expect(part?.assessment.expected).toBeCloseTo((whole?.assessment.expected ?? 0) / 3, 6);
  expect(part?.assessment.pace?.estimate).toBeCloseTo(whole?.assessment.pace?.estimate ?? 0, 2);
});

test('a count out of proportion is as far out in every part of it', () => {
  const [whole, part] = bothWays({ observations: [reading('clicks', 90_000)] });
  const timesOf = (standing: typeof whole) =>
    Number(standing?.assessment.reasons.find(({ code }) => code === 'unusual_pattern')?.facts.times);

  expect(timesOf(whole)).toBeGreaterThan(10);
  expect(timesOf(part)).toBeCloseTo(timesOf(whole), 3);
});

test('the first hours of a part are neither slow nor fast where those of the post are not', () => {
  const observedAt = '2026-11-11T03:00:00Z';
  const [whole, part] = bothWays(
    { observations: [reading('clicks', 400, { observedAt })] },
    '2026-11-11T04:00:00Z',
  );
  const early = (standing: typeof whole) =>
    standing?.flags?.filter(({ code }) => code.startsWith('early_')).map(({ code }) => code);

  expect(early(part)).toEqual(early(whole));
  expect(early(part)).toEqual([]);
});

test('a shared post teaches once, with what it has in all', () => {
  const publishedAt = '2026-11-10T15:00:00Z';
  const curve = { tauDays: 1.8, beta: 1 };
  const collaboration = (id: string, isBorrowed: boolean) => {
    const postKey = `instagram/${id}`;
    const shared = inputsWith({
      deliverables: [piece(id, { twin: { ...twin, pieceId: `${id}z` } })],
      posts: [
        { key: postKey, deliverableId: id, url: '', publishedAt, ...(isBorrowed ? { isBorrowed } : {}) },
      ],
      observations: [1, 2, 4, 8, 19].map((ageDays) =>
        reading('clicks', Math.round(3_000 * growthShare(curve, ageDays)), {
          postKey,
          observedAt: `2026-11-${10 + ageDays}T15:00:00Z`,
        }),
      ),
    });
    return { ...shared, observations: takeParts(shared) };
  };
  const ids = Array.from({ length: 6 }, (_, index) => `p${index}`);

  const once = learnTables(
    ids.flatMap((id) => [collaboration(id, false), collaboration(id, true)]),
    '2026-11-29T12:00:00Z',
  );

  expect(once.curves['instagram/clicks']?.posts).toBe(6);
});
