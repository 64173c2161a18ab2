import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
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
