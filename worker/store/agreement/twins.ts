// Twins: the two pieces that are one video, one in each of two campaigns of the same creator. Their posts are stored once, with
// the piece that brought them, and read for both.
import { NETWORK_IDS, type NetworkId } from '../../../shared/networks/profile.ts';
import type { CaseStateName } from '../../../shared/procedure/events.ts';
import { type Question, toQuestion } from '../questions.ts';
import { oneOf } from '../rows.ts';

/** How a stored piece names its twin: by its id, and with the part of the counts that are its own campaign's. */
export type StoredTwin = { pieceId: string; weight: number; of: number };

export type TwinColumns = { twin_id: string | null; weight: number | null; weight_of: number | null };
export const TWIN_COLUMNS = ['twin_id', 'weight', 'weight_of'] as const;

export function toStoredTwin({ twin_id, weight, weight_of }: Partial<TwinColumns>): StoredTwin | null {
  return twin_id == null || weight == null || weight_of == null
    ? null
    : { pieceId: twin_id, weight, of: weight_of };
}

/**
 * Posts `p` of each of these collaborations: its own, and those that a twin of one of its pieces brings, which count for that
 * piece and are borrowed. ?1 is the workspace; `each` gives the ids as column `value`.
 */
export function postsOfEach(each = 'json_each(?2)'): string {
  return `(SELECT w.value AS collaboration_id, p.key, p.deliverable_id, p.url, p.published_at, p.created_at, p.import_id,
      0 AS is_borrowed
    FROM ${each} w CROSS JOIN posts p ON p.collaboration_id = w.value AND p.workspace_id = ?1
    UNION ALL
    SELECT w.value, p.key, d.id, p.url, p.published_at, p.created_at, p.import_id, 1
    FROM ${each} w CROSS JOIN deliverables d ON d.collaboration_id = w.value AND d.workspace_id = ?1 AND d.twin_id IS NOT NULL
    CROSS JOIN posts p ON p.deliverable_id = d.twin_id AND p.workspace_id = ?1) p`;
}

/** A piece in another campaign of the same creator, as far as it may be the same video. */
export type TwinChoice = {
  pieceId: string;
  name: string;
  network: NetworkId;
  /** Its own fee; null = an even part. */
  feeMinor: number | null;
  collaborationId: string;
  campaignName: string;
  currency: string;
  state: CaseStateName;
  hasTwin: boolean;
};

type ChoiceRow = {
  id: string;
  name: string;
  network: string;
  fee_minor: number | null;
  collaboration_id: string;
  campaign_name: string;
  currency: string;
  state: CaseStateName;
  has_twin: number;
};

/** More pieces of one creator's other campaigns than a list can hold. */
const CHOICES_MAX = 200;

/** The pieces of the creator's other campaigns, the newest campaigns first; of no other creator and no other team. */
export function twinChoicesOf(workspaceId: string, collaborationId: string): Question<TwinChoice[]> {
  return toQuestion<ChoiceRow, TwinChoice[]>({
    sql: `SELECT d.id, d.name, d.network, d.fee_minor, d.collaboration_id, p.name AS campaign_name, p.currency,
        s.body ->> '$.case.state' AS state, d.twin_id IS NOT NULL AS has_twin
      FROM collaborations mine
      CROSS JOIN collaborations c ON c.workspace_id = ?1 AND c.creator_id = mine.creator_id AND c.id <> mine.id
        AND c.removed_at IS NULL
      CROSS JOIN standings s ON s.collaboration_id = c.id
      CROSS JOIN campaigns p ON p.id = c.campaign_id CROSS JOIN deliverables d ON d.collaboration_id = c.id
      WHERE mine.workspace_id = ?1 AND mine.id = ?2 ORDER BY p.starts_on DESC, p.name, d.due_on, d.name LIMIT ${CHOICES_MAX}`,
    columns: [
      ...(['id', 'name', 'network', 'fee_minor', 'collaboration_id'] as const),
      ...(['campaign_name', 'currency', 'state', 'has_twin'] as const),
    ],
    values: [workspaceId, collaborationId],
    toAnswer: (rows) =>
      rows.map((row) => ({
        pieceId: row.id,
        name: row.name,
        network: oneOf(NETWORK_IDS, row.network),
        feeMinor: row.fee_minor,
        collaborationId: row.collaboration_id,
        campaignName: row.campaign_name,
        currency: row.currency,
        state: row.state,
        hasTwin: row.has_twin === 1,
      })),
  });
}

/** Makes two pieces twins, or gives twins other weights. */
export function setTwinsStatements(
  db: D1Database,
  workspaceId: string,
  sides: readonly [here: TwinWrite, there: TwinWrite],
): D1PreparedStatement[] {
  const of = sides[0].weight + sides[1].weight;
  return sides.map(({ pieceId, weight }, index) =>
    db
      .prepare(
        'UPDATE deliverables SET twin_id = ?3, weight = ?4, weight_of = ?5 WHERE workspace_id = ?1 AND id = ?2',
      )
      .bind(workspaceId, pieceId, sides[1 - index]?.pieceId ?? null, weight, of),
  );
}

type TwinWrite = { pieceId: string; weight: number };

export function clearTwinsStatement(
  db: D1Database,
  workspaceId: string,
  pieceIds: readonly [string, string],
): D1PreparedStatement {
  return db
    .prepare(
      'UPDATE deliverables SET twin_id = NULL, weight = NULL, weight_of = NULL WHERE workspace_id = ?1 AND id IN (?2, ?3)',
    )
    .bind(workspaceId, ...pieceIds);
}

/** What a piece is paid, and with it what is agreed in all; a total that nobody has said stays unsaid. */
export function setFeesStatements(
  db: D1Database,
  workspaceId: string,
  {
    collaborationId,
    pieceId,
    pieceMinor,
    feeMinor,
  }: { collaborationId: string; pieceId: string; pieceMinor: number; feeMinor: number | null },
): D1PreparedStatement[] {
  return [
    db
      .prepare('UPDATE deliverables SET fee_minor = ?3 WHERE workspace_id = ?1 AND id = ?2')
      .bind(workspaceId, pieceId, pieceMinor),
    db
      .prepare('UPDATE collaborations SET fee_minor = ?3 WHERE workspace_id = ?1 AND id = ?2')
      .bind(workspaceId, collaborationId, feeMinor),
  ];
}
