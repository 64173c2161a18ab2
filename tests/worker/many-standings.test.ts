// A team with more creators than a list shows: the urgent ones are seen, the others are counted, and nothing that has to reach
// everybody stops at the list's end.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { LIST_ROWS_MAX } from '../../shared/api/limits.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { listAllStandings, listStandingIds, listStandings } from '../../worker/store/lists/standing-lists.ts';
import { ask } from './cost.ts';
import { sendPieces, toPiece } from './pieces-world.ts';
import { call } from './sign-in-world.ts';
import { decide, getStanding, makeWorld, PAUSE_POSTS, type World } from './world.ts';

const CLONES = LIST_ROWS_MAX + 20;
/** A fan-out over all of them on a busy machine. */
const TIMEOUT_MS = 120_000;

/** Creators like Theo whose ids stand before everybody else's: nobody has decided anything, nothing is at risk. */
async function makeManyCreators(): Promise<World> {
  const world = await makeWorld();
  const ids = Array.from(
    { length: CLONES },
    (_, index) => `0000${String(index).padStart(4, '0')}-${world.theo}`,
  );
  const statements = [
    `INSERT INTO creators (id, workspace_id, display_name, created_at)
     SELECT value, ?1, 'Clone ' || key, '2026-01-01T00:00:00Z' FROM json_each(?2) WHERE ?3 <> ''`,
    `INSERT INTO profiles (workspace_id, key, creator_id, network, handle, url, created_at)
     SELECT ?1, 'instagram:clone' || key, value, 'instagram', 'clone' || key, 'https://www.instagram.com/clone' || key || '/',
       '2026-01-01T00:00:00Z'
     FROM json_each(?2) WHERE ?3 <> ''`,
    `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, created_at)
     SELECT value, ?1, campaign_id, value, created_at FROM json_each(?2), collaborations WHERE collaborations.id = ?3`,
    `INSERT INTO standings (collaboration_id, workspace_id, campaign_id, seq, last_hash, changed, at, body, trend)
     SELECT value, ?1, s.campaign_id, 0, s.last_hash, 1000 + key, s.at,
       replace(replace(s.body, ?3, value), 'theo', 'clone' || key), s.trend
     FROM json_each(?2), standings s WHERE s.collaboration_id = ?3`,
  ];
  const values = [world.workspaceId, JSON.stringify(ids), world.theo];
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql).bind(...values)));
  return world;
}

async function read(world: World, path: string): Promise<string> {
  const page = await (await call(path, { cookie: world.owner.cookie })).text();
  return page.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** Mara's collaboration waits for a decision. */
async function askForPause(world: World): Promise<void> {
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.marketer, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  expect(answer.status).toBe(201);
}

test('GET /desk shows who needs a decision although five hundred stand before her, and counts those it leaves out', async () => {
  const world = await makeManyCreators();
  await askForPause(world);

  const words = await read(world, '/desk');

  expect(words).toContain('1 needs a decision');
  expect(words).toMatch(/mara\b/);
  expect(words).toContain('and 22 more creators are not.');
});

test('GET /desk/campaigns counts everybody and gives no sum of a part', async () => {
  const world = await makeManyCreators();
  await askForPause(world);

  const words = await read(world, '/desk/campaigns');

  expect(words).toMatch(/Spring .* 22 more added up on its page – of 2,000 – 1\b/);
});

test.each(['', '/pause', '/analysis'])(
  'GET /desk/campaigns/:id%s says how many it leaves out',
  async (part) => {
    const world = await makeManyCreators();

    const words = await read(world, `/desk/campaigns/${world.campaign.id}${part}`);

    expect(words).toContain('and 22 more creators are not.');
    expect(words).toContain('All creators as CSV');
  },
);

test('GET /desk/campaigns/:id/creators.csv and the report leave nobody out', async () => {
  const world = await makeManyCreators();

  const csv = await (
    await call(`/desk/campaigns/${world.campaign.id}/creators.csv`, { cookie: world.owner.cookie })
  ).text();

  expect(csv.trim().split('\n')).toHaveLength(CLONES + 2 + 1);
  expect(await read(world, `/desk/campaigns/${world.campaign.id}/report`)).toContain('clone519');
});

test('the proof looks at every standing', async () => {
  const world = await makeManyCreators();

  expect((await verifyStandings(env.DB, world.workspaceId)).checked).toBe(CLONES + 2);
});

test('pages by key bring each standing once', async () => {
  const world = await makeManyCreators();

  const [ids, all] = await Promise.all([
    listStandingIds(env.DB, world.workspaceId, world.campaign.id),
    listAllStandings(env.DB, world.workspaceId, null),
  ]);

  expect(new Set(ids).size).toBe(CLONES + 2);
  expect(all.map(({ standing }) => standing.collaborationId).sort()).toEqual(ids.toSorted());
});

test(
  'POST /desk/campaigns/:id brings every standing of the campaign up to date',
  async () => {
    const world = await makeManyCreators();
    const { name, brand, objective, currency, timeZone, startsOn, endsOn, primaryKpi } = world.campaign;
    const answer = await call(`/desk/campaigns/${world.campaign.id}`, {
      cookie: world.marketer.cookie,
      form: {
        ...{
          name: `${name} again`,
          brand: brand ?? '',
          objective,
          currency,
          timeZone,
          startsOn,
          endsOn,
          primaryKpi,
        },
        ...{ target: '2000', worth: '', goalOf: primaryKpi },
      },
    });

    expect(answer.status).toBe(303);
    const stale = await env.DB.prepare(
      `SELECT count(*) FROM standings WHERE workspace_id = ?1 AND body ->> '$.campaignName' <> ?2`,
    )
      .bind(world.workspaceId, `${name} again`)
      .first<number>('count(*)');
    expect(stale).toBe(0);
  },
  TIMEOUT_MS,
);

test('POST /api/imports finds a creator whom no list shows', async () => {
  const world = await makeManyCreators();

  const { verdicts } = await sendPieces(world, [toPiece(world, { creator: '@clone519', postUrl: null })]);

  expect(verdicts).toMatchObject([{ verdict: 'new' }]);
});

test('a list reads what it shows and counts the rest, however much the team has', async () => {
  const world = await makeManyCreators();

  const { asked } = await ask(world.owner, '/desk');
  const { stored, more } = await listStandings(env.DB, world.workspaceId, world.campaign.id);

  expect(stored).toHaveLength(LIST_ROWS_MAX);
  expect(more).toBe(22);
  // Each standing that is shown is read by its index and once itself; those counted by the index alone.
  expect(asked.rowsRead).toBeLessThan(2 * LIST_ROWS_MAX + CLONES + 100);
});

test('a team with several currencies is cut by score: no amount is larger than one of another currency', async () => {
  const world = await makeManyCreators();
  const worst = `00000519-${world.theo}`;
  const yen = 'a-campaign-in-yen';
  // All but the last twenty are paid in yen, with large numbers and good scores; the worst has the least at risk.
  const clones = `collaboration_id LIKE '0000%' AND collaboration_id`;
  const statements = [
    `INSERT INTO campaigns (id, workspace_id, name, objective, currency, time_zone, starts_on, ends_on, primary_kpi, created_at, updated_at)
     SELECT ?1, workspace_id, 'Yen', objective, 'JPY', time_zone, starts_on, ends_on, primary_kpi, created_at, updated_at
     FROM campaigns WHERE id = '${world.campaign.id}'`,
    `UPDATE standings SET campaign_id = ?1, body = json_set(body, '$.currency', 'JPY', '$.moneyAtRiskMinor', 900000,
       '$.assessment.score', 80) WHERE ${clones} < '00000500'`,
    `UPDATE standings SET body = json_set(body, '$.moneyAtRiskMinor', 5000, '$.assessment.score', 60)
     WHERE ${clones} > '00000500' AND ?1 <> ''`,
    `UPDATE standings SET body = json_set(body, '$.moneyAtRiskMinor', 1, '$.assessment.score', 12)
     WHERE collaboration_id = '${worst}' AND ?1 <> ''`,
  ];
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql).bind(yen)));

  const ofTeam = await listStandings(env.DB, world.workspaceId, null);
  const ofCampaign = await listStandings(env.DB, world.workspaceId, world.campaign.id);

  const idsOf = ({ stored }: typeof ofTeam) => stored.map(({ standing }) => standing.collaborationId);
  expect(idsOf(ofTeam)).toHaveLength(LIST_ROWS_MAX);
  expect(ofTeam.more).toBe(22);
  expect(idsOf(ofTeam).filter((id) => id.startsWith('0000'))[0]).toBe(worst);
  // One campaign has one currency: there the largest amount still leads.
  expect(
    idsOf(ofCampaign)
      .filter((id) => id.startsWith('0000'))
      .at(-1),
  ).toBe(worst);
});
