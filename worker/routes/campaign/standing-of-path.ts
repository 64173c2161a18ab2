// The collaboration that a page's address names, as it stands.
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { AppContext } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import { findStanding } from '../../store/standings.ts';

export async function standingOfPath(c: AppContext): Promise<Standing> {
  const stored = await findStanding(
    c.env.DB,
    c.var.session.workspaceId,
    c.req.param('collaborationId') ?? '',
  );
  if (!stored) throw notFound();
  return stored.standing;
}
