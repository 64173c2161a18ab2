import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { SYNC_PAGE_MAX } from '../../shared/api/limits.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { FIRST_HASH } from '../../worker/commands/hash-chain.ts';
import { insertCreatorsStatements, removeCollaborationStatement } from '../../worker/store/collaborations.ts';
import { markRemovedStatement, upsertStandingsStatement } from '../../worker/store/standings.ts';
import { call, connectExtension, type Person } from './sign-in-world.ts';
import { decide, getStanding, instantAgo, makeWorld, PAUSE_POSTS, STOP_LINKS } from './world.ts';

const PATH = 'GET /api/sync';

type Reply = {
  cursor: number;
  hasMore: boolean;
  standings: Standing[];
  removed: string[];
  member: { role: string };
  workspace: { id: string; isSinglePersonTeam: boolean };
};

function sync(
  person: Person,
  cursor?: number | string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return call(`/api/sync${cursor === undefined ? '' : `?cursor=${cursor}`}`, {
    cookie: person.cookie,
    headers,
  });
}

test(`${PATH} answers every standing to who has none`, async () => {
  const world = await makeWorld();

  const reply = await (await sync(world.marketer)).json<Reply>();

  expect(reply.standings.map(({ collaborationId }) => collaborationId).sort()).toEqual(
    [world.mara, world.theo].sort(),
  );
  expect(reply).toMatchObject({
    hasMore: false,
    removed: [],
    member: { role: 'marketer' },
    workspace: { id: world.workspaceId },
  });
});

test(`${PATH} answers only what changed since the cursor`, async () => {
  const world = await makeWorld();
  const first = await (await sync(world.marketer)).json<Reply>();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });

  const second = await (await sync(world.marketer, first.cursor)).json<Reply>();
  const third = await (await sync(world.marketer, second.cursor)).json<Reply>();

  expect(second.standings.map(({ collaborationId }) => collaborationId)).toEqual([world.mara]);
  expect(second.cursor).toBeGreaterThan(first.cursor);
  expect(third).toMatchObject({ standings: [], cursor: second.cursor });
});

test(`${PATH} answers 304 when nothing changed and the tag is known`, async () => {
  const world = await makeWorld();
  const { cursor } = await (await sync(world.marketer)).json<Reply>();
  const etag = (await sync(world.marketer, cursor)).headers.get('etag') ?? '';

  const same = await sync(world.marketer, cursor, { 'if-none-match': etag });
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });
  const changed = await sync(world.marketer, cursor, { 'if-none-match': etag });

  expect(etag).not.toBe('');
  expect([same.status, changed.status]).toEqual([304, 200]);
  expect(await same.text()).toBe('');
});

test(`${PATH} does not answer 304 to another member's tag`, async () => {
  const world = await makeWorld();
  const { cursor } = await (await sync(world.marketer)).json<Reply>();
  const etag = (await sync(world.marketer, cursor)).headers.get('etag') ?? '';

  expect((await sync(world.viewer, cursor, { 'if-none-match': etag })).status).toBe(200);
});

test(`${PATH} says whether one person decides alone, and says it again when that changes`, async () => {
  const world = await makeWorld();
  const { cursor, workspace } = await (await sync(world.owner)).json<Reply>();
  const etag = (await sync(world.owner, cursor)).headers.get('etag') ?? '';
  const ofTeam = [
    'UPDATE workspaces SET is_single_person_team = 1 WHERE id = ?1 AND ?2 <> id',
    "UPDATE members SET removed_at = '2026-01-01T00:00:00Z' WHERE workspace_id = ?1 AND id <> ?2",
  ];
  await env.DB.batch(ofTeam.map((sql) => env.DB.prepare(sql).bind(world.workspaceId, world.owner.memberId)));

  const changed = await sync(world.owner, cursor, { 'if-none-match': etag });

  expect(workspace.isSinglePersonTeam).toBe(false);
  expect(changed.status).toBe(200);
  expect((await changed.json<Reply>()).workspace.isSinglePersonTeam).toBe(true);
});

test(`${PATH} names what left the roster`, async () => {
  const world = await makeWorld();
  const { cursor } = await (await sync(world.marketer)).json<Reply>();
  await env.DB.batch([
    removeCollaborationStatement(env.DB, world.workspaceId, { id: world.theo, at: instantAgo(0) }),
    markRemovedStatement(env.DB, world.workspaceId, world.theo),
  ]);

  const reply = await (await sync(world.marketer, cursor)).json<Reply>();

  expect(reply.removed).toEqual([world.theo]);
  expect(reply.standings).toEqual([]);
});

test(`${PATH} masks fees and contract sums for viewers alone`, async () => {
  const world = await makeWorld();

  const [forViewer, forMarketer] = await Promise.all(
    [world.viewer, world.marketer].map(async (person) => {
      const { standings } = await (await sync(person)).json<Reply>();
      return standings.find(({ collaborationId }) => collaborationId === world.mara);
    }),
  );

  expect(forMarketer).toMatchObject({ money: { feeMinor: 400_000 } });
  expect(forViewer).toMatchObject({ money: null, moneyAtRiskMinor: null });
  expect(JSON.stringify(forViewer)).not.toMatch(/killFee|clawback|400000|"unit":"money"/);
  expect(JSON.stringify(forMarketer)).toContain('killFee');
});

test(`${PATH} pages through more than one page without gap or repeat`, async () => {
  const world = await makeWorld();
  const count = SYNC_PAGE_MAX + 25;
  await cloneStandings(world, count);

  const seen: string[] = [];
  let cursor = 0;
  let pages = 0;
  for (let hasMore = true; hasMore && pages < 9; pages++) {
    const reply = await (await sync(world.marketer, cursor)).json<Reply>();
    seen.push(...reply.standings.map(({ collaborationId }) => collaborationId));
    ({ cursor, hasMore } = reply);
  }

  expect(pages).toBe(2);
  expect(seen.length).toBe(count + 2);
  expect(new Set(seen).size).toBe(count + 2);
});

test.each(['-1', 'abc', '1.5', '99999999999999999999'])(
  `${PATH} answers 422 to the cursor %s`,
  async (cursor) => {
    const world = await makeWorld();

    expect((await sync(world.marketer, cursor)).status).toBe(422);
  },
);

test(`${PATH} answers the extension's token, and 401 without one`, async () => {
  const world = await makeWorld();
  const tokens = await connectExtension(world.marketer);

  const [withToken, without, wrong] = await Promise.all([
    call('/api/sync', { bearer: tokens.access_token }),
    call('/api/sync'),
    call('/api/sync', { bearer: `${tokens.access_token.slice(0, -1)}x` }),
  ]);

  expect([withToken.status, without.status, wrong.status]).toEqual([200, 401, 401]);
});

async function cloneStandings(world: Awaited<ReturnType<typeof makeWorld>>, count: number): Promise<void> {
  const theo = await getStanding(world, world.theo);
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const creators = ids.map((collaborationId, index) => ({
    creatorId: crypto.randomUUID(),
    displayName: `Creator ${index}`,
    collaborationId,
    profile: {
      key: `instagram:c${index}`,
      network: 'instagram' as const,
      handle: `c${index}`,
      url: `https://www.instagram.com/c${index}/`,
    },
  }));
  await env.DB.batch([
    ...insertCreatorsStatements(env.DB, world.workspaceId, {
      campaignId: world.campaign.id,
      creators,
      at: instantAgo(0),
    }),
    upsertStandingsStatement(
      env.DB,
      world.workspaceId,
      ids.map((collaborationId) => ({
        standing: { ...theo, collaborationId },
        lastHash: FIRST_HASH,
        trend: [],
        nextTimerAt: null,
      })),
    ),
  ]);
}

test(`${PATH} brings the asker’s words to who decides on a pause, and leaves none in the standing`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const note = 'The product page is down until Friday.';
  const command = { ...PAUSE_POSTS, skips: [], note };
  expect((await decide(world.marketer, world.mara, { seenVersion: version, command })).status).toBe(201);

  const { standings } = await (await sync(world.manager)).json<Reply>();

  const noteOf = (id: string) => standings.find((one) => one.collaborationId === id)?.requestNote;
  expect(noteOf(world.mara)).toBe(note);
  expect(noteOf(world.theo)).toBeUndefined();
  expect(JSON.stringify(await getStanding(world, world.mara))).not.toContain(note);
});
