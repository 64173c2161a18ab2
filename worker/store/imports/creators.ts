// What a list of creators is judged against, and how it is taken back.
import { fromJson, inChunks, toJson } from '../rows.ts';
import type { CreatorsUndo } from './records.ts';

/** A profile of the workspace with its creator's place in one campaign; the collaboration is null outside of it. */
export type KnownCreator = {
  key: string;
  creatorId: string;
  collaborationId: string | null;
  isRemoved: boolean;
  feeMinor: number | null;
  noticeEmail: string | null;
};

type KnownRow = {
  key: string;
  creator_id: string;
  collaboration_id: string | null;
  removed_at: string | null;
  fee_minor: number | null;
  notice_email: string | null;
};

/** Keys asked for at once; each may answer with one row. */
const KEYS_PER_QUERY = 500;

export async function listKnownCreators(
  db: D1Database,
  workspaceId: string,
  { keys, campaignId }: { keys: readonly string[]; campaignId: string },
): Promise<KnownCreator[]> {
  const answers = await Promise.all(
    inChunks(keys, KEYS_PER_QUERY).map((chunk) =>
      db
        .prepare(
          `SELECT p.key, p.creator_id, c.id AS collaboration_id, c.removed_at, c.fee_minor, c.notice_email
           FROM profiles p LEFT JOIN collaborations c
             ON c.creator_id = p.creator_id AND c.campaign_id = ?3 AND c.workspace_id = ?1
           WHERE p.workspace_id = ?1 AND p.key IN (SELECT value FROM json_each(?2)) LIMIT ${KEYS_PER_QUERY}`,
        )
        .bind(workspaceId, toJson(chunk), campaignId)
        .all<KnownRow>(),
    ),
  );
  return answers
    .flatMap(({ results }) => results)
    .map((row) => ({
      key: row.key,
      creatorId: row.creator_id,
      collaborationId: row.collaboration_id,
      isRemoved: row.removed_at !== null,
      feeMinor: row.fee_minor,
      noticeEmail: row.notice_email,
    }));
}

/** Collaboration `c` has something that was done, agreed or planned in it. */
export const HAS_ACTED = `(EXISTS (SELECT 1 FROM events e WHERE e.collaboration_id = c.id AND e.actor_role <> 'system')
  OR EXISTS (SELECT 1 FROM deliverables d WHERE d.collaboration_id = c.id)
  OR EXISTS (SELECT 1 FROM contract_versions v WHERE v.collaboration_id = c.id))`;

/**
 * Takes a list of creators back. Who joined leaves the campaign, unless something was done, agreed or planned with them
 * since: that is theirs and stays. Filled fields are emptied where they still say what the list wrote.
 */
export function takeBackCreatorsStatements(
  db: D1Database,
  workspaceId: string,
  { undo: { joinedIds, profileKeys, filled }, at }: { undo: CreatorsUndo; at: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE collaborations AS c SET removed_at = ?3
         WHERE workspace_id = ?1 AND id IN (SELECT value FROM json_each(?2)) AND removed_at IS NULL AND NOT ${HAS_ACTED}`,
      )
      .bind(workspaceId, toJson(joinedIds), at),
    db
      .prepare(
        `UPDATE standings SET is_removed = 1, next_timer_at = NULL, changed = next.changed
         FROM (SELECT s.collaboration_id AS id, row_number() OVER () +
             (SELECT max(changed) FROM standings WHERE workspace_id = ?1) AS changed
           FROM standings s JOIN collaborations c ON c.id = s.collaboration_id AND c.removed_at IS NOT NULL
           WHERE s.workspace_id = ?1 AND s.is_removed = 0 AND s.collaboration_id IN (SELECT value FROM json_each(?2))) next
         WHERE standings.workspace_id = ?1 AND standings.collaboration_id = next.id`,
      )
      .bind(workspaceId, toJson(joinedIds)),
    db
      .prepare('DELETE FROM profiles WHERE workspace_id = ?1 AND key IN (SELECT value FROM json_each(?2))')
      .bind(workspaceId, toJson(profileKeys)),
    db
      .prepare(
        `UPDATE collaborations SET
           fee_minor = iif(fee_minor = written.value ->> 'feeMinor', NULL, fee_minor),
           notice_email = iif(notice_email = written.value ->> 'noticeEmail', NULL, notice_email)
         FROM json_each(?2) written
         WHERE collaborations.workspace_id = ?1 AND collaborations.id = written.value ->> 'collaborationId'`,
      )
      .bind(workspaceId, toJson(filled)),
  ];
}

/** Of these collaborations, those that are still in their campaign. */
export async function listStillHere(
  db: D1Database,
  workspaceId: string,
  collaborationIds: readonly string[],
): Promise<string[]> {
  const row = await db
    .prepare(
      `SELECT json_group_array(id) AS ids FROM collaborations
       WHERE workspace_id = ?1 AND removed_at IS NULL AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspaceId, toJson(collaborationIds))
    .first<{ ids: string }>();
  return fromJson<string[]>(row?.ids ?? '[]');
}
