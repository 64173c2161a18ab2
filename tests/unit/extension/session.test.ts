import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Meta } from '../../../extension/background/roster.ts';
import { challengeOf } from '../../../extension/background/server/pkce.ts';
import { toServerOrigin } from '../../../extension/background/server/server-address.ts';
import { createSession } from '../../../extension/background/server/session.ts';
import { createMemoryRoster } from './memory-roster.ts';
import { NOW, SERVER, SESSION, scriptedFetch, TOKEN } from './world.ts';

const ABOUT = { status: 200, body: { name: 'Midflight', version: '0.1.0' } };

function world(
  answers: Parameters<typeof scriptedFetch>[0],
  land: (url: URL) => string | undefined = (url) =>
    `https://x.test/?code=c&state=${url.searchParams.get('state')}`,
) {
  const roster = createMemoryRoster();
  const { fetch, calls } = scriptedFetch(answers);
  const opened: URL[] = [];
  const identity = {
    getRedirectURL: () => 'https://x.test/',
    launchWebAuthFlow: async ({ url }: { url: string }) => {
      opened.push(new URL(url));
      return land(new URL(url));
    },
  };
  return { roster, calls, opened, session: createSession({ roster, identity, fetch, now: () => NOW }) };
}

describe('connect', () => {
  test('signs in with a code, and proves with the verifier that it asked for it', async () => {
    const { roster, calls, opened, session } = world([ABOUT, TOKEN]);

    expect(await session.connect('desk.example')).toEqual({ kind: 'connected' });

    const form = new URLSearchParams(calls[1]?.body);
    expect(opened[0]?.searchParams.get('code_challenge')).toBe(
      await challengeOf(form.get('code_verifier') ?? ''),
    );
    expect(opened[0]?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(form.get('redirect_uri')).toBe('https://x.test/');
    expect(await roster.getMeta('session')).toMatchObject({
      server: SERVER,
      accessToken: 'fresh',
      refreshToken: 'next',
    });
  });

  test.each([
    ['the window was closed', () => undefined, 'The sign-in window was closed. Nothing has changed.'],
    [
      'the state is not ours',
      () => 'https://x.test/?code=c&state=other',
      'The sign-in did not come back to this browser. Start it again.',
    ],
    [
      'it was denied',
      (url: URL) => `https://x.test/?error=access_denied&state=${url.searchParams.get('state')}`,
      'The sign-in was not agreed to. Nothing has changed.',
    ],
  ])('keeps nothing when %s', async (_, land, sentence) => {
    const { roster, session } = world([ABOUT, TOKEN], land);

    expect(await session.connect(SERVER)).toEqual({ kind: 'failed', sentence });
    expect(await roster.getMeta('session')).toBeUndefined();
  });

  test('opens no window at an address that is not Midflight', async () => {
    const { opened, session } = world([{ status: 200, body: { hello: 1 } }]);

    expect((await session.connect(SERVER)).kind).toBe('failed');
    expect(opened).toHaveLength(0);
  });
});

describe('access', () => {
  test('uses a token that is good without asking', async () => {
    const { roster, calls, session } = world([TOKEN]);
    await roster.setMeta('session', SESSION);

    expect(await session.access()).toEqual({ kind: 'token', server: SERVER, token: 'good' });
    expect(calls).toHaveLength(0);
  });

  test('uses a refresh token once, however many ask at the same time', async () => {
    const { roster, calls, session } = world([TOKEN]);
    await roster.setMeta('session', { ...SESSION, accessExpiresAt: NOW.toISOString() });

    const answers = await Promise.all([session.access(), session.access(), session.access('good')]);

    expect(answers.every((answer) => answer.kind === 'token' && answer.token === 'fresh')).toBe(true);
    expect(calls).toHaveLength(1);
    expect(await roster.getMeta('session')).toMatchObject({ refreshToken: 'next' });
  });

  test('ends the session on a clear no', async () => {
    const { roster, session } = world([{ status: 400, body: { error: 'invalid_grant' } }]);
    await roster.setMeta('session', { ...SESSION, accessExpiresAt: NOW.toISOString() });

    expect(await session.access()).toEqual({ kind: 'none' });
    expect(await roster.getMeta('session')).toBeUndefined();
  });
});

test('signing out forgets first and revokes the refresh token', async () => {
  const { roster, calls, session } = world([{ status: 200 }]);
  await roster.setMeta('session', SESSION);

  await session.signOut();

  expect(await roster.getMeta('session')).toBeUndefined();
  expect(calls[0]?.url).toBe(`${SERVER}/oauth/revoke`);
  expect(new URLSearchParams(calls[0]?.body).get('token')).toBe('once');
});

test('after signing out only the server, the settings and the drafts are left', async () => {
  const { roster, session } = world([{ status: 200 }]);
  const kept: Partial<Meta> = { server: SERVER, settings: DEFAULT_SETTINGS, locale: 'en' };
  const team: Omit<Meta, keyof typeof kept> = {
    session: SESSION,
    team: {
      workspaceId: 'w',
      workspaceName: 'Team',
      timeZone: 'UTC',
      isDemo: false,
      memberId: 'm',
      memberName: 'Ada',
      role: 'owner',
    },
    position: { cursor: 4, etag: null },
    syncedAt: NOW.toISOString(),
    trouble: { failures: 1, since: NOW.toISOString(), retryAt: NOW.toISOString() },
    panelFocus: 'col-mara',
    changedAt: NOW.toISOString(),
    alerts: [],
    alertsSeen: { upTo: 3, serverKnows: 2 },
  };
  const all = Object.entries({ ...kept, ...team }) as [keyof Meta, never][];
  for (const [key, value] of all) await roster.setMeta(key, value);

  await session.signOut();

  const left = await Promise.all(all.map(async ([key]) => ((await roster.getMeta(key)) ? [key] : [])));
  expect(left.flat()).toEqual(['server', 'settings', 'locale']);
});

test.each([
  ['desk.example', 'https://desk.example'],
  [' https://desk.example/desk?x=1 ', 'https://desk.example'],
  ['localhost:8787', 'http://localhost:8787'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
  ['http://desk.example', null],
  ['https://name:word@desk.example', null],
  ['ftp://desk.example', null],
  ['javascript:alert(1)', null],
  ['', null],
])('reads the team address "%s" as %s', (typed, origin) => {
  const result = toServerOrigin(typed);

  expect(result.ok ? result.value : null).toBe(origin);
});
