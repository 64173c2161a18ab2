// Everything a standing is projected from, small and plain, to vary.
import type { Metric, Observation } from '../../../shared/kpi/observation.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import type { DeliverableInput, StandingInputs } from '../../../shared/procedure/project-standing.ts';
import { contractWith } from './case-log.ts';

export const AT = '2026-11-20T17:00:00Z';

export function reading(
  metric: Metric,
  value: number | null,
  change: Partial<Observation> = {},
): Observation {
  const fixed = { postKey: 'instagram/one', source: 'csv', quality: 'exact' } as const;
  return { ...fixed, observedAt: '2026-11-19T12:00:00Z', metric, value, ...change };
}

export function piece(id: string, change: Partial<DeliverableInput> = {}): DeliverableInput {
  const fixed = {
    network: 'instagram',
    format: 'reel',
    feeMinor: null,
    stage: 'briefed',
    targets: {},
  } as const;
  return { ...fixed, id, name: `Reel ${id}`, dueOn: '2026-11-10', ...change };
}

export function inputsWith(change: Partial<StandingInputs> = {}): StandingInputs {
  return {
    isDemo: false,
    campaign: {
      id: 'spring',
      name: 'Spring',
      objective: 'consideration',
      currency: 'USD',
      timeZone: 'America/New_York',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      primaryKpi: 'clicks',
    },
    collaboration: { id: 'c1', feeMinor: 100_000, paidMinor: 20_000, targets: { clicks: 1_000 } },
    creator: { id: 'k1', displayName: 'Mara Lind' },
    profiles: [
      { key: 'instagram:mara', network: 'instagram', handle: 'mara', url: 'https://www.instagram.com/mara/' },
    ],
    contracts: contractWith(),
    deliverables: [piece('one'), piece('two', { dueOn: '2026-11-25' })],
    posts: [
      {
        key: 'instagram/one',
        deliverableId: 'one',
        url: 'https://www.instagram.com/reel/one/',
        publishedAt: '2026-11-10T15:00:00Z',
      },
    ],
    observations: [reading('clicks', 300), reading('views', 40_000), reading('likes', 900)],
    history: [],
    checks: [],
    case: initialCase('active'),
    lastDecision: null,
    ...change,
  };
}
