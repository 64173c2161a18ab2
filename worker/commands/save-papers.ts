// What stands on paper beside the terms of every decision: the contract's name, letters, expenses, stages of the pieces,
// rights and exclusivity. Rights are terms: changing them makes a new version, as everything signed does.
import { uuidv7 } from 'uuidv7';
import type { ExtraTerms } from '../../shared/contract/terms.ts';
import { insertAuditStatement } from '../store/audit.ts';
import { insertContractStatement, listContracts } from '../store/contracts.ts';
import type { PaperFields, StageFields } from '../store/procedure/papers.ts';
import { updatePapersStatement, updateStagesStatement } from '../store/procedure/papers.ts';
import { refreshStandings } from './refresh-standings.ts';

type Who = { workspaceId: string; memberId: string };

export async function savePapers(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { collaborationId, papers, now }: { collaborationId: string; papers: PaperFields; now: string },
): Promise<void> {
  const entry = { id: uuidv7(), at: now, memberId, action: 'papers.change', subject: collaborationId };
  await db.batch([
    updatePapersStatement(db, workspaceId, { collaborationId, papers }),
    insertAuditStatement(db, workspaceId, { ...entry, details: papers }),
  ]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
}

/** Stages decide what a piece earns at an early end, so who set them is kept. */
export async function saveStages(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { collaborationId, stages, now }: { collaborationId: string; stages: StageFields[]; now: string },
): Promise<void> {
  const entry = { id: uuidv7(), at: now, memberId, action: 'stages.change', subject: collaborationId };
  await db.batch([
    updateStagesStatement(db, workspaceId, { collaborationId, stages }),
    insertAuditStatement(db, workspaceId, { ...entry, details: { stages } }),
  ]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
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
  await insertContractStatement(db, workspaceId, { collaborationId, contract }).run();
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return 'done';
}

function withoutRights(terms: ExtraTerms): ExtraTerms {
  return Object.fromEntries(Object.entries(terms).filter(([name]) => !RIGHTS.some((one) => one === name)));
}
