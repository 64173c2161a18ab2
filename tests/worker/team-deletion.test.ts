// An owner deletes the team: all of it, at once, and nothing of anybody else's.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { makeSubject } from './routes/subject.ts';
import { call, connectExtension } from './sign-in-world.ts';
import { storedRows } from './stored-rows.ts';

const PATH = '/desk/people/team/deletion';

test('an owner who types the name deletes every row of the team, and every way in ends', async () => {
  const [{ world }, { world: other }] = [await makeSubject('ended'), await makeSubject()];
  const tokens = await connectExtension(world.marketer);
  const others = await storedRows(other.workspaceId);
  const mine = await storedRows(world.workspaceId);

  const answer = await call(PATH, { cookie: world.owner.cookie, form: { name: ' northlight ' } });

  expect(mine).toContain('mutual_signed');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(JSON.parse(await storedRows(world.workspaceId)).flat()).toEqual([]);
  for (const table of ['workspaces', 'sessions']) {
    const column = table === 'workspaces' ? 'id' : 'workspace_id';
    const left = env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?1`);
    expect(await left.bind(world.workspaceId).first('n')).toBe(0);
  }
  expect((await call('/desk', { cookie: world.manager.cookie })).headers.get('location')).toMatch(/sign-in/);
  expect((await call('/api/sync', { bearer: tokens.access_token })).status).toBe(401);
  expect(await storedRows(other.workspaceId)).toBe(others);
});

test('another name deletes nothing, and neither does anybody below an owner', async () => {
  const { world } = await makeSubject();
  const before = await storedRows(world.workspaceId);

  const unlike = await call(PATH, { cookie: world.owner.cookie, form: { name: 'Northlight' } });
  const manager = await call(PATH, { cookie: world.manager.cookie, form: { name: 'northlight' } });

  expect([unlike.status, manager.status]).toEqual([422, 403]);
  expect((await storedRows(world.workspaceId)) === before).toBe(true);
});
