// Who is asking. One joined select per request, so that sign-out, removal and a changed role count from the next one.

import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { DESK } from '../../shared/desk-paths.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { hasRole } from '../../shared/roles.ts';
import { findSession, insertSession, type Session, touchSession } from '../store/sessions.ts';
import type { AppContext, AppEnv } from './app-env.ts';
import { toBrowserLabel } from './browser-label.ts';
import { addSeconds, DAY_S } from './instants.ts';
import { HttpProblem, notAllowed } from './respond.ts';
import { keepForm } from './signed-out.tsx';
import { hashToken, isTokenShaped, newToken } from './token.ts';

/** Sent as `__Host-midflight`: bound to this very host, never readable by scripts. */
const COOKIE = 'midflight';
export const DESK_IDLE_S = 30 * DAY_S;

/** Lets members of at least `minRole` through; `/api` takes a bearer token or the desk's cookie, pages the cookie alone. */
export function requireSession(minRole: Role) {
  return createMiddleware<AppEnv>(async function requireSession(c, next) {
    const session = await readSession(c);
    if (!session) return askToSignIn(c);
    if (!hasRole(session.role, minRole)) throw notAllowed(minRole);
    c.set('session', session);
    await next();
  });
}

/** The session behind a request, for pages that also greet strangers. */
export async function readSession(c: AppContext): Promise<Session | undefined> {
  const bearer = isApi(c) ? readBearer(c) : undefined;
  const token = bearer ?? getCookie(c, COOKIE, 'host');
  if (!token || !isTokenShaped(token)) return undefined;
  const tokenHash = await hashToken(token);
  const found = await findSession(c.env.DB, tokenHash, { now: c.var.now, withOverview: !isApi(c) });
  if (!found || (bearer === undefined) !== (found.session.kind === 'desk')) return undefined;
  if (found.lastSeenOn !== c.var.now.slice(0, 10)) {
    await touchSession(c.env.DB, tokenHash, c.var.now, addSeconds(c.var.now, DESK_IDLE_S));
    if (found.session.kind === 'desk') writeCookie(c, token);
  }
  return found.session;
}

/** Signs a member in on this browser's desk. A session that stood in the cookie before is left to expire. */
export async function openDeskSession(c: AppContext, workspaceId: string, memberId: string): Promise<void> {
  const token = newToken();
  await insertSession(c.env.DB, {
    tokenHash: await hashToken(token),
    workspaceId,
    memberId,
    familyId: crypto.randomUUID(),
    label: toBrowserLabel(c.req.header('user-agent')),
    at: c.var.now,
    expiresAt: addSeconds(c.var.now, DESK_IDLE_S),
  });
  writeCookie(c, token);
}

export function forgetCookie(c: AppContext): void {
  deleteCookie(c, COOKIE, { prefix: 'host', secure: true, path: '/' });
}

/** Only our own desk and the extension's consent page; anything else leads to the desk. */
export function toSafeReturn(to: string | undefined): string {
  return to !== undefined && /^\/(desk|oauth\/authorize)([/?][!-[\]-~]*)?$/.test(to) ? to : DESK;
}

function writeCookie(c: AppContext, token: string): void {
  setCookie(c, COOKIE, token, {
    prefix: 'host',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: DESK_IDLE_S,
  });
}

function readBearer(c: AppContext): string | undefined {
  const header = c.req.header('authorization');
  if (header === undefined) return undefined;
  return /^Bearer ([^\s]+)$/i.exec(header)?.[1] ?? '';
}

function isApi(c: AppContext): boolean {
  return c.req.path.startsWith('/api/');
}

async function askToSignIn(c: AppContext): Promise<Response> {
  const facts = { status: 401, code: 'signed_out', title: 'Sign in to go on.' } as const;
  if (isApi(c)) throw new HttpProblem(facts, { 'www-authenticate': 'Bearer' });
  if (c.req.method !== 'GET') {
    const kept = await keepForm(c);
    if (kept) return kept;
    throw new HttpProblem({ ...facts, detail: 'Your session has ended. Nothing has changed.' });
  }
  const url = new URL(c.req.url);
  return c.redirect(`/sign-in?to=${encodeURIComponent(`${url.pathname}${url.search}`)}`, 303);
}
