// Every state of the creator's page, made from a standing in which everything internal carries a mark or an odd number.
import type { CaseState } from '../../shared/procedure/case.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { CreatorSources } from '../../worker/pages/creator/creator-view.ts';
import { holdOf } from '../unit/procedure/payments/holds.ts';
import {
  assessmentOf,
  caseOf,
  NOW,
  noticeOf,
  readingOf,
  standingOf,
  suspensionOf,
} from '../unit/ui/sample-standings.ts';
import {
  ANSWERED,
  BRIEFS,
  CAUSES,
  cardOf,
  END_PLAN,
  letterOf,
  MARK,
  PLAN,
  proposal,
  QUESTIONS_ASKED,
  recordOf,
  toldOf,
} from './creator-records.ts';

/** Amounts and scores that no creator may see, as they would be written. */
export const SECRET_NUMBERS = ['77', '1,431', '2,687', '3,313', '0.571', '57%', '41', '69', '8,333'];

export const SOURCES: Omit<CreatorSources, 'standing'> = {
  link: {
    id: `link-${MARK}`,
    workspaceId: `workspace-${MARK}`,
    collaborationId: `collaboration-${MARK}`,
    expiresAt: '2026-12-19T05:00:00Z',
    workspaceName: 'Demo brand',
    contactName: 'Ana Ruiz',
    language: 'en',
    addressForm: null,
    paidMinor: 450_000,
  },
  acts: [],
  told: [],
  letters: [],
  briefs: BRIEFS,
  draftNotes: new Map(),
  now: NOW,
};

/** Name of the state → what the page is made from. */
export const CREATOR_STATES: Record<string, CreatorSources> = {
  questions: stateOf({ state: 'consulting', ...QUESTIONS_ASKED }),
  answered: stateOf(
    { state: 'consulting', ...QUESTIONS_ASKED, answeredAt: '2026-11-18T15:12:00Z' },
    { acts: [ANSWERED] },
  ),
  causes: stateOf({
    state: 'consulting',
    ...QUESTIONS_ASKED,
    answeredAt: '2026-11-18T15:12:00Z',
    causes: CAUSES,
  }),
  plan: stateOf({ state: 'remediating', remedies: PLAN }),
  plan_agreed: stateOf({
    state: 'remediating',
    remedies: PLAN.map((remedy) => ({ ...remedy, creatorStance: 'agrees' as const })),
  }),
  practices: stateOf({
    state: 'coaching',
    coaching: [
      cardOf({ id: 'p1', card: 'youtube_link_twice', isPast: true, before: 0.66, after: 0.97 }),
      cardOf({ id: 'p2', card: 'compare_with_own', isPast: true, before: 0.77 }),
      cardOf({ id: 'p3', card: 'reply_first_hour', kpi: 'roas', before: 0.57, after: 0.77 }),
      cardOf({ id: 'p4', card: 'product_in_use', sessionAt: NOW, before: 0.62 }),
      cardOf({ id: 'p5', card: MARK, before: 0.57 }),
    ],
  }),
  brief: stateOf({ briefs: [toldOf({ n: 1, readAt: '2026-11-04T09:00:00Z' }), toldOf({ n: 2, since: 1 })] }),
  brief_read: stateOf({ briefs: [toldOf({ n: 2, readAt: NOW })] }),
  terms: stateOf({ state: 'adjusting', proposal: proposal() }),
  mutual: stateOf({
    state: 'end_review',
    returnTo: ['coaching'],
    endPlan: {
      ...END_PLAN,
      mutual: { on: '2026-11-30', proposedBy: 'brand', seq: 8, brandSignedById: MARK, creatorAgreedAt: null },
    },
  }),
  mutual_wished: stateOf({
    state: 'end_review',
    returnTo: ['coaching'],
    endPlan: {
      ...END_PLAN,
      mutual: {
        on: '2026-11-30',
        proposedBy: 'creator',
        seq: 8,
        brandSignedById: null,
        creatorAgreedAt: NOW,
      },
    },
  }),
  pause_notice: stateOf(
    {
      state: 'pause_pending',
      returnTo: ['active'],
      pending: noticeOf({
        sentAt: '2026-11-18T15:00:00Z',
        effectiveAt: '2026-11-21T05:00:00Z',
        byMemberId: MARK,
      }),
      notices: [recordOf({ noticeId: 'n1', kind: 'pause' })],
    },
    { letters: [letterOf({ noticeId: 'n1', kind: 'pause' })] },
  ),
  paused: stateOf(
    {
      state: 'paused',
      returnTo: ['active'],
      suspensions: [suspensionOf()],
      notices: [recordOf({ noticeId: 'n1', kind: 'pause', response: 'received', acknowledgedAt: NOW })],
    },
    { letters: [letterOf({ noticeId: 'n1', kind: 'pause' })] },
  ),
  breach: stateOf(
    {
      openCures: [
        {
          trigger: 'off_brief',
          noticeId: 'n2',
          seq: 6,
          noticeReceivedAt: NOW,
          cureEndsAt: '2026-11-25T17:00:00Z',
          saidCuredAt: null,
          curedAt: null,
        },
      ],
      notices: [recordOf({ noticeId: 'n2', kind: 'breach', response: 'received' })],
    },
    { letters: [letterOf({ noticeId: 'n2', kind: 'breach' })] },
  ),
  ending: stateOf(
    {
      state: 'ending',
      returnTo: ['coaching'],
      pending: noticeOf({
        kind: 'end',
        sentAt: '2026-11-17T15:00:00Z',
        deemedReceivedAt: '2026-11-17T15:00:00Z',
        isWithdrawalOffered: true,
        effectiveAt: '2026-12-02T05:00:00Z',
      }),
      endPlan: END_PLAN,
      notices: [recordOf({ noticeId: 'n1', kind: 'end' })],
    },
    { letters: [letterOf({ noticeId: 'n1', kind: 'end' })] },
  ),
  own_notice: stateOf({
    state: 'ending',
    returnTo: ['active'],
    pending: noticeOf({
      kind: 'end',
      party: 'creator',
      sentAt: '2026-11-18T15:00:00Z',
      deemedReceivedAt: '2026-11-19T15:00:00Z',
      effectiveAt: '2026-12-02T05:00:00Z',
    }),
  }),
  payment_held: stateOf({ holds: [holdOf({ byMemberId: MARK, pieceId: 'Reel 5', minor: 50_000 })] }),
  over: stateOf({ state: 'ended', endPlan: END_PLAN, hasDispute: true }),
};

export const RUNNING = stateOf({});

/** What the page is made from in one state of the case. */
export function stateOf(part: Partial<CaseState>, more: Partial<CreatorSources> = {}): CreatorSources {
  return { ...SOURCES, ...more, standing: secretStanding(part) };
}

/** A standing full of what must never be shown. */
function secretStanding(part: Partial<CaseState>): Standing {
  const standing = standingOf({
    campaignName: 'Winter launch',
    collaborationId: MARK,
    campaignId: MARK,
    creatorId: MARK,
    assessment: assessmentOf({ score: 77, reasons: [MARK] as never }),
    money: { feeMinor: 900_000, earnedMinor: 600_000, openMinor: 833_300, exitCostMinor: 268_700 },
    moneyAtRiskMinor: 143_100,
    attention: { code: 'evidence_step', needsDecision: true, facts: { note: MARK } },
    nextStep: { code: 'propose_pause', facts: { note: MARK } },
    lastDecision: { kind: MARK, at: NOW, byName: MARK, seq: 3 },
    case: caseOf({
      request: { kind: 'end', seq: 6, at: NOW, byMemberId: MARK, scope: [], reviewOn: null, reason: MARK },
      postMortem: { postMortemId: MARK, sha256: MARK, seq: 5 },
      money: {
        settlementId: MARK,
        sha256: MARK,
        dueToCreatorMinor: 331_300,
        refundDueMinor: 0,
        payOn: '2026-12-01',
        seq: 5,
      },
      coaching: [
        {
          id: MARK,
          card: MARK,
          kpi: MARK,
          seq: 5,
          offeredAt: NOW,
          sessionAt: null,
          before: 0.571,
          after: null,
        },
      ],
      ...part,
    }),
  });
  const er = { kpi: 'erReach', unit: 'ratio', isPrimary: false, actual: 0.043, reference: 0.04 } as const;
  const roas = { kpi: 'roas', unit: 'multiple', isPrimary: false, actual: 77, reference: 77 } as const;
  return { ...standing, readings: [...standing.readings, readingOf(er), readingOf(roas)] };
}
