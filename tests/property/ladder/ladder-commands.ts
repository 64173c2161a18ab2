// The commands of a climb: each made of what the case holds when the story has come to it.
import type { Instant } from '../../../shared/contract/terms.ts';
import { addDays, addMinutes, localDateOf } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { LadderCommand } from '../../../shared/procedure/commands.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import {
  answersTo,
  CAUSES,
  COACHING_EFFECTS,
  QUESTIONS,
  REMEDIES,
  STANCES,
} from '../../../shared/procedure/talk/records.ts';
import { proposalWith } from '../../unit/procedure/talk/ladder-cases.ts';
import type { Step } from './ladder-stories.ts';

export const ZONE = 'America/New_York';
const NOTE = 'a'.repeat(64);

export function toCommand(
  kind: LadderCommand['kind'],
  { pick }: Step,
  { state, now }: { state: CaseState; now: Instant },
): LadderCommand {
  const today = localDateOf(now, ZONE);
  const id = `x${state.seq}`;
  const one = <T>(list: readonly T[], otherwise: T): T => list[pick % Math.max(1, list.length)] ?? otherwise;
  const cause = { code: one(CAUSES, 'unknown'), confidence: 'high' as const, evidence: [`e${pick}`] };
  const action = {
    id,
    kind: pick % 3 === 0 ? ('make_good' as const) : ('change' as const),
    remedy: one(REMEDIES, 'R1'),
    owner: pick % 3 === 0 || pick % 2 === 0 ? ('creator' as const) : ('brand' as const),
    cause: null,
    deliverableId: null,
    kpi: 'views',
    targetBps: 9000,
    expectedUnits: pick % 3 === 0 ? 10 : null,
    dueOn: addDays(today, pick % 2),
    reviewOn: addDays(today, 1 + (pick % 3)),
    costMinor: 0,
  };
  const actionId = one(
    state.remedies.filter(({ outcome }) => outcome === 'open').map((remedy) => remedy.id),
    'none',
  );
  const itemId = one(
    state.coaching.map((item) => item.id),
    'none',
  );
  const commands: { [K in LadderCommand['kind']]: () => Extract<LadderCommand, { kind: K }> } = {
    write_to_creator: () => ({
      kind: 'write_to_creator',
      letter: pick % 4 === 0 ? 'reminder' : 'consult',
      questions: [one(QUESTIONS, 'feel')],
      language: 'en',
      tone: 'warm',
      channel: 'email',
      address: 'a@b.example',
    }),
    dismiss: () => ({ kind: 'dismiss', reason: 'other' }),
    resolve: () => ({ kind: 'resolve', reason: 'other' }),
    diagnose: () => ({ kind: 'diagnose', causes: [cause] }),
    plan_remedy: () => ({
      kind: 'plan_remedy',
      actions: Array.from({ length: 1 + (pick % 9) }, (_, n) => ({ ...action, id: `${id}-${n}` })),
    }),
    log_plan_answer: () => ({
      kind: 'log_plan_answer',
      stance: pick % 3 === 0 ? one(STANCES, 'agrees') : 'agrees',
      noteSha256: NOTE,
    }),
    action_done: () => ({ kind: 'action_done', actionId }),
    review_action: () => ({
      kind: 'review_action',
      actionId,
      outcome: one(['missed', 'reached', 'not_measurable', 'dropped', 'missed'] as const, 'missed'),
      units: one([null, 0, 400, 5_000], null),
    }),
    postpone_review: () => ({
      kind: 'postpone_review',
      actionId,
      reviewOn: addDays(today, 2 + (pick % 9)),
      noteSha256: NOTE,
    }),
    recover: () => ({ kind: 'recover' }),
    skip_step: () => ({
      kind: 'skip_step',
      step: one(RUNGS, 'adjust'),
      reason: one(SKIP_REASONS, 'not_applicable'),
      noteSha256: NOTE,
    }),
    propose_adjustment: () => ({
      kind: 'propose_adjustment',
      proposal: proposalWith({ effectiveFrom: addMinutes(now, 14 * 1440) }),
    }),
    withdraw_proposal: () => ({ kind: 'withdraw_proposal', reason: 'other' }),
    start_coaching: () => ({
      kind: 'start_coaching',
      items: [0, 1].slice(0, 1 + (pick % 2)).map((n) => ({
        id: `${id}-${n}`,
        card: 'label_first',
        kpi: 'views',
        reviewOn: addDays(today, pick % 4),
      })),
    }),
    session_done: () => ({ kind: 'session_done', itemIds: [itemId] }),
    log_coaching_answer: () => ({
      kind: 'log_coaching_answer',
      itemId,
      isTaken: pick % 2 === 0,
    }),
    review_coaching: () => ({
      kind: 'review_coaching',
      itemId,
      effect: one(COACHING_EFFECTS, 'cannot_tell'),
    }),
    answer_wish: () => ({
      kind: 'answer_wish',
      wishSeq: one(
        state.wishes.map((wish) => wish.seq),
        -1,
      ),
      reason: one(
        answersTo(
          one(
            state.wishes.map((wish) => wish.kind),
            'call',
          ),
        ),
        'other_proposal',
      ),
    }),
  };
  return commands[kind]();
}
