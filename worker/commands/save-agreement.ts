// Fee, target and address as agreed with one creator; the standing follows at once.
import { findCollaboration, updateCollaborationStatement } from '../store/collaborations.ts';
import { refreshStandings } from './refresh-standings.ts';

export type Agreement = {
  feeMinor: number | null;
  paidMinor: number | null;
  /** Of the primary KPI; targets of other KPIs stay as they are. */
  target: number | null;
  noticeEmail: string | null;
};

export async function saveAgreement(
  db: D1Database,
  workspaceId: string,
  {
    collaborationId,
    primaryKpi,
    agreement,
    now,
  }: { collaborationId: string; primaryKpi: string; agreement: Agreement; now: string },
): Promise<'done' | 'not_found'> {
  const before = await findCollaboration(db, workspaceId, collaborationId);
  if (!before) return 'not_found';
  const { target, ...agreed } = agreement;
  const { [primaryKpi]: _old, ...otherTargets } = before.targets as Record<string, number>; // metric → number, as stored
  const targets = target === null ? otherTargets : { ...otherTargets, [primaryKpi]: target };
  await db.batch([updateCollaborationStatement(db, workspaceId, { ...before, ...agreed, targets })]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return 'done';
}
