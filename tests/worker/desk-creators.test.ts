import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { call } from './sign-in-world.ts';
import { makeWorld, type World } from './world.ts';

async function paste(world: World, lines: string[], network = ''): Promise<string> {
  const answer = await call(`/desk/campaigns/${world.campaign.id}/creators`, {
    cookie: world.marketer.cookie,
    form: { profiles: lines.join('\n'), network },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

async function profileKeys(world: World): Promise<Record<string, string>> {
  const { results } = await env.DB.prepare(
    `SELECT p.key, k.display_name FROM profiles p JOIN creators k ON k.id = p.creator_id
     JOIN collaborations c ON c.creator_id = k.id AND c.campaign_id = ?2 WHERE p.workspace_id = ?1 ORDER BY p.key`,
  )
    .bind(world.workspaceId, world.campaign.id)
    .all<{ key: string; display_name: string }>();
  return Object.fromEntries(results.map((row) => [row.key, row.display_name]));
}

test('POST /desk/campaigns/:id/creators takes what people paste, mixed, and answers each line', async () => {
  const world = await makeWorld();

  const html = await paste(
    world,
    [
      '1. https://www.instagram.com/lena/',
      'tiktok: @joe_runs',
      '@ada',
      'Ola Berg\tYouTube\t@olabakes\t2,500',
      'https://www.tiktok.com/@post_author/video/7301234567890123456',
      'https://www.instagram.com/mara/',
      'https://www.instagram.com/reel/C8abcDEFghi/',
    ],
    'x',
  );

  expect(Object.keys(await profileKeys(world))).toEqual([
    ...['instagram:lena', 'instagram:mara', 'instagram:theo', 'tiktok:joe_runs', 'tiktok:post_author'],
    ...['x:ada', 'youtube:olabakes'],
  ]);
  expect(html).toContain('5 of 7 added');
  expect(html).toContain('read from the address of a post');
  expect(html).toContain('Already here');
  expect(html).toContain('does not say whose');
});

test('POST /desk/campaigns/:id/creators adds nothing for a handle whose network nobody said', async () => {
  const world = await makeWorld();

  const html = await paste(world, ['@ada']);

  expect(html).toContain('0 of 1 added');
  expect(html).toContain('does not say on which network');
  expect(Object.keys(await profileKeys(world))).toEqual(['instagram:mara', 'instagram:theo']);
});

test('POST /desk/campaigns/:id/creators keeps the accounts of one line together, and joins a new one to who is here', async () => {
  const world = await makeWorld();

  await paste(world, [
    'https://www.instagram.com/lena/, tiktok.com/@lena',
    'instagram: @mara tiktok: @maracooks',
  ]);

  const keys = await profileKeys(world);
  expect(keys).toMatchObject({
    'instagram:lena': 'lena',
    'tiktok:lena': 'lena',
    'tiktok:maracooks': 'Mara Lind',
  });
});

test('GET /desk/campaigns/:id/creators.csv gives the creators as our own file and in Aspire’s shape, to marketers', async () => {
  const world = await makeWorld();
  const path = `/desk/campaigns/${world.campaign.id}/creators.csv`;

  const own = await call(path, { cookie: world.marketer.cookie });
  const aspire = await call(`${path}?shape=aspire`, { cookie: world.marketer.cookie });

  expect(own.headers.get('content-type')).toContain('text/csv');
  expect(await own.text()).toContain(
    'Mara Lind,mara@creators.example,instagram,mara,https://www.instagram.com/mara/,4000.00',
  );
  expect((await aspire.text()).split('\r\n')[1]).toBe('mara@creators.example,,,mara,,,,,,,,,');
  expect((await call(path, { cookie: world.viewer.cookie })).status).toBe(403);
});
