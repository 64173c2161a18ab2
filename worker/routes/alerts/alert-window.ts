// What alerts of a workspace concern the member who asks.
import type { KeptAlert } from '../../../shared/procedure/alerts/alert.ts';
import {
  NEW_ALERTS_MAX,
  newsSince,
  splitWaiting,
  toMemberAlerts,
} from '../../../shared/procedure/alerts/member-alerts.ts';
import { type QuietHours, quietHoursOf } from '../../../shared/procedure/alerts/quiet-hours.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { AlertsView } from '../../../shared/ui/alerts/alerts-view.ts';
import { presentAlerts } from '../../../shared/ui/alerts/present-alerts.ts';
import type { AlertWindow } from '../../store/alerts.ts';
import type { Session } from '../../store/sessions.ts';

/** Those the member has not looked at yet. */
export function toAlertWindow({ alertsSeenN, memberSince }: Session, now: string): AlertWindow {
  return { afterN: alertsSeenN, since: newsSince(memberSince, now), limit: NEW_ALERTS_MAX };
}

/** Those of the last weeks, seen or not. */
export function toRecentWindow({ memberSince }: Session, now: string): AlertWindow {
  return { afterN: 0, since: newsSince(memberSince, now), limit: 2 * NEW_ALERTS_MAX };
}

export function quietHoursOfSession({ quietHours, timeZone }: Session): QuietHours {
  return quietHoursOf(quietHours, timeZone);
}

/** The lines to show now; those that quiet hours hold back are not among them. */
export function presentNewAlerts(
  session: Session,
  { kept, standings, now }: { kept: KeptAlert[]; standings: Standing[]; now: string },
): AlertsView {
  const { shown } = splitWaiting(toMemberAlerts(kept, quietHoursOfSession(session)), now);
  return presentAlerts(shown, standings, { now, locale: session.locale });
}

/** The collaborations that these alerts are about. */
export function namedBy(kept: readonly KeptAlert[]): string[] {
  return [...new Set(kept.map(({ collaborationId }) => collaborationId))];
}
