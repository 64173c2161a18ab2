// Words beside an entry of the log are taken back, from the page of the log.
import { Hono } from 'hono';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { eraseWords } from '../../commands/erase-words.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { notAllowed, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';

export const wordsErasureRoutes = new Hono<AppEnv>().post(
  collaborationRoute('/log/words/:eventId/erasure'),
  requireSession('marketer'),
  async (c) => {
    const { collaborationId, eventId } = c.req.param();
    const outcome = await eraseWords(c.env.DB, c.var.session, { collaborationId, eventId, now: c.var.now });
    if (outcome === 'not_found') throw notFound();
    if (outcome === 'not_allowed') throw notAllowed('manager');
    return c.redirect(deskCollaboration(collaborationId, '/log?erased=1#words'), 303);
  },
);
