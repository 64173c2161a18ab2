// Cases on the rungs of the ladder, and what the commands on them need, plain and easy to vary.
import type { AdjustmentProposal } from '../../../../shared/contract/money/adjustment-proposal.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Command, CommandContext } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import type { Basis } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import type { Cause, RemedyAction, RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { act, contextOf } from '../case-log.ts';

/** A Wednesday; the campaign's zone is New York. */
export const TALKED_AT = '2026-11-11T16:00:00Z';
export const PLANNED_AT = '2026-11-12T16:00:00Z';
export const REVIEWED_AT = '2026-11-18T16:00:00Z';

export const BASIS: Basis = {
  score: 20,
  pace: 0.5,
  paceLo80: 0.4,
  paceHi80: 0.8,
  confidence: 'medium',
  actual: 500,
  expected: 1000,
  kpi: 'views',
  formula: 'v1',
  assessedAt: TALKED_AT,
  contractVersion: 1,
};

export const CAUSE: Cause = { code: 'weak_hook', confidence: 'medium', evidence: ['watch_through_low'] };

export function actionWith(change: Partial<RemedyAction> = {}): RemedyAction {
  return {
    id: 'a1',
    kind: 'change',
    remedy: 'R7',
    owner: 'creator',
    cause: 'weak_hook',
    deliverableId: null,
    kpi: 'views',
    targetBps: 9000,
    expectedUnits: null,
    dueOn: '2026-11-13',
    reviewOn: '2026-11-17',
    costMinor: 0,
    ...change,
  };
}

export const PIECES = [
  { id: 'd1', stage: 'published' as const, isPublished: true, feeMinor: 100_000, lateDays: 0 },
  { id: 'd2', stage: 'in_production' as const, isPublished: false, feeMinor: 100_000, lateDays: 0 },
  { id: 'd3', stage: 'briefed' as const, isPublished: false, feeMinor: 100_000, lateDays: 0 },
  { id: 'd4', stage: 'contracted' as const, isPublished: false, feeMinor: 50_000, lateDays: 0 },
];

export function proposalWith(change: Partial<AdjustmentProposal> = {}): AdjustmentProposal {
  return {
    pieceIds: ['d3', 'd4'],
    pay: {
      kpi: 'views',
      pieceIds: ['d3', 'd4'],
      baseMinor: 40_000,
      tiers: [{ fromUnits: 0, rateMinor: 800 }],
      per: 1000,
      mode: 'marginal',
      floorMinor: 50_000,
      variableCapMinor: null,
      totalCapMinor: 160_000,
      counts: 'organic',
      sourceOfTruth: 'network',
      measurementWindowDays: 30,
      holdDays: 0,
      onEarlyEnd: 'settle_at_effective',
    },
    effectiveFrom: '2026-12-01T05:00:00Z',
    oldFeeMinor: 150_000,
    currency: 'USD',
    lowBaseReason: null,
    ...change,
  };
}

export function contextAt(now: string, change: Parameters<typeof contextOf>[0] = {}): CommandContext {
  return contextOf({ now, basis: { ...BASIS, assessedAt: now }, facts: { pieces: PIECES }, ...change });
}

/** Talked to and answered on the first day. */
export const consulted: CaseState = act(
  act(initialCase('active'), { kind: 'log_contact', channel: 'email', at: TALKED_AT }, contextAt(TALKED_AT)),
  { kind: 'creator_answered', at: TALKED_AT },
  contextAt(TALKED_AT),
);

export const diagnosed: CaseState = act(
  consulted,
  { kind: 'diagnose', causes: [CAUSE] },
  contextAt(TALKED_AT),
);

/** One action planned on the second day. */
export const planned: CaseState = act(
  diagnosed,
  { kind: 'plan_remedy', actions: [actionWith()] },
  contextAt(PLANNED_AT),
);

/** The creator agreed to it on the phone. */
export const agreed: CaseState = act(
  planned,
  { kind: 'log_plan_answer', stance: 'agrees', noteSha256: 'f'.repeat(64) },
  contextAt(PLANNED_AT),
);

export const done: CaseState = act(
  agreed,
  { kind: 'action_done', actionId: 'a1' },
  contextAt('2026-11-13T16:00:00Z'),
);

/** Changed terms on the table. */
export const proposed: CaseState = act(
  done,
  { kind: 'propose_adjustment', proposal: proposalWith() },
  contextAt(REVIEWED_AT),
);

/** The refusal, or the kind of the event. */
export function answerOf(state: CaseState, command: Command, context: CommandContext): unknown {
  const answer = decide(state, command, context);
  return answer.ok ? answer.value.kind : answer.error;
}

/** A change of the creator's that is agreed and open. */
export const AGREED_CHANGE: RemedyRecord = {
  id: 'a1',
  kind: 'change',
  remedy: 'R9',
  owner: 'creator',
  cause: 'product_late',
  deliverableId: null,
  kpi: 'clicks',
  targetBps: 9_000,
  expectedUnits: null,
  dueOn: '2026-11-19',
  reviewOn: '2026-11-25',
  costMinor: 0,
  seq: 4,
  plannedAt: '2026-11-17T15:00:00Z',
  before: 0.42,
  after: null,
  doneAt: null,
  doneBy: null,
  outcome: 'open',
  creatorStance: 'none',
};
