import { expect, test } from 'vitest';
import { assess } from '../../../../shared/score/assess.ts';
import { ownTables, type TeamTables } from '../../../../shared/score/learn/team-tables.ts';
import { campaign } from '../campaign.ts';

const TABLES: TeamTables = {
  curves: { 'tiktok/views': { tauDays: 6, posts: 12 } },
  prior: { mean: -0.2, collaborations: 7 },
  spreads: { 'tiktok/views': { sigma: 0.4, creators: 9, posts: 60 } },
};

test('curve and spread belong to their network and KPI, the start to every collaboration', () => {
  expect(ownTables(TABLES, 'tiktok', 'views')).toEqual({
    curve: { tauDays: 6, posts: 12 },
    prior: TABLES.prior,
    spread: { sigma: 0.4, creators: 9, posts: 60 },
  });
  expect(ownTables(TABLES, 'tiktok', 'clicks')).toEqual({ curve: null, prior: TABLES.prior, spread: null });
  expect(ownTables(null, 'tiktok', 'views')).toEqual({ curve: null, prior: null, spread: null });
});

test('the score uses what was learnt and says so', () => {
  const usual = assess(campaign());
  const own = assess(campaign({ own: ownTables(TABLES, 'tiktok', 'views') }));

  expect(usual.basis).toEqual({ curvePosts: 0, priorCollaborations: 0, spreadCreators: 0, historyPosts: 7 });
  expect(own.basis).toEqual({ curvePosts: 12, priorCollaborations: 7, spreadCreators: 9, historyPosts: 7 });
  // Posts that grow more slowly should have less by now, so the same counts are worth more.
  expect(own.expected ?? 0).toBeLessThan(usual.expected ?? 0);
  expect(own.pace?.estimate).not.toBe(usual.pace?.estimate);
});

test('a team whose creators’ posts are alike is told more by the same posts, however few past ones are known', () => {
  const { curves: _, ...alike } = { ...TABLES, prior: null };
  for (const history of [[], [9_000, 12_000, 30_000, 8_000]]) {
    const usual = assess(campaign({ history }));
    const own = assess(campaign({ history, own: ownTables({ curves: {}, ...alike }, 'tiktok', 'views') }));

    expect(own.pace?.sd ?? 1).toBeLessThan(usual.pace?.sd ?? 0);
  }
});

test('tables learnt before spreads were leave the usual one', () => {
  const { spreads: _, ...older } = TABLES;

  expect(ownTables(older, 'tiktok', 'views').spread).toBeNull();
});
