// What stands beside the log when something is decided or written to the creator: addresses, the contract's name, money,
// pieces and how often each was counted. One statement for one collaboration.
import { fromJson } from '../rows.ts';

export type PaperPiece = {
  id: string;
  name: string;
  network: string;
  format: string;
  dueOn: string;
  feeMinor: number | null;
  stage: string;
  brandDelayDays: number;
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
             'publishedAt', (SELECT min(p.published_at) FROM posts p WHERE p.deliverable_id = d.id),
             'postUrl', (SELECT p.url FROM posts p WHERE p.deliverable_id = d.id ORDER BY p.published_at LIMIT 1)))
          FROM (SELECT * FROM deliverables WHERE collaboration_id = c.id AND workspace_id = ?1 ORDER BY due_on, name) d) AS pieces
       FROM collaborations c WHERE c.workspace_id = ?1 AND c.id = ?2`,
    )
    .bind(workspaceId, collaborationId)
    .first<PapersRow>();
  return row ? toPapers(row) : undefined;
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
