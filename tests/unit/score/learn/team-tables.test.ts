import { expect, test } from 'vitest';
import { assess } from '../../../../shared/score/assess.ts';
import { ownTables, type TeamTables } from '../../../../shared/score/learn/team-tables.ts';
import { campaign } from '../campaign.ts';

const TABLES: TeamTables = {
  curves: { 'tiktok/views': { tauDays: 6, posts: 12 } },
  prior: { mean: -0.2, collaborations: 7 },
};

test('a curve belongs to its network and KPI, the start to every collaboration', () => {
  expect(ownTables(TABLES, 'tiktok', 'views')).toEqual({
    curve: { tauDays: 6, posts: 12 },
    prior: TABLES.prior,
  });
  expect(ownTables(TABLES, 'tiktok', 'clicks').curve).toBeNull();
  expect(ownTables(null, 'tiktok', 'views')).toEqual({ curve: null, prior: null });
});

test('the score uses what was learnt and says so', () => {
  const usual = assess(campaign());
  const own = assess(campaign({ own: ownTables(TABLES, 'tiktok', 'views') }));

  expect(usual.basis).toEqual({ curvePosts: 0, priorCollaborations: 0, historyPosts: 7 });
  expect(own.basis).toEqual({ curvePosts: 12, priorCollaborations: 7, historyPosts: 7 });
  // Posts that grow more slowly should have less by now, so the same counts are worth more.
  expect(own.expected ?? 0).toBeLessThan(usual.expected ?? 0);
  expect(own.pace?.estimate).not.toBe(usual.pace?.estimate);
});
