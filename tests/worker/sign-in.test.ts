import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { toSafeReturn } from '../../worker/http/session.ts';
import { call, connectExtension, fromNow, makeLink, makePerson, makeTeam } from './sign-in-world.ts';

const SETUP = { team: 'Northlight', timeZone: 'Europe/Berlin', name: 'Mara Lindt' };

test('the cookie is bound to the host and unreadable by scripts', async () => {
  const token = await makeLink('setup', { workspaceId: null });

  const cookie = (await call(`/setup/${token}`, { form: SETUP })).headers.get('set-cookie') ?? '';

  expect(cookie).toMatch(/^__Host-midflight=[A-Za-z0-9_-]{43};/);
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
    expect(cookie).toContain(part);
  expect(cookie).not.toContain('Domain');
});

test('no token stands in the database as text', async () => {
  const person = await makePerson(await makeTeam(), 'owner');
  const tokens = await connectExtension(person);
  const link = await makeLink('recovery', person);

  const rows = await env.DB.batch([
    env.DB.prepare('SELECT * FROM sessions'),
    env.DB.prepare('SELECT * FROM sign_in_links'),
    env.DB.prepare('SELECT * FROM authorization_codes'),
  ]);

  const text = JSON.stringify(rows.map(({ results }) => results));
  for (const secret of [
    tokens.access_token,
    tokens.refresh_token,
    link,
    person.cookie.split('=')[1] ?? '?',
  ]) {
    expect(text).not.toContain(secret);
  }
});

test('POST /sign-out ends the session from the next request and leaves the extension', async () => {
  const person = await makePerson(await makeTeam(), 'viewer');
  const tokens = await connectExtension(person);

  const answer = await call('/sign-out', { method: 'POST', cookie: person.cookie });

  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await call('/api/session', { cookie: person.cookie })).status).toBe(401);
  expect((await call('/api/session', { bearer: tokens.access_token })).status).toBe(200);
});

test('a session idle for 30 days has ended, and a day of use moves the limit on', async () => {
  const person = await makePerson(await makeTeam(), 'viewer');
  const set = (lastSeenOn: string, expiresAt: string) =>
    env.DB.prepare('UPDATE sessions SET last_seen_on = ?2, expires_at = ?3 WHERE family_id = ?1')
      .bind(person.familyId, lastSeenOn, expiresAt)
      .run();

  await set('2026-01-01', fromNow(60));
  const renewed = await call('/api/session', { cookie: person.cookie });
  const expiresAt = await env.DB.prepare('SELECT expires_at FROM sessions WHERE family_id = ?1')
    .bind(person.familyId)
    .first<string>('expires_at');
  await set('2026-01-01', fromNow(-1));

  expect(renewed.headers.get('set-cookie')).toContain('Max-Age=2592000');
  expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect((await call('/api/session', { cookie: person.cookie })).status).toBe(401);
});

test.each([
  ['/desk/people?x=1', '/desk/people?x=1'],
  ['/desk', '/desk'],
  ['/oauth/authorize?client_id=a', '/oauth/authorize?client_id=a'],
  ['//evil.example', '/desk'],
  ['/\\evil.example', '/desk'],
  ['/desk/\\evil.example', '/desk'],
  ['https://evil.example', '/desk'],
  ['/desk.evil.example', '/desk'],
  ['/desk\r\nset-cookie: a=b', '/desk'],
  ['javascript:alert(1)', '/desk'],
  [undefined, '/desk'],
])('toSafeReturn(%j) leads to %s', (to, expected) => {
  expect(toSafeReturn(to)).toBe(expected);
});

test('POST /sign-in refuses a passkey nobody has and a body that is none', async () => {
  const part = 'abcd';
  const unknown = {
    id: part,
    rawId: part,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: part, authenticatorData: part, signature: part },
  };

  expect((await call('/sign-in', { json: unknown })).status).toBe(403);
  expect((await call('/sign-in', { json: { id: 1 } })).status).toBe(422);
  expect((await call('/sign-in', { method: 'POST' })).status).toBe(415);
  expect((await call('/sign-in', { json: { ...unknown, id: 'x'.repeat(70_000) } })).status).toBe(413);
});

test('a challenge is made for one ceremony and taken once', async () => {
  const { takeChallenge } = await import('../../worker/store/passkeys.ts');
  const person = await makePerson(await makeTeam(), 'viewer');
  const signIn = await (await call('/sign-in/challenge', { json: {} })).json<{
    challenge: string;
    rpId: string;
  }>();
  const create = await (await call('/desk/passkeys/challenge', { json: {}, cookie: person.cookie })).json<{
    challenge: string;
  }>();
  const now = new Date().toISOString();

  expect(signIn.rpId).toBe('localhost');
  expect(await takeChallenge(env.DB, signIn.challenge, person.memberId, now)).toBe(false);
  expect(await takeChallenge(env.DB, create.challenge, null, now)).toBe(false);
  expect(await takeChallenge(env.DB, create.challenge, 'somebody', now)).toBe(false);
  expect(await takeChallenge(env.DB, create.challenge, person.memberId, fromNow(600))).toBe(false);
  expect(await takeChallenge(env.DB, create.challenge, person.memberId, now)).toBe(true);
  expect(await takeChallenge(env.DB, create.challenge, person.memberId, now)).toBe(false);
});
