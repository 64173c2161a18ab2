// Until when a notice may wait: for every piece still to come, and for a day somebody asks about (DOMAIN.md §3.3 rule 8).

import type { EndDecision } from '../../contract/decide-end.ts';
import { latestSend, type NoticeRule } from '../../contract/effective-at.ts';
import { findEndNoticeRule } from '../../contract/end-notice-rule.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { stopsWork } from '../../contract/facts/end-routes.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { channelOf } from '../../contract/missing-steps.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { addMinutes, endOfDay, isBefore, startOfDay } from '../../contract/zone.ts';
import { openPieces } from './kpi-outlook.ts';
import type { ColumnSetting } from './stay-columns.ts';

export type SendBy = {
  route: EndRoute;
  /** The notice stops the work once it is received, so a piece is saved by its receipt and not by its effect. */
  stopsAtReceipt: boolean;
  channel: string;
  /** The contract's zone, by which the days begin and end. */
  tz: string;
  /** One per piece still to come, in the order of their dates, then the day asked about. */
  days: {
    /** The piece that then no longer falls due; null for the day that was asked about. */
    deliverableId: string | null;
    /** The day on which the piece is due; or the day asked about, with the end of which it is over. */
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
  const stopsAtReceipt = stopsWork({ route, party: 'brand' });
  const byReceipt: NoticeRule = { ...rule, period: null, minCommitmentLastDay: null };
  const asOf = (by: Instant, to: NoticeRule): Instant | null => {
    const at = latestSend(by, to);
    return at === null || isBefore(at, first) ? null : at;
  };
  // Received on the day itself it is in time: what is due then is called off (called-off.ts).
  const lastMoment = (dueOn: LocalDate): Instant =>
    stopsAtReceipt ? addMinutes(endOfDay(dueOn, standing.timeZone), -1) : startOfDay(dueOn, tz);
  const days = openPieces(standing.deliverables)
    .filter(({ dueOn }) => isBefore(now, lastMoment(dueOn)))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
    .map(({ id, dueOn }): SendBy['days'][number] => ({
      deliverableId: id,
      on: dueOn,
      sendBy: asOf(lastMoment(dueOn), stopsAtReceipt ? byReceipt : rule),
    }));
  const { overBy } = extras;
  if (overBy !== undefined)
    days.push({ deliverableId: null, on: overBy, sendBy: asOf(endOfDay(overBy, tz), rule) });
  return { route, stopsAtReceipt, channel, tz, days };
}
