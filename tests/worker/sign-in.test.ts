import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { toSafeReturn } from '../../worker/http/session.ts';
import { newToken } from '../../worker/http/token.ts';
import {
  call,
  connectExtension,
  fromNow,
  makeLink,
  makePerson,
  makeTeam,
  readCookie,
} from './sign-in-world.ts';

const SETUP = { team: 'Northlight', timeZone: 'Europe/Berlin', name: 'Mara Lindt' };

test('the set-up link makes the team and signs its first owner in, once', async () => {
  const token = await makeLink('setup', { workspaceId: null });

  const used = await call(`/setup/${token}`, { form: SETUP });
  const again = await call(`/setup/${token}`, { form: SETUP });

  expect(used.headers.get('location')).toBe('/desk/passkeys/new');
  const who = await call('/api/session', { cookie: readCookie(used) });
  expect(await who.json()).toMatchObject({
    kind: 'desk',
    member: { name: 'Mara Lindt', role: 'owner' },
    workspace: { name: 'Northlight', timeZone: 'Europe/Berlin' },
  });
  expect(again.status).toBe(404);
  expect(again.headers.get('set-cookie')).toBeNull();
});

test('of 10 uses of one set-up link at the same time exactly one makes a team', async () => {
  const token = await makeLink('setup', { workspaceId: null });
  const team = `Race ${crypto.randomUUID()}`;

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => call(`/setup/${token}`, { form: { ...SETUP, team } })),
  );

  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(
    await env.DB.prepare('SELECT count(*) AS n FROM workspaces WHERE name = ?1').bind(team).first('n'),
  ).toBe(1);
});

test('GET and HEAD of a link use nothing up', async () => {
  const token = await makeLink('setup', { workspaceId: null });

  for (const method of ['GET', 'HEAD', 'GET']) {
    expect(
      (await call(`/setup/${token}`, { method, headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } }))
        .status,
    ).toBe(200);
  }

  expect((await call(`/setup/${token}`, { form: SETUP })).status).toBe(303);
});

test.each([
  ['team', ''],
  ['team', '   '],
  ['team', 'x'.repeat(121)],
  ['name', ''],
  ['timeZone', 'Mars/Olympus'],
])(
  'POST /setup/:token with %s "%s" answers 422, names the field and keeps the link',
  async (field, value) => {
    const token = await makeLink('setup', { workspaceId: null });

    const refused = await call(`/setup/${token}`, {
      form: { ...SETUP, [field]: value },
      headers: { accept: 'application/json' },
    });

    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'invalid', fields: [{ field }] });
    expect((await call(`/setup/${token}`, { form: SETUP })).status).toBe(303);
  },
);

test('an invitation makes a member of its role and team, once', async () => {
  const workspaceId = await makeTeam();
  const token = await makeLink('invite', { workspaceId, role: 'marketer' });

  const shown = await (await call(`/join/${token}`)).text();
  const used = await call(`/join/${token}`, { form: { name: 'Theo', role: 'owner' } });

  expect(shown).toContain('Join northlight as a marketer');
  const who = await call('/api/session', { cookie: readCookie(used) });
  expect(await who.json()).toMatchObject({
    member: { name: 'Theo', role: 'marketer' },
    workspace: { id: workspaceId },
  });
  expect((await call(`/join/${token}`, { form: { name: 'Second' } })).status).toBe(404);
});

test('a recovery link signs its member in and ends the sessions before', async () => {
  const person = await makePerson(await makeTeam(), 'manager');
  const tokens = await connectExtension(person);
  const token = await makeLink('recovery', person);

  const used = await call(`/join/${token}`, { method: 'POST' });

  expect((await call('/api/session', { cookie: readCookie(used) })).status).toBe(200);
  expect((await call('/api/session', { cookie: person.cookie })).status).toBe(401);
  expect((await call('/api/session', { bearer: tokens.access_token })).status).toBe(401);
});

test('a link for another device leaves the sessions before', async () => {
  const person = await makePerson(await makeTeam(), 'manager');
  const token = await makeLink('sign_in', person);

  const used = await call(`/join/${token}`, { method: 'POST' });

  expect((await call('/api/session', { cookie: readCookie(used) })).status).toBe(200);
  expect((await call('/api/session', { cookie: person.cookie })).status).toBe(200);
});

test('unknown, expired, used, revoked and misplaced links look the same', async () => {
  const workspaceId = await makeTeam();
  const used = await makeLink('invite', { workspaceId });
  await call(`/join/${used}`, { form: { name: 'Mara' } });
  const revoked = await makeLink('invite', { workspaceId });
  await env.DB.prepare('UPDATE sign_in_links SET revoked_at = ?2 WHERE workspace_id = ?1 AND used_at IS NULL')
    .bind(workspaceId, fromNow(0))
    .run();
  const gone = await makePerson(workspaceId, 'viewer');
  const ofRemoved = await makeLink('recovery', gone);
  await env.DB.prepare('UPDATE members SET removed_at = ?2 WHERE id = ?1')
    .bind(gone.memberId, fromNow(0))
    .run();
  const paths = [
    `/join/${newToken()}`,
    `/setup/${newToken()}`,
    '/join/x',
    `/join/${used}`,
    `/join/${revoked}`,
    `/join/${ofRemoved}`,
    `/setup/${await makeLink('invite', { workspaceId })}`,
    `/join/${await makeLink('setup', { workspaceId: null })}`,
    `/join/${await makeLink('invite', { workspaceId, expiresAt: fromNow(-1) })}`,
  ];

  const pages = await Promise.all(
    paths.map(async (path) => {
      const shown = await call(path);
      const posted = await call(path, { form: { ...SETUP } });
      return `${shown.status} ${posted.status} ${(await shown.text()).replace(/nonce="[^"]+"/, '')}`;
    }),
  );

  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toMatch(/^404 404/);
});

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
