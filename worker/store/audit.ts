import { toJson } from './rows.ts';

export type AuditEntry = {
  id: string;
  at: string;
  memberId: string | null;
  action: string;
  subject: string;
  details?: Record<string, unknown>;
};

/** One line of the audit: who did what to which thing. Decisions have their own log; this is for everything else. */
export function insertAuditStatement(
  db: D1Database,
  workspaceId: string,
  entry: AuditEntry,
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO audit (id, workspace_id, at, member_id, action, subject, details) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    )
    .bind(...valuesOf(workspaceId, entry));
}

/** The same, right behind the statement it speaks of in one batch: written only when that one has changed a row. */
export function insertAuditOfChangeStatement(
  db: D1Database,
  workspaceId: string,
  entry: AuditEntry,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (id, workspace_id, at, member_id, action, subject, details)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE changes() > 0`,
    )
    .bind(...valuesOf(workspaceId, entry));
}

export type Change = { before: Record<string, unknown>; after: Record<string, unknown> };

/** Only the fields that differ, with both values; undefined when none does. A thing that is made or removed has one side. */
export function changeOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Change | undefined {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => toJson(before?.[name] ?? null) !== toJson(after?.[name] ?? null),
  );
  if (names.length === 0) return undefined;
  const side = (values: Record<string, unknown> | null) =>
    values === null ? {} : Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { before: side(before), after: side(after) };
}

function valuesOf(workspaceId: string, { id, at, memberId, action, subject, details = {} }: AuditEntry) {
  return [id, workspaceId, at, memberId, action, subject, toJson(details)] as const;
}
