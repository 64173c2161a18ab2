// Flagged days that the standings do not know of yet: the Worker that wrote them ended first, or was overtaken.
import { addMinutes } from '../../shared/contract/zone.ts';
import { settleOutage } from '../commands/outages/settle-outage.ts';
import { listUnsettledOutages } from '../store/inputs/outages.ts';
import { eachOf } from './each-of.ts';

const OUTAGES_PER_RUN_MAX = 10;
/** So long, whoever flagged them is likely still at it. */
const LEFT_ALONE_MINUTES = 1;

export async function settleOutagesDue(db: D1Database, now: string): Promise<number> {
  const due = await listUnsettledOutages(db, {
    before: addMinutes(now, -LEFT_ALONE_MINUTES),
    limit: OUTAGES_PER_RUN_MAX,
  });
  await eachOf(due, (unsettled) => settleOutage(db, unsettled, now));
  return due.length;
}
