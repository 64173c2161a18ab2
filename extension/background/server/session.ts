// Who we are to the team's server. Tokens live in the roster's database and never leave the background.
import * as z from 'zod/mini';
import { EXTENSION_CLIENT_ID, places } from '../../../shared/api/endpoints.ts';
import { tokenAnswerSchema } from '../../../shared/api/schemas.ts';
import { once } from '../../../shared/once.ts';
import { forgetTeam, type Roster, type StoredSession } from '../roster.ts';
import { type Fetch, type HttpResult, request } from './http.ts';
import { createPkce } from './pkce.ts';
import { toServerOrigin } from './server-address.ts';

/** An access token this close to its end is renewed before it is used. */
const EXPIRY_MARGIN_MS = 30_000;

export type IdentityApi = {
  getRedirectURL(): string;
  launchWebAuthFlow(details: { url: string; interactive: boolean }): Promise<string | undefined>;
};

export type SessionDeps = { roster: Roster; identity: IdentityApi; fetch: Fetch; now: () => Date };

export type ConnectOutcome = { kind: 'connected' } | { kind: 'failed'; sentence: string };

/** `none`: signed out (or just found out). `unreachable`: the token is old and the server does not answer. */
export type AccessOutcome =
  | { kind: 'token'; server: string; token: string }
  | { kind: 'none' }
  | { kind: 'unreachable'; hasLeft: boolean };

export type Session = {
  connect(typedServer: string): Promise<ConnectOutcome>;
  /** `refused` names a token the server has just turned down, so that a newer one is fetched. */
  access(refused?: string): Promise<AccessOutcome>;
  signOut(): Promise<void>;
};

const aboutSchema = once(() => z.looseObject({ name: z.string() }));

export function createSession(deps: SessionDeps): Session {
  let refreshing: Promise<AccessOutcome> | null = null;
  return {
    connect: (typedServer) => connect(deps, typedServer),
    async access(refused) {
      const stored = await deps.roster.getMeta('session');
      if (stored === undefined) return { kind: 'none' };
      if (stored.accessToken !== refused && isFresh(stored, deps.now())) return toToken(stored);
      // A refresh token works once: everybody who needs a new one waits for the same answer.
      refreshing ??= refresh(deps, stored).finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
    signOut: () => signOut(deps),
  };
}

async function connect(deps: SessionDeps, typedServer: string): Promise<ConnectOutcome> {
  const origin = toServerOrigin(typedServer);
  if (!origin.ok) return failed(origin.error);
  const server = origin.value;
  const about = await request(deps.fetch, { method: 'GET', url: server + places.about });
  if (about.kind === 'unreachable')
    return failed(`No answer from ${server}. Is it running, and is the address right?`);
  if (about.status !== 200 || !isMidflight(about.body)) return failed(`${server} is not a Midflight server.`);
  await deps.roster.setMeta('server', server);
  return signIn(deps, server);
}

async function signIn(deps: SessionDeps, server: string): Promise<ConnectOutcome> {
  const pkce = await createPkce();
  const redirectUri = deps.identity.getRedirectURL();
  const authorize = new URL(server + places.authorize);
  authorize.search = new URLSearchParams({
    response_type: 'code',
    client_id: EXTENSION_CLIENT_ID,
    redirect_uri: redirectUri,
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
    state: pkce.state,
  }).toString();
  const landed = await deps.identity
    .launchWebAuthFlow({ url: authorize.href, interactive: true })
    .catch(() => undefined);
  if (landed === undefined) return failed('The sign-in window was closed. Nothing has changed.');
  const answer = new URL(landed).searchParams;
  if (answer.get('state') !== pkce.state)
    return failed('The sign-in did not come back to this browser. Start it again.');
  const code = answer.get('code');
  if (code === null) return failed('The sign-in was not agreed to. Nothing has changed.');
  const token = await postForm(deps.fetch, server + places.token, {
    grant_type: 'authorization_code',
    client_id: EXTENSION_CLIENT_ID,
    code,
    redirect_uri: redirectUri,
    code_verifier: pkce.verifier,
  });
  const session = toSession(server, token, deps.now());
  if (session === null) return failed('The server did not accept the sign-in. Start it again.');
  await deps.roster.setMeta('session', session);
  await deps.roster.deleteMeta('trouble');
  return { kind: 'connected' };
}

async function refresh(deps: SessionDeps, stored: StoredSession): Promise<AccessOutcome> {
  const answer = await postForm(deps.fetch, stored.server + places.token, {
    grant_type: 'refresh_token',
    client_id: EXTENSION_CLIENT_ID,
    refresh_token: stored.refreshToken,
  });
  if (answer.kind === 'unreachable') return { kind: 'unreachable', hasLeft: false };
  const session = toSession(stored.server, answer, deps.now());
  if (session !== null) {
    await deps.roster.setMeta('session', session);
    return toToken(session);
  }
  // Only a clear no ends the session; a server in trouble (5xx, 429) is tried again later.
  if (answer.status !== 400 && answer.status !== 401) return { kind: 'unreachable', hasLeft: false };
  await forget(deps.roster);
  return { kind: 'none' };
}

async function signOut(deps: SessionDeps): Promise<void> {
  const stored = await deps.roster.getMeta('session');
  await forget(deps.roster);
  if (stored === undefined) return;
  await postForm(deps.fetch, stored.server + places.revoke, {
    client_id: EXTENSION_CLIENT_ID,
    token: stored.refreshToken,
  });
}

/** The team's data goes with the session; drafts stay until the person discards them. */
async function forget(roster: Roster): Promise<void> {
  await roster.deleteMeta('session');
  await forgetTeam(roster);
}

function postForm(fetch: Fetch, url: string, fields: Record<string, string>): Promise<HttpResult> {
  return request(fetch, {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
}

function toSession(server: string, answer: HttpResult, now: Date): StoredSession | null {
  if (answer.kind === 'unreachable' || answer.status !== 200) return null;
  const token = tokenAnswerSchema().safeParse(answer.body);
  if (!token.success) return null;
  return {
    server,
    accessToken: token.data.access_token,
    accessExpiresAt: new Date(now.getTime() + token.data.expires_in * 1000).toISOString(),
    refreshToken: token.data.refresh_token,
  };
}

function isFresh(stored: StoredSession, now: Date): boolean {
  return Date.parse(stored.accessExpiresAt) - now.getTime() > EXPIRY_MARGIN_MS;
}

function toToken(stored: StoredSession): AccessOutcome {
  return { kind: 'token', server: stored.server, token: stored.accessToken };
}

function isMidflight(body: unknown): boolean {
  const about = aboutSchema().safeParse(body);
  return about.success && about.data.name.toLowerCase() === 'midflight';
}

function failed(sentence: string): ConnectOutcome {
  return { kind: 'failed', sentence };
}
