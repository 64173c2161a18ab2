import { expect, test } from 'vitest';
import { call } from './sign-in-world.ts';
import { decide, getStanding, instantAgo, makeWorld, type World } from './world.ts';

/** The form as a browser would send it: hidden fields of the page, chosen creators and scopes. */
async function pauseSeveral(
  world: World,
  {
    who,
    role = 'manager',
    stopsOwnSide = false,
    reason = 'timing',
    scope = ['new_posts', 'links'],
  }: {
    who: string[];
    role?: 'marketer' | 'manager';
    stopsOwnSide?: boolean;
    reason?: string;
    scope?: string[];
  },
): Promise<Response> {
  const path = `/desk/campaigns/${world.campaign.id}/pause`;
  const page = await (await call(path, { cookie: world[role].cookie })).text();
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const form = new URLSearchParams(
    [
      ...hidden,
      ...who.map((id) => ['who', id] as const),
      ...scope.map((part) => ['scope', part] as const),
      ['reason', reason],
      ...(stopsOwnSide ? [['stopsOwnSide', 'on'] as const] : []),
    ].map(([name = '', value = '']) => [name, value]),
  );
  return call(path, { cookie: world[role].cookie, form });
}

async function getReady(world: World): Promise<void> {
  const at = instantAgo(0.01);
  for (const command of [
    { kind: 'log_contact', channel: 'email', at, note: 'Asked.' },
    { kind: 'review_contract', version: 1 },
  ]) {
    const { version } = await getStanding(world, world.mara);
    await decide(world.manager, world.mara, { seenVersion: version, command });
  }
}

test('pausing several answers each creator for itself: one notice, one refusal with its reason', async () => {
  const world = await makeWorld();
  await getReady(world);

  const page = await (await pauseSeveral(world, { who: [world.mara, world.theo] })).text();

  expect(page).toContain('@mara: pause notice prepared');
  expect(page).toContain('@theo: The contract is not known well enough');
  expect((await getStanding(world, world.mara)).case.state).toBe('pause_pending');
  expect((await getStanding(world, world.theo)).case.suspensions).toEqual([]);
});

test('pausing several stops what is ours where a contract says no, when asked to', async () => {
  const world = await makeWorld();

  await pauseSeveral(world, { who: [world.theo], stopsOwnSide: true });

  expect((await getStanding(world, world.theo)).case.suspensions).toMatchObject([
    { kind: 'own_side', scope: ['links'] },
  ]);
});

test('pausing several sent twice changes nothing more', async () => {
  const world = await makeWorld();
  await getReady(world);
  const path = `/desk/campaigns/${world.campaign.id}/pause`;
  const { version } = await getStanding(world, world.mara);
  const form = new URLSearchParams({
    who: world.mara,
    [`version-${world.mara}`]: String(version),
    [`id-${world.mara}`]: crypto.randomUUID(),
    [`own-${world.mara}`]: crypto.randomUUID(),
    scope: 'new_posts',
    reason: 'timing',
  });

  await call(path, { cookie: world.manager.cookie, form });
  const once = await getStanding(world, world.mara);
  await call(path, { cookie: world.manager.cookie, form });

  expect(await getStanding(world, world.mara)).toEqual(once);
});

test('a form made by hand cannot tell a reason that is not listed', async () => {
  const world = await makeWorld();
  await getReady(world);

  const page = await (await pauseSeveral(world, { who: [world.mara], reason: 'they are lazy' })).text();

  expect(page).toContain('Reason is not on the list.');
  expect(page).toContain('Choose one of: goals not met so far; campaign or budget changed;');
  expect((await getStanding(world, world.mara)).case.state).toBe('consulting');
});

test('who is asked about stands there with the network, and a piece’s form names it as people do', async () => {
  const world = await makeWorld();
  const read = async (path: string) => (await call(path, { cookie: world.manager.cookie })).text();

  const pause = await read(`/desk/campaigns/${world.campaign.id}/pause`);
  const agreement = await read(`/desk/collaborations/${world.mara}/agreement`);

  expect(pause.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('@mara Instagram');
  expect(agreement).toMatch(/<option[^>]*value="instagram"[^>]*>Instagram<\/option>/);
});

test('pausing nobody is a clear answer, and a viewer cannot pause', async () => {
  const world = await makeWorld();

  const nobody = await pauseSeveral(world, { who: [] });

  expect(nobody.status).toBe(422);
  expect(await nobody.text()).toContain('Choose at least one creator');
  expect(
    (await call(`/desk/campaigns/${world.campaign.id}/pause`, { cookie: world.viewer.cookie })).status,
  ).toBe(403);
});

test('a reason that no list holds is written nowhere', async () => {
  const world = await makeWorld();
  const before = await getStanding(world, world.mara);

  const answer = await pauseSeveral(world, { who: [world.mara], reason: 'x'.repeat(90_000) });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Choose a reason from the list.');
  expect((await getStanding(world, world.mara)).version).toBe(before.version);
});

test('pausing several offers what the rules take: beside a pause what is ours, beside an asked end no notice', async () => {
  const world = await makeWorld();
  await getReady(world);
  const { version } = await getStanding(world, world.mara);
  await decide(world.marketer, world.mara, {
    seenVersion: version,
    command: { kind: 'request_end', route: 'mutual', reason: 'mutual', category: 'mutual', trigger: null },
  });
  expect((await getStanding(world, world.mara)).case.state).toBe('end_review');
  const path = `/desk/campaigns/${world.campaign.id}/pause`;
  const page = await (await call(path, { cookie: world.manager.cookie })).text();
  const box = new RegExp(`<input[^>]*value="${world.mara}"[^>]*>`).exec(page)?.[0];

  expect(box).toBeDefined();
  expect(box).not.toContain('checked');
  expect(page).toContain('a pause under the contract waits');

  const answer = await (await pauseSeveral(world, { who: [world.mara], stopsOwnSide: true })).text();
  expect(answer).toContain('@mara: what is ours has stopped');
});

test('one whose pause is on its way can still have its ads stopped', async () => {
  const world = await makeWorld();
  await getReady(world);
  await pauseSeveral(world, { who: [world.mara], scope: ['new_posts'] });
  expect((await getStanding(world, world.mara)).case.state).toBe('pause_pending');

  const again = { who: [world.mara], scope: ['new_posts', 'ads'], stopsOwnSide: true };
  const answer = await (await pauseSeveral(world, again)).text();

  expect(answer).toContain('@mara: what is ours has stopped');
});
