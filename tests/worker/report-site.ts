// The report's routes behind the same checks as in worker/app.ts, with a database of the test's choice.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import type { AppEnv } from '../../worker/http/app-env.ts';
import { onError, onNotFound } from '../../worker/http/errors.tsx';
import { setRequestFacts } from '../../worker/http/request-facts.ts';
import { requireSameOrigin } from '../../worker/http/same-origin.ts';
import { setSecurityHeaders } from '../../worker/http/security-headers.ts';
import { deskReportRoutes } from '../../worker/routes/report/desk-reports.tsx';
import { reportRoutes } from '../../worker/routes/report/report.tsx';
import { ORIGIN, type Person } from './sign-in-world.ts';
import type { World } from './world.ts';

export const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

const site = new Hono<AppEnv>();
site.use(setRequestFacts);
site.use(setSecurityHeaders);
site.use(requireSameOrigin);
site.route('/', reportRoutes);
site.route('/', deskReportRoutes);
site.notFound(onNotFound);
site.onError(onError);

export type Visit = {
  person?: Person;
  method?: string;
  form?: [string, string][];
  headers?: Record<string, string>;
  db?: D1Database;
};

/** One request; what was left to `waitUntil` is done when the answer comes back. */
export async function visit(
  path: string,
  { person, method, form, headers, db = env.DB }: Visit = {},
): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request(`${ORIGIN}${path}`, {
    method: method ?? (form ? 'POST' : 'GET'),
    headers: {
      'sec-fetch-site': 'same-origin',
      'user-agent': BROWSER,
      ...(person && { cookie: person.cookie }),
      ...headers,
    },
    redirect: 'manual',
    ...(form && { body: new URLSearchParams(form) }),
  });
  const answer = await site.fetch(request, { ...env, DB: db }, context);
  await waitOnExecutionContext(context);
  return answer;
}

/** Where a link for the whole campaign is made. */
export function reportsOf({ campaign }: Pick<World, 'campaign'>): string {
  return `/desk/campaigns/${campaign.id}/reports`;
}

export type LinkWish = { audience?: string; numbers?: string; hides?: string[]; openUntil?: string };

export function share(person: Person, path: string, wish: LinkWish = {}): Promise<Response> {
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  return visit(path, {
    person,
    form: [
      ['audience', wish.audience ?? 'internal'],
      ['numbers', wish.numbers ?? 'live'],
      ['openUntil', wish.openUntil ?? inTenDays],
      ...(wish.hides ?? []).map((hide): [string, string] => ['hides', hide]),
    ],
  });
}

/** Makes a link and gives its path. */
export async function shareLink(person: Person, path: string, wish: LinkWish = {}): Promise<string> {
  const answer = await share(person, path, wish);
  const found = /\/r\/[A-Za-z0-9_-]{43}/.exec(await answer.text());
  if (!found) throw new Error(`No link in an answer ${answer.status}`);
  return found[0];
}
