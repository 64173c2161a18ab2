import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeViews, viewsCampaign } from './unusual-campaign.ts';

const three = (max: number) => fc.tuple(fc.nat(max), fc.nat(max), fc.nat(max));
const posts = fc.constantFrom(0, 1, 2);
const add = (counts: readonly number[], which: number, more: number) =>
  counts.map((count, index) => (index === which ? count + more : count));

/** Views far out of proportion in one post; what the others and the clicks do is free. */
const bought = fc.record({
  views: three(30_000).map((views) => add(views, 0, 500_000)),
  clicks: three(700),
});

test('more of the unusual count never raises the score that stands on another KPI', () => {
  fc.assert(
    fc.property(bought, posts, fc.nat(5_000_000), ({ views, clicks }, which, more) => {
      const before = judgeViews(viewsCampaign({ views, clicks })).assessment;
      const after = judgeViews(viewsCampaign({ views: add(views, which, more), clicks })).assessment;
      fc.pre(before.standsOn !== undefined && after.standsOn !== undefined);

      expect(after.score).toBe(before.score);
    }),
  );
});

test('more of the KPI that the score stands on never lowers it', () => {
  fc.assert(
    fc.property(bought, posts, fc.nat(300), ({ views, clicks }, which, more) => {
      const before = judgeViews(viewsCampaign({ views, clicks })).assessment;
      const after = judgeViews(viewsCampaign({ views, clicks: add(clicks, which, more) })).assessment;
      fc.pre(before.standsOn !== undefined && after.standsOn !== undefined);

      expect(after.score ?? 0).toBeGreaterThanOrEqual((before.score ?? 0) - 1e-9);
    }),
  );
});

test('a count that was asked for and not known is as good as never asked for', () => {
  fc.assert(
    fc.property(bought, posts, ({ views, clicks }, which) => {
      const unknown = clicks.map((count, index) => (index === which ? null : count));
      const inputs = viewsCampaign({ views, clicks: unknown });
      const absent = {
        ...inputs,
        observations: inputs.observations.filter(({ value }) => value !== null),
      };

      expect(judgeViews(inputs)).toEqual(judgeViews(absent));
    }),
  );
});

test('a score that stands on another KPI always says on which, and never goes further than a talk by itself', () => {
  fc.assert(
    fc.property(bought, ({ views, clicks }) => {
      const { assessment, asAgreed } = judgeViews(viewsCampaign({ views, clicks }));

      expect(asAgreed === null).toBe(assessment.standsOn === undefined);
      if (assessment.standsOn === undefined) return;
      expect(assessment.standsOn).toMatchObject({ kpi: 'clicks', insteadOf: { kpi: 'views' } });
      expect(['keep', 'talk']).toContain(assessment.step);
    }),
  );
});
