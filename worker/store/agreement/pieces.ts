// What is agreed with one creator, as it stands: fee, pieces and their posts, read together and written one by one. What is
// changed from one state to the next goes with a guard, so that what the audit calls "before" is what was replaced.
import { type Collaboration, type CollaborationRow, toCollaboration } from '../collaborations.ts';
import {
  type Deliverable,
  type DeliverableDbRow,
  type Post,
  type PostRow,
  toDeliverable,
  toPost,
} from '../deliverables.ts';
import { answerTogether, toQuestion } from '../questions.ts';
import { guardStatement, toJson } from '../rows.ts';
import { postsOfEach, TWIN_COLUMNS } from './twins.ts';

export type AgreementRecord = {
  collaboration: Collaboration;
  pieces: Deliverable[];
  /** Those that twins bring among them. */
  posts: Post[];
  /** All of it as one text, for the guard of a later write. */
  seen: string;
};

/** One text that differs as soon as anything of the agreement does; ?1 is the workspace, ?2 the collaboration. */
const SEEN = `(SELECT json_array(c.fee_minor, c.targets, c.notice_email,
    (SELECT json_group_array(json_array(d.id, d.name, d.network, d.format, d.due_on, d.fee_minor, d.stage, d.targets,
      d.twin_id, d.weight, d.weight_of))
      FROM (SELECT * FROM deliverables WHERE collaboration_id = c.id ORDER BY id) d),
    (SELECT json_group_array(json_array(p.key, p.deliverable_id, p.published_at))
      FROM (SELECT * FROM posts WHERE collaboration_id = c.id ORDER BY key) p)) || ''
  FROM collaborations c WHERE c.workspace_id = ?1 AND c.id = ?2)`;

export async function findAgreement(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<AgreementRecord | undefined> {
  const values = [workspaceId, collaborationId];
  const found = await answerTogether(db, {
    collaboration: toQuestion<CollaborationRow, Collaboration | undefined>({
      sql: `SELECT id, campaign_id, creator_id, fee_minor, paid_minor, targets || '' AS targets, notice_email
            FROM collaborations WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NULL`,
      columns: ['id', 'campaign_id', 'creator_id', 'fee_minor', 'paid_minor', 'targets', 'notice_email'],
      values,
      toAnswer: ([row]) => row && toCollaboration(row),
    }),
    pieces: toQuestion<DeliverableDbRow, Deliverable[]>({
      sql: `SELECT id, collaboration_id, name, network, format, due_on, fee_minor, stage, targets || '' AS targets,
              ${TWIN_COLUMNS.join(', ')}
            FROM deliverables WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY due_on, name`,
      columns: [
        'id',
        'collaboration_id',
        'name',
        'network',
        'format',
        'due_on',
        'fee_minor',
        'stage',
        'targets',
        ...TWIN_COLUMNS,
      ],
      values,
      toAnswer: (rows) => rows.map(toDeliverable),
    }),
    posts: toQuestion<PostRow, Post[]>({
      sql: `SELECT key, collaboration_id, deliverable_id, url, published_at, is_borrowed
            FROM ${postsOfEach('json_each(json_array(?2))')} ORDER BY published_at, key`,
      columns: ['key', 'collaboration_id', 'deliverable_id', 'url', 'published_at', 'is_borrowed'],
      values,
      toAnswer: (rows) => rows.map(toPost),
    }),
    seen: toQuestion<{ seen: string }, string>({
      sql: `SELECT ${SEEN} AS seen`,
      columns: ['seen'],
      values,
      toAnswer: ([row]) => row?.seen ?? '',
    }),
  });
  const { collaboration, ...rest } = found;
  return collaboration && { collaboration, ...rest };
}

/** First statement of a change's batch: fails all of it when the agreement is no longer what was read. */
export function guardAgreementStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, seen }: { collaborationId: string; seen: string },
): D1PreparedStatement {
  return guardStatement(db, `${SEEN} = ?3`, [workspaceId, collaborationId, seen]);
}

/** Changes a piece by its id, its name too. */
export function updateDeliverableStatement(
  db: D1Database,
  workspaceId: string,
  piece: Deliverable,
): D1PreparedStatement {
  const { id, collaborationId, name, network, format, dueOn, feeMinor } = piece;
  return db
    .prepare(
      `UPDATE deliverables SET name = ?4, network = ?5, format = ?6, due_on = ?7, fee_minor = ?8
       WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3`,
    )
    .bind(workspaceId, collaborationId, id, name, network, format, dueOn, feeMinor);
}

/** The day that was agreed anew for one piece. */
export function movePieceStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, id, dueOn }: { collaborationId: string; id: string; dueOn: string },
): D1PreparedStatement {
  return db
    .prepare(
      'UPDATE deliverables SET due_on = ?4 WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3',
    )
    .bind(workspaceId, collaborationId, id, dueOn);
}

/** Takes posts from their piece; they stay posts of the collaboration, with every number that was counted. */
export function releasePostsStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, keys }: { collaborationId: string; keys: string[] },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE posts SET deliverable_id = NULL
       WHERE workspace_id = ?1 AND collaboration_id = ?2 AND key IN (SELECT value FROM json_each(?3))`,
    )
    .bind(workspaceId, collaborationId, toJson(keys));
}
