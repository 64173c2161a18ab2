// Days on which counting or selling was broken: flagged, ended and taken back by people, each with its line of the audit in
// the same batch; the scores follow before the answer.
import { uuidv7 } from 'uuidv7';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type {
  NewOutage,
  OutageAsked,
  OutageProblem,
  OutageProblems,
} from '../../../shared/procedure/outages/flag-outage.ts';
import { judgeLastDay, judgeOutage } from '../../../shared/procedure/outages/flag-outage.ts';
import { changeOf, insertAuditOfChangeStatement } from '../../store/audit.ts';
import {
  type CampaignOutages,
  endOutageStatement,
  type FlaggedOutage,
  findCampaignOutages,
  insertOutageStatement,
  takeBackOutageStatement,
} from '../../store/inputs/outages.ts';
import { logGivenUp } from '../lost-race.ts';
import { settleOutage } from './settle-outage.ts';

type Who = { workspaceId: string; memberId: string };
type Answer<Refusal> = { is: 'done' } | { is: 'not_found' } | ({ is: 'refused' } & Refusal);

/** Times that somebody else may flag days of the same campaign in between. */
const ATTEMPTS_MAX = 4;

export async function flagOutage(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { campaignId, asked, now }: { campaignId: string; asked: OutageAsked; now: string },
): Promise<Answer<{ problems: OutageProblems }>> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const found = await findCampaignOutages(db, workspaceId, campaignId);
    if (found === undefined) return { is: 'not_found' };
    const judged = judgeOutage(asked, surroundingsOf(found, now));
    if (!judged.ok) return { is: 'refused', problems: judged.problems };
    const { outage } = judged;
    const flag = { id: uuidv7(), campaignId, outage, memberId, now, known: found.outages.length };
    const [inserted] = await db.batch([
      insertOutageStatement(db, workspaceId, flag),
      audit(
        db,
        { workspaceId, memberId },
        { action: 'outage.flag', campaignId, before: null, after: outage, now },
      ),
    ]);
    if (!inserted?.meta.changes) continue;
    await settleOutage(db, { ...flag, ...outage, workspaceId, isTakenBack: false }, now);
    return { is: 'done' };
  }
  logGivenUp('outage', { workspaceId, campaignId });
  return { is: 'refused', problems: { from: { is: 'overtaken' } } };
}

/** Says the last day of one that was still going on. */
export async function endOutage(
  db: D1Database,
  who: Who,
  change: { campaignId: string; id: string; until: string; now: string },
): Promise<Answer<{ problem: OutageProblem | 'ended' | 'taken_back' }>> {
  const { campaignId, id, now } = change;
  const until = change.until.trim();
  const found = await findOutage(db, who, change);
  if (found === undefined) return { is: 'not_found' };
  const { outage } = found;
  if (outage.takenBack !== null) return { is: 'refused', problem: 'taken_back' };
  if (outage.until !== null) return { is: 'refused', problem: 'ended' };
  const problem = judgeLastDay({ from: outage.from, until }, surroundingsOf(found.known, now));
  if (problem !== null) return { is: 'refused', problem };
  const after = { ...outage, until };
  const [ended] = await db.batch([
    endOutageStatement(db, who.workspaceId, { id, until, now }),
    audit(db, who, { action: 'outage.end', campaignId, before: outage, after, now }),
  ]);
  if (!ended?.meta.changes) return { is: 'refused', problem: 'ended' };
  await settleOutage(db, { ...after, workspaceId: who.workspaceId, campaignId, isTakenBack: false }, now);
  return { is: 'done' };
}

export async function takeBackOutage(
  db: D1Database,
  who: Who,
  change: { campaignId: string; id: string; now: string },
): Promise<Answer<{ problem: 'taken_back' }>> {
  const { campaignId, id, now } = change;
  const found = await findOutage(db, who, change);
  if (found === undefined) return { is: 'not_found' };
  const { outage } = found;
  const [taken] = await db.batch([
    takeBackOutageStatement(db, who.workspaceId, { id, memberId: who.memberId, now }),
    audit(db, who, { action: 'outage.take_back', campaignId, before: outage, after: null, now }),
  ]);
  if (!taken?.meta.changes) return { is: 'refused', problem: 'taken_back' };
  await settleOutage(db, { ...outage, workspaceId: who.workspaceId, campaignId, isTakenBack: true }, now);
  return { is: 'done' };
}

async function findOutage(
  db: D1Database,
  { workspaceId }: Who,
  { campaignId, id }: { campaignId: string; id: string },
): Promise<{ known: CampaignOutages; outage: FlaggedOutage } | undefined> {
  const known = await findCampaignOutages(db, workspaceId, campaignId);
  const outage = known?.outages.find((one) => one.id === id);
  return known && outage && { known, outage };
}

function surroundingsOf({ campaign, outages, creators }: CampaignOutages, now: string) {
  return {
    campaign,
    today: localDateOf(now, campaign.timeZone),
    collaborationIds: creators.map(({ collaborationId }) => collaborationId),
    flagged: outages.filter(({ takenBack }) => takenBack === null),
  };
}

type Side = NewOutage | null;

function audit(
  db: D1Database,
  { workspaceId, memberId }: Who,
  change: { action: string; campaignId: string; before: Side; after: Side; now: string },
): D1PreparedStatement {
  const { action, campaignId, before, after, now } = change;
  const collaborationId = (before ?? after)?.collaborationId ?? null;
  return insertAuditOfChangeStatement(db, workspaceId, {
    id: uuidv7(),
    at: now,
    memberId,
    action,
    subject: campaignId,
    details: {
      ...changeOf(before && fieldsOf(before), after && fieldsOf(after)),
      ...(collaborationId === null ? {} : { collaborationId }),
    },
  });
}

/** What goes on has a word of its own, so that a line never reads "until nothing". */
function fieldsOf({ from, until, reason, note }: NewOutage): Record<string, string> {
  return { from, until: until ?? 'still going on', reason, note };
}
