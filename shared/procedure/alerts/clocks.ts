// Dates of a case that wait for a person once they have come: the same that attention reads, with their instants.
import type { Instant } from '../../contract/terms.ts';
import { addDays, addMinutes, isBefore, startOfDay } from '../../contract/zone.ts';
import { LIMIT_NEAR_DAYS, UNSENT_MINUTES_MAX } from '../attention.ts';
import type { CaseState } from '../case.ts';
import { whoMayStay } from '../decide/stay-paused.ts';
import { toDraftFacts, waitingDrafts, warnAt } from '../drafts/waiting-draft.ts';
import { findEmergencyMessage } from '../emergency-message.ts';
import { mayCreatorEnd } from '../ending/end-question.ts';
import type { Cure } from '../exits/records.ts';
import { curesOf } from '../folding/cures.ts';
import { isSuspended, openSuspensions } from '../folding/suspensions.ts';
import { proposalEndsAt } from '../letters/due-letter.ts';
import { isOver } from '../machine.ts';
import { datedCards, openPlan } from '../matters/open-matters.ts';
import type { Standing } from '../standing.ts';
import { comingReminders, toReminderFacts } from '../talk/due-reminder.ts';
import type { TermEndKind } from '../term-end.ts';
import { comingEnd } from '../term-end.ts';
import { nextTimerAt } from '../timers.ts';
import type { Alert, ClockKind } from './alert.ts';
import { bookingClocks } from './booking-clocks.ts';

export type Clock = Pick<Alert, 'key' | 'at' | 'facts'> & { kind: ClockKind | TermEndKind };

type ClockFacts = Pick<Standing, 'booking' | 'case' | 'timeZone' | 'deliverables' | 'contracts' | 'caseAt'>;

/** Every clock of the case, run out or not, in no order. */
export function clocksOf(standing: ClockFacts): Clock[] {
  const { case: state, timeZone } = standing;
  const booking = bookingClocks(standing);
  if (isOver(state.state)) return booking;
  return [
    ...booking,
    ...messageClocks(state),
    ...pauseClocks(state, timeZone),
    ...cureClocks(state),
    ...noticeClocks(state),
    ...planClocks(state, timeZone),
    ...coachingClocks(state, timeZone),
    ...reminderClocks(standing),
    ...draftClocks(standing),
    ...termClocks(standing),
  ];
}

/**
 * The next instant at which time alone changes the case, brings a date that a person should hear of, or ends the proposal
 * of a letter.
 */
export function nextWakeAt(standing: ClockFacts): Instant | null {
  const timer = nextTimerAt(standing.case);
  const proposal = proposalEndsAt(standing, standing.caseAt);
  const coming = clocksOf(standing)
    .map(({ at }) => at)
    .filter((at) => isBefore(standing.caseAt, at));
  return [...coming, ...[timer, proposal].filter((at) => at !== null)].reduce<Instant | null>(
    (first, at) => (first !== null && !isBefore(at, first) ? first : at),
    null,
  );
}

/** An emergency stop of which the creator has not heard. */
function messageClocks(state: CaseState): Clock[] {
  const message = findEmergencyMessage(state);
  if (message === null) return [];
  const { emergency, dueAt } = message;
  return [toClock('message_due', String(emergency.openedBySeq), dueAt, { stoppedAt: emergency.from })];
}

function pauseClocks(state: CaseState, timeZone: string): Clock[] {
  return openSuspensions(state).flatMap(({ openedBySeq, reviewOn, limitOn, onTimeout }) => [
    ...(reviewOn === null || whoMayStay(state) === null
      ? []
      : [toClock('review_due', `${openedBySeq}:${reviewOn}`, startOfDay(reviewOn, timeZone), { reviewOn })]),
    ...(limitOn === null || state.state === 'ending'
      ? []
      : [
          toClock(
            'timeout_near',
            `${openedBySeq}:${limitOn}`,
            startOfDay(addDays(limitOn, -LIMIT_NEAR_DAYS), timeZone),
            { limitOn, ...(onTimeout === null ? {} : { onTimeout }) },
          ),
        ]),
  ]);
}

/** A breach whose time for curing runs; one said to be cured waits for a word, not for the clock. */
function cureClocks(state: CaseState): Clock[] {
  const clocks = (kind: 'cure_over' | 'own_breach_over', cures: readonly Cure[]) =>
    cures.flatMap(({ noticeId, trigger, cureEndsAt, curedAt, saidCuredAt }) =>
      cureEndsAt === null || curedAt !== null || saidCuredAt !== null
        ? []
        : [toClock(kind, `${noticeId}:${cureEndsAt}`, cureEndsAt, { trigger, at: cureEndsAt })],
    );
  return [
    ...(state.state === 'ending' ? [] : clocks('cure_over', curesOf(state, 'brand'))),
    // A breach of ours may still end it sooner than a notice of ours that runs.
    ...(mayCreatorEnd(state) ? clocks('own_breach_over', curesOf(state, 'creator')) : []),
  ];
}

/** A notice whose hold is long over and that has not left. */
function noticeClocks({ pending }: CaseState): Clock[] {
  if (pending === null || pending.sentAt !== null || pending.holdUntil === null) return [];
  const { noticeId, holdUntil, kind } = pending;
  return [toClock('notice_held', noticeId, addMinutes(holdUntil, UNSENT_MINUTES_MAX), { notice: kind })];
}

/** The plan's days; several actions of one day are one matter. */
function planClocks(state: CaseState, timeZone: string): Clock[] {
  const open = openPlan(state);
  const due = open.filter(({ doneAt }) => doneAt === null);
  return [
    ...due.map(({ dueOn, owner }) =>
      toClock('remedy_due', dueOn, startOfDay(dueOn, timeZone), { dueOn, owner }),
    ),
    ...open.map(({ reviewOn }) =>
      toClock('remedy_review_due', reviewOn, startOfDay(reviewOn, timeZone), { reviewOn }),
    ),
  ];
}

/** The days on which somebody looks back at a practice; several of one day are one matter. */
function coachingClocks(state: CaseState, timeZone: string): Clock[] {
  return datedCards(state).map(({ reviewOn }) =>
    toClock('coaching_review_due', reviewOn, startOfDay(reviewOn, timeZone), { reviewOn }),
  );
}

/** The days on which a reminder of a piece is proposed. */
function reminderClocks(standing: ClockFacts): Clock[] {
  return comingReminders(standing, standing.caseAt).map((reminder) =>
    toClock(
      'reminder_due',
      `${reminder.deliverableId}:${reminder.when}:${reminder.dueOn}`,
      startOfDay(reminder.fromOn, standing.timeZone),
      toReminderFacts(reminder),
    ),
  );
}

/** A draft that still waits for an answer, and the instant at which silence approves it. */
function draftClocks(standing: ClockFacts): Clock[] {
  return waitingDrafts(standing, standing.caseAt).flatMap((waiting) => {
    const facts = toDraftFacts(waiting);
    const of = String(waiting.draft.seq);
    const { deemed } = waiting;
    return [
      toClock('draft_waiting', of, warnAt(waiting), facts),
      ...(deemed.is === 'at' ? [toClock('draft_deemed', of, deemed.at, facts)] : []),
    ];
  });
}

/** The end of the term. While work rests the pause moves it, and it is a date again once that is over. */
function termClocks(standing: ClockFacts): Clock[] {
  if (isSuspended(standing.case)) return [];
  const coming = comingEnd(standing, standing.caseAt);
  return coming === null ? [] : [toClock(coming.kind, coming.lastOn, coming.at, { lastOn: coming.lastOn })];
}

function toClock(kind: Clock['kind'], what: string, at: Instant, facts: Clock['facts']): Clock {
  return { kind, key: `${kind}:${what}`, at, facts };
}
