// The reasons a creator can be told, in the words of the one who chooses. The same list on popup, panel and desk.
import type { ReasonCategory } from '../../contract/facts/end-routes.ts';
import { listPauseReasons, listTrueReasons, proposeReason } from '../../procedure/exits/told-reason.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Choice } from '../page/form.tsx';

const WORDS: Record<ReasonCategory, string> = {
  goals_not_met: 'Goals not met so far',
  goals_not_met_despite_changes: 'Goals not met, despite the changes',
  campaign_or_budget_change: 'Campaign or budget changed',
  product_change: 'Product delayed or changed on our side',
  timing: 'Timing',
  safety_or_compliance: 'Safety or compliance',
  mutual: 'Agreed by both',
  other: 'Another one, told in person',
};

/** A reason as it stands in a record; one of another time as it was written. */
export function nameToldReason(reason: string): string {
  return Object.entries(WORDS).find(([known]) => known === reason)?.[1] ?? reason.replaceAll('_', ' ');
}

export type ReasonChoice = Choice & { isDefault: boolean };

/** For an end: every reason that is true of this collaboration. */
export function presentEndReasons(standing: Standing, now: string): ReasonChoice[] {
  return toChoices(listTrueReasons(standing, now), proposeReason(standing, now));
}

/** For a pause: what can be told of it. */
export function presentPauseReasons(standing: Standing, now: string): ReasonChoice[] {
  return toChoices(listPauseReasons(standing, now), proposeReason(standing, now));
}

function toChoices(reasons: readonly ReasonCategory[], proposed: ReasonCategory): ReasonChoice[] {
  return reasons.map((value) => ({ value, label: WORDS[value], isDefault: value === proposed }));
}
