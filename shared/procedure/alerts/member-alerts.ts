// Alerts as one member hears of them: after they joined, not for ever, and outside their quiet hours.
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, isBefore, laterOf } from '../../contract/zone.ts';
import type { KeptAlert } from './alert.ts';
import { type QuietHours, showFrom } from './quiet-hours.ts';

export type MemberAlert = KeptAlert & { showFrom: Instant };

/** What nobody has looked at for so long is no news any more. */
const NEWS_MINUTES = 14 * 1440;
/** Most alerts that are shown as new; the newest of them. */
export const NEW_ALERTS_MAX = 50;

/** From when on alerts concern a member at `now`. */
export function newsSince(memberSince: Instant, now: Instant): Instant {
  return laterOf(memberSince, addMinutes(now, -NEWS_MINUTES));
}

export function toMemberAlerts(alerts: readonly KeptAlert[], quietHours: QuietHours): MemberAlert[] {
  return alerts.map((alert) => ({ ...alert, showFrom: showFrom(alert.notedAt, quietHours) }));
}

/** Those that wait no longer, and how many do and until when. */
export function splitWaiting<A extends { showFrom: Instant }>(
  alerts: readonly A[],
  now: Instant,
): { shown: A[]; waiting: A[] } {
  const isWaiting = ({ showFrom: from }: A) => isBefore(now, from);
  return {
    shown: alerts.filter((alert) => !isWaiting(alert)),
    waiting: alerts.filter(isWaiting),
  };
}
