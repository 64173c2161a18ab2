// A person changes the team's rule; every standing follows it at once.
import type { Instant } from '../../../shared/contract/terms.ts';
import { type GuardRail, isStandard } from '../../../shared/procedure/guard-rails/guard-rail.ts';
import { insertAuditStatement } from '../../store/audit.ts';
import { setGuardRailStatement } from '../../store/procedure/guard-rails.ts';
import { rewriteStandings } from '../rebuild-standings.ts';

/** Keeps the rule with who changed it, and brings every standing up to it. A rule that asks for nothing is none. */
export async function saveGuardRail(
  db: D1Database,
  workspaceId: string,
  change: {
    from: GuardRail | null;
    to: GuardRail;
    memberId: string;
    auditId: string;
    summary: string;
    now: Instant;
  },
): Promise<void> {
  const { from, memberId, auditId, summary, now } = change;
  const to = isStandard(change.to) ? null : change.to;
  await db.batch([
    setGuardRailStatement(db, workspaceId, to),
    insertAuditStatement(db, workspaceId, {
      id: auditId,
      at: now,
      memberId,
      action: 'guard_rail.change',
      subject: workspaceId,
      details: { from, to, reason: summary },
    }),
  ]);
  await rewriteStandings(db, workspaceId, now);
}
