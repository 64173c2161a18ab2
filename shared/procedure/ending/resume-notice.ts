// The notice that a contract asks for before paused work goes on (DOMAIN.md §3.1): how long, and when it takes effect.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant, Party, Period } from '../../contract/terms.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import { clockOf, type NoticeClock, noticeChannel } from '../decide/notice-forecast.ts';
import { earliestResume } from '../folding/suspensions.ts';
import { heldByContract } from './held-notice.ts';

/** The period after receipt; null = the work may go on at once. */
export function resumePeriod({ terms }: ContractVersion): Period | null {
  const { resumeNotice } = terms.pause ?? {};
  return resumeNotice && resumeNotice.n > 0 ? resumeNotice : null;
}

/** When a notice of going on is received and takes effect; a pause that is over at its limit before is over then. */
export function resumeClock(
  state: CaseState,
  version: ContractVersion,
  sent: { at: Instant; channel: string; party: Party },
): NoticeClock {
  const clock = clockOf(version, sent, { period: resumePeriod(version) });
  const { effectiveAt } = clock;
  return effectiveAt ? { ...clock, effectiveAt: earliestResume(state, effectiveAt) } : clock;
}

/**
 * The notice that resuming this case now would prepare, as it will leave when its hold is over; null where the work goes on
 * at once. `notice` is null where the contract names no way to give one.
 */
export function plannedResume(
  state: CaseState,
  context: Pick<CommandContext, 'now' | 'contracts' | 'noticeId' | 'holdMinutes'>,
) {
  const version = findVersionInForce(context.contracts, context.now);
  const period = state.state === 'paused' && version ? resumePeriod(version) : null;
  if (!version || period === null) return null;
  if (noticeChannel(version) === null) return { period, notice: null };
  const notice = heldByContract(context, (held, sent) => resumeClock(state, held, sent));
  return { period, notice };
}
