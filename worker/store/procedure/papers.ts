// What stands beside the log when something is decided or written to the creator: addresses, the contract's name, money,
// pieces and how often each was counted. One statement for one collaboration.
import { fromJson, toJson } from '../rows.ts';

export type PaperPiece = {
  id: string;
  name: string;
  network: string;
  format: string;
  dueOn: string;
  feeMinor: number | null;
  stage: string;
  brandDelayDays: number;
  brandDelayCause: string | null;
  publishedAt: string | null;
  postUrl: string | null;
};

export type Papers = {
  feeMinor: number | null;
  paidMinor: number | null;
  expensesMinor: number | null;
  noticeEmail: string | null;
  copyEmail: string | null;
  language: string;
  marketplace: string | null;
  contractTitle: string | null;
  contractSignedOn: string | null;
  pieces: PaperPiece[];
};

type PapersRow = {
  fee_minor: number | null;
  paid_minor: number | null;
  expenses_minor: number | null;
  notice_email: string | null;
  copy_email: string | null;
  language: string;
  marketplace: string | null;
  contract_title: string | null;
  contract_signed_on: string | null;
  pieces: string;
};

export async function findPapers(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<Papers | undefined> {
  const row = await db
    .prepare(
      `SELECT c.fee_minor, c.paid_minor, c.expenses_minor, c.notice_email, c.copy_email, c.language, c.marketplace,
         c.contract_title, c.contract_signed_on,
         (SELECT json_group_array(json_object('id', d.id, 'name', d.name, 'network', d.network, 'format', d.format,
             'dueOn', d.due_on, 'feeMinor', d.fee_minor, 'stage', d.stage, 'brandDelayDays', d.brand_delay_days,
             'brandDelayCause', d.brand_delay_cause,
             'publishedAt', (SELECT min(p.published_at) FROM posts p WHERE p.deliverable_id = d.id),
             'postUrl', (SELECT p.url FROM posts p WHERE p.deliverable_id = d.id ORDER BY p.published_at LIMIT 1)))
          FROM (SELECT * FROM deliverables WHERE collaboration_id = c.id AND workspace_id = ?1 ORDER BY due_on, name) d) AS pieces
       FROM collaborations c WHERE c.workspace_id = ?1 AND c.id = ?2`,
    )
    .bind(workspaceId, collaborationId)
    .first<PapersRow>();
  return row ? toPapers(row) : undefined;
}

/** What the papers page edits. */
export type PaperFields = Pick<
  Papers,
  'contractTitle' | 'contractSignedOn' | 'language' | 'copyEmail' | 'marketplace' | 'expensesMinor'
>;
export type StageFields = Pick<PaperPiece, 'id' | 'stage' | 'brandDelayDays' | 'brandDelayCause'>;

export function updatePapersStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, papers }: { collaborationId: string; papers: PaperFields },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE collaborations SET contract_title = ?3, contract_signed_on = ?4, language = ?5, copy_email = ?6, marketplace = ?7,
         expenses_minor = ?8
       WHERE workspace_id = ?1 AND id = ?2`,
    )
    .bind(
      workspaceId,
      collaborationId,
      papers.contractTitle,
      papers.contractSignedOn,
      papers.language,
      papers.copyEmail,
      papers.marketplace,
      papers.expensesMinor,
    );
}

export function updateStagesStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, stages }: { collaborationId: string; stages: StageFields[] },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliverables SET stage = now.value ->> 'stage', brand_delay_days = now.value ->> 'brandDelayDays',
         brand_delay_cause = now.value ->> 'brandDelayCause'
       FROM json_each(?3) AS now
       WHERE deliverables.workspace_id = ?1 AND deliverables.collaboration_id = ?2 AND deliverables.id = now.value ->> 'id'`,
    )
    .bind(workspaceId, collaborationId, toJson(stages));
}

function toPapers(row: PapersRow): Papers {
  return {
    feeMinor: row.fee_minor,
    paidMinor: row.paid_minor,
    expensesMinor: row.expenses_minor,
    noticeEmail: row.notice_email,
    copyEmail: row.copy_email,
    language: row.language,
    marketplace: row.marketplace,
    contractTitle: row.contract_title,
    contractSignedOn: row.contract_signed_on,
    pieces: fromJson<PaperPiece[]>(row.pieces),
  };
}
