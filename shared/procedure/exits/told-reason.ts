// The reason a creator is told (DOMAIN.md §5.1) says only what is on record: "despite the changes" needs a change.
import type { ReasonCategory } from '../../contract/facts/end-routes.ts';
import { REASON_CATEGORIES } from '../../contract/facts/end-routes.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { Standing } from '../standing.ts';

type Tried = { case: Pick<CaseState, 'remedies'>; contracts: readonly ContractVersion[] };

/** Reasons that speak of results; an end for another reason may not name them. */
export const RESULT_REASONS: readonly string[] = ['goals_not_met', 'goals_not_met_despite_changes'];

/**
 * Whether something was changed together and took effect: an agreed change that was done, or terms in force that are later
 * than the first. A correction counts from the same instant as what it corrects, and changes nothing.
 */
export function hasTriedChanges({ case: { remedies }, contracts }: Tried, now: Instant): boolean {
  if (remedies.some(({ doneAt }) => doneAt !== null)) return true;
  const begun = contracts
    .filter(({ signed, effectiveFrom }) => signed && !isBefore(now, effectiveFrom))
    .map(({ effectiveFrom }) => effectiveFrom);
  return begun.some((at) => begun.some((other) => isBefore(other, at)));
}

/** True for a reason that claims changes although none took effect. */
export function isUntrueReason(reason: string | null, tried: Tried, now: Instant): boolean {
  return reason === 'goals_not_met_despite_changes' && !hasTriedChanges(tried, now);
}

/** Reasons that can be told of a collaboration now, in their order. */
export function listTrueReasons(tried: Tried, now: Instant): ReasonCategory[] {
  return REASON_CATEGORIES.filter((reason) => !isUntrueReason(reason, tried, now));
}

/** The same for a pause, which one side decides: it is never told as an agreement of both. */
export function listPauseReasons(tried: Tried, now: Instant): ReasonCategory[] {
  return listTrueReasons(tried, now).filter((reason) => reason !== 'mutual');
}

/** What is filled in before anybody chooses: results where the numbers fall short, else nothing that is known to be so. */
export function proposeReason(standing: Standing, now: Instant): ReasonCategory {
  const { assessment, readings } = standing;
  const index = readings.find(({ isPrimary }) => isPrimary)?.index ?? null;
  const isShort = index !== null && index < 1 && SHORT_BANDS.includes(assessment.band);
  if (!isShort) return 'other';
  return hasTriedChanges(standing, now) ? 'goals_not_met_despite_changes' : 'goals_not_met';
}

const SHORT_BANDS = ['watch', 'at_risk', 'critical'];
