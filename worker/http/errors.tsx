// What goes wrong at the edge, once: a problem for programs, a page for people, the whole reason in the log.
import type { RefusedFact } from '../../shared/contract/facts/refused-fact.ts';
import { ProblemPage } from '../pages/problem.tsx';
import { pageCss } from '../pages/sign-in/sign-in-shell.tsx';
import type { AppContext } from './app-env.ts';
import { renderPage } from './page.tsx';
import { answerProblem, HttpProblem, notFound, type ProblemFacts } from './respond.ts';

export function onError(error: Error, c: AppContext): Response {
  if (error instanceof HttpProblem) return answer(c, error.facts, error.headers);
  if (isRefusedFact(error)) return answer(c, refused(error));
  console.error(
    JSON.stringify({ requestId: c.var.requestId, method: c.req.method, error: error.stack ?? String(error) }),
  );
  return answer(c, {
    status: 500,
    code: 'internal',
    title: 'This did not work on our side.',
    detail: 'Nothing is known to have changed. Try again; the request number helps whoever runs this Worker.',
  });
}

function isRefusedFact(error: Error): error is RefusedFact {
  return error.name === 'RefusedFact';
}

/** What is on record cannot be counted with: the forms keep such facts out, so this is one that came another way. */
function refused({ message }: RefusedFact): ProblemFacts {
  return {
    status: 422,
    code: 'refused_fact',
    title: 'A fact on record cannot be used.',
    detail: `${message}. Correct it in the contract terms; until then nothing is counted with it, and nothing has changed.`,
  };
}

export function onNotFound(c: AppContext): Response {
  return answer(c, notFound().facts);
}

export function onMethodNotAllowed(c: AppContext, allowedMethods: string[]): Response {
  const title = `Use ${allowedMethods.join(' or ')} here.`;
  const facts = wantsPage(c) ? FORM_ONLY : ({ status: 405, code: 'method', title } as const);
  return answer(c, facts, { allow: allowedMethods.join(', ') });
}

/** Whoever opens the address of a form again, from a tab that was restored, has come to no page. */
const FORM_ONLY: ProblemFacts = {
  status: 405,
  code: 'method',
  title: 'Only a form is sent here; there is nothing to read.',
  detail: 'Nothing was sent and nothing has changed. Go back to the page the form is on.',
};

function answer(c: AppContext, facts: ProblemFacts, headers: Record<string, string> = {}): Response {
  if (!wantsPage(c)) return answerProblem(c, facts, headers);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  const page = (
    <ProblemPage
      title={facts.title}
      detail={facts.detail ?? ''}
      fields={facts.fields ?? []}
      requestId={c.var.requestId}
      isSignedOut={facts.status === 401}
    />
  );
  return renderPage(c, page, { title: facts.title, css: pageCss, status: facts.status });
}

function wantsPage(c: AppContext): boolean {
  const path = c.req.path;
  if (path.startsWith('/api/') || path === '/oauth/token' || path === '/oauth/revoke') return false;
  return !(c.req.header('accept') ?? '').includes('application/json');
}
