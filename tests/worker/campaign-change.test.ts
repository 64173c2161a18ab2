// A campaign that runs: its KPI and its zone change only with what follows said, its goal never changes its meaning.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { changeCampaign } from '../../worker/commands/campaign/save-campaign.ts';
import { reassessStandingsDue } from '../../worker/jobs/run-timers.ts';
import { call } from './sign-in-world.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  PAUSE_POSTS,
  STOP_LINKS,
  type World,
} from './world.ts';

function change(world: World, changes: Record<string, string>): Promise<Response> {
  const { campaign } = world;
  return call(`/desk/campaigns/${campaign.id}`, {
    cookie: world.marketer.cookie,
    form: {
      name: campaign.name,
      brand: '',
      objective: campaign.objective,
      currency: campaign.currency,
      timeZone: campaign.timeZone,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      primaryKpi: campaign.primaryKpi,
      target: '2000',
      worth: '',
      goalOf: campaign.primaryKpi,
      ...changes,
    },
  });
}

async function stored(world: World) {
  return env.DB.prepare('SELECT primary_kpi, time_zone, targets FROM campaigns WHERE id = ?1')
    .bind(world.campaign.id)
    .first<{ primary_kpi: string; time_zone: string; targets: string }>();
}

async function textOf(answer: Response): Promise<string> {
  const page = await answer.text();
  return page
    .slice(page.indexOf('</head>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

async function measure(world: World): Promise<void> {
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 300)] });
}

test('another KPI asks what its goal is, and does not take the old number for it', async () => {
  const world = await makeWorld();

  const asked = await change(world, { primaryKpi: 'views' });
  const before = await stored(world);
  const saved = await change(world, { primaryKpi: 'views', target: '', goalOf: 'views' });

  expect([asked.status, saved.status]).toEqual([422, 303]);
  const page = await asked.text();
  expect(page).toContain('2,000 was the goal in Clicks');
  expect(page).toContain('name="goalOf" value="views"');
  expect(before).toMatchObject({ primary_kpi: 'clicks' });
  expect(await stored(world)).toMatchObject({ primary_kpi: 'views', targets: '{}' });
});

test('what is counted already is scored in another KPI or zone only after what follows was confirmed', async () => {
  const world = await makeWorld();
  await measure(world);
  const wish = { primaryKpi: 'views', goalOf: 'views', target: '90000', timeZone: 'Asia/Tokyo' };

  const asked = await change(world, wish);
  const other = await change(world, { ...wish, confirmed: 'views Europe/Berlin' });
  const before = await stored(world);
  const saved = await change(world, { ...wish, confirmed: 'views Asia/Tokyo' });

  expect([asked.status, other.status, saved.status]).toEqual([422, 422, 303]);
  const words = await textOf(asked);
  expect(words).toContain('Every creator is scored in Views from now on');
  expect(words).toContain('Days begin and end in Tokyo time');
  expect(before).toMatchObject({ primary_kpi: 'clicks', time_zone: world.campaign.timeZone });
  expect(await stored(world)).toMatchObject({ primary_kpi: 'views', time_zone: 'Asia/Tokyo' });
  expect(await textOf(await call('/desk/audit', { cookie: world.owner.cookie }))).toMatch(
    /Campaign changed Time zone New York → Tokyo Primary KPI Clicks → Views Targets Clicks 2,000 → Views 90,000/,
  );
});

test('with a notice out the zone stays, however it is asked for', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const pause = await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });

  const refused = await change(world, {
    timeZone: 'Asia/Tokyo',
    confirmed: 'clicks Asia/Tokyo',
  });

  expect(pause.status).toBe(201);
  expect(refused.status).toBe(422);
  expect(await textOf(refused)).toContain('A notice to @mara counts in New York time, so the zone stays.');
  expect(await stored(world)).toMatchObject({ time_zone: world.campaign.timeZone });
});

test('a record’s times are in its campaign’s zone, with its name, and an import is in the audit twice', async () => {
  const world = await makeWorld();
  await env.DB.prepare("UPDATE campaigns SET time_zone = 'Asia/Tokyo' WHERE id = ?1")
    .bind(world.campaign.id)
    .run();
  await measure(world);
  const { version } = await getStanding(world, world.mara);
  await decide(world.marketer, world.mara, { seenVersion: version, command: STOP_LINKS });
  const imported = await env.DB.prepare('SELECT id FROM imports WHERE campaign_id = ?1')
    .bind(world.campaign.id)
    .first<string>('id');
  await call(`/desk/imports/${imported}/undo`, { cookie: world.marketer.cookie, form: {} });

  const words = await textOf(await call('/desk/audit', { cookie: world.owner.cookie }));

  expect(words).toMatch(/Import undone: no\. 1, metrics\.csv, 1 row marketer, marketer [^–]+ Tokyo Spring/);
  expect(words).toMatch(/Import taken in: no\. 1, metrics\.csv, 1 row marketer, marketer [^–]+ Tokyo Spring/);
  expect(words).toMatch(
    /Our side stopped by marketer: [^:]+: timing marketer, marketer [^–]+ Tokyo Mara Lind, Spring/,
  );
});

test('a line of the audit is neither changed nor taken out', async () => {
  const world = await makeWorld();
  await change(world, { name: 'Summer' });
  const lines = () =>
    env.DB.prepare('SELECT count(*) AS n FROM audit WHERE workspace_id = ?1')
      .bind(world.workspaceId)
      .first<number>('n');
  const before = await lines();

  const tries = [
    "UPDATE audit SET action = 'x' WHERE workspace_id = ?1",
    'DELETE FROM audit WHERE workspace_id = ?1',
  ];

  for (const sql of tries)
    await expect(env.DB.prepare(sql).bind(world.workspaceId).run()).rejects.toThrow(
      'the audit is append-only',
    );
  expect(before).toBeGreaterThan(0);
  expect(await lines()).toBe(before);
});

test('a change that is written and not followed any more is followed by the job', async () => {
  const world = await makeWorld();
  const { campaign, workspaceId, manager } = world;
  const broken = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'batch') return db.batch.bind(db);
      return (sql: string) => {
        if (sql.startsWith('SELECT collaboration_id FROM standings'))
          throw new Error('The Worker was stopped');
        return db.prepare(sql);
      };
    },
  });
  const change = changeCampaign(
    broken,
    { workspaceId, memberId: manager.memberId },
    { before: campaign, after: { ...campaign, name: 'Spring, renamed' }, now: instantAgo(0) },
  );
  await expect(change).rejects.toThrow('stopped');
  expect((await getStanding(world, world.mara)).campaignName).toBe(campaign.name);

  await reassessStandingsDue(env.DB, instantAgo(0));

  expect((await getStanding(world, world.mara)).campaignName).toBe('Spring, renamed');
});
