// The ladder as steps: talk, evaluate with causes, remedy, changed terms, coaching (DOMAIN.md §4.4).
import { isOver } from '../../contract/facts/case-states.ts';
import type { CaseState } from '../case.ts';
import type { Refusal } from '../commands.ts';
import type { Rung, SkipReason } from '../events.ts';
import { RUNGS } from '../events.ts';
import { isDeclined, openCards, triedAt } from '../folding/coaching.ts';
import { supportedStep } from '../ladder-step.ts';
import { isRunning } from '../machine.ts';
import type { Standing } from '../standing.ts';
import type { RemedyRecord } from '../talk/records.ts';
import { consultationAt } from './consultation.ts';
import type { ActKind, GuideFacts, GuidePart, GuideReader, GuideStep, StepState } from './guide-step.ts';
import { NO_FACTS } from './guide-step.ts';
import { askForAct } from './possible-acts.ts';
import { listUnstartedPieces } from './sample-command.ts';

const ACTS: Record<Rung, ActKind[]> = {
  communicate: ['write_to_creator', 'log_contact', 'creator_answered', 'answer_wish'],
  evaluate: ['evaluate', 'diagnose', 'dismiss', 'resolve'],
  remedy: ['plan_remedy', 'log_plan_answer', 'action_done', 'review_action', 'postpone_review', 'recover'],
  adjust: ['propose_adjustment', 'withdraw_proposal'],
  coach: ['start_coaching', 'log_coaching_answer', 'session_done', 'review_coaching'],
};
/** The act that begins a rung. */
const BEGINS: Record<Rung, ActKind> = {
  communicate: 'write_to_creator',
  evaluate: 'evaluate',
  remedy: 'plan_remedy',
  adjust: 'propose_adjustment',
  coach: 'start_coaching',
};
const STATE_OF: Partial<Record<CaseState['state'], Rung>> = {
  remediating: 'remedy',
  adjusting: 'adjust',
  coaching: 'coach',
};

/** The five rungs; `standing.case` is as of `now`, `acts` are those the reader may do at all. */
export function ladderSteps(standing: Standing, reader: GuideReader, acts: readonly ActKind[]): GuideStep[] {
  const { case: state } = standing;
  const isNeeded = isLadderNeeded(standing);
  const base = RUNGS.map((rung) => toStep(rung, standing, { reader, acts, isNeeded }));
  const hasNow = base.some((step) => step.state === 'now');
  if (hasNow || !isNeeded || !isRunning(state.state)) return base;
  const next = base.find((step) => step.state === 'open');
  return base.map((step) => (step === next ? { ...step, state: 'now' } : step));
}

/** A ladder that nothing asks for is not climbed: no shortfall on record, nobody was talked to, nothing was skipped. */
function isLadderNeeded(standing: Standing): boolean {
  const { state, consultation, ladder, causes, wishes } = standing.case;
  if (supportedStep(standing) !== null || consultation.attempts > 0) return true;
  return state !== 'active' || Object.keys(ladder).length > 0 || causes.length > 0 || wishes.length > 0;
}

function toStep(
  rung: Rung,
  standing: Standing,
  { reader, acts, isNeeded }: { reader: GuideReader; acts: readonly ActKind[]; isNeeded: boolean },
): GuideStep {
  const { state, missing } = stateOf(rung, standing, { reader, isNeeded });
  const maySkip = isSkippable(rung, standing, reader);
  return {
    procedure: 'ladder',
    id: rung,
    state,
    facts: factsOf(rung, standing, reader),
    needs: rung === 'adjust' ? 'manager' : 'marketer',
    missing,
    parts: partsOf(rung, standing.case),
    acts: [...ACTS[rung].filter((act) => acts.includes(act)), ...(maySkip ? (['skip_step'] as const) : [])],
  };
}

function stateOf(
  rung: Rung,
  standing: Standing,
  { reader, isNeeded }: { reader: GuideReader; isNeeded: boolean },
): { state: StepState; missing: string[] } {
  const { case: state } = standing;
  const record = state.ladder[rung];
  // The state stays on its rung; once that is taken and nothing of it is open, the step is behind.
  const isBehind = record === 'done' && !isOpenOn(rung, state);
  if (STATE_OF[state.state] === rung && !isBehind) return { state: 'now', missing: [] };
  if (record === 'done') return { state: 'done', missing: [] };
  if (record !== undefined) return { state: 'skipped', missing: [] };
  if (!isNeeded || isOver(state.state)) return { state: 'not_needed', missing: [] };
  // Whether a step is blocked must not depend on who looks: an owner asks in everybody's place.
  const answer = askForAct(BEGINS[rung], standing, { ...reader, role: 'owner' });
  if (answer.is === 'possible') return { state: 'open', missing: [] };
  if (answer.is === 'nothing') return { state: 'blocked', missing: ['NOTHING_UNSTARTED'] };
  return { state: 'blocked', missing: waitsFor(rung, state, answer.refusal) };
}

function isOpenOn(rung: Rung, state: CaseState): boolean {
  if (rung === 'adjust') return true;
  return rung === 'coach'
    ? openCards(state).some((item) => !isDeclined(item))
    : running(state.remedies).some(({ outcome }) => outcome === 'open');
}

/** Codes of missing own steps as the rules named them; otherwise the first rung below that is still open. */
function waitsFor(rung: Rung, state: CaseState, refusal: Refusal): string[] {
  if (refusal.reason === 'steps_missing') return refusal.missing;
  if (refusal.reason === 'not_possible_now' && refusal.state.endsWith('_offered_today')) {
    return ['OFFERED_TODAY'];
  }
  // Both follow a remedy in the table of states: passing it over closes them until one is agreed after all.
  const isRemedySkipped = state.ladder.remedy !== undefined && state.ladder.remedy !== 'done';
  if (isRunning(state.state) && isRemedySkipped && (rung === 'adjust' || rung === 'coach'))
    return ['REMEDY_SKIPPED'];
  const below = RUNGS.slice(0, RUNGS.indexOf(rung)).find((one) => state.ladder[one] === undefined);
  if (isRunning(state.state) && below !== undefined) return [`LADDER_INCOMPLETE:${below}`];
  return [`STATE:${refusal.reason === 'not_possible_now' ? refusal.state : state.state}`];
}

function isSkippable(rung: Rung, standing: Standing, reader: GuideReader): boolean {
  if (standing.case.ladder[rung] !== undefined) return false;
  return askForAct('skip_step', standing, { ...reader, rung }).is === 'possible';
}

function factsOf(rung: Rung, standing: Standing, { now }: GuideReader): GuideFacts {
  const { case: state, assessment } = standing;
  const record = state.ladder[rung];
  const skipReason: SkipReason | null = record === undefined || record === 'done' ? null : record;
  const facts = { ...NO_FACTS, skipReason };
  switch (rung) {
    case 'communicate': {
      const { attempts, contactsLeft, silenceFrom } = consultationAt(standing, now);
      const { lastAt, status } = state.consultation;
      const until = status === 'answered' ? null : silenceFrom;
      return { ...facts, doneAt: state.answeredAt ?? lastAt, until, counts: { attempts, contactsLeft } };
    }
    case 'evaluate': {
      const score = assessment.score === null ? {} : { score: Math.round(assessment.score) };
      return { ...facts, doneAt: state.evaluationAt, counts: { causes: state.causes.length, ...score } };
    }
    case 'remedy':
      return { ...facts, until: nextReview(state.remedies), counts: countRemedies(state.remedies) };
    case 'adjust': {
      const { proposal } = state;
      const counts = { unstarted: listUnstartedPieces(standing).length };
      if (proposal === null) return { ...facts, counts };
      return {
        ...facts,
        doneAt: proposal.at,
        byMemberId: proposal.byMemberId,
        until: proposal.expiresAt,
        counts,
      };
    }
    case 'coach': {
      const sessions = running(state.coaching).flatMap(({ sessionAt }) => sessionAt ?? []);
      return {
        ...facts,
        doneAt: sessions.at(-1) ?? null,
        counts: { cards: running(state.coaching).length, sessions: sessions.length },
      };
    }
  }
}

function partsOf(rung: Rung, state: CaseState): GuidePart[] {
  const skipReason = null;
  switch (rung) {
    case 'communicate':
      return [];
    case 'evaluate':
      return [
        {
          id: 'numbers',
          state: state.evaluationAt === null ? 'open' : 'done',
          at: state.evaluationAt,
          skipReason,
        },
        { id: 'causes', state: state.causes.length === 0 ? 'open' : 'done', at: null, skipReason },
      ];
    case 'remedy':
      return running(state.remedies).map((one) => ({
        id: one.id,
        // Never carried out and closed all the same: it is passed, with no day that is still to come.
        state: one.doneAt !== null ? 'done' : one.outcome === 'open' ? 'open' : 'skipped',
        at: one.doneAt ?? (one.outcome === 'open' ? one.dueOn : null),
        skipReason,
      }));
    case 'adjust':
      return [];
    case 'coach':
      return running(state.coaching).map((one) => {
        const isDone = one.sessionAt !== null || one.effect !== undefined;
        const partState = isDone ? 'done' : isDeclined(one) ? 'skipped' : 'open';
        return { id: one.id, state: partState, at: isDone ? triedAt(one) : null, skipReason };
      });
  }
}

/** Records of the running case; earlier ones stay as what was tried. */
function running<T extends { isPast?: true }>(records: readonly T[]): T[] {
  return records.filter((one) => one.isPast !== true);
}

function nextReview(remedies: readonly RemedyRecord[]): string | null {
  const days = running(remedies).flatMap((one) => (one.outcome === 'open' ? [one.reviewOn] : []));
  return days.sort()[0] ?? null;
}

function countRemedies(remedies: readonly RemedyRecord[]): Record<string, number> {
  const mine = running(remedies);
  return {
    actions: mine.length,
    open: mine.filter((one) => one.outcome === 'open').length,
    done: mine.filter((one) => one.doneAt !== null).length,
    reached: mine.filter((one) => one.outcome === 'reached').length,
  };
}
