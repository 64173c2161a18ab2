import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { newToken } from '../../worker/http/token.ts';
import {
  allowExtension,
  authorizeFields,
  call,
  connectExtension,
  exchange,
  makePerson,
  makeTeam,
  REDIRECT,
  refresh,
  type Tokens,
} from './sign-in-world.ts';

async function makeMarketer() {
  return makePerson(await makeTeam(), 'marketer');
}

function whoAmI(bearer: string) {
  return call('/api/session', { bearer });
}

test('the code flow gives tokens that act as the member who agreed', async () => {
  const person = await makeMarketer();

  const tokens = await connectExtension(person);

  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  const who = await whoAmI(tokens.access_token);
  expect(await who.json()).toMatchObject({
    kind: 'extension',
    member: { id: person.memberId, role: 'marketer' },
  });
});

test('GET /oauth/authorize sends a stranger to sign in and back', async () => {
  const query = new URLSearchParams(await authorizeFields(newToken()));

  const answer = await call(`/oauth/authorize?${query}`);

  expect(answer.status).toBe(303);
  const to = new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('to');
  expect(to).toBe(`/oauth/authorize?${query}`);
  const signIn = await call(answer.headers.get('location') ?? '');
  expect(await signIn.text()).toContain('data-return="/oauth/authorize?');
});

test('GET /oauth/authorize names browser, member and role, and issues nothing', async () => {
  const person = await makeMarketer();
  const query = new URLSearchParams(await authorizeFields(newToken()));

  const answer = await call(`/oauth/authorize?${query}`, {
    cookie: person.cookie,
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/153.0' },
  });

  const html = await answer.text();
  expect(html).toContain('Firefox on Linux');
  expect(html).toContain('a marketer of northlight');
  expect(answer.headers.get('content-security-policy')).toContain(
    `form-action 'self' ${new URL(REDIRECT).origin}`,
  );
  const codes = await env.DB.prepare('SELECT count(*) AS n FROM authorization_codes WHERE member_id = ?1')
    .bind(person.memberId)
    .first('n');
  expect(codes).toBe(0);
});

test('POST /oauth/authorize returns access_denied and the state when the person declines', async () => {
  const person = await makeMarketer();

  const answer = await call('/oauth/authorize', {
    cookie: person.cookie,
    form: { ...(await authorizeFields(newToken())), answer: 'deny' },
  });

  expect(answer.headers.get('location')).toBe(`${REDIRECT}?error=access_denied&state=state-1`);
});

test.each([
  ['another address', { redirect_uri: 'https://evil.example/' }],
  ['another extension', { redirect_uri: `https://${'a'.repeat(32)}.chromiumapp.org/` }],
  ['a look-alike host', { redirect_uri: `${REDIRECT.slice(0, -1)}.evil.example/` }],
  [
    'a user before the host',
    { redirect_uri: `https://alabboilbecdjmbhdhjoldnffidokbkd.chromiumapp.org@evil.example/` },
  ],
  ['plain http', { redirect_uri: REDIRECT.replace('https', 'http') }],
  ['a script', { redirect_uri: 'javascript:alert(1)' }],
  ['no PKCE', { code_challenge: '' }],
  ['plain PKCE', { code_challenge_method: 'plain' }],
  ['another client', { client_id: 'somebody' }],
  ['another response type', { response_type: 'token' }],
])('GET and POST /oauth/authorize answer 400 and send nobody anywhere for %s', async (_, changes) => {
  const person = await makeMarketer();
  const fields = await authorizeFields(newToken(), changes);

  const shown = await call(`/oauth/authorize?${new URLSearchParams(fields)}`, { cookie: person.cookie });
  const sent = await call('/oauth/authorize', {
    cookie: person.cookie,
    form: { ...fields, answer: 'allow' },
  });

  expect([shown.status, sent.status]).toEqual([400, 400]);
  expect([shown.headers.get('location'), sent.headers.get('location')]).toEqual([null, null]);
});

test('a wrong verifier gets nothing and uses the code up', async () => {
  const verifier = newToken();
  const code = await allowExtension(await makeMarketer(), verifier);

  const wrong = await exchange(code, newToken());
  const right = await exchange(code, verifier);

  expect([wrong.status, right.status]).toEqual([400, 400]);
  expect(await wrong.json()).toEqual({ error: 'invalid_grant' });
});

test.each([
  [
    'redirect_uri',
    'https://0af4cac9ee59062c5f80b1deaec170457ad6053c.extensions.allizom.org/',
    'invalid_grant',
  ],
  ['client_id', 'somebody', 'invalid_client'],
  ['grant_type', 'password', 'invalid_request'],
  ['code', 'x', 'invalid_grant'],
])('POST /oauth/token refuses another %s', async (field, value, error) => {
  const verifier = newToken();
  const code = await allowExtension(await makeMarketer(), verifier);

  const answer = await exchange(code, verifier, { [field]: value });

  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error });
});

test('a code used twice gives nothing and takes back what it gave', async () => {
  const verifier = newToken();
  const code = await allowExtension(await makeMarketer(), verifier);
  const { access_token } = await (await exchange(code, verifier)).json<Tokens>();
  expect((await whoAmI(access_token)).status).toBe(200);

  const again = await exchange(code, verifier);

  expect(again.status).toBe(400);
  expect((await whoAmI(access_token)).status).toBe(401);
});

test('a code older than 60 seconds gives nothing', async () => {
  const person = await makeMarketer();
  const verifier = newToken();
  const code = await allowExtension(person, verifier);
  await env.DB.prepare('UPDATE authorization_codes SET expires_at = ?2 WHERE member_id = ?1')
    .bind(person.memberId, new Date(Date.now() - 1).toISOString())
    .run();

  expect((await exchange(code, verifier)).status).toBe(400);
});

test('of 10 exchanges of one code at the same time exactly one succeeds', async () => {
  const verifier = newToken();
  const code = await allowExtension(await makeMarketer(), verifier);

  const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(code, verifier)));

  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('a refresh token works once and gives the next pair', async () => {
  const first = await connectExtension(await makeMarketer());

  const second = await (await refresh(first.refresh_token)).json<Tokens>();

  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect((await whoAmI(second.access_token)).status).toBe(200);
});

test('a replayed refresh token ends the whole family', async () => {
  const first = await connectExtension(await makeMarketer());
  const second = await (await refresh(first.refresh_token)).json<Tokens>();

  const replay = await refresh(first.refresh_token);

  expect(replay.status).toBe(400);
  expect((await whoAmI(first.access_token)).status).toBe(401);
  expect((await whoAmI(second.access_token)).status).toBe(401);
  expect((await refresh(second.refresh_token)).status).toBe(400);
});

test('an access token ends after its hour while the refresh token still works', async () => {
  const person = await makeMarketer();
  const tokens = await connectExtension(person);
  await env.DB.prepare("UPDATE sessions SET expires_at = ?2 WHERE member_id = ?1 AND kind = 'extension'")
    .bind(person.memberId, new Date(Date.now() - 1).toISOString())
    .run();

  expect((await whoAmI(tokens.access_token)).status).toBe(401);
  expect((await refresh(tokens.refresh_token)).status).toBe(200);
});

test.each(['access_token', 'refresh_token'] as const)(
  'POST /oauth/revoke with the %s ends both from the next request',
  async (which) => {
    const tokens = await connectExtension(await makeMarketer());

    const answer = await call('/oauth/revoke', { form: { token: tokens[which] } });

    expect(answer.status).toBe(200);
    expect((await whoAmI(tokens.access_token)).status).toBe(401);
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
  },
);

test('a refresh token does not open the API, nor an access token the desk', async () => {
  const tokens = await connectExtension(await makeMarketer());

  expect((await whoAmI(tokens.refresh_token)).status).toBe(401);
  expect((await call('/desk/people', { cookie: `__Host-midflight=${tokens.access_token}` })).status).toBe(
    303,
  );
  expect((await call('/desk/people', { bearer: tokens.access_token })).status).toBe(303);
});
