// What stands on paper beside the terms of every decision: the contract's name, letters, expenses, stages of the pieces,
// rights and exclusivity. Rights are terms: changing them makes a new version, as everything signed does.
import { uuidv7 } from 'uuidv7';
import type { ExtraTerms } from '../../shared/contract/terms.ts';
import { changeOf, insertAuditStatement } from '../store/audit.ts';
import { insertContractStatement, listContracts } from '../store/contracts.ts';
import type { PaperFields, PaperPiece, Papers, StageFields } from '../store/procedure/papers.ts';
import { updatePapersStatement, updateStagesStatement } from '../store/procedure/papers.ts';
import { refreshStandings } from './refresh-standings.ts';

type Who = { workspaceId: string; memberId: string };

/** A form that changes nothing leaves no line in the audit. */
export async function savePapers(
  db: D1Database,
  { workspaceId, memberId }: Who,
  {
    collaborationId,
    papers,
    before,
    now,
  }: { collaborationId: string; papers: PaperFields; before: Papers; now: string },
): Promise<void> {
  const stood = Object.fromEntries(
    Object.keys(papers).map((name) => [name, before[name as keyof PaperFields]]),
  );
  const details = changeOf(stood, papers);
  if (details === undefined) return;
  const entry = { id: uuidv7(), at: now, memberId, action: 'papers.change', subject: collaborationId };
  await db.batch([
    updatePapersStatement(db, workspaceId, { collaborationId, papers }),
    insertAuditStatement(db, workspaceId, { ...entry, details }),
  ]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
}

/** Stages decide what a piece earns at an early end, so who set them is kept. */
export async function saveStages(
  db: D1Database,
  { workspaceId, memberId }: Who,
  {
    collaborationId,
    stages,
    before,
    now,
  }: { collaborationId: string; stages: StageFields[]; before: PaperPiece[]; now: string },
): Promise<void> {
  const pieces = stages.flatMap((stage) => changeOfStage(stage, before) ?? []);
  if (pieces.length === 0) return;
  const entry = { id: uuidv7(), at: now, memberId, action: 'stages.change', subject: collaborationId };
  await db.batch([
    updateStagesStatement(db, workspaceId, { collaborationId, stages }),
    insertAuditStatement(db, workspaceId, { ...entry, details: { pieces } }),
  ]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
}

function changeOfStage({ id, ...fields }: StageFields, pieces: PaperPiece[]) {
  const piece = pieces.find((one) => one.id === id);
  if (piece === undefined) return undefined;
  const { stage, brandDelayDays, brandDelayCause, approvalRounds } = piece;
  const change = changeOf({ stage, brandDelayDays, brandDelayCause, approvalRounds }, fields);
  return change && { name: piece.name, ...change };
}

/** Terms of the form of rights: what is empty there is in no later version. Pay and the like are changed elsewhere. */
const RIGHTS = [
  'usage',
  'exclusivity',
  'minLiveDays',
  'adsStopHours',
  'confidentialityDays',
  'returnDays',
  'withholding',
  'heldUntilApproved',
] as const;
export type RightsTerms = Pick<ExtraTerms, (typeof RIGHTS)[number]>;

/** Version n+1 with other rights; it counts from the same instant as the version it corrects. */
export async function saveExtraTerms(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { collaborationId, terms, now }: { collaborationId: string; terms: RightsTerms; now: string },
): Promise<'done' | 'no_contract'> {
  const current = (await listContracts(db, workspaceId, collaborationId)).at(-1);
  if (!current) return 'no_contract';
  const extra = {
    value: { ...withoutRights(current.clauses.extra?.value ?? {}), ...terms },
    clause: null,
    confirmedBy: memberId,
    confirmedAt: now,
  };
  const contract = {
    ...current,
    n: current.n + 1,
    clauses: { ...current.clauses, extra },
    enteredBy: memberId,
    enteredAt: now,
  };
  const details = changeOf(rightsOf(current.clauses.extra?.value ?? {}), rightsOf(terms)) ?? {};
  const entry = { id: uuidv7(), at: now, memberId, action: 'rights.change', subject: collaborationId };
  await db.batch([
    insertContractStatement(db, workspaceId, { collaborationId, contract }),
    insertAuditStatement(db, workspaceId, {
      ...entry,
      details: { name: `version ${contract.n}`, ...details },
    }),
  ]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return 'done';
}

function rightsOf(terms: ExtraTerms): Record<string, unknown> {
  return Object.fromEntries(RIGHTS.map((name) => [name, terms[name]]));
}

function withoutRights(terms: ExtraTerms): ExtraTerms {
  return Object.fromEntries(Object.entries(terms).filter(([name]) => !RIGHTS.some((one) => one === name)));
}
