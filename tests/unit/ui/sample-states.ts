// The states of the overlay's mocks, each as a standing.
import type { Standing } from '../../../shared/procedure/standing.ts';
import {
  assessmentOf,
  caseOf,
  contractOf,
  noticeOf,
  readingOf,
  standingOf,
  suspensionOf,
} from './sample-standings.ts';

const UNSCORED = {
  score: null,
  pace: null,
  band: 'unknown',
  confidence: 'low',
  actual: null,
  expected: null,
} as const;

/** One standing per state of the overlay's mocks. */
export const STATES: Record<string, Standing> = {
  fine: standingOf({
    assessment: assessmentOf({
      score: 93,
      band: 'on_track',
      pace: { estimate: 1.09, lo80: 0.73, hi80: 1.61, sd: 0.31 },
    }),
    nextStep: { code: 'keep', facts: {} },
  }),
  watch: standingOf({
    assessment: assessmentOf({
      score: 40,
      band: 'watch',
      pace: { estimate: 0.64, lo80: 0.44, hi80: 0.93, sd: 0.29 },
    }),
    nextStep: { code: 'look_again', facts: { on: '2026-11-20' } },
    contracts: contractOf({}, ['pause']),
  }),
  atRisk: standingOf(),
  tooEarly: standingOf({
    assessment: assessmentOf({ ...UNSCORED, status: 'too_early', untilDay: 31.5 }),
    nextStep: { code: 'look_again', facts: { on: '2026-11-20' } },
  }),
  noTarget: standingOf({
    assessment: assessmentOf({
      status: 'no_target',
      score: null,
      band: 'unknown',
      confidence: 'high',
      pace: { estimate: 0.95, lo80: 0.72, hi80: 1.24, sd: 0.21 },
    }),
    readings: [readingOf({ reference: null, referenceIs: 'none', index: null })],
    nextStep: { code: 'set_target', facts: {} },
  }),
  stale: standingOf({
    data: { observedAt: '2026-11-12T19:10:00Z', source: 'page', quality: 'estimated', isStale: true },
    nextStep: { code: 'import_results', facts: {} },
  }),
  paused: standingOf({
    case: caseOf({ state: 'paused', returnTo: ['active'], suspensions: [suspensionOf()] }),
    nextStep: { code: 'review_pause', facts: { reviewOn: '2026-12-01' } },
  }),
  pausePending: standingOf({
    case: caseOf({
      state: 'pause_pending',
      returnTo: ['active'],
      pending: noticeOf({
        holdUntil: null,
        sentAt: '2026-11-18T15:50:00Z',
        deemedReceivedAt: '2026-11-18T15:50:00Z',
        effectiveAt: '2026-11-21T05:00:00Z',
      }),
    }),
    nextStep: { code: 'see_notice', facts: { effectiveAt: '2026-11-21T05:00:00Z' } },
  }),
  ending: standingOf({
    case: caseOf({
      state: 'ending',
      returnTo: ['active'],
      pending: noticeOf({
        kind: 'end',
        scope: [],
        reviewOn: null,
        limitOn: null,
        limitAt: null,
        onTimeout: null,
        route: 'convenience',
        sentAt: '2026-11-18T15:50:00Z',
        deemedReceivedAt: '2026-11-18T15:50:00Z',
        effectiveAt: '2026-12-03T05:00:00Z',
      }),
    }),
    nextStep: { code: 'see_notice', facts: {} },
  }),
  unknownContract: standingOf({ contracts: [], nextStep: { code: 'fill_terms', facts: { count: 7 } } }),
  noData: standingOf({
    assessment: assessmentOf({ ...UNSCORED, status: 'no_data' }),
    readings: [
      readingOf({
        actual: null,
        reference: null,
        referenceIs: 'none',
        index: null,
        missing: 'nothing_published',
        source: null,
        observedAt: null,
      }),
    ],
    data: null,
    money: null,
    moneyAtRiskMinor: null,
    profiles: [],
  }),
  outage: standingOf({
    assessment: assessmentOf({ status: 'outage' }),
    nextStep: { code: 'check_tracking', facts: {} },
  }),
};
