// What waits for somebody in a case: what the creator asked for, an end asked for, a cure that is over, the plan's dates,
// changed terms on the table. Lists and the next step read the same matters, in the same order.
import { isUnderNotice } from '../../contract/facts/case-states.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { mayCreatorEnd } from '../ending/end-question.ts';
import { isDeclined, openCards } from '../folding/coaching.ts';
import { curesOf } from '../folding/cures.ts';
import { runningRemedies } from '../folding/remedies.ts';
import { isRunning } from '../machine.ts';
import type { CoachingRecord, CreatorWish, RemedyRecord } from '../talk/records.ts';

export type OpenMatter =
  | { code: 'urgent_stop' | 'wish_open'; wish: CreatorWish }
  | { code: 'end_requested'; requestedAt: Instant; requestedById: string | null; route: string | null }
  | { code: 'cure_said' | 'cure_over' | 'own_breach' | 'own_breach_over'; trigger: string; at: Instant }
  | { code: 'remedy_review_due' | 'remedy_due'; action: RemedyRecord; count: number }
  | { code: 'proposal_open'; expiresAt: Instant }
  | { code: 'coaching_review_due'; item: CoachingRecord; reviewOn: LocalDate; count: number }
  | { code: 'coaching_due' };

/** The creator's urgent stop; it comes before everything else, whatever the state (DOMAIN.md §4.7). */
export function findUrgentStop({ wishes }: CaseState): OpenMatter | null {
  const wish = wishes.find(({ kind }) => kind === 'urgent_stop');
  return wish ? { code: 'urgent_stop', wish } : null;
}

/** An end that somebody asked for and a second person has not decided. */
export function findEndRequest({ state, request, endPlan }: CaseState): OpenMatter | null {
  if (state !== 'end_review' || request?.kind !== 'end') return null;
  const { at: requestedAt, byMemberId: requestedById } = request;
  return { code: 'end_requested', requestedAt, requestedById, route: endPlan?.route ?? null };
}

/** A breach the creator says is cured, else one whose time for curing has passed. */
export function findCureMatter(state: CaseState, now: Instant): OpenMatter | null {
  // The end is on its way already, and a cure changes nothing any more.
  if (isUnderNotice(state.state)) return null;
  const open = curesOf(state, 'brand').filter((cure) => cure.curedAt === null);
  const said = open.find((cure) => cure.saidCuredAt !== null);
  if (said?.saidCuredAt) return { code: 'cure_said', trigger: said.trigger, at: said.saidCuredAt };
  const over = open.find(({ cureEndsAt }) => cureEndsAt !== null && !isBefore(now, cureEndsAt));
  return over?.cureEndsAt ? { code: 'cure_over', trigger: over.trigger, at: over.cureEndsAt } : null;
}

/** A breach of ours that the creator gave notice of and that nobody said to be put right; the one whose time ends first. */
export function findOwnBreach(state: CaseState, now: Instant): OpenMatter | null {
  if (!mayCreatorEnd(state)) return null;
  const [first] = curesOf(state, 'creator')
    .flatMap(({ trigger, cureEndsAt, curedAt, saidCuredAt }) =>
      cureEndsAt === null || curedAt !== null || saidCuredAt !== null ? [] : [{ trigger, at: cureEndsAt }],
    )
    .sort((a, b) => compareAt(a.at, b.at));
  if (first === undefined) return null;
  return { code: isBefore(now, first.at) ? 'own_breach' : 'own_breach_over', ...first };
}

/** What the creator asked for longest ago. */
export function findWish({ wishes }: CaseState): OpenMatter | null {
  const [wish] = wishes.filter(({ kind }) => kind !== 'urgent_stop').sort((a, b) => compareAt(a.at, b.at));
  return wish ? { code: 'wish_open', wish } : null;
}

/** The plan's next date that has come: a review first, then an action that is due and not done. */
export function findPlanMatter(state: CaseState, today: LocalDate): OpenMatter | null {
  const open = openPlan(state);
  const reviews = open.filter(({ reviewOn }) => reviewOn <= today);
  const due = open.filter(({ doneAt, dueOn }) => doneAt === null && dueOn <= today);
  return toPlanMatter('remedy_review_due', reviews) ?? toPlanMatter('remedy_due', due);
}

/** What is still to be done or reviewed: the running case's actions, and make-goods of earlier ones. */
export function openPlan(state: CaseState): RemedyRecord[] {
  return [...runningRemedies(state), ...openMakeGoods(state)].filter(({ outcome }) => outcome === 'open');
}

/** Changed terms that wait for the creator. */
export function findProposal({ state, proposal }: CaseState): OpenMatter | null {
  if (state !== 'adjusting' || proposal === null) return null;
  return { code: 'proposal_open', expiresAt: proposal.expiresAt };
}

/** Coaching is the step now and nothing was offered yet, or the creator left all of it. */
export function findCoachingDue({ state, coaching, ladder }: CaseState): OpenMatter | null {
  if (state !== 'coaching' || ladder.coach !== undefined) return null;
  const isWaiting = coaching.some((item) => item.isPast !== true && !isDeclined(item));
  return isWaiting ? null : { code: 'coaching_due' };
}

/** Practices whose day to look back has come. */
export function findCoachingReview(state: CaseState, today: LocalDate): OpenMatter | null {
  const due = datedCards(state).filter(({ reviewOn }) => reviewOn <= today);
  const [first] = due.sort((a, b) => (a.reviewOn < b.reviewOn ? -1 : 1));
  return first ? { code: 'coaching_review_due', ...first, count: due.length } : null;
}

/** Practices that have a day to look back; one that the creator left has nothing to show. */
export function datedCards(state: CaseState): { item: CoachingRecord; reviewOn: LocalDate }[] {
  return openCards(state).flatMap((item) =>
    item.reviewOn === undefined || isDeclined(item) ? [] : [{ item, reviewOn: item.reviewOn }],
  );
}

/** True when a remedy was reached or a practice helped, nothing of either is open, and the case could be closed as recovered. */
export function hasHelped(state: CaseState): boolean {
  const remedies = runningRemedies(state);
  const isPlanClosed = remedies.every(({ outcome }) => outcome !== 'open');
  const isReached = remedies.some(({ outcome }) => outcome === 'reached');
  const isPractised = state.coaching.some(({ effect, isPast }) => effect === 'helped' && isPast !== true);
  const isLookedBack = openCards(state).every(isDeclined);
  return isRunning(state.state) && isPlanClosed && (isReached || (isPractised && isLookedBack));
}

/** Make-goods outlive their case until they are closed. */
function openMakeGoods({ remedies }: CaseState): RemedyRecord[] {
  return remedies.filter(({ isPast, kind }) => isPast === true && kind === 'make_good');
}

function toPlanMatter(code: 'remedy_review_due' | 'remedy_due', actions: RemedyRecord[]): OpenMatter | null {
  const dateOf = (action: RemedyRecord) => (code === 'remedy_due' ? action.dueOn : action.reviewOn);
  const [action] = [...actions].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  return action ? { code, action, count: actions.length } : null;
}

function compareAt(a: Instant, b: Instant): number {
  return isBefore(a, b) ? -1 : 1;
}
