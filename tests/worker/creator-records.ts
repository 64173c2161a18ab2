// Records on the creator’s page, one of each kind; what is the team’s alone carries a mark.
import type { ToldBrief } from '../../shared/procedure/brief/told-brief.ts';
import type { CaseState } from '../../shared/procedure/case.ts';
import type { EndPlan, NoticeRecord } from '../../shared/procedure/exits/records.ts';
import type { CoachingRecord, RemedyRecord } from '../../shared/procedure/talk/records.ts';
import type { CreatorSources } from '../../worker/pages/creator/creator-view.ts';
import type { CreatorAct, SentLetter } from '../../worker/store/creator/creator-records.ts';
import { NOW } from '../unit/ui/sample-standings.ts';

/** Stands in every text that is the team's alone. */
export const MARK = 'zqsecret';

/** Versions of the brief; only the first two were put to this creator. */
export const BRIEFS: CreatorSources['briefs'] = [
  { n: 1, text: { message: 'It lasts all winter', must_say: 'Made in Porto' }, why: null },
  {
    n: 2,
    text: { message: 'It lasts all winter', must_say: 'Made in Porto\nRepaired for free', code: 'MARA10' },
    why: 'The repair service has opened.',
  },
  { n: 3, text: { message: MARK }, why: MARK },
];

export const PLAN: RemedyRecord[] = [
  remedyOf({ id: 'r9', remedy: 'R9', owner: 'creator', dueOn: '2026-11-21' }),
  remedyOf({
    id: 'r1',
    remedy: 'R1',
    owner: 'brand',
    deliverableId: null,
    dueOn: '2026-11-19',
    costMinor: 331_300,
  }),
];

export const END_PLAN: EndPlan = {
  seq: 6,
  at: '2026-11-18T15:00:00Z',
  byMemberId: MARK,
  route: 'performance',
  reason: 'performance',
  category: 'goals_not_met_despite_changes',
  trigger: MARK,
  since: null,
  mutual: null,
};

export const ANSWERED: CreatorAct = {
  seq: 7,
  kind: 'creator_responds',
  at: '2026-11-18T15:12:00Z',
  data: {
    questions: ['brief', 'needs'],
    proposedOn: '2026-11-20',
    unavailable: { from: '2026-11-23', to: '2026-11-24', isPrivate: true },
    feel: 3,
    contactedAt: '2026-11-18T15:12:00Z',
  },
  note: 'brief: The brief asked for a caption without links, so it only sits in the profile.\n\nlink: It works.',
};

export const CAUSES: CaseState['causes'] = [
  {
    code: 'link_placement',
    confidence: 'high',
    evidence: [MARK],
    by: 'brand',
    seq: 8,
    creatorStance: 'none',
  },
  {
    code: 'invalid_traffic',
    confidence: 'low',
    evidence: [MARK],
    by: 'brand',
    seq: 8,
    creatorStance: 'none',
  },
  { code: 'late_brief', confidence: 'high', evidence: [], by: 'creator', seq: 9, creatorStance: 'none' },
];

export const QUESTIONS_ASKED = {
  asked: ['feel', 'brief', 'link', 'limits', 'needs'] satisfies CaseState['asked'],
  consultation: { status: 'open' as const, attempts: 1, firstAt: NOW, lastAt: NOW },
};

export function toldOf(part: Partial<ToldBrief>): ToldBrief {
  return { n: 1, since: null, noticeId: MARK, toldAt: '2026-11-03T15:00:00Z', readAt: null, ...part };
}

export function remedyOf(part: Partial<RemedyRecord>): RemedyRecord {
  return {
    id: 'r',
    kind: 'change',
    remedy: 'R9',
    owner: 'creator',
    cause: 'link_placement',
    deliverableId: 'Reel 5',
    kpi: 'clicks',
    targetBps: 9_000,
    expectedUnits: null,
    dueOn: '2026-11-21',
    reviewOn: '2026-11-25',
    costMinor: 0,
    seq: 9,
    plannedAt: NOW,
    before: 0.571,
    after: null,
    doneAt: null,
    doneBy: null,
    outcome: 'open',
    creatorStance: 'none',
    ...part,
  };
}

export function cardOf(part: Partial<CoachingRecord>): CoachingRecord {
  return {
    id: 'p',
    card: 'product_in_use',
    kpi: 'clicks',
    seq: 9,
    offeredAt: '2026-11-16T15:00:00Z',
    sessionAt: null,
    before: null,
    after: null,
    ...part,
  };
}

export function proposal(): NonNullable<CaseState['proposal']> {
  return {
    seq: 9,
    at: NOW,
    byMemberId: MARK,
    expiresAt: '2026-11-25T17:00:00Z',
    proposal: {
      pieceIds: ['Reel 6'],
      effectiveFrom: '2026-11-25T17:00:00Z',
      oldFeeMinor: 150_000,
      currency: 'USD',
      lowBaseReason: MARK,
      pay: {
        kpi: 'clicks',
        pieceIds: ['Reel 6'],
        baseMinor: 100_000,
        tiers: [
          { fromUnits: 0, rateMinor: 200 },
          { fromUnits: 300, rateMinor: 300 },
        ],
        per: 1,
        mode: 'marginal',
        floorMinor: 100_000,
        variableCapMinor: null,
        totalCapMinor: 250_000,
        counts: 'organic',
        sourceOfTruth: 'brand',
        measurementWindowDays: 30,
        holdDays: 14,
        onEarlyEnd: 'settle_at_effective',
        unitDefinition: MARK,
      },
    },
  };
}

export function recordOf(part: Partial<NoticeRecord>): NoticeRecord {
  return {
    noticeId: 'n1',
    kind: 'pause',
    seq: 7,
    channel: MARK,
    language: 'en',
    grade: 2,
    holdUntil: null,
    sentAt: '2026-11-18T15:00:00Z',
    deemedReceivedAt: '2026-11-18T15:00:00Z',
    deliveredAt: null,
    acknowledgedAt: null,
    response: null,
    isBounced: false,
    isWithdrawn: false,
    evidence: [MARK],
    ...part,
  };
}

export function letterOf(part: Partial<SentLetter>): SentLetter {
  return {
    noticeId: 'n1',
    kind: 'pause',
    tone: 'neutral',
    subject: 'Pause of the remaining Reels from Saturday, 21 November 2026',
    body: 'Hello,\n\nfrom Saturday, 21 November 2026, 00:00 New York (UTC−5), we pause the remaining Reels.\n\nStops: Reel 5, Reel 6, paid ads\nContinues: live Reels, payment of what you earned\n\nClause 8.2, two business days’ notice.\n\nAna Ruiz, Demo brand',
    sentAt: '2026-11-18T15:00:00Z',
    ...part,
  };
}
