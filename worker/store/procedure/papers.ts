// What stands beside the log when something is decided or written to the creator: addresses, the contract's name, money,
// pieces and how often each was counted. One statement for one collaboration.
import type { Stage } from '../../../shared/contract/facts/piece-stages.ts';
import type { ExclusivityGrant } from '../../../shared/contract/grants.ts';
import type { BookingRecord } from '../../../shared/contract/marketplaces/booking-record.ts';
import type { FormOfAddress } from '../../../shared/notices/tone.ts';
import { answer, type Question, toQuestion } from '../questions.ts';
import { fromJson, guardStatement, toJson } from '../rows.ts';

export type PaperPiece = {
  id: string;
  name: string;
  network: string;
  format: string;
  dueOn: string;
  feeMinor: number | null;
  stage: Stage;
  brandDelayDays: number;
  brandDelayCause: string | null;
  /** Approval rounds it took; null = not recorded. */
  approvalRounds: number | null;
  publishedAt: string | null;
  postUrl: string | null;
};

export type Papers = {
  feeMinor: number | null;
  paidMinor: number | null;
  expensesMinor: number | null;
  /** From this day they fall due; null = nobody has said. */
  expensesApprovedOn: string | null;
  /** What the product sent to the creator cost; null = not known. */
  productCostMinor: number | null;
  noticeEmail: string | null;
  copyEmail: string | null;
  /** Where our own copy of what both signed goes. */
  teamEmail: string | null;
  /** Where the creator is written to in chats: digits with the country's code; "T…/U…". */
  whatsappNumber: string | null;
  slackId: string | null;
  language: string;
  /** What the creator reads, where the contract is in another language. */
  creatorLanguage: string | null;
  /** How letters and page address the creator; null = nobody has said, so each letter follows its tone. */
  addressForm: FormOfAddress | null;
  marketplace: string | null;
  /** What was read on a marketplace's screen, this one's or an earlier one's. */
  booking: BookingRecord | null;
  contractTitle: string | null;
  contractSignedOn: string | null;
  /** Both sides as the paper names them; the address is their seat, not where notices go. */
  creatorLegalName: string | null;
  creatorAddress: string | null;
  brandLegalName: string | null;
  brandAddress: string | null;
  /** For whom the campaign runs. */
  campaignBrand: string | null;
  pieces: PaperPiece[];
};

/** The papers of the collaboration `c` as one JSON value, so that a decision reads them with its standing. */
export const PAPERS_AS_JSON = `json_object('feeMinor', c.fee_minor, 'paidMinor', c.paid_minor, 'expensesMinor', c.expenses_minor, 'expensesApprovedOn', c.expenses_approved_on, 'productCostMinor', c.product_cost_minor,
  'noticeEmail', c.notice_email, 'copyEmail', c.copy_email, 'teamEmail', c.team_email,
  'whatsappNumber', c.whatsapp_number, 'slackId', c.slack_id,
  'language', c.language, 'creatorLanguage', c.creator_language, 'addressForm', c.address_form, 'marketplace', c.marketplace,
  'booking', json(c.booking),
  'contractTitle', c.contract_title, 'contractSignedOn', c.contract_signed_on,
  'creatorLegalName', c.creator_legal_name, 'creatorAddress', c.creator_address,
  'brandLegalName', c.brand_legal_name, 'brandAddress', c.brand_address,
  'campaignBrand', (SELECT g.brand FROM campaigns g WHERE g.id = c.campaign_id AND g.workspace_id = c.workspace_id),
  'pieces', (SELECT json_group_array(json_object('id', d.id, 'name', d.name, 'network', d.network, 'format', d.format,
      'dueOn', d.due_on, 'feeMinor', d.fee_minor, 'stage', d.stage, 'brandDelayDays', d.brand_delay_days,
      'brandDelayCause', d.brand_delay_cause, 'approvalRounds', d.approval_rounds,
      'publishedAt', (SELECT min(p.published_at) FROM posts p WHERE p.deliverable_id IN (d.id, d.twin_id)),
      'postUrl', (SELECT p.url FROM posts p WHERE p.deliverable_id IN (d.id, d.twin_id) ORDER BY p.published_at LIMIT 1)))
    FROM (SELECT * FROM deliverables WHERE collaboration_id = c.id AND workspace_id = c.workspace_id ORDER BY due_on, name) d))`;

export function papersOf(workspaceId: string, collaborationId: string): Question<Papers | undefined> {
  return toQuestion<{ papers: string }, Papers | undefined>({
    sql: `SELECT ${PAPERS_AS_JSON} || '' AS papers FROM collaborations c WHERE c.workspace_id = ?1 AND c.id = ?2`,
    columns: ['papers'],
    values: [workspaceId, collaborationId],
    toAnswer: ([row]) => row && toPapers(row.papers),
  });
}

export function findPapers(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<Papers | undefined> {
  return answer(db, papersOf(workspaceId, collaborationId));
}

/** What the newest signed version of a collaboration promises, by the name it has in the query. */
export function newestExclusivity(collaboration: 'c' | 'o'): string {
  return `(SELECT v.clauses -> '$.extra.value.exclusivity' FROM contract_versions v
    WHERE v.collaboration_id = ${collaboration}.id AND v.is_signed = 1 ORDER BY v.n DESC LIMIT 1) || ''`;
}

/** Exclusivity that the same creator promised in other campaigns, and when those took effect that ended early. */
export type PromisesElsewhere = {
  grants: ExclusivityGrant[];
  ends: { campaign: string; at: string; timeZone: string }[];
};
type PromiseRow = { id: string; exclusivity: string; ended_at: string | null; time_zone: string };
const PROMISES_MAX = 50;

export function promisesElsewhereOf(
  workspaceId: string,
  collaborationId: string,
): Question<PromisesElsewhere> {
  return toQuestion<PromiseRow, PromisesElsewhere>({
    sql: `SELECT * FROM (SELECT o.id, o.created_at, p.time_zone, s.body ->> '$.case.endedBy.at' AS ended_at, ${newestExclusivity('o')} AS exclusivity
       FROM collaborations c JOIN collaborations o ON o.workspace_id = ?1 AND o.creator_id = c.creator_id AND o.id <> c.id
       JOIN campaigns p ON p.id = o.campaign_id LEFT JOIN standings s ON s.collaboration_id = o.id
       WHERE c.workspace_id = ?1 AND c.id = ?2)
       WHERE exclusivity IS NOT NULL ORDER BY created_at DESC LIMIT ${PROMISES_MAX}`,
    columns: ['id', 'exclusivity', 'ended_at', 'time_zone'],
    values: [workspaceId, collaborationId],
    toAnswer: (rows) => ({
      grants: rows.flatMap(({ id, exclusivity }) =>
        fromJson<Omit<ExclusivityGrant, 'campaign'>[]>(exclusivity).map((grant) => ({
          ...grant,
          campaign: id,
        })),
      ),
      ends: rows.flatMap(({ id, ended_at: at, time_zone: timeZone }) =>
        at === null ? [] : [{ campaign: id, at, timeZone }],
      ),
    }),
  });
}

/** What the papers page edits. */
export const PAPER_FIELDS = [
  'contractTitle',
  'contractSignedOn',
  'creatorLegalName',
  'creatorAddress',
  'brandLegalName',
  'brandAddress',
  'language',
  'creatorLanguage',
  'addressForm',
  'copyEmail',
  'teamEmail',
  'whatsappNumber',
  'slackId',
  'marketplace',
  'expensesMinor',
  'expensesApprovedOn',
  'productCostMinor',
] as const satisfies (keyof Papers)[];
export type PaperFields = Pick<Papers, (typeof PAPER_FIELDS)[number]>;
export type StageFields = Pick<
  PaperPiece,
  'id' | 'stage' | 'brandDelayDays' | 'brandDelayCause' | 'approvalRounds'
>;

/** Holds while these fields are what was read. */
export function guardPapersStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, before }: { collaborationId: string; before: PaperFields },
): D1PreparedStatement {
  return guardStatement(
    db,
    `EXISTS (SELECT 1 FROM collaborations c WHERE c.workspace_id = ?1 AND c.id = ?2 AND NOT EXISTS (
       SELECT 1 FROM json_each(?3) AS was WHERE was.value IS NOT ${PAPERS_AS_JSON} ->> was.key))`,
    [workspaceId, collaborationId, toJson(before)],
  );
}

/** Holds while the stages of these pieces are what was read. */
export function guardStagesStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, before }: { collaborationId: string; before: StageFields[] },
): D1PreparedStatement {
  return guardStatement(
    db,
    `NOT EXISTS (SELECT 1 FROM json_each(?3) AS was
       LEFT JOIN deliverables d ON d.workspace_id = ?1 AND d.collaboration_id = ?2 AND d.id = was.value ->> 'id'
       WHERE (d.stage, d.brand_delay_days, d.brand_delay_cause, d.approval_rounds) IS NOT (was.value ->> 'stage',
         was.value ->> 'brandDelayDays', was.value ->> 'brandDelayCause', was.value ->> 'approvalRounds'))`,
    [workspaceId, collaborationId, toJson(before)],
  );
}

export function updatePapersStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, papers }: { collaborationId: string; papers: PaperFields },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE collaborations SET contract_title = ?3, contract_signed_on = ?4, language = ?5, copy_email = ?6, marketplace = ?7,
         expenses_minor = ?8, team_email = ?9, creator_language = ?10, product_cost_minor = ?11,
         expenses_approved_on = ?12, creator_legal_name = ?13, creator_address = ?14, brand_legal_name = ?15, brand_address = ?16, address_form = ?17,
         whatsapp_number = ?18, slack_id = ?19
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
      papers.teamEmail,
      papers.creatorLanguage,
      papers.productCostMinor,
      papers.expensesApprovedOn,
      papers.creatorLegalName,
      papers.creatorAddress,
      papers.brandLegalName,
      papers.brandAddress,
      papers.addressForm,
      papers.whatsappNumber,
      papers.slackId,
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
         brand_delay_cause = now.value ->> 'brandDelayCause', approval_rounds = now.value ->> 'approvalRounds'
       FROM json_each(?3) AS now
       WHERE deliverables.workspace_id = ?1 AND deliverables.collaboration_id = ?2 AND deliverables.id = now.value ->> 'id'`,
    )
    .bind(workspaceId, collaborationId, toJson(stages));
}

/** Reads `PAPERS_AS_JSON` back. */
export function toPapers(json: string): Papers {
  return fromJson<Papers>(json);
}
