import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Role } from '../../shared/procedure/events.ts';
import {
  call,
  connectExtension,
  makeLink,
  makePerson,
  makeTeam,
  type Person,
  readCookie,
} from './sign-in-world.ts';

const ROLES: Role[] = ['viewer', 'marketer', 'manager', 'owner'];

/** Every act of the page with who may do it; `self` acts are on what is the person's own. */
const ACTS: { name: string; allowed: Role[]; run: (who: Person, other: Person) => Promise<Response> }[] = [
  { name: 'see people', allowed: ROLES, run: (who) => call('/desk/people', { cookie: who.cookie }) },
  {
    name: 'make a link for another device',
    allowed: ROLES,
    run: (who) => post(who, '/desk/people/device-links', {}),
  },
  {
    name: 'end an own browser',
    allowed: ROLES,
    run: (who) => post(who, `/desk/people/browsers/${who.familyId}/sign-out`, {}),
  },
  { name: 'invite a viewer', allowed: ['manager', 'owner'], run: (who) => invite(who, 'viewer') },
  { name: 'invite a marketer', allowed: ['manager', 'owner'], run: (who) => invite(who, 'marketer') },
  { name: 'invite a manager', allowed: ['owner'], run: (who) => invite(who, 'manager') },
  { name: 'invite an owner', allowed: ['owner'], run: (who) => invite(who, 'owner') },
  {
    name: 'change a role',
    allowed: ['owner'],
    run: (who, other) => post(who, `/desk/people/${other.memberId}/role`, { role: 'marketer' }),
  },
  {
    name: 'remove somebody',
    allowed: ['owner'],
    run: (who, other) => post(who, `/desk/people/${other.memberId}/removal`, {}),
  },
  {
    name: 'make a recovery link',
    allowed: ['owner'],
    run: (who, other) => post(who, `/desk/people/${other.memberId}/recovery-links`, {}),
  },
];

function post(who: Person, path: string, form: Record<string, string>): Promise<Response> {
  return call(path, { cookie: who.cookie, form });
}

function invite(who: Person, role: Role): Promise<Response> {
  return post(who, '/desk/people/invitations', { role, name: '' });
}

const cases = ACTS.flatMap((act) =>
  ROLES.map((role) => ({ act, role, name: act.name, isAllowed: act.allowed.includes(role) })),
);

test.each(cases)('may a $role $name: $isAllowed', async ({ act, role, isAllowed }) => {
  const workspaceId = await makeTeam();
  const who = await makePerson(workspaceId, role);
  const other = await makePerson(workspaceId, 'viewer');

  const answer = await act.run(who, other);

  expect(answer.status < 400).toBe(isAllowed);
  if (!isAllowed) expect(answer.status).toBe(403);
});

test('a person of another team finds nobody and nothing, as if the ids were unknown', async () => {
  const stranger = await makePerson(await makeTeam('elsewhere'), 'owner');
  const victim = await makePerson(await makeTeam(), 'manager', 'Victim');
  const invited = await makeLink('invite', { workspaceId: victim.workspaceId });
  const invitationId = await env.DB.prepare('SELECT id FROM sign_in_links WHERE workspace_id = ?1')
    .bind(victim.workspaceId)
    .first<string>('id');
  const paths = [
    `/desk/people/${victim.memberId}/role`,
    `/desk/people/${victim.memberId}/removal`,
    `/desk/people/${victim.memberId}/recovery-links`,
    `/desk/people/browsers/${victim.familyId}/sign-out`,
    `/desk/people/invitations/${invitationId}/revocation`,
  ];

  const answers = await Promise.all(paths.map((path) => post(stranger, path, { role: 'owner' })));

  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
  expect(await (await call('/desk/people', { cookie: stranger.cookie })).text()).not.toContain('Victim');
  expect((await call('/api/session', { cookie: victim.cookie })).status).toBe(200);
  expect((await call(`/join/${invited}`)).status).toBe(200);
});

test('a changed role counts from the next request', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  const manager = await makePerson(workspaceId, 'manager');
  expect((await invite(manager, 'viewer')).status).toBe(201);

  await post(owner, `/desk/people/${manager.memberId}/role`, { role: 'viewer' });

  expect((await invite(manager, 'viewer')).status).toBe(403);
});

test('removal ends desk, extension, links and passkeys of the member at once', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  const manager = await makePerson(workspaceId, 'manager');
  const tokens = await connectExtension(manager);
  const way = await makeLink('sign_in', manager);

  await post(owner, `/desk/people/${manager.memberId}/removal`, {});

  expect((await call('/api/session', { cookie: manager.cookie })).status).toBe(401);
  expect((await call('/api/session', { bearer: tokens.access_token })).status).toBe(401);
  expect(
    (
      await call('/oauth/token', {
        form: {
          grant_type: 'refresh_token',
          client_id: 'midflight-extension',
          refresh_token: tokens.refresh_token,
        },
      })
    ).status,
  ).toBe(400);
  expect((await call(`/join/${way}`)).status).toBe(404);
});

test('the last owner can be neither changed nor removed, also by two requests at once', async () => {
  const workspaceId = await makeTeam();
  const first = await makePerson(workspaceId, 'owner');
  const second = await makePerson(workspaceId, 'owner');

  const answers = await Promise.all([
    post(first, `/desk/people/${first.memberId}/role`, { role: 'viewer' }),
    post(second, `/desk/people/${second.memberId}/removal`, {}),
  ]);

  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  const owners = await env.DB.prepare(
    "SELECT count(*) AS n FROM members WHERE workspace_id = ?1 AND role = 'owner' AND removed_at IS NULL",
  )
    .bind(workspaceId)
    .first('n');
  expect(owners).toBe(1);
});

test('an invitation is shown once, works once, and is gone when revoked', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');

  const made = await (await invite(owner, 'marketer')).text();
  const path = /http:\/\/localhost:8787(\/join\/[A-Za-z0-9_-]{43})/.exec(made)?.[1] ?? '';
  const later = await (await call('/desk/people', { cookie: owner.cookie })).text();

  expect((await call(path)).status).toBe(200);
  expect(later).not.toContain(path);
  const id = /invitations\/([0-9a-f-]+)\/revocation/.exec(later)?.[1] ?? '';
  expect((await post(owner, `/desk/people/invitations/${id}/revocation`, {})).status).toBe(303);
  expect((await call(path)).status).toBe(404);
});

test('a member ends an own extension but not that of others, an owner any', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  const marketer = await makePerson(workspaceId, 'marketer');
  const path = `/desk/people/browsers/${owner.familyId}/sign-out`;

  expect((await post(marketer, path, {})).status).toBe(404);
  expect((await call('/api/session', { cookie: owner.cookie })).status).toBe(200);
  expect((await post(owner, `/desk/people/browsers/${marketer.familyId}/sign-out`, {})).status).toBe(303);
  expect((await call('/api/session', { cookie: marketer.cookie })).status).toBe(401);
});

test('the list shows one line per browser after its tokens have rotated', async () => {
  const person = await makePerson(await makeTeam(), 'marketer');
  const tokens = await connectExtension(person);
  await call('/oauth/token', {
    form: {
      grant_type: 'refresh_token',
      client_id: 'midflight-extension',
      refresh_token: tokens.refresh_token,
    },
  });

  const html = await (await call('/desk/people', { cookie: person.cookie })).text();

  expect(html.match(/browsers\/[^/]+\/sign-out/g)).toHaveLength(2);
});

test('an own passkey can be removed, that of somebody else not', async () => {
  const workspaceId = await makeTeam();
  const [mara, theo] = [await makePerson(workspaceId, 'owner'), await makePerson(workspaceId, 'owner')];
  const id = crypto.randomUUID();
  await env.DB.prepare(
    "INSERT INTO passkeys (credential_id, workspace_id, member_id, public_key, counter, label, created_at) VALUES (?1, ?2, ?3, x'00', 0, 'Key', ?4)",
  )
    .bind(id, workspaceId, mara.memberId, new Date().toISOString())
    .run();

  expect((await post(theo, `/desk/people/passkeys/${id}/removal`, {})).status).toBe(404);
  expect((await post(mara, `/desk/people/passkeys/${id}/removal`, {})).status).toBe(303);
});

test('what people do to people stands in the audit', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  const other = await makePerson(workspaceId, 'viewer');

  await post(owner, `/desk/people/${other.memberId}/role`, { role: 'manager' });

  const entry = await env.DB.prepare(
    "SELECT member_id, details FROM audit WHERE workspace_id = ?1 AND action = 'member.role'",
  )
    .bind(workspaceId)
    .first();
  expect(await (await call('/desk/audit', { cookie: owner.cookie })).text()).toContain(
    'Role changed: viewer',
  );
  expect(entry).toEqual({
    member_id: owner.memberId,
    details: '{"before":{"role":"viewer"},"after":{"role":"manager"}}',
  });
});

test('joining twice with one name makes two members who are told apart by what they do', async () => {
  const workspaceId = await makeTeam();
  const cookies = await Promise.all(
    [1, 2].map(async () =>
      readCookie(
        await call(`/join/${await makeLink('invite', { workspaceId, role: 'viewer' })}`, {
          form: { name: 'Mara' },
        }),
      ),
    ),
  );

  const ids = await Promise.all(
    cookies.map(
      async (cookie) =>
        (await (await call('/api/session', { cookie })).json<{ member: { id: string } }>()).member.id,
    ),
  );

  expect(new Set(ids).size).toBe(2);
});

test('an owner says what the team is called, where its days begin and how its numbers are written', async () => {
  const workspaceId = await makeTeam();
  const [owner, viewer] = [await makePerson(workspaceId, 'owner'), await makePerson(workspaceId, 'viewer')];
  const team = { name: 'Southlight', timeZone: 'Europe/Berlin', locale: 'de-DE' };

  const saved = await post(owner, '/desk/people/team', team);
  const again = await post(owner, '/desk/people/team', team);
  const unfit = await Promise.all(
    [{ timeZone: 'Europe/Atlantis' }, { locale: 'xx' }, { name: ' ' }].map((wrong) =>
      post(owner, '/desk/people/team', { ...team, ...wrong }),
    ),
  );

  expect([saved, again].map(({ status }) => status)).toEqual([303, 303]);
  expect(unfit.map(({ status }) => status)).toEqual([422, 422, 422]);
  const session = await (await call('/api/session', { cookie: viewer.cookie })).json();
  expect(JSON.stringify(session)).toContain('Southlight');
  const kept = env.DB.prepare('SELECT name, time_zone, locale FROM workspaces WHERE id = ?1');
  expect(await kept.bind(workspaceId).first()).toEqual({
    name: 'Southlight',
    time_zone: 'Europe/Berlin',
    locale: 'de-DE',
  });
  const lines = await env.DB.prepare(
    "SELECT details FROM audit WHERE workspace_id = ?1 AND action = 'team.change'",
  )
    .bind(workspaceId)
    .all<{ details: string }>();
  expect(lines.results.map(({ details }) => JSON.parse(details).before)).toEqual([
    { name: 'northlight', timeZone: 'America/New_York', locale: 'en' },
  ]);
  expect(await (await call('/desk/people', { cookie: owner.cookie })).text()).toMatch(
    /<option[^>]*selected[^>]*>Europe\/Berlin<|value="Europe\/Berlin"[^>]*selected/,
  );
  expect(await (await call('/desk/people', { cookie: viewer.cookie })).text()).not.toContain(
    'action="/desk/people/team"',
  );
});
