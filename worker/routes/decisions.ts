import { Hono } from 'hono';
import { endpoints } from '../../shared/api/endpoints.ts';
import { decisionBodySchema } from '../../shared/api/schemas.ts';
import { decideOnCollaboration } from '../commands/decide-on-collaboration.ts';
import { maskStanding } from '../commands/mask-standing.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { linksOf } from '../http/links-of.ts';
import { answerProblem, answerRefusal, answerStale, notFound } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { readJson } from '../http/validate.ts';

const DECISION_BYTES_MAX = 32_000;

/** A decision is a noun that is created: 201, or the first answer again (200), or why not. */
export const decisionRoutes = new Hono<AppEnv>().post(
  endpoints.decide.path,
  requireSession(endpoints.decide.minRole),
  async (c) => {
    const { session, now } = c.var;
    const body = await readJson(c, decisionBodySchema(), DECISION_BYTES_MAX);
    const outcome = await decideOnCollaboration(
      c.env.DB,
      { ...session, links: linksOf(c) },
      {
        request: { collaborationId: c.req.param('collaborationId'), ...body },
        now,
      },
    );
    switch (outcome.kind) {
      case 'done':
        return c.json(
          {
            event: outcome.event,
            standing: maskStanding(outcome.standing, session.role),
            isRepeat: outcome.isRepeat,
          },
          outcome.isRepeat ? 200 : 201,
        );
      case 'refused':
        return answerRefusal(c, outcome.refusal);
      case 'stale':
        return answerStale(
          c,
          outcome.currentVersion,
          outcome.events.map(({ seq, kind, at, byName }) => ({ seq, kind, at, byName })),
        );
      case 'not_found':
        throw notFound();
      case 'other_request_with_this_id':
        return answerOtherRequest(c);
      case 'busy':
        return answerProblem(
          c,
          {
            status: 503,
            code: 'busy',
            title: 'Much is being written here just now.',
            detail: 'Nothing has changed. Try again.',
          },
          { 'retry-after': '2' },
        );
    }
  },
);

function answerOtherRequest(c: AppContext): Response {
  return answerProblem(c, {
    status: 422,
    code: 'id_used',
    title: 'This id already stands for another decision.',
    detail: 'Make a new id for every decision. Nothing has changed.',
  });
}
