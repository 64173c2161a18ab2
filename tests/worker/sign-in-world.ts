// A team of its own for each test: storage is shared by the tests of one file.
import { env, exports } from 'cloudflare:workers';
import { EXTENSION_CLIENT_ID } from '../../shared/api/endpoints.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { hashToken, newToken, toCodeChallenge } from '../../worker/http/token.ts';
import { insertLinkStatement, type LinkPurpose } from '../../worker/store/links.ts';
import { insertSession } from '../../worker/store/sessions.ts';

export const ORIGIN = 'http://localhost:8787';
export const REDIRECT = 'https://alabboilbecdjmbhdhjoldnffidokbkd.chromiumapp.org/';
const COOKIE = '__Host-midflight';

export type Person = { memberId: string; workspaceId: string; role: Role; cookie: string; familyId: string };

export type Call = {
  method?: string;
  cookie?: string;
  bearer?: string;
  form?: Record<string, string> | URLSearchParams;
  json?: unknown;
  headers?: Record<string, string>;
};

export async function makeTeam(name = 'northlight'): Promise<string> {
  const id = crypto.randomUUID();
  await env.DB.prepare('INSERT INTO workspaces (id, name, time_zone, created_at) VALUES (?1, ?2, ?3, ?4)')
    .bind(id, name, 'America/New_York', new Date().toISOString())
    .run();
  return id;
}

export async function makePerson(workspaceId: string, role: Role, name: string = role): Promise<Person> {
  const memberId = crypto.randomUUID();
  await env.DB.prepare(
    'INSERT INTO members (id, workspace_id, name, role, created_at) VALUES (?1, ?2, ?3, ?4, ?5)',
  )
    .bind(memberId, workspaceId, name, role, new Date().toISOString())
    .run();
  const token = newToken();
  const familyId = crypto.randomUUID();
  await insertSession(env.DB, {
    tokenHash: await hashToken(token),
    workspaceId,
    memberId,
    familyId,
    label: 'Chrome on Linux',
    at: new Date().toISOString(),
    expiresAt: fromNow(3600),
  });
  return { memberId, workspaceId, role, cookie: `${COOKIE}=${token}`, familyId };
}

export async function makeLink(
  purpose: LinkPurpose,
  facts: { workspaceId: string | null; memberId?: string; role?: Role; expiresAt?: string },
): Promise<string> {
  const token = newToken();
  await insertLinkStatement(env.DB, {
    id: crypto.randomUUID(),
    tokenHash: await hashToken(token),
    workspaceId: facts.workspaceId,
    purpose,
    role: facts.role ?? 'owner',
    memberId: facts.memberId ?? null,
    name: '',
    createdBy: null,
    at: new Date().toISOString(),
    expiresAt: facts.expiresAt ?? fromNow(3600),
  }).run();
  return token;
}

export function fromNow(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}

/** A request as a browser on our own pages sends it, unless headers say otherwise. Redirects are not followed. */
export function call(path: string, options: Call = {}): Promise<Response> {
  const headers = new Headers({ 'sec-fetch-site': 'same-origin', ...options.headers });
  if (options.cookie) headers.set('cookie', options.cookie);
  if (options.bearer) headers.set('authorization', `Bearer ${options.bearer}`);
  if (options.json !== undefined) headers.set('content-type', 'application/json');
  const hasBody = options.form !== undefined || options.json !== undefined;
  return exports.default.fetch(`${ORIGIN}${path}`, {
    method: options.method ?? (hasBody ? 'POST' : 'GET'),
    headers,
    redirect: 'manual',
    ...(options.form && { body: new URLSearchParams(options.form) }),
    ...(options.json !== undefined && { body: JSON.stringify(options.json) }),
  });
}

export function readCookie(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export async function authorizeFields(verifier: string, changes: Record<string, string> = {}) {
  return {
    client_id: EXTENSION_CLIENT_ID,
    redirect_uri: REDIRECT,
    response_type: 'code',
    code_challenge: await toCodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'state-1',
    ...changes,
  };
}

export async function allowExtension(person: Person, verifier: string): Promise<string> {
  const answer = await call('/oauth/authorize', {
    cookie: person.cookie,
    form: { ...(await authorizeFields(verifier)), answer: 'allow' },
  });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

export function exchange(
  code: string,
  verifier: string,
  changes: Record<string, string> = {},
): Promise<Response> {
  return call('/oauth/token', {
    headers: { 'sec-fetch-site': 'cross-site' },
    form: {
      grant_type: 'authorization_code',
      client_id: EXTENSION_CLIENT_ID,
      code,
      redirect_uri: REDIRECT,
      code_verifier: verifier,
      ...changes,
    },
  });
}

export function refresh(token: string): Promise<Response> {
  return call('/oauth/token', {
    form: { grant_type: 'refresh_token', client_id: EXTENSION_CLIENT_ID, refresh_token: token },
  });
}

export type Tokens = { access_token: string; refresh_token: string; expires_in: number; token_type: string };

export async function connectExtension(person: Person): Promise<Tokens> {
  const verifier = newToken();
  const answer = await exchange(await allowExtension(person, verifier), verifier);
  return answer.json<Tokens>();
}
