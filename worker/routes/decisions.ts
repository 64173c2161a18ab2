import { Hono } from 'hono';
import { endpoints } from '../../shared/api/endpoints.ts';
import { decisionBodySchema } from '../../shared/api/schemas.ts';
import { unreachable } from '../../shared/result.ts';
import { decideOnCollaboration } from '../commands/decide-on-collaboration.ts';
import { maskStanding } from '../commands/mask-standing.ts';
import type { AppEnv } from '../http/app-env.ts';
import { linksOf } from '../http/links-of.ts';
import { answerProblem, notFound, type ProblemFacts } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { readJson } from '../http/validate.ts';
import { describeNotDone, type NotDone } from '../pages/dossier-forms/outcome-of.ts';
import type { Session } from '../store/sessions.ts';

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
    if (outcome.kind === 'done') {
      const { event, standing, isRepeat } = outcome;
      return c.json(
        { event, standing: maskStanding(standing, session.role), isRepeat },
        isRepeat ? 200 : 201,
      );
    }
    if (outcome.kind === 'not_found') throw notFound();
    return answerProblem(
      c,
      toProblem(outcome, session),
      outcome.kind === 'busy' ? { 'retry-after': '2' } : {},
    );
  },
);

/** What was not taken, in the words of the desk; for programs its code and facts stand beside them. */
function toProblem(outcome: Exclude<NotDone, { kind: 'not_found' }>, words: Session): ProblemFacts {
  const { title, lines, status } = describeNotDone(outcome, words);
  const said = { title, detail: lines.map(withPeriod).join(' '), status };
  switch (outcome.kind) {
    case 'refused': {
      const { refusal } = outcome;
      const isRole = refusal.reason === 'role';
      return { ...said, ...(isRole ? { status: 403 } : {}), code: refusal.reason, refusal };
    }
    case 'stale': {
      const events = outcome.events.map(({ seq, kind, at, byName }) => ({ seq, kind, at, byName }));
      return { ...said, code: 'stale', currentVersion: outcome.currentVersion, events };
    }
    case 'other_request_with_this_id':
      return { ...said, code: 'id_used' };
    case 'busy':
      return { ...said, code: 'busy' };
    default:
      return unreachable(outcome);
  }
}

function withPeriod(line: string): string {
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
