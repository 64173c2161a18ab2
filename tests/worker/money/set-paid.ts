// What was paid to a creator in all, as one sum on no known day: what stood before is taken back.
import { env } from 'cloudflare:workers';
import { NOTED_BEFORE, NOTHING_PAID } from '../../../shared/procedure/payments/paid-sums.ts';

/** Null = nobody has said. */
export async function setPaid(
  workspaceId: string,
  collaborationId: string,
  minor: number | null,
): Promise<void> {
  const at = '2026-01-01T00:00:00Z';
  const of = [workspaceId, collaborationId] as const;
  const takeBack = env.DB.prepare(
    `UPDATE recorded_payments SET taken_back_at = ?3, taken_back_by = 'm'
     WHERE workspace_id = ?1 AND collaboration_id = ?2 AND taken_back_at IS NULL`,
  ).bind(...of, at);
  const record = env.DB.prepare(
    `INSERT INTO recorded_payments (workspace_id, collaboration_id, id, minor, paid_for, reference, recorded_at)
     VALUES (?1, ?2, ?3, ?4, ?5, '', ?6)`,
  ).bind(...of, crypto.randomUUID(), minor ?? 0, minor === 0 ? NOTHING_PAID : NOTED_BEFORE, at);
  await env.DB.batch(minor === null ? [takeBack] : [takeBack, record]);
}
