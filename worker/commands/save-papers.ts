// What stands on paper beside the terms of every decision: the contract's name, letters, expenses, stages of the pieces,
// rights and exclusivity. Rights are terms: changing them makes a new version, as everything signed does.
import { uuidv7 } from 'uuidv7';
import type { ExtraTerms } from '../../shared/contract/terms.ts';
import { sha256Hex } from '../digest.ts';
import { changeOf, insertAuditStatement } from '../store/audit.ts';
import { insertContractStatement, listContracts } from '../store/contracts.ts';
import type { PaperFields, PaperPiece, Papers, StageFields } from '../store/procedure/papers.ts';
import {
  guardPapersStatement,
  guardStagesStatement,
  PAPER_FIELDS,
  updatePapersStatement,
  updateStagesStatement,
} from '../store/procedure/papers.ts';
import { writeUnlessOvertaken } from './lost-race.ts';
import { refreshStandings } from './refresh-standings.ts';

type Who = { workspaceId: string; memberId: string };
/** `overtaken`: somebody else has changed it since the form was shown, and nothing of this one was saved. */
export type PapersOutcome = 'saved' | 'overtaken';
type Seen = {
  collaborationId: string;
  /** Fingerprint of what the form was made of; undefined where it says nothing of it. */
  seen: string | undefined;
  now: string;
};

/** What the form of the papers shows, as one fingerprint. */
export function fingerprintPapers(papers: PaperFields): Promise<string> {
  return sha256Hex(JSON.stringify(PAPER_FIELDS.map((name) => papers[name])));
}

/** What the form of the stages shows, as one fingerprint. */
export function fingerprintStages(pieces: PaperPiece[]): Promise<string> {
  return sha256Hex(JSON.stringify(pieces.map(stageFieldsOf)));
}

/** A form that changes nothing leaves no line in the audit. */
export async function savePapers(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { collaborationId, papers, before, seen, now }: Seen & { papers: PaperFields; before: Papers },
): Promise<PapersOutcome> {
  const stood = Object.fromEntries(PAPER_FIELDS.map((name) => [name, before[name]])) as PaperFields;
  const details = changeOf(stood, papers);
  if (details === undefined) return 'saved';
  if (seen !== undefined && seen !== (await fingerprintPapers(before))) return 'overtaken';
  const entry = { id: uuidv7(), at: now, memberId, action: 'papers.change', subject: collaborationId };
  const isWritten = await writeUnlessOvertaken(db, [
    guardPapersStatement(db, workspaceId, { collaborationId, before: stood }),
    updatePapersStatement(db, workspaceId, { collaborationId, papers }),
    insertAuditStatement(db, workspaceId, { ...entry, details }),
  ]);
  return refreshed(db, workspaceId, { collaborationId, isWritten, now });
}

/** Stages decide what a piece earns at an early end, so who set them is kept. */
export async function saveStages(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { collaborationId, stages, before, seen, now }: Seen & { stages: StageFields[]; before: PaperPiece[] },
): Promise<PapersOutcome> {
  const pieces = stages.flatMap((stage) => changeOfStage(stage, before) ?? []);
  if (pieces.length === 0) return 'saved';
  if (seen !== undefined && seen !== (await fingerprintStages(before))) return 'overtaken';
  const entry = { id: uuidv7(), at: now, memberId, action: 'stages.change', subject: collaborationId };
  const isWritten = await writeUnlessOvertaken(db, [
    guardStagesStatement(db, workspaceId, { collaborationId, before: before.map(stageFieldsOf) }),
    updateStagesStatement(db, workspaceId, { collaborationId, stages }),
    insertAuditStatement(db, workspaceId, { ...entry, details: { pieces } }),
  ]);
  return refreshed(db, workspaceId, { collaborationId, isWritten, now });
}

async function refreshed(
  db: D1Database,
  workspaceId: string,
  { collaborationId, isWritten, now }: { collaborationId: string; isWritten: boolean; now: string },
): Promise<PapersOutcome> {
  if (!isWritten) return 'overtaken';
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return 'saved';
}

function stageFieldsOf(piece: StageFields): StageFields {
  const { id, stage, brandDelayDays, brandDelayCause, approvalRounds } = piece;
  return { id, stage, brandDelayDays, brandDelayCause, approvalRounds };
}

function changeOfStage({ id, ...fields }: StageFields, pieces: PaperPiece[]) {
  const piece = pieces.find((one) => one.id === id);
  if (piece === undefined) return undefined;
  const { id: _, ...stood } = stageFieldsOf(piece);
  const change = changeOf(stood, fields);
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

/**
 * Version n+1 with other rights, `seen` being the version that the form shows; it counts from the same instant as the version it
 * corrects. A form that changes nothing makes no version.
 */
export async function saveExtraTerms(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { collaborationId, terms, seen, now }: Seen & { terms: RightsTerms },
): Promise<PapersOutcome> {
  const current = (await listContracts(db, workspaceId, collaborationId)).at(-1);
  if (!current) return 'overtaken';
  const stood = current.clauses.extra?.value ?? {};
  const change = changeOf(rightsOf(stood), rightsOf(terms));
  if (change === undefined) return 'saved';
  if (seen !== undefined && seen !== String(current.n)) return 'overtaken';
  const extra = {
    value: { ...withoutRights(stood), ...terms },
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
  const entry = { id: uuidv7(), at: now, memberId, action: 'rights.change', subject: collaborationId };
  const isWritten = await writeUnlessOvertaken(db, [
    insertContractStatement(db, workspaceId, { collaborationId, contract }),
    insertAuditStatement(db, workspaceId, {
      ...entry,
      details: { name: `version ${contract.n}`, ...change },
    }),
  ]);
  return refreshed(db, workspaceId, { collaborationId, isWritten, now });
}

/** As they are compared: a right that the form leaves empty is one that no version has named. */
function rightsOf(terms: ExtraTerms): Record<string, unknown> {
  return Object.fromEntries(RIGHTS.map((name) => [name, isEmpty(terms[name]) ? null : terms[name]]));
}

function isEmpty(right: ExtraTerms[(typeof RIGHTS)[number]]): boolean {
  return right === undefined || right === false || (Array.isArray(right) && right.length === 0);
}

function withoutRights(terms: ExtraTerms): ExtraTerms {
  return Object.fromEntries(Object.entries(terms).filter(([name]) => !RIGHTS.some((one) => one === name)));
}
