// What the rows of an import are like by now: who wrote them last, and what else rests on them.
import {
  type Deliverable,
  type DeliverableDbRow,
  type Post,
  type PostRow,
  toDeliverable,
  toPost,
  type WrittenBy,
} from '../deliverables.ts';
import { answerInRows, type Question, toQuestion } from '../questions.ts';
import { fromJson, toJson } from '../rows.ts';
import { HAS_ACTED } from './creators.ts';
import type { ImportRecord } from './records.ts';

type Named = WrittenBy & { creatorName: string; byFile: string | null };
export type PieceNow = Named & {
  piece: Deliverable;
  usedBy: 'in_use' | 'agreed' | 'shared' | null;
  postKeys: string[];
};
export type PostNow = Named & { post: Post; hasNumbers: boolean };
export type JoinedNow = { collaborationId: string; name: string; hasActed: boolean };
export type UndoState = {
  pieces: PieceNow[];
  posts: PostNow[];
  joined: JoinedNow[];
  /** Past posts that the import brought, and the collaborations that are held against them. */
  past: { posts: number; collaborationIds: string[] };
  /** Imports of the workspace that are taken back; another number later means that one went in between. */
  undoneCount: number;
};

/** Piece `d` is named in the case, by a remedy's piece, by the terms or by frozen money, or it is another campaign's post too. */
const USED_BY = `CASE
  WHEN EXISTS (SELECT 1 FROM standings s WHERE s.collaboration_id = d.collaboration_id AND instr(s.body -> '$.case', d.id) > 0)
  THEN 'in_use'
  WHEN EXISTS (SELECT 1 FROM contract_versions v WHERE v.collaboration_id = d.collaboration_id AND instr(v.clauses, d.id) > 0)
    OR EXISTS (SELECT 1 FROM settlements f WHERE f.collaboration_id = d.collaboration_id AND instr(f.body, d.id) > 0)
  THEN 'agreed'
  WHEN d.twin_id IS NOT NULL THEN 'shared' END`;

/** Post `p` has numbers of an import that counts, or somebody looked at it. */
const HAS_NUMBERS = `(
  EXISTS (SELECT 1 FROM observations o WHERE o.workspace_id = p.workspace_id AND o.post_key = p.key AND NOT EXISTS (
    SELECT 1 FROM imports u WHERE u.workspace_id = o.workspace_id AND u.n = o.import_n AND u.undone_at IS NOT NULL))
  OR EXISTS (SELECT 1 FROM post_checks k WHERE k.workspace_id = p.workspace_id AND k.post_key = p.key AND NOT EXISTS (
    SELECT 1 FROM imports u WHERE u.workspace_id = k.workspace_id AND u.n = k.import_n AND u.undone_at IS NOT NULL)))`;

const NAMED = `k.display_name AS creator_name,
  (SELECT i.file_name FROM imports i WHERE i.workspace_id = ?1 AND i.id = one.import_id) AS by_file`;

type PieceRow = DeliverableDbRow & {
  import_id: string | null;
  used_by: PieceNow['usedBy'];
  post_keys: string;
  creator_name: string;
  by_file: string | null;
};
type PostNowRow = PostRow & {
  import_id: string | null;
  has_numbers: number;
  creator_name: string;
  by_file: string | null;
};

/** The rows that are still there, of those that the import created or changed. */
export async function findUndoState(
  db: D1Database,
  workspaceId: string,
  { undo, n }: Pick<ImportRecord, 'undo' | 'n'>,
): Promise<UndoState> {
  const pieceIds = [...undo.createdDeliverableIds, ...undo.previousDeliverables.map(({ id }) => id)];
  const postKeys = [...undo.createdPostKeys, ...undo.previousPosts.map(({ key }) => key)];
  return answerInRows(db, {
    pieces: toQuestion<PieceRow, PieceNow[]>({
      sql: `SELECT one.*, ${NAMED} FROM (
          SELECT d.id, d.collaboration_id, d.name, d.network, d.format, d.due_on, d.fee_minor, d.stage, d.targets, d.import_id,
            ${USED_BY} AS used_by,
            (SELECT json_group_array(p.key) FROM posts p WHERE p.deliverable_id = d.id) AS post_keys
          FROM json_each(?2) wanted CROSS JOIN deliverables d ON d.id = wanted.value WHERE d.workspace_id = ?1) one
        JOIN collaborations c ON c.id = one.collaboration_id JOIN creators k ON k.id = c.creator_id`,
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
        'import_id',
        'used_by',
        'post_keys',
        'creator_name',
        'by_file',
      ],
      values: [workspaceId, toJson(pieceIds)],
      toAnswer: (rows) => rows.map(toPieceNow),
    }),
    posts: toQuestion<PostNowRow, PostNow[]>({
      sql: `SELECT one.*, ${NAMED} FROM (
          SELECT p.key, p.collaboration_id, p.deliverable_id, p.url, p.published_at, p.import_id, ${HAS_NUMBERS} AS has_numbers
          FROM json_each(?2) wanted CROSS JOIN posts p ON p.key = wanted.value AND p.workspace_id = ?1) one
        JOIN collaborations c ON c.id = one.collaboration_id JOIN creators k ON k.id = c.creator_id`,
      columns: [
        'key',
        'collaboration_id',
        'deliverable_id',
        'url',
        'published_at',
        'import_id',
        'has_numbers',
        'creator_name',
        'by_file',
      ],
      values: [workspaceId, toJson(postKeys)],
      toAnswer: (rows) => rows.map(toPostNow),
    }),
    joined: toQuestion<{ id: string; name: string; has_acted: number }, JoinedNow[]>({
      sql: `SELECT c.id, k.display_name AS name, ${HAS_ACTED} AS has_acted
        FROM json_each(?2) wanted CROSS JOIN collaborations c ON c.id = wanted.value JOIN creators k ON k.id = c.creator_id
        WHERE c.workspace_id = ?1 AND c.removed_at IS NULL`,
      columns: ['id', 'name', 'has_acted'],
      values: [workspaceId, toJson(undo.creators?.joinedIds ?? [])],
      toAnswer: (rows) =>
        rows.map(({ id, name, has_acted }) => ({ collaborationId: id, name, hasActed: has_acted === 1 })),
    }),
    past: pastOf(workspaceId, n),
    undoneCount: undoneCountOf(workspaceId),
  });
}

function undoneCountOf(workspaceId: string): Question<number> {
  return toQuestion<{ n: number }, number>({
    sql: 'SELECT count(*) AS n FROM imports WHERE workspace_id = ?1 AND undone_at IS NOT NULL',
    columns: ['n'],
    values: [workspaceId],
    toAnswer: ([row]) => row?.n ?? 0,
  });
}

function pastOf(workspaceId: string, n: number): Question<UndoState['past']> {
  return toQuestion<{ posts: number; ids: string }, UndoState['past']>({
    sql: `SELECT count(*) AS posts, (SELECT json_group_array(c.id) FROM collaborations c WHERE c.workspace_id = ?1
        AND c.removed_at IS NULL AND c.creator_id IN (SELECT creator_id FROM past_posts WHERE workspace_id = ?1
          AND key IN (SELECT key FROM past_posts WHERE workspace_id = ?1 AND import_n = ?2))) AS ids
      FROM past_posts WHERE workspace_id = ?1 AND import_n = ?2`,
    columns: ['posts', 'ids'],
    values: [workspaceId, n],
    toAnswer: ([row]) => ({
      posts: row?.posts ?? 0,
      collaborationIds: fromJson<string[]>(row?.ids ?? '[]'),
    }),
  });
}

function toPieceNow(row: PieceRow): PieceNow {
  return {
    piece: toDeliverable(row),
    usedBy: row.used_by,
    postKeys: fromJson<string[]>(row.post_keys),
    ...toNamed(row),
  };
}

function toPostNow(row: PostNowRow): PostNow {
  return { post: toPost(row), hasNumbers: row.has_numbers === 1, ...toNamed(row) };
}

function toNamed(row: { import_id: string | null; creator_name: string; by_file: string | null }): Named {
  return { importId: row.import_id, creatorName: row.creator_name, byFile: row.by_file };
}

/** What an undo is about to touch, and how much of it there was when it was planned. */
export type Touched = {
  importId: string;
  pieceIds: string[];
  removedPieceIds: string[];
  postKeys: string[];
  removedPostKeys: string[];
  leavingIds: string[];
  undoneCount: number;
};

/** Holds while every row that is touched is as it was planned: last written by this import, and not in use where it goes. */
export function undoGuard(
  workspaceId: string,
  touched: Touched,
): [condition: string, values: (string | number)[]] {
  return [
    `EXISTS (SELECT 1 FROM imports WHERE workspace_id = ?1 AND id = ?2 AND undone_at IS NULL)
     AND (SELECT count(*) FROM imports WHERE workspace_id = ?1 AND undone_at IS NOT NULL) = ?3
     AND NOT EXISTS (SELECT 1 FROM json_each(?4) one LEFT JOIN deliverables d ON d.workspace_id = ?1 AND d.id = one.value
       WHERE d.import_id IS NOT ?2)
     AND NOT EXISTS (SELECT 1 FROM json_each(?5) one JOIN deliverables d ON d.workspace_id = ?1 AND d.id = one.value
       WHERE ${USED_BY} IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM json_each(?6) one LEFT JOIN posts p ON p.workspace_id = ?1 AND p.key = one.value
       WHERE p.import_id IS NOT ?2)
     AND NOT EXISTS (SELECT 1 FROM json_each(?7) one JOIN posts p ON p.workspace_id = ?1 AND p.key = one.value
       WHERE ${HAS_NUMBERS})
     AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.deliverable_id IN (SELECT value FROM json_each(?5))
       AND p.key NOT IN (SELECT value FROM json_each(?6)))
     AND NOT EXISTS (SELECT 1 FROM json_each(?8) one JOIN collaborations c ON c.workspace_id = ?1 AND c.id = one.value
       WHERE ${HAS_ACTED})`,
    [
      workspaceId,
      touched.importId,
      touched.undoneCount,
      toJson(touched.pieceIds),
      toJson(touched.removedPieceIds),
      toJson(touched.postKeys),
      toJson(touched.removedPostKeys),
      toJson(touched.leavingIds),
    ],
  ];
}
