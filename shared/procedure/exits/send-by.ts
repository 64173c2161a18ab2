// Until when a notice may wait: for every piece still to come, and for a day somebody asks about (DOMAIN.md §3.3 rule 8).

import type { EndDecision } from '../../contract/decide-end.ts';
import { latestSend } from '../../contract/effective-at.ts';
import { findEndNoticeRule } from '../../contract/end-notice-rule.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { channelOf } from '../../contract/missing-steps.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { endOfDay, isBefore, startOfDay } from '../../contract/zone.ts';
import { openPieces } from './kpi-outlook.ts';
import type { ColumnSetting } from './stay-columns.ts';

export type SendBy = {
  route: EndRoute;
  channel: string;
  /** The contract's zone, by which the days begin and end. */
  tz: string;
  /** One per piece still to come, in the order of their dates, then the day asked about. */
  days: {
    /** The piece that then no longer falls due; null for the day that was asked about. */
    deliverableId: string | null;
    /** The piece's due date, before which it is over; or the day asked about, with the end of which it is. */
    on: LocalDate;
    /** Last minute to send; null = too late, or no minute would do. */
    sendBy: Instant | null;
  }[];
};

type Way = { route: EndRoute; decision: Pick<EndDecision, 'earliestSend'> };

/** Null where no notice is given, or the contract does not say how. */
export function findSendBy(
  { route, decision }: Way,
  { standing, now, extras }: ColumnSetting,
): SendBy | null {
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const channel = channelOf(extras.facts ?? {});
  const rule = terms && findEndNoticeRule({ route, party: 'brand', channel }, terms);
  if (!terms || !rule || route === 'mutual' || decision.earliestSend === null) return null;
  const { tz } = terms;
  const first = decision.earliestSend;
  const asOf = (overBy: Instant): Instant | null => {
    const at = latestSend(overBy, rule);
    return at === null || isBefore(at, first) ? null : at;
  };
  const days = openPieces(standing.deliverables)
    .filter(({ dueOn }) => isBefore(now, startOfDay(dueOn, tz)))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
    .map(({ id, dueOn }): SendBy['days'][number] => ({
      deliverableId: id,
      on: dueOn,
      sendBy: asOf(startOfDay(dueOn, tz)),
    }));
  const { overBy } = extras;
  if (overBy !== undefined)
    days.push({ deliverableId: null, on: overBy, sendBy: asOf(endOfDay(overBy, tz)) });
  return { route, channel, tz, days };
}
