// The product's rules behind the vectors of scores, KPIs and letters' fields: renaming only, no rule of its own.
import type { EndRoute } from '../../shared/contract/facts/end-routes.ts';
import type { KpiTotals } from '../../shared/kpi/catalogue.ts';
import { computeKpi } from '../../shared/kpi/catalogue.ts';
import { maturityShare } from '../../shared/kpi/maturity.ts';
import { isShortfall, poissonUpper90 } from '../../shared/kpi/small-numbers.ts';
import { weightedScore } from '../../shared/kpi/weighted-score.ts';
import type { NoticeKind } from '../../shared/notices/facts.ts';
import { requiredFields } from '../../shared/notices/required-fields.ts';
import type { Answer } from './contract-answers.ts';

const K01_KPIS = [
  'erReach',
  'erFollowers',
  'erViews',
  'ctrImpr',
  'ctrReach',
  'cvr',
  'cpm',
  'cpv',
  'cpe',
  'cpc',
  'cpa',
  'roas',
  'frequency',
  'reachRate',
];

export const KPI_ANSWERS: Record<string, Answer> = {
  S01: maturity,
  S02: smallCounts,
  S03: pacing,
  S04: score,
  S05: score,
  K01: kpis,
  N01: fields,
  N02: fields,
  N03: fields,
  N04: fields,
};

function maturity({ halfLifeHours, ages }: { halfLifeHours: number; ages: number[] }): unknown {
  return { share: ages.map((age) => maturityShare(age, halfLifeHours)) };
}

type CountGiven = { expected: number; watchAt: number; observed: number[] };

function smallCounts({ expected, watchAt, observed }: CountGiven): unknown {
  return {
    upper: observed.map(poissonUpper90),
    isShortfall: observed.map((count) => isShortfall(count, expected, watchAt)),
  };
}

type PacingGiven = {
  targetReach: number;
  posts: number;
  agesHours: number[];
  halfLifeHours: number;
  observed: number;
};

function pacing({ targetReach, posts, agesHours, halfLifeHours, observed }: PacingGiven): unknown {
  const shares = agesHours.map((ageHours) => maturityShare(ageHours, halfLifeHours));
  const expectedNow = shares.reduce((sum, share) => sum + (targetReach / posts) * share, 0);
  return { expectedNow, index: observed / expectedNow };
}

type ScoreGiven = { indices: Record<string, number>; weights: Record<string, number> };

/** Lists and tables of names alike. */
function score({ indices, weights }: ScoreGiven): unknown {
  const entries = Object.entries(indices).map(([name, index]) => ({ index, weight: weights[name] ?? 0 }));
  return { score: weightedScore(entries) };
}

function kpis(given: Partial<KpiTotals>): unknown {
  // What a vector does not give is unknown, which the catalogue reads as null.
  const totals = new Proxy(given, { get: (known, name) => Reflect.get(known, name) ?? null }) as KpiTotals;
  return Object.fromEntries(
    K01_KPIS.map((id) => {
      const found = computeKpi(id, totals);
      return [id, 'value' in found ? found.value : null];
    }),
  );
}

type FieldsGiven = {
  kind: NoticeKind;
  route: EndRoute | null;
  facts: Record<string, number | undefined>;
};

function fields({ kind, route, facts }: FieldsGiven): unknown {
  return {
    fields: requiredFields(kind, route, {
      hasLivePosts: facts.live === 1,
      hasAds: facts.ads === 1,
      hasProduct: facts.product === 1,
      hasRefund: facts.refund === 1,
      hasPlatform: facts.platform === 1,
      hasCopies: facts.copyTo === 1,
    }),
  };
}
