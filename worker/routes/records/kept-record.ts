// An address of a collaboration that was taken out of its campaign: its record is kept, so that old links lead to it.
import { createMiddleware } from 'hono/factory';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { hasRole } from '../../../shared/roles.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { HttpProblem } from '../../http/respond.ts';
import { isKeptOf } from '../../store/collaborations.ts';

/** Where a page of a collaboration was not found: its kept file, for those who may read it. */
export const leadToKeptRecord = createMiddleware<AppEnv>(async function leadToKeptRecord(c, next) {
  await next();
  const { session } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  if (c.res.status !== 404 || session === undefined || collaborationId === '') return;
  if (!(await isKeptOf(c.env.DB, session.workspaceId, collaborationId))) return;
  if (c.req.method === 'GET' && hasRole(session.role, 'marketer')) {
    c.res = c.redirect(deskCollaboration(collaborationId, '/file'), 303);
    return;
  }
  c.error = undefined;
  throw takenOut();
});

function takenOut(): HttpProblem {
  return new HttpProblem({
    status: 410,
    code: 'taken_out',
    title: 'This creator was taken out of the campaign.',
    detail:
      'Nothing has changed. Every record is kept; whoever may see fees reads it under “Taken out” on the campaign’s page.',
  });
}
