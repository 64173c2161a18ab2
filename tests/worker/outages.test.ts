// Days that do not count: flagged on the desk, out of every score of the campaign, ended, and taken back.
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { rewriteStandings, verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { settleOutagesDue } from '../../worker/jobs/settle-outages.ts';
import { linkFor, open } from './creator-site.ts';
import { shareLink, visit } from './report-site.ts';
import { call, type Person } from './sign-in-world.ts';
import {
  clicksRow,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  standingBytes,
  type World,
  ZONE,
} from './world.ts';

const PATH = '/desk/campaigns/:campaignId/outages';
const today = () => localDateOf(instantAgo(0), ZONE);
const daysAgo = (days: number) => addDays(today(), -days);

async function makeCounted(): Promise<World> {
  const world = await makeWorld();
  const rows = [4, 3, 2, 1].map((days, index) => clicksRow(index + 2, world.maraPost, 60 + 10 * index, days));
  expect((await importRows(world.marketer, world.campaign.id, { rows })).status).toBe(201);
  return world;
}

const send = (world: World, form: Record<string, string>, { below = '', as = world.marketer } = {}) =>
  call(`/desk/campaigns/${world.campaign.id}/outages${below}`, { cookie: as.cookie, form });

const LINK = () => ({
  from: daysAgo(4),
  until: daysAgo(3),
  reason: 'link_broken',
  note: 'Typo in the address.',
});

async function flag(world: World, form: Record<string, string> = LINK()): Promise<string> {
  expect((await send(world, form)).status).toBe(303);
  const row = env.DB.prepare('SELECT id FROM outages WHERE workspace_id = ?1 ORDER BY id DESC LIMIT 1');
  return (await row.bind(world.workspaceId).first<string>('id')) ?? '';
}

async function wordsOf(answer: Response | Promise<Response>): Promise<string> {
  const html = await (await answer).text();
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');
}

const read = (world: World, as: Person = world.marketer, query = '') =>
  wordsOf(call(`/desk/campaigns/${world.campaign.id}/outages${query}`, { cookie: as.cookie }));

const isRebuilt = async ({ workspaceId }: World) => (await verifyStandings(env.DB, workspaceId)).different;

describe(`POST ${PATH}`, () => {
  test('leaves the days out of what is expected, for everybody of the campaign, and says so', async () => {
    const world = await makeCounted();
    const before = (await getStanding(world, world.mara)).assessment;

    await flag(world);

    const { assessment, outages } = await getStanding(world, world.mara);
    expect(assessment.actual).toBe(before.actual);
    expect(assessment.expected).toBeLessThan(before.expected ?? 0);
    expect(assessment.score).toBeGreaterThan(before.score ?? 100);
    expect(outages).toMatchObject([{ from: daysAgo(4), until: daysAgo(3), reason: 'link_broken' }]);
    expect((await getStanding(world, world.theo)).outages).toHaveLength(1);
    expect(await isRebuilt(world)).toEqual([]);
    const dossier = await wordsOf(
      call(`/desk/collaborations/${world.mara}`, { cookie: world.viewer.cookie }),
    );
    expect(dossier).toMatch(/Nothing is expected of .+ \(2 days\): link broken, flagged by \S/);
    expect(await read(world, world.viewer)).toContain('Link broken Typo in the address. The whole campaign');
  });

  test('touches one creator alone where it is for one', async () => {
    const world = await makeCounted();
    const numberOf = (id: string) =>
      env.DB.prepare('SELECT changed FROM standings WHERE collaboration_id = ?1').bind(id).first('changed');
    const theos = await numberOf(world.theo);
    const maras = await numberOf(world.mara);

    await flag(world, { ...LINK(), creator: world.mara });

    expect((await getStanding(world, world.mara)).outages).toHaveLength(1);
    expect(await numberOf(world.theo)).toBe(theos);
    expect(await numberOf(world.mara)).not.toBe(maras);
  });

  test('tells a client that days are left out, and neither what was broken nor who says so', async () => {
    const world = await makeCounted();
    await flag(world);

    const link = await shareLink(world.manager, `/desk/collaborations/${world.mara}/report`);
    const report = await wordsOf(visit(link));

    expect(report).toContain('counting or selling did not work then');
    expect(report).not.toContain('flagged by');
    expect(report).not.toContain('ink broken');
  });

  test('tells the creator the same, in their language', async () => {
    const world = await makeCounted();
    await flag(world);
    const { path } = await linkFor(world);
    const pageIn = (language: string) => wordsOf(open(`${path}?lang=${language}`));

    const [en, de] = [await pageIn('en'), await pageIn('de')];

    expect(en).toMatch(
      /Days on which counting or selling did not work are no part of what is expected: \S+ \d+ \S+ – /,
    );
    expect(de).toContain('gehören nicht zu dem, was erwartet wird');
    expect(en + de).not.toMatch(/ink broken|Typo|flagged/);
  });

  test.each([
    ['without a first day', { from: '' }, 'Choose a day.'],
    ['that ends before it begins', { until: daysAgo(6) }, 'The last day lies before the first.'],
    ['outside the flight', { from: daysAgo(30) }, 'Choose a day of the flight'],
    ['to come', { until: daysAgo(-2) }, 'This day has not come yet.'],
    ['without an end', { until: '' }, 'Choose the last day, or say that it is still going on.'],
    ['with two ends', { going: 'on' }, 'leave one of them out'],
    ['without a reason', { reason: 'weather' }, 'Choose what was broken.'],
    ['of nobody', { creator: 'somebody' }, 'This creator is not in the campaign any more.'],
    ['with a story', { note: 'x'.repeat(501) }, 'Use at most 500 characters.'],
  ] as [string, Record<string, string>, string][])(
    'refuses days %s, and keeps what was typed',
    async (_name, change, words) => {
      const world = await makeWorld();
      const before = await standingBytes(world.workspaceId);

      const answer = await send(world, { ...LINK(), note: 'Kept words.', ...change });

      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(words);
      expect(html).toContain(change.note === undefined ? 'Kept words.' : 'xxxx');
      expect(await standingBytes(world.workspaceId)).toEqual(before);
      expect(await read(world)).toContain('No day was flagged');
    },
  );

  test('refuses the same days twice, also sent at the same moment', async () => {
    const world = await makeCounted();

    const answers = await Promise.all([send(world, LINK()), send(world, LINK())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const again = await send(world, { ...LINK(), creator: world.mara, from: daysAgo(3) });

    expect(again.status).toBe(422);
    expect(await wordsOf(again)).toContain('is flagged already');
    expect((await getStanding(world, world.mara)).outages).toHaveLength(1);
  });

  test('is not found for another team, and not for viewers', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];

    expect((await send(world, LINK(), { as: other.owner })).status).toBe(404);
    expect((await send(world, LINK(), { as: world.viewer })).status).toBe(403);
    expect(await read(world, world.viewer)).toContain('No day was flagged');
    expect(await read(world, world.viewer)).not.toContain('Flag these days');
  });
});

describe(`POST ${PATH}/end`, () => {
  test('says the last day of what was still going on, once', async () => {
    const world = await makeCounted();
    const id = await flag(world, { from: daysAgo(4), going: 'on', reason: 'network_down' });
    const open = (await getStanding(world, world.mara)).assessment.expected ?? 0;

    const form = { outage: id, until: daysAgo(3) };
    const early = await send(world, { ...form, until: daysAgo(5) }, { below: '/end' });
    expect(early.status).toBe(422);
    expect(await wordsOf(early)).toContain('The last day lies before the first.');
    expect((await send(world, form, { below: '/end' })).status).toBe(303);

    const { assessment, outages } = await getStanding(world, world.mara);
    expect(outages).toMatchObject([{ until: daysAgo(3) }]);
    expect(assessment.expected).toBeGreaterThan(open);
    expect(await isRebuilt(world)).toEqual([]);
    expect((await send(world, form, { below: '/end' })).status).toBe(422);
  });
});

describe(`POST ${PATH}/removal`, () => {
  test('puts every standing back to the byte, and keeps who flagged and who took back', async () => {
    const world = await makeCounted();
    const at = instantAgo(0);
    const bytesNow = async () => {
      await rewriteStandings(env.DB, world.workspaceId, at);
      return standingBytes(world.workspaceId);
    };
    const before = await bytesNow();
    const id = await flag(world);
    expect(await bytesNow()).not.toEqual(before);

    expect((await send(world, { outage: id }, { below: '/removal' })).status).toBe(303);

    expect(await isRebuilt(world)).toEqual([]);
    expect(await bytesNow()).toEqual(before);
    expect(await read(world)).toContain('taken back by');
    const again = await send(world, { outage: id }, { below: '/removal' });
    expect(again.status).toBe(422);
    expect(await wordsOf(again)).toContain('It is taken back already');
    expect(await flag(world)).not.toBe(id);
    const audit = await wordsOf(call('/desk/audit', { cookie: world.manager.cookie }));
    expect(audit).toContain('Flagged days taken back');
    expect(audit).toContain('Days flagged that do not count');
  });

  test('leaves who was taken out of the campaign out', async () => {
    const world = await makeCounted();
    const id = await flag(world, { ...LINK(), creator: world.mara });
    const removal = `/desk/collaborations/${world.mara}/removal`;
    await call(removal, { cookie: world.manager.cookie, form: { reason: 'Not for us.' } });

    expect((await send(world, { outage: id }, { below: '/removal' })).status).toBe(303);

    await expect(getStanding(world, world.mara)).rejects.toThrow('No standing');
    expect(await read(world)).toContain('taken back by');
  });

  test('is not found for a flag of another team', async () => {
    const [world, other] = [await makeCounted(), await makeWorld()];
    const id = await flag(world);

    expect((await send(other, { outage: id }, { below: '/removal' })).status).toBe(404);
    expect((await send(other, { outage: id, until: daysAgo(2) }, { below: '/end' })).status).toBe(404);
    expect((await getStanding(world, world.mara)).outages).toHaveLength(1);
  });
});

test('the database keeps what was flagged as it was flagged', async () => {
  const world = await makeCounted();
  const id = await flag(world);
  const run = (sql: string) => env.DB.prepare(sql).bind(id).run();

  await expect(run('DELETE FROM outages WHERE id = ?1')).rejects.toThrow('stays on record');
  await expect(run("UPDATE outages SET reason = 'other' WHERE id = ?1")).rejects.toThrow('take it back');
  await expect(run("UPDATE outages SET until_on = '2030-01-01' WHERE id = ?1")).rejects.toThrow(
    'take it back',
  );
});

test('the cron brings up to date what was flagged by a Worker that ended in between', async () => {
  const world = await makeCounted();
  await env.DB.prepare(
    `INSERT INTO outages (workspace_id, id, campaign_id, from_on, until_on, reason, note, flagged_by, flagged_at, unsettled_at)
     VALUES (?1, 'left', ?2, ?3, ?3, 'other', '', ?4, ?5, ?5)`,
  )
    .bind(world.workspaceId, world.campaign.id, daysAgo(4), world.marketer.memberId, instantAgo(0.1))
    .run();
  expect(await isRebuilt(world)).toContain(world.mara);

  expect(await settleOutagesDue(env.DB, instantAgo(0))).toBe(1);

  expect(await isRebuilt(world)).toEqual([]);
  expect(await settleOutagesDue(env.DB, instantAgo(0))).toBe(0);
});

test('a count that stands still leads to the form, with its days filled in', async () => {
  const world = await makeWorld();
  const rows = [12, 10, 5, 1].map((days, index) =>
    clicksRow(index + 2, world.maraPost, index === 0 ? 150 : 300, days),
  );
  await importRows(world.marketer, world.campaign.id, { rows });
  const { assessment, nextStep } = await getStanding(world, world.mara);
  expect([assessment.status, nextStep.code]).toEqual(['outage', 'check_tracking']);

  const path = `/desk/campaigns/${world.campaign.id}/outages?creator=${world.mara}`;
  const dossier = await (
    await call(`/desk/collaborations/${world.mara}`, { cookie: world.marketer.cookie })
  ).text();
  expect(dossier).toContain(path);
  const html = await (await call(path, { cookie: world.marketer.cookie })).text();
  expect(html).toContain('No count of Mara Lind has moved since');
  const from = /name="from"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(from).toBe(daysAgo(10));
  expect(html).toMatch(/name="going"[^>]*checked/);

  await flag(world, { from, going: 'on', reason: 'tracking_down', creator: world.mara });

  const after = (await getStanding(world, world.mara)).assessment;
  expect(after.status).toBe('scored');
  expect(after.reasons.map(({ code }) => code)).toContain('flagged_days');
});
