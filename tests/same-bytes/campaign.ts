import type { Campaign } from '../evaluation/campaigns.ts';

const FLIGHT_DAYS = 14;
const NETWORKS = ['tiktok', 'instagram', 'youtube'] as const;
const KPIS = ['views', 'clicks', 'conversions'] as const;

/** A campaign of four posts whose counts follow from the seed by sums and quotients alone. */
export function simulatedCampaign(seed: number): Campaign {
  const finals = [0, 1, 2, 3].map((index) => 150 + ((seed * 7919 + index * 104_729) % 900));
  const target = 1_000 + 100 * seed;
  return {
    id: `c${seed}`,
    platform: NETWORKS[seed % 3] ?? 'tiktok',
    kpi: KPIS[seed % 2] ?? 'views',
    target_total: target,
    flight_days: FLIGHT_DAYS,
    weekday_of_day0: seed % 7,
    deliverables: finals.map((_, id) => ({ id, due_day: id * 3 })),
    posts: finals.map((final, id) => ({
      deliverable: id,
      posted_day: id * 3,
      values: Array.from({ length: FLIGHT_DAYS - id * 3 }, (_, day) =>
        Math.round((final * (day + 1)) / (day + 1 + 1.9)),
      ),
    })),
    history: finals.map((final) => Math.round((final * 11) / 10)),
    flagged_outages: [],
    truth: { multiplier: 1, final: finals.reduce((sum, final) => sum + final, 0) },
  };
}
