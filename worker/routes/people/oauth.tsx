// Sign-in of the extension: authorization code with PKCE S256, one public client, refresh tokens that rotate.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { EXTENSION_CLIENT_ID } from '../../../shared/api/endpoints.ts';
import { once } from '../../../shared/once.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { toBrowserLabel } from '../../http/browser-label.ts';
import { allowExtensions } from '../../http/cors.ts';
import { isAllowedRedirect } from '../../http/extension-ids.ts';
import { addSeconds, DAY_S, HOUR_S, MINUTE_S } from '../../http/instants.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { hashToken, isTokenShaped, newToken, toCodeChallenge } from '../../http/token.ts';
import { readForm } from '../../http/validate.ts';
import { AuthorizePage, AuthorizeRefusedPage } from '../../pages/sign-in/authorize.tsx';
import { pageCss } from '../../pages/sign-in/sign-in-shell.tsx';
import { insertCode, revokeSessionsOfCode, takeCode } from '../../store/codes.ts';
import { insertSession, revokeFamilyOfToken, rotateSession } from '../../store/sessions.ts';

const CODE_S = MINUTE_S;
const ACCESS_S = HOUR_S;
const REFRESH_S = 90 * DAY_S;
const TOKEN_BYTES_MAX = 8_000;

/** `state` comes back as it was given, so its length is held and nothing else. */
const authorizeRequest = once(() =>
  z.object({
    client_id: z.literal(EXTENSION_CLIENT_ID),
    redirect_uri: z.string().check(z.maxLength(500)),
    response_type: z.literal('code'),
    code_challenge: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    code_challenge_method: z.literal('S256'),
    state: z.optional(z.string().check(z.maxLength(500))),
  }),
);
type AuthorizeRequest = z.infer<ReturnType<typeof authorizeRequest>>;

const consentForm = once(() => z.looseObject({ answer: z.enum(['allow', 'deny']) }));

const tokenForm = once(() =>
  z.discriminatedUnion('grant_type', [
    z.object({
      grant_type: z.literal('authorization_code'),
      client_id: z.string(),
      code: z.string(),
      redirect_uri: z.string(),
      code_verifier: z.string().check(z.regex(/^[A-Za-z0-9._~-]{43,128}$/)),
    }),
    z.object({ grant_type: z.literal('refresh_token'), client_id: z.string(), refresh_token: z.string() }),
  ]),
);
type TokenRequest = z.infer<ReturnType<typeof tokenForm>>;

export const oauthRoutes = new Hono<AppEnv>()
  .use('/oauth/token', allowExtensions)
  .use('/oauth/revoke', allowExtensions)
  .get('/oauth/authorize', refuseBadRequest, requireSession('viewer'), (c) => {
    // The step before has checked the query.
    const request = authorizeRequest().parse(c.req.query());
    const { workspaceName, memberName, role } = c.var.session;
    return renderPage(
      c,
      <AuthorizePage
        browserLabel={toBrowserLabel(c.req.header('user-agent'))}
        workspaceName={workspaceName}
        memberName={memberName}
        role={role}
        request={toFields(request)}
      />,
      { title: 'Connect the extension · Midflight', css: pageCss, formTarget: request.redirect_uri },
    );
  })
  .post('/oauth/authorize', requireSession('viewer'), async (c) => {
    const form = await readForm(c, consentForm());
    const request = checkRequest(c, form);
    if (typeof request === 'string') return answerRefused(c, request);
    if (form.answer === 'deny') return c.redirect(toReturn(request, { error: 'access_denied' }), 303);
    return c.redirect(toReturn(request, { code: await issueCode(c, request) }), 303);
  })
  .post('/oauth/token', async (c) => {
    const form = z.safeParse(tokenForm(), await readForm(c, z.looseObject({}), TOKEN_BYTES_MAX));
    if (!form.success) return refuseGrant(c, 'invalid_request');
    if (form.data.client_id !== EXTENSION_CLIENT_ID) return refuseGrant(c, 'invalid_client');
    const tokens = await grant(c, form.data);
    if (!tokens) return refuseGrant(c, 'invalid_grant');
    return c.json({
      access_token: tokens.access,
      token_type: 'Bearer',
      expires_in: ACCESS_S,
      refresh_token: tokens.refresh,
    });
  })
  .post('/oauth/revoke', async (c) => {
    const form = z.safeParse(
      z.object({ token: z.string() }),
      await readForm(c, z.looseObject({}), TOKEN_BYTES_MAX),
    );
    if (!form.success) return refuseGrant(c, 'invalid_request');
    // An unknown token is as gone as a revoked one (RFC 7009 §2.2).
    if (isTokenShaped(form.data.token)) {
      await revokeFamilyOfToken(c.env.DB, await hashToken(form.data.token), c.var.now);
    }
    return c.json({});
  });

/** Before sign-in: a wrong address must never be sent to, not even with an error. */
async function refuseBadRequest(c: AppContext, next: () => Promise<void>): Promise<Response | undefined> {
  const request = checkRequest(c, c.req.query());
  if (typeof request === 'string') return answerRefused(c, request);
  await next();
  return undefined;
}

function checkRequest(c: AppContext, given: Record<string, unknown>): AuthorizeRequest | string {
  const parsed = z.safeParse(authorizeRequest(), given);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    return `The extension’s request is not complete: ${fields.join(', ')}.`;
  }
  if (isAllowedRedirect(parsed.data.redirect_uri, c.env)) return parsed.data;
  return 'The address to return to does not belong to the Midflight extension.';
}

async function issueCode(c: AppContext, request: AuthorizeRequest): Promise<string> {
  const code = newToken();
  await insertCode(c.env.DB, {
    codeHash: await hashToken(code),
    workspaceId: c.var.session.workspaceId,
    memberId: c.var.session.memberId,
    familyId: uuidv7(),
    clientId: request.client_id,
    redirectUri: request.redirect_uri,
    codeChallenge: request.code_challenge,
    label: toBrowserLabel(c.req.header('user-agent')),
    at: c.var.now,
    expiresAt: addSeconds(c.var.now, CODE_S),
  });
  return code;
}

type Tokens = { access: string; refresh: string };

async function grant(c: AppContext, form: TokenRequest): Promise<Tokens | undefined> {
  return form.grant_type === 'authorization_code' ? exchangeCode(c, form) : refresh(c, form.refresh_token);
}

async function exchangeCode(
  c: AppContext,
  form: Extract<TokenRequest, { grant_type: 'authorization_code' }>,
): Promise<Tokens | undefined> {
  if (!isTokenShaped(form.code)) return undefined;
  const codeHash = await hashToken(form.code);
  const code = await takeCode(c.env.DB, codeHash, c.var.now);
  if (!code) {
    await revokeSessionsOfCode(c.env.DB, codeHash, c.var.now);
    return undefined;
  }
  const isItsOwn = code.clientId === form.client_id && code.redirectUri === form.redirect_uri;
  if (!isItsOwn || (await toCodeChallenge(form.code_verifier)) !== code.codeChallenge) return undefined;
  const tokens = { access: newToken(), refresh: newToken() };
  await insertSession(c.env.DB, {
    tokenHash: await hashToken(tokens.access),
    workspaceId: code.workspaceId,
    memberId: code.memberId,
    familyId: code.familyId,
    label: code.label,
    at: c.var.now,
    expiresAt: addSeconds(c.var.now, ACCESS_S),
    refresh: { hash: await hashToken(tokens.refresh), expiresAt: addSeconds(c.var.now, REFRESH_S) },
  });
  return tokens;
}

/** A refresh token that is not the newest of its family may have been stolen: the whole family ends. */
async function refresh(c: AppContext, refreshToken: string): Promise<Tokens | undefined> {
  if (!isTokenShaped(refreshToken)) return undefined;
  const refreshHash = await hashToken(refreshToken);
  const tokens = { access: newToken(), refresh: newToken() };
  const next = {
    tokenHash: await hashToken(tokens.access),
    expiresAt: addSeconds(c.var.now, ACCESS_S),
    refreshHash: await hashToken(tokens.refresh),
    refreshExpiresAt: addSeconds(c.var.now, REFRESH_S),
  };
  if (await rotateSession(c.env.DB, refreshHash, next, c.var.now)) return tokens;
  await revokeFamilyOfToken(c.env.DB, refreshHash, c.var.now);
  return undefined;
}

function toReturn(request: AuthorizeRequest, answer: Record<string, string>): string {
  const url = new URL(request.redirect_uri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (request.state !== undefined) url.searchParams.set('state', request.state);
  return url.href;
}

function toFields(request: AuthorizeRequest): Record<string, string> {
  const { state, ...rest } = request;
  return state === undefined ? rest : { ...rest, state };
}

function answerRefused(c: AppContext, problem: string): Response {
  return renderPage(c, <AuthorizeRefusedPage problem={problem} />, {
    title: 'Extension · Midflight',
    css: pageCss,
    status: 400,
  });
}

/** RFC 6749 §5.2. */
function refuseGrant(c: AppContext, error: 'invalid_request' | 'invalid_client' | 'invalid_grant'): Response {
  return c.json({ error }, 400);
}
