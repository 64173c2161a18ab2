import { env, exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { call, makeLink, makePerson, makeTeam, ORIGIN } from './sign-in-world.ts';

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a sibling host', { 'sec-fetch-site': 'same-site' }],
  ['an address bar', { 'sec-fetch-site': 'none' }],
])('a form from %s changes nothing', async (_, headers) => {
  const person = await makePerson(await makeTeam(), 'owner');
  const link = await makeLink('setup', { workspaceId: null });

  const answers = await Promise.all([
    call('/sign-out', { method: 'POST', cookie: person.cookie, headers }),
    call('/desk/people/invitations', { cookie: person.cookie, form: { role: 'owner', name: '' }, headers }),
    call('/oauth/authorize', { cookie: person.cookie, form: { answer: 'allow' }, headers }),
    call(`/setup/${link}`, { form: { team: 'a', timeZone: 'UTC', name: 'b' }, headers }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect((await call('/api/session', { cookie: person.cookie })).status).toBe(200);
  expect((await call(`/setup/${link}`)).status).toBe(200);
  const invitations = await env.DB.prepare('SELECT count(*) AS n FROM sign_in_links WHERE workspace_id = ?1')
    .bind(person.workspaceId)
    .first('n');
  expect(invitations).toBe(0);
});

test.each([
  [ORIGIN, 303],
  ['null', 403],
  ['https://evil.example', 403],
  ['chrome-extension://alabboilbecdjmbhdhjoldnffidokbkd', 403],
  [undefined, 403],
])('a browser without Sec-Fetch-Site and with origin %s gets %d', async (origin, status) => {
  const person = await makePerson(await makeTeam(), 'viewer');
  const headers: Record<string, string> = { cookie: person.cookie, ...(origin && { origin }) };

  const answer = await exports.default.fetch(`${ORIGIN}/sign-out`, {
    method: 'POST',
    headers,
    redirect: 'manual',
  });

  expect(answer.status).toBe(status);
});

test.each(['/sign-in', '/sign-out', '/desk/people', '/api/about', '/nowhere', '/api/nowhere'])(
  'GET %s carries the protective headers',
  async (path) => {
    const person = await makePerson(await makeTeam(), 'viewer');

    const { headers } = await call(path, path === '/sign-in' ? {} : { cookie: person.cookie });

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('pages without a ceremony allow no script at all', async () => {
  const person = await makePerson(await makeTeam(), 'viewer');

  const people = await call('/desk/people', { cookie: person.cookie });
  const signIn = await call('/sign-in');

  expect(people.headers.get('content-security-policy')).not.toContain('script-src');
  expect(await people.text()).not.toContain('<script');
  expect(signIn.headers.get('content-security-policy')).toContain("script-src 'self'");
});

test('HSTS is sent over https only', async () => {
  const secure = await exports.default.fetch('https://midflight.example/api/about');
  const plain = await call('/api/about');

  expect(secure.headers.get('strict-transport-security')).toContain('max-age=31536000');
  expect(plain.headers.get('strict-transport-security')).toBeNull();
});

test('an unknown address is a page for people and a problem for programs', async () => {
  const page = await call('/nowhere');
  const problem = await call('/api/nowhere');

  expect([page.status, problem.status]).toEqual([404, 404]);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(problem.headers.get('content-type')).toBe('application/problem+json');
  expect(await problem.json()).toMatchObject({ status: 404, code: 'not_found' });
});

test.each([
  ['DELETE', '/sign-in', 'GET, HEAD, POST'],
  ['PUT', '/oauth/token', 'POST'],
  ['POST', '/api/about', 'GET, HEAD'],
  ['PATCH', '/desk/people', 'GET, HEAD'],
])('%s %s answers 405 with Allow', async (method, path, allow) => {
  const answer = await call(path, { method });

  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe(allow);
});

test('GET /api/session without a session answers 401 and how to sign in', async () => {
  const answer = await call('/api/session');

  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(await answer.json()).toMatchObject({ code: 'signed_out' });
});

test.each(['Bearer', 'Bearer ', 'Basic abc', `Bearer ${'x'.repeat(43)}`, "Bearer ' OR 1=1 --", 'Bearer a b'])(
  'Authorization "%s" is refused even beside a good cookie',
  async (authorization) => {
    const person = await makePerson(await makeTeam(), 'owner');

    const answer = await call('/api/session', { cookie: person.cookie, headers: { authorization } });

    expect(answer.status).toBe(401);
  },
);

test('names are written as text, whatever they hold', async () => {
  const workspaceId = await makeTeam('<img src=x onerror=alert(1)>');
  const person = await makePerson(workspaceId, 'owner', '"><script>alert(1)</script>');

  const html = await (await call('/desk/people', { cookie: person.cookie })).text();

  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
});

test('GET / leads to the desk', async () => {
  const answer = await call('/');

  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/desk');
});
