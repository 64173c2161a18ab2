// Versions of the terms: append-only. A correction is a new version with the same effective instant.
import type { Clauses } from '../../shared/contract/clauses.ts';
import { toTerms } from '../../shared/contract/clauses.ts';
import type { ContractVersion } from '../../shared/contract/terms.ts';
import { answer, type Question, toQuestion } from './questions.ts';
import { fromJson, toJson } from './rows.ts';

export type StoredContract = {
  n: number;
  isSigned: boolean;
  effectiveFrom: string;
  clauses: Clauses;
  holidays: string[];
  enteredBy: string;
  enteredAt: string;
};

export type ContractRow = {
  collaboration_id: string;
  n: number;
  is_signed: number;
  effective_from: string;
  clauses: string;
  holidays: string;
  entered_by: string;
  entered_at: string;
};

const COLUMNS = [
  'n',
  'is_signed',
  'effective_from',
  'clauses',
  'holidays',
  'entered_by',
  'entered_at',
] as const satisfies (keyof ContractRow)[];

/** Every version, oldest first. */
export function contractsOf(workspaceId: string, collaborationId: string): Question<StoredContract[]> {
  return toQuestion<Omit<ContractRow, 'collaboration_id'>, StoredContract[]>({
    sql: `SELECT ${COLUMNS.join(', ')} FROM contract_versions WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY n`,
    columns: COLUMNS,
    values: [workspaceId, collaborationId],
    toAnswer: (rows) => rows.map(toStoredContract),
  });
}

export function listContracts(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<StoredContract[]> {
  return answer(db, contractsOf(workspaceId, collaborationId));
}

export function insertContractStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, contract }: { collaborationId: string; contract: StoredContract },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO contract_versions (workspace_id, collaboration_id, n, is_signed, effective_from, clauses, holidays, entered_by, entered_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
    )
    .bind(
      workspaceId,
      collaborationId,
      contract.n,
      contract.isSigned ? 1 : 0,
      contract.effectiveFrom,
      toJson(contract.clauses),
      toJson(contract.holidays),
      contract.enteredBy,
      contract.enteredAt,
    );
}

export function toStoredContract(row: Omit<ContractRow, 'collaboration_id'>): StoredContract {
  return {
    n: row.n,
    isSigned: row.is_signed === 1,
    effectiveFrom: row.effective_from,
    clauses: fromJson<Clauses>(row.clauses),
    holidays: fromJson<string[]>(row.holidays),
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  };
}

/** The version as the rules read it, counted in the campaign's zone. */
export function toContractVersion(contract: StoredContract, timeZone: string): ContractVersion {
  return {
    n: contract.n,
    signed: contract.isSigned,
    effectiveFrom: contract.effectiveFrom,
    terms: toTerms(contract.clauses, { tz: timeZone, holidays: contract.holidays }),
  };
}
