// The parts of a standing that attention and next step read, with plain values to vary.
import type { CaseState } from '../../../shared/procedure/case.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import type { DeliverableStanding, Standing } from '../../../shared/procedure/standing.ts';
import type { Assessment } from '../../../shared/score/assessment.ts';
import { contractWith } from './case-log.ts';

export type StandingFacts = Pick<
  Standing,
  'case' | 'assessment' | 'deliverables' | 'contracts' | 'timeZone' | 'startsOn' | 'flags'
>;

const ASSESSMENT: Assessment = {
  formula: 'v1',
  status: 'scored',
  untilDay: null,
  score: 80,
  band: 'on_track',
  confidence: 'medium',
  pace: { estimate: 0.9, lo80: 0.7, hi80: 1.2, sd: 0.3 },
  breakEven: 0.69,
  isBreakEvenAssumed: true,
  actual: 900,
  expected: 1000,
  forecast: null,
  goalProbability: null,
  step: 'keep',
  delivery: { due: 1, published: 1, late: 0, worstLateDays: 0, total: 2 },
  posts: [],
  reasons: [],
};

export function standingWith({
  state = initialCase('active'),
  assessment = {},
  late = [],
  contracts = contractWith(),
  flags = [],
}: {
  state?: CaseState;
  assessment?: Partial<Assessment>;
  late?: number[];
  contracts?: Standing['contracts'];
  flags?: NonNullable<Standing['flags']>;
} = {}): StandingFacts {
  return {
    case: state,
    assessment: { ...ASSESSMENT, ...assessment },
    deliverables: late.map((lateDays, index) => lateReel(index + 1, lateDays)),
    contracts,
    flags,
    timeZone: 'America/New_York',
    startsOn: '2026-11-10',
  };
}

function lateReel(n: number, lateDays: number): DeliverableStanding {
  const piece = { network: 'instagram', format: 'reel', dueOn: '2026-11-16', stage: 'briefed' } as const;
  return { ...piece, id: `d${n}`, name: `Reel ${n}`, publishedAt: null, postUrl: null, lateDays };
}
