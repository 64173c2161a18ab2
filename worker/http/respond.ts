// One way to say no: RFC 9457 problems for programs, the same facts as a page for people.

import type { Refusal } from '../../shared/procedure/commands.ts';
import type { CollaborationEvent } from '../../shared/procedure/events.ts';
import type { FieldProblem } from '../../shared/ui/guide-words/refusal-words.ts';
import type { AppContext } from './app-env.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

export type ProblemFacts = {
  status: ProblemStatus;
  code: string;
  title: string;
  detail?: string;
  refusal?: Refusal;
  currentVersion?: number;
  events?: (Pick<CollaborationEvent, 'seq' | 'kind' | 'at'> & { byName: string })[];
  /** Bodies that do not fit: which field, and what to do. */
  fields?: FieldProblem[];
};

/** Thrown where a request cannot go on (edges only); `onError` turns it into an answer. */
export class HttpProblem extends Error {
  readonly facts: ProblemFacts;
  readonly headers: Record<string, string>;

  constructor(facts: ProblemFacts, headers: Record<string, string> = {}) {
    super(facts.title);
    this.facts = facts;
    this.headers = headers;
  }
}

export function notFound(): HttpProblem {
  return new HttpProblem({ status: 404, code: 'not_found', title: 'There is nothing at this address.' });
}

export function notAllowed(needs: string): HttpProblem {
  return new HttpProblem({
    status: 403,
    code: 'role',
    title: `Your role does not include this.`,
    detail: `It needs the role ${needs}. Nothing has changed.`,
  });
}

/** Somebody else changed the same thing between reading and writing. */
export function overtaken(): HttpProblem {
  return new HttpProblem({
    status: 409,
    code: 'stale',
    title: 'This changed while you were looking at it.',
    detail: 'Nothing was saved. Go back, look at what it is now, and save again.',
  });
}

export function answerProblem(
  c: AppContext,
  facts: ProblemFacts,
  headers: Record<string, string> = {},
): Response {
  return c.json({ type: 'about:blank', ...facts, requestId: c.var.requestId }, facts.status, {
    ...headers,
    'content-type': 'application/problem+json',
  });
}
