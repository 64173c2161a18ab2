// A common end as it stands: still on the table, or signed by both and running.
import type { LocalDate } from '../../contract/terms.ts';
import { endedDayOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { FrozenMoney, MutualOffer } from '../exits/records.ts';

/** True once both sides have signed the end that runs, or an earlier day for it. */
export function isSignedByBoth({ pending }: Pick<CaseState, 'pending'>): boolean {
  return pending?.kind === 'end' && pending.route === 'mutual';
}

/** The last day that both have signed, in the contract's zone; null while no common end runs. */
export function agreedLastDay(state: Pick<CaseState, 'pending'>, tz: string): LocalDate | null {
  const at = state.pending?.effectiveAt ?? null;
  return at !== null && isSignedByBoth(state) ? endedDayOf(at, tz) : null;
}

/** The day that one side has proposed and not both have signed yet; null when none is on the table. */
export function openMutualOffer(
  state: Pick<CaseState, 'pending' | 'endPlan'>,
  tz: string,
): MutualOffer | null {
  const offer = state.endPlan?.mutual ?? null;
  return offer !== null && offer.on === agreedLastDay(state, tz) ? null : offer;
}

/** Money that is frozen: of the end that runs or has come, else of the day that is on offer; null when none is. */
export function frozenMoneyOf({ money, endPlan }: Pick<CaseState, 'money' | 'endPlan'>): FrozenMoney | null {
  return money ?? endPlan?.mutual?.money ?? null;
}

/** True where a notice of ours was still held when both signed an earlier day: it never leaves. */
export function isNoticeOvertaken({ pending, notices }: Pick<CaseState, 'pending' | 'notices'>): boolean {
  const letter = notices.find(({ noticeId }) => noticeId === pending?.noticeId);
  return isSignedByBoth({ pending }) && letter?.isWithdrawn === true && letter.sentAt === null;
}
