// Creators, their profiles, and the collaborations that bind them to a campaign.
import { LIST_ROWS_MAX } from '../../shared/api/limits.ts';
import type { NetworkId } from '../../shared/networks/profile.ts';
import type { Targets } from '../../shared/procedure/project-standing.ts';
import type { StandingProfile } from '../../shared/procedure/standing.ts';
import { type Question, toQuestion } from './questions.ts';
import { fromJson, toJson } from './rows.ts';

export type Collaboration = {
  id: string;
  campaignId: string;
  creatorId: string;
  feeMinor: number | null;
  /** The sum of the recorded payments; null = nobody has said. */
  paidMinor: number | null;
  targets: Targets;
  noticeEmail: string | null;
};

export type CollaborationRow = {
  id: string;
  campaign_id: string;
  creator_id: string;
  fee_minor: number | null;
  paid_minor: number | null;
  targets: string;
  notice_email: string | null;
};

export type NewCreator = {
  creatorId: string;
  displayName: string;
  collaborationId: string;
  profile: StandingProfile;
  /** Accounts on further networks. */
  otherProfiles?: readonly StandingProfile[];
  /** What a file says of the agreement; never put over what stands already. */
  feeMinor?: number | null;
  noticeEmail?: string | null;
};

export type ProfileRow = { key: string; creator_id: string; network: NetworkId; handle: string; url: string };

/** Which of these profiles are known in the workspace, and whether their creator is in the campaign. */
export async function listKnownProfiles(
  db: D1Database,
  workspaceId: string,
  { keys, campaignId }: { keys: string[]; campaignId: string },
): Promise<{ key: string; creatorId: string; collaborationId: string | null; isRemoved: boolean }[]> {
  const { results } = await db
    .prepare(
      `SELECT p.key, p.creator_id, c.id AS collaboration_id, c.removed_at
       FROM profiles p LEFT JOIN collaborations c ON c.creator_id = p.creator_id AND c.campaign_id = ?3 AND c.workspace_id = ?1
       WHERE p.workspace_id = ?1 AND p.key IN (SELECT value FROM json_each(?2)) LIMIT ?4`,
    )
    .bind(workspaceId, toJson(keys), campaignId, LIST_ROWS_MAX)
    .all<{ key: string; creator_id: string; collaboration_id: string | null; removed_at: string | null }>();
  return results.map((row) => ({
    key: row.key,
    creatorId: row.creator_id,
    collaborationId: row.collaboration_id,
    isRemoved: row.removed_at !== null,
  }));
}

/** The creators of a campaign with their accounts and what is agreed, by name. */
export async function listCampaignCreators(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<
  {
    id: string;
    name: string;
    email: string | null;
    feeMinor: number | null;
    profiles: Pick<ProfileRow, 'network' | 'handle' | 'url'>[];
  }[]
> {
  const { results } = await db
    .prepare(
      `SELECT k.id, k.display_name AS name, c.notice_email AS email, c.fee_minor AS feeMinor,
         (SELECT json_group_array(json_object('network', p.network, 'handle', p.handle, 'url', p.url))
          FROM profiles p WHERE p.workspace_id = ?1 AND p.creator_id = k.id) AS profiles
       FROM collaborations c JOIN creators k ON k.id = c.creator_id
       WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NULL
       ORDER BY k.display_name, k.id`,
    )
    .bind(workspaceId, campaignId)
    .all<{ id: string; name: string; email: string | null; feeMinor: number | null; profiles: string }>();
  return results.map((row) => ({ ...row, profiles: fromJson(row.profiles) }));
}

/** The creators of a campaign by name. */
export function campaignCreatorNamesOf(
  workspaceId: string,
  campaignId: string,
): Question<{ id: string; name: string }[]> {
  return toQuestion<{ id: string; name: string }, { id: string; name: string }[]>({
    sql: `SELECT k.id, k.display_name AS name FROM collaborations c JOIN creators k ON k.id = c.creator_id
      WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NULL ORDER BY k.display_name, k.id LIMIT -1`,
    columns: ['id', 'name'],
    values: [workspaceId, campaignId],
    toAnswer: (rows) => rows,
  });
}

/** Adds creators with their profiles, and the campaign's collaborations, in one batch. Existing rows stay. */
export function insertCreatorsStatements(
  db: D1Database,
  workspaceId: string,
  { campaignId, creators, at }: { campaignId: string; creators: NewCreator[]; at: string },
): D1PreparedStatement[] {
  const rows = toJson(creators);
  return [
    db
      .prepare(
        `INSERT INTO creators (id, workspace_id, display_name, created_at)
         SELECT value ->> 'creatorId', ?1, value ->> 'displayName', ?3 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(workspaceId, rows, at),
    db
      .prepare(
        `INSERT INTO profiles (workspace_id, key, creator_id, network, handle, url, created_at)
         SELECT ?1, value ->> 'key', value ->> 'creatorId', value ->> 'network', value ->> 'handle', value ->> 'url', ?3
         FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(workspaceId, toJson(creators.flatMap(toProfileRows)), at),
    db
      .prepare(
        `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, fee_minor, notice_email, created_at)
         SELECT value ->> 'collaborationId', ?1, ?4, value ->> 'creatorId', value ->> 'feeMinor', value ->> 'noticeEmail', ?3
         FROM json_each(?2) WHERE true
         ON CONFLICT (campaign_id, creator_id) DO UPDATE SET removed_at = NULL,
           fee_minor = coalesce(fee_minor, excluded.fee_minor), notice_email = coalesce(notice_email, excluded.notice_email)`,
      )
      .bind(workspaceId, rows, at, campaignId),
  ];
}

function toProfileRows({ creatorId, profile, otherProfiles = [] }: NewCreator) {
  return [profile, ...otherProfiles].map((one) => ({ ...one, creatorId }));
}

export function updateCollaborationStatement(
  db: D1Database,
  workspaceId: string,
  collaboration: Omit<Collaboration, 'paidMinor'>,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE collaborations SET fee_minor = ?3, targets = ?4, notice_email = ?5
       WHERE workspace_id = ?1 AND id = ?2`,
    )
    .bind(
      workspaceId,
      collaboration.id,
      collaboration.feeMinor,
      toJson(collaboration.targets),
      collaboration.noticeEmail,
    );
}

/** Takes a creator out of the campaign; every record of the collaboration stays. */
export function removeCollaborationStatement(
  db: D1Database,
  workspaceId: string,
  { id, at }: { id: string; at: string },
): D1PreparedStatement {
  return db
    .prepare(
      'UPDATE collaborations SET removed_at = ?3 WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NULL',
    )
    .bind(workspaceId, id, at);
}

export function toCollaboration(row: CollaborationRow): Collaboration {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    creatorId: row.creator_id,
    feeMinor: row.fee_minor,
    paidMinor: row.paid_minor,
    targets: fromJson<Targets>(row.targets),
    noticeEmail: row.notice_email,
  };
}

/** True for a collaboration that was taken out of its campaign: its record is kept. */
export async function isKeptOf(db: D1Database, workspaceId: string, id: string): Promise<boolean> {
  const found = await db
    .prepare('SELECT 1 FROM collaborations WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NOT NULL')
    .bind(workspaceId, id)
    .first();
  return found !== null;
}
