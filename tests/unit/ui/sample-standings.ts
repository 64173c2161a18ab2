// Standings and what they are made of, at Wednesday 18 November 2026, 11:00 in New York.
import type { ContractVersion, Terms } from '../../../shared/contract/terms.ts';
import type { CaseState, PendingNotice, Suspension } from '../../../shared/procedure/case.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import type { KpiReading, Standing } from '../../../shared/procedure/standing.ts';
import type { Assessment } from '../../../shared/score/assessment.ts';

export const NOW = '2026-11-18T16:00:00Z';

export const TERMS: Terms = {
  tz: 'America/New_York',
  recipientTz: 'America/New_York',
  holidays: ['2026-11-26'],
  businessHours: { open: '09:00', close: '17:00', weekdays: [1, 2, 3, 4, 5] },
  channels: { email: { kind: 'business_hours' } },
  convenience: { by: ['brand', 'creator'], notice: { n: 14, unit: 'calendarDays' } },
  pause: {
    by: ['brand'],
    notice: { n: 2, unit: 'businessDays' },
    maxCumulativeDays: 30,
    maxCount: 2,
    emergencyTriggers: ['recall'],
    onTimeout: 'creator_may_terminate',
  },
};

export function contractOf(terms: Partial<Terms> = {}, without: (keyof Terms)[] = []): ContractVersion[] {
  const kept = Object.entries({ ...TERMS, ...terms }).filter(
    ([key]) => !without.some((name) => name === key),
  );
  // Dropping optional clauses leaves a `Terms`: the required keys are never listed in `without`.
  return [
    { n: 1, signed: true, effectiveFrom: '2026-10-16T04:00:00Z', terms: Object.fromEntries(kept) as Terms },
  ];
}

export function readingOf(reading: Partial<KpiReading> = {}): KpiReading {
  return {
    kpi: 'clicks',
    unit: 'count',
    better: 'up',
    isPrimary: true,
    actual: 765,
    reference: 1824,
    referenceIs: 'expected_by_now',
    index: 765 / 1824,
    missing: null,
    isEstimated: false,
    source: 'csv',
    observedAt: '2026-11-18T15:48:00Z',
    ...reading,
  };
}

export function assessmentOf(part: Partial<Assessment> = {}): Assessment {
  return {
    formula: 'pace-1',
    status: 'scored',
    untilDay: null,
    score: 23,
    band: 'at_risk',
    confidence: 'medium',
    pace: { estimate: 0.57, lo80: 0.41, hi80: 0.8, sd: 0.26 },
    breakEven: 0.69,
    isBreakEvenAssumed: true,
    actual: 765,
    expected: 1824,
    forecast: { median: 1380, lo80: 1120, hi80: 1839 },
    goalProbability: 0.004,
    step: 'remedy',
    delivery: { due: 5, published: 4, late: 1, worstLateDays: 2, total: 6 },
    posts: [],
    reasons: [],
    ...part,
  };
}

export function caseOf(part: Partial<CaseState> = {}): CaseState {
  return { ...initialCase('active'), seq: 7, reviewedVersion: 1, consultation: CONSULTED, ...part };
}

const CONSULTED: CaseState['consultation'] = {
  status: 'open',
  attempts: 1,
  firstAt: '2026-11-16T15:00:00Z',
  lastAt: '2026-11-16T15:00:00Z',
};

export function suspensionOf(part: Partial<Suspension> = {}): Suspension {
  return {
    kind: 'contract',
    scope: ['new_posts'],
    from: '2026-11-17T05:00:00Z',
    to: null,
    reviewOn: '2026-12-01',
    confirmBy: null,
    contractVersion: 1,
    limitOn: '2026-12-17',
    limitAt: '2026-12-17T05:00:00Z',
    onTimeout: 'creator_may_terminate',
    openedBySeq: 6,
    ...part,
  };
}

export function noticeOf(part: Partial<PendingNotice> = {}): PendingNotice {
  return {
    kind: 'pause',
    noticeId: 'n1',
    seq: 7,
    party: 'brand',
    byMemberId: 'm1',
    scope: ['new_posts', 'ads'],
    reviewOn: '2026-12-04',
    holdUntil: '2026-11-18T16:10:00Z',
    channel: 'email',
    sentAt: null,
    deemedReceivedAt: '2026-11-18T16:10:00Z',
    expectedReceivedAt: '2026-11-18T16:10:00Z',
    effectiveAt: null,
    expectedEffectiveAt: '2026-11-21T05:00:00Z',
    contractVersion: 1,
    limitOn: '2026-12-21',
    limitAt: '2026-12-21T05:00:00Z',
    onTimeout: 'creator_may_terminate',
    route: null,
    answers: null,
    isWithdrawalAccepted: false,
    ...part,
  };
}

export function standingOf(part: Partial<Standing> = {}): Standing {
  return {
    collaborationId: 'c-instagram',
    campaignId: 'winter',
    campaignName: 'Winter launch (demo)',
    creatorId: 'k1',
    creatorName: 'Instagram',
    isDemo: true,
    profiles: [
      {
        key: 'instagram:instagram',
        network: 'instagram',
        handle: 'instagram',
        url: 'https://www.instagram.com/instagram/',
      },
    ],
    posts: [],
    timeZone: 'America/New_York',
    currency: 'USD',
    objective: 'sales',
    startsOn: '2026-10-19',
    endsOn: '2026-12-13',
    version: 7,
    case: caseOf(),
    assessment: assessmentOf(),
    readings: [
      readingOf(),
      readingOf({
        kpi: 'cpc',
        unit: 'money',
        better: 'down',
        isPrimary: false,
        actual: 784,
        reference: 329,
        index: 0.42,
      }),
      readingOf({
        kpi: 'delivery',
        isPrimary: false,
        actual: 4,
        reference: 5,
        referenceIs: 'due',
        index: 0.8,
        source: null,
        observedAt: null,
      }),
    ],
    deliverables: [
      pieceOf('Reel 4', '2026-11-13', '2026-11-13T15:00:00Z', 0),
      pieceOf('Reel 5', '2026-11-16', null, 2),
      pieceOf('Reel 6', '2026-11-30', null, 0),
    ],
    money: { feeMinor: 900000, earnedMinor: 600000, openMinor: 450000, exitCostMinor: 268500 },
    contracts: contractOf(),
    moneyAtRiskMinor: 143612,
    attention: null,
    nextStep: { code: 'agree_remedy', facts: {} },
    data: { observedAt: '2026-11-18T15:48:00Z', source: 'csv', quality: 'exact', isStale: false },
    lastDecision: null,
    at: NOW,
    caseAt: NOW,
    ...part,
  };
}

function pieceOf(
  name: string,
  dueOn: string,
  publishedAt: string | null,
  lateDays: number,
): Standing['deliverables'][number] {
  return {
    id: name,
    name,
    network: 'instagram',
    format: 'reel',
    dueOn,
    publishedAt,
    postUrl: null,
    stage: 'briefed',
    lateDays,
  };
}

/** Every text of a view, for the checks that nothing unknown leaks into words. */
export function textsOf(view: unknown): string[] {
  if (typeof view === 'string') return [view];
  if (Array.isArray(view)) return view.flatMap(textsOf);
  return view !== null && typeof view === 'object' ? Object.values(view).flatMap(textsOf) : [];
}
