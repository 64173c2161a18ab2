// Reminders of a piece: proposed on their day before and after it is due, written and sent by a person only.
import { isDropped } from '../../contract/facts/piece-stages.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { addDays, localDateOf } from '../../contract/zone.ts';
import { DELIVERY_CONTRACT_DAYS } from '../../score/delivery.ts';
import type { CaseState } from '../case.ts';
import { dueOnAt } from '../due-dates.ts';
import { isRunning } from '../machine.ts';
import type { DeliverableStanding, Standing } from '../standing.ts';

/** A reminder before the due day is proposed from so many days ahead. */
export const REMIND_BEFORE_DAYS = 2;
/** A reminder of a late piece is proposed so many days after it was due, until the contract's step is the answer. */
export const REMIND_AFTER_DAYS = 1;
/** A reminder written so many days ahead of the due day is the one before it. */
const EARLY_DAYS = 7;

export type DueReminder = {
  deliverableId: string;
  name: string;
  /** As pauses have moved it. */
  dueOn: LocalDate;
  when: 'before' | 'after';
  /** First day on which it is proposed, and the first on which it is no longer. */
  fromOn: LocalDate;
  untilOn: LocalDate;
};

type ReminderFacts = Pick<Standing, 'case' | 'deliverables' | 'contracts' | 'timeZone'>;

/** True while a post of the piece is waited for. */
export function isAwaited(piece: Pick<DeliverableStanding, 'publishedAt' | 'stage'>): boolean {
  return piece.publishedAt === null && !isDropped(piece.stage);
}

/** The reminder to write at `now`, a late piece first, then the earliest due; null when none is. */
export function findDueReminder(facts: ReminderFacts, now: Instant): DueReminder | null {
  const today = localDateOf(now, facts.timeZone);
  const due = comingReminders(facts, now).filter(({ fromOn, untilOn }) => fromOn <= today && today < untilOn);
  const order = ({ when, dueOn, deliverableId }: DueReminder) =>
    `${when === 'after' ? 0 : 1} ${dueOn} ${deliverableId}`;
  return due.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null;
}

/** Every reminder that is not written yet, with its days; none while no work is under way or no contract is in force. */
export function comingReminders(facts: ReminderFacts, now: Instant): DueReminder[] {
  const { case: state, deliverables, contracts, timeZone } = facts;
  const isAtWork = state.state === 'contracted' || isRunning(state.state);
  if (!isAtWork || !findVersionInForce(contracts, now)) return [];
  return deliverables.filter(isAwaited).flatMap((piece) => {
    const { id, name } = piece;
    const dueOn = dueOnAt(piece, state, { now, timeZone, contracts });
    const both: DueReminder[] = [
      {
        deliverableId: id,
        name,
        dueOn,
        when: 'before',
        fromOn: addDays(dueOn, -REMIND_BEFORE_DAYS),
        untilOn: addDays(dueOn, 1),
      },
      {
        deliverableId: id,
        name,
        dueOn,
        when: 'after',
        fromOn: addDays(dueOn, REMIND_AFTER_DAYS),
        untilOn: addDays(dueOn, DELIVERY_CONTRACT_DAYS),
      },
    ];
    return both.filter((one) => !isWritten(one, state, timeZone));
  });
}

/** What the sentence about a reminder needs. */
export function toReminderFacts({ deliverableId, name, dueOn, when }: DueReminder): Record<string, string> {
  return { deliverableId, name, dueOn, when };
}

/** A letter about this piece since its turn came; one that was taken back or came back reminds nobody. */
function isWritten(
  { deliverableId, when, dueOn, fromOn }: DueReminder,
  state: CaseState,
  timeZone: string,
): boolean {
  const since = when === 'before' ? addDays(dueOn, -EARLY_DAYS) : fromOn;
  return state.notices.some((letter) => {
    const writtenAt = letter.sentAt ?? letter.holdUntil;
    const isAbout = letter.deliverableId === deliverableId && !letter.isWithdrawn && !letter.isBounced;
    return isAbout && writtenAt !== null && localDateOf(writtenAt, timeZone) >= since;
  });
}
