// Outages: days that a person flagged because counting or selling was broken. Never deleted; the last day of one that goes
// on and that it was taken back are said once.
import type { LocalDate } from '../../../shared/contract/terms.ts';
import type { NewOutage } from '../../../shared/procedure/outages/flag-outage.ts';
import type { Outage, OutageReason } from '../../../shared/procedure/outages/outages.ts';
import { type Campaign, type CampaignRow, toCampaign } from '../campaigns.ts';
import { answerInRows, toQuestion } from '../questions.ts';

/** One that was flagged, as the campaign's page lists it. */
export type FlaggedOutage = NewOutage & {
  id: string;
  /** Null for the whole campaign. */
  creatorName: string | null;
  byName: string;
  flaggedAt: string;
  takenBack: { at: string; byName: string } | null;
};

/** A campaign with all that was flagged in it, the newest days first, and the creators that it may be flagged for. */
export type CampaignOutages = {
  campaign: Campaign;
  outages: FlaggedOutage[];
  creators: { collaborationId: string; name: string }[];
};

type OutageRow = {
  id: string;
  collaboration_id: string | null;
  creator_name: string | null;
  from_on: string;
  until_on: string | null;
  reason: OutageReason;
  note: string;
  by_name: string | null;
  flagged_at: string;
  taken_back_at: string | null;
  taken_back_name: string | null;
};

/** For `loadInputs`: what counts for some collaborations, their own and their campaigns'. */
export const OUTAGES_QUERY = `
  SELECT c.id AS collaboration_id, o.from_on, o.until_on, o.reason, o.flagged_by FROM json_each(?2) w
  CROSS JOIN collaborations c ON c.id = w.value AND c.workspace_id = ?1
  CROSS JOIN outages o ON o.workspace_id = ?1 AND o.campaign_id = c.campaign_id
  WHERE o.taken_back_at IS NULL AND (o.collaboration_id IS NULL OR o.collaboration_id = c.id)
  ORDER BY o.from_on, o.id LIMIT -1`;

export type OutageInputRow = {
  collaboration_id: string;
  from_on: string;
  until_on: string | null;
  reason: OutageReason;
  flagged_by: string;
};
export const OUTAGE_COLUMNS = ['collaboration_id', 'from_on', 'until_on', 'reason', 'flagged_by'] as const;

export function toOutage(row: OutageInputRow, memberNames: ReadonlyMap<string, string>): Outage {
  return {
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    byName: memberNames.get(row.flagged_by) ?? '',
  };
}

/** Undefined when the workspace has no such campaign. */
export async function findCampaignOutages(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<CampaignOutages | undefined> {
  const values = [workspaceId, campaignId];
  const { campaigns, outages, creators } = await answerInRows(db, {
    campaigns: toQuestion<CampaignRow, Campaign[]>({
      sql: 'SELECT * FROM campaigns WHERE workspace_id = ?1 AND id = ?2',
      columns: [
        ...(['id', 'name', 'brand', 'objective', 'currency', 'time_zone', 'starts_on', 'ends_on'] as const),
        ...(['primary_kpi', 'targets', 'worth_per_1000_minor'] as const),
      ],
      values,
      toAnswer: (rows) => rows.map(toCampaign),
    }),
    outages: toQuestion<OutageRow, FlaggedOutage[]>({
      sql: `SELECT o.*, k.display_name AS creator_name, m.name AS by_name, t.name AS taken_back_name
        FROM outages o LEFT JOIN collaborations c ON c.workspace_id = ?1 AND c.id = o.collaboration_id
        LEFT JOIN creators k ON k.id = c.creator_id
        LEFT JOIN members m ON m.workspace_id = ?1 AND m.id = o.flagged_by
        LEFT JOIN members t ON t.workspace_id = ?1 AND t.id = o.taken_back_by
        WHERE o.workspace_id = ?1 AND o.campaign_id = ?2 ORDER BY o.from_on DESC, o.flagged_at DESC, o.id LIMIT -1`,
      columns: [
        ...(['id', 'collaboration_id', 'creator_name', 'from_on', 'until_on', 'reason', 'note'] as const),
        ...(['by_name', 'flagged_at', 'taken_back_at', 'taken_back_name'] as const),
      ],
      values,
      toAnswer: (rows) => rows.map(toFlagged),
    }),
    creators: toQuestion<{ id: string; name: string }, CampaignOutages['creators']>({
      sql: `SELECT s.collaboration_id AS id, k.display_name AS name FROM standings s
        JOIN collaborations c ON c.id = s.collaboration_id JOIN creators k ON k.id = c.creator_id
        WHERE s.workspace_id = ?1 AND s.campaign_id = ?2 AND s.is_removed = 0 ORDER BY k.display_name, s.collaboration_id LIMIT -1`,
      columns: ['id', 'name'],
      values,
      toAnswer: (rows) => rows.map(({ id, name }) => ({ collaborationId: id, name })),
    }),
  });
  const [campaign] = campaigns;
  return campaign && { campaign, outages, creators };
}

/** `known` is how many were flagged in the campaign when this one was judged: with another one by now it is left out. */
export function insertOutageStatement(
  db: D1Database,
  workspaceId: string,
  flag: { id: string; campaignId: string; outage: NewOutage; memberId: string; now: string; known: number },
): D1PreparedStatement {
  const { id, campaignId, outage, memberId, now, known } = flag;
  const { collaborationId, from, until, reason, note } = outage;
  return db
    .prepare(
      `INSERT INTO outages (workspace_id, id, campaign_id, collaboration_id, from_on, until_on, reason, note, flagged_by, flagged_at, unsettled_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10
       WHERE (SELECT count(*) FROM outages WHERE workspace_id = ?1 AND campaign_id = ?3) = ?11`,
    )
    .bind(workspaceId, id, campaignId, collaborationId, from, until, reason, note, memberId, now, known);
}

/** Says the last day of one that goes on; changes nothing where it has one by now, or was taken back. */
export function endOutageStatement(
  db: D1Database,
  workspaceId: string,
  { id, until, now }: { id: string; until: LocalDate; now: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outages SET until_on = ?3, unsettled_at = ?4
       WHERE workspace_id = ?1 AND id = ?2 AND until_on IS NULL AND taken_back_at IS NULL`,
    )
    .bind(workspaceId, id, until, now);
}

/** Changes nothing where it was taken back already. */
export function takeBackOutageStatement(
  db: D1Database,
  workspaceId: string,
  { id, memberId, now }: { id: string; memberId: string; now: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outages SET taken_back_at = ?4, taken_back_by = ?3, unsettled_at = ?4
       WHERE workspace_id = ?1 AND id = ?2 AND taken_back_at IS NULL`,
    )
    .bind(workspaceId, id, memberId, now);
}

/** One whose last change the standings do not know of yet; the rest tells that change from a later one. */
export type UnsettledOutage = Pick<FlaggedOutage, 'id' | 'collaborationId' | 'until'> & {
  workspaceId: string;
  campaignId: string;
  isTakenBack: boolean;
};

/** Of any workspace, changed before `before`. */
export async function listUnsettledOutages(
  db: D1Database,
  { before, limit }: { before: string; limit: number },
): Promise<UnsettledOutage[]> {
  const { results } = await db
    .prepare(
      `SELECT workspace_id, id, campaign_id, collaboration_id, until_on, taken_back_at IS NOT NULL AS is_taken_back
       FROM outages WHERE unsettled_at < ?1 ORDER BY unsettled_at LIMIT ?2`,
    )
    .bind(before, limit)
    .all<
      Pick<OutageRow, 'id' | 'collaboration_id' | 'until_on'> & {
        workspace_id: string;
        campaign_id: string;
        is_taken_back: number;
      }
    >();
  return results.map((row) => ({
    workspaceId: row.workspace_id,
    id: row.id,
    campaignId: row.campaign_id,
    collaborationId: row.collaboration_id,
    until: row.until_on,
    isTakenBack: row.is_taken_back === 1,
  }));
}

/** Removes the mark, unless it was changed since: that change is still to be told. */
export async function markOutageSettled(
  db: D1Database,
  { workspaceId, id, until, isTakenBack }: UnsettledOutage,
): Promise<void> {
  await db
    .prepare(
      `UPDATE outages SET unsettled_at = NULL
       WHERE workspace_id = ?1 AND id = ?2 AND until_on IS ?3 AND (taken_back_at IS NOT NULL) = ?4`,
    )
    .bind(workspaceId, id, until, isTakenBack ? 1 : 0)
    .run();
}

function toFlagged(row: OutageRow): FlaggedOutage {
  return {
    id: row.id,
    collaborationId: row.collaboration_id,
    creatorName: row.creator_name,
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    note: row.note,
    byName: row.by_name ?? '',
    flaggedAt: row.flagged_at,
    takenBack:
      row.taken_back_at === null ? null : { at: row.taken_back_at, byName: row.taken_back_name ?? '' },
  };
}
