// The analysis after the end: drafted from the data, filed once with people's words, kept as filed, and what follows from it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { CLOSE_CHECKS } from '../../shared/procedure/ending/finish.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { sha256Hex } from '../../worker/digest.ts';
import { upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { file, filings, filled, makeEnded, readPage, today } from './analysis-world.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  type ProblemReply,
  STOP_LINKS,
  type World,
} from './world.ts';

const analysisOf = (id: string) => `/desk/collaborations/${id}/analysis`;

test('GET …/analysis tells delivery from results and what could not be observed', async () => {
  const world = await makeEnded();

  const { status, html } = await readPage(world, analysisOf(world.mara));
  const text = html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');

  expect(status).toBe(200);
  expect(text).toContain('A draft: not filed yet');
  expect(text).toContain('Missed');
  expect(text).toContain('40% of what was agreed');
  expect(text).toContain('1 of 2 posts published.');
  expect(text).toContain('Reach: measured, but no target was agreed.');
  expect(text).toContain('End by agreement');
  expect(text).toMatch(/Approved by|manager/);
  expect(text).toContain('1 piece called off by the end');
  expect(text).not.toMatch(/NaN|undefined|\[object|\bnull\b/);
});

test('a post that nobody has counted is no miss: its share is left out and said, and the verdict waits for it', async () => {
  const world = await makeEnded();
  const counted = textOf((await readPage(world, analysisOf(world.mara))).html);
  expect(counted).toContain('Verdict Missed');
  expect(counted).toContain('Agreed 1,000 ');

  await publishSecondReel(world);
  const text = textOf((await readPage(world, analysisOf(world.mara))).html);

  expect(text).toContain('Verdict Not known');
  expect(text).toContain('Agreed 1 post is uncounted: its share of 500 is left out 500 ');
  expect(text).toMatch(/Measured +400 /);
  const report = textOf((await readPage(world, `/desk/collaborations/${world.mara}/report/live`)).html);
  expect(report).toContain('1 post is uncounted: its share of ');
});

test('product cost and approval rounds from the papers count in the analysis and on the bench', async () => {
  const world = await makeEnded();
  const { deliverables } = await getStanding(world, world.mara);
  const path = `/desk/collaborations/${world.mara}`;
  const papers = { contractTitle: 'Agreement', language: 'en', productCost: '180.00' };
  await call(`${path}/papers`, { cookie: world.manager.cookie, form: papers });
  const rounds = Object.fromEntries(
    deliverables.flatMap(({ id, stage }, n) => [
      [`stage-${id}`, stage],
      [`rounds-${id}`, String(n + 2)],
    ]),
  );
  await call(`${path}/stages`, { cookie: world.manager.cookie, form: rounds });

  const { html } = await readPage(world, analysisOf(world.mara));
  const text = html
    .replace(/<style[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(text).toMatch(/Product \$180\.00/);
  await file(world, filled(world));

  const [filed] = await filings(world);
  const record = JSON.parse(filed?.body ?? '{}');
  expect(record.money.productMinor).toBe(18_000);
  expect(record.delivery.pieces.map((piece: { rounds: number }) => piece.rounds).sort()).toEqual([2, 3]);
  expect((await readPage(world, '/desk/bench')).html).toContain('2.5 rounds a piece');
});

test('GET …/analysis before the end is a marked draft without a form', async () => {
  const world = await makeWorld();

  const { html } = await readPage(world, analysisOf(world.mara));

  expect(html).toContain('A draft, as it stands today');
  expect(html).not.toContain('File the analysis');
});

test('while it runs nothing is blamed that is not due, and agreed by today is a sum with expected by now in it', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(1, world.maraPost, 120)] });
  const expectedNow = async () => Math.round((await getStanding(world, world.mara)).assessment.expected ?? 0);
  let expected = await expectedNow();
  expect(expected).toBeGreaterThan(120);

  const running = textOf((await readPage(world, analysisOf(world.mara))).html);

  expect(running).toContain('Delivery was complete: 1 post published, 1 planned.');
  expect(running).not.toContain('fewer posts');
  expect(running).toMatch(new RegExp(`Agreed by today ${expected} `));
  expect(running).toMatch(/As it stands today \d+% .* of what was expected by now/);
  expect(running).not.toContain('Missed');

  await env.DB.prepare("UPDATE deliverables SET due_on = ?2 WHERE workspace_id = ?1 AND name = 'Reel 2'")
    .bind(world.workspaceId, addDays(today(), -3))
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: instantAgo(0) });
  expected = await expectedNow();
  const late = textOf((await readPage(world, analysisOf(world.mara))).html);
  const ofLate = Number(late.match(new RegExp(`${expected} \\+ (\\d+) for Reel 2`))?.[1]);

  expect(late).toContain(`Agreed by today ${expected} + ${ofLate} for Reel 2 ${expected + ofLate}`);
  expect(late).toContain('1 of 2 posts published.');
  const together = textOf((await readPage(world, `/desk/campaigns/${world.campaign.id}/analysis`)).html);
  expect(together).toContain(`Agreed by today ${expected} + ${ofLate} for 1 late piece ${expected + ofLate}`);
  const campaign = textOf((await readPage(world, `/desk/campaigns/${world.campaign.id}`)).html);
  expect(campaign).toContain(`120 of ${expected} expected by now`);
});

test('POST …/analysis before the end is refused and nothing is kept', async () => {
  const world = await makeWorld();

  const answer = await file(world, filled(world));

  expect(answer.status).toBe(422);
  expect(await filings(world)).toEqual([]);
});

test('POST …/analysis keeps the body that its event names by hash', async () => {
  const world = await makeEnded();

  const answer = await file(world, filled(world));

  expect(answer.status).toBe(303);
  const [filed] = await filings(world);
  expect(filed?.sha256).toBe(await sha256Hex(filed?.body ?? ''));
  const standing = await getStanding(world, world.mara);
  expect(standing.case.postMortem).toMatchObject({ postMortemId: filed?.id, sha256: filed?.sha256 });
  expect(JSON.parse(filed?.body ?? '{}')).toMatchObject({
    verdict: 'missed',
    route: 'mutual',
    filedById: world.marketer.memberId,
    lessons: [{ kind: 'brief' }, { kind: 'contract' }],
    rebook: { answer: 'yes_if', condition: 'the link is part of the Reel' },
    hours: 3.5,
    money: { productMinor: null },
  });
  const { html } = await readPage(world, analysisOf(world.mara));
  expect(html).toContain('Filed by marketer');
  expect(html).toContain(filed?.sha256 ?? 'no hash');
  expect(html).toContain('The brief came late, the rest was good.');
  expect(html).not.toContain('File the analysis');
});

test.each([
  ['a row without an owner', { 'analysis-owner2': '' }, 'Choose who sees to it.'],
  ['an owner of another team', { 'analysis-owner1': 'somebody' }, 'Choose who sees to it.'],
  ['a day that has passed', { 'analysis-due1': '2020-01-01' }, 'Give a day from today on.'],
  ['a day that is none', { 'analysis-due1': '2030-02-31' }, 'Give a day from today on.'],
  ['a kind that is none', { 'analysis-kind1': 'blame' }, 'Choose one of the list.'],
  ['no answer about booking', { 'analysis-rebook': '' }, 'Choose an answer.'],
  ['no reason', { 'analysis-reason': 'no' }, 'Give a fact'],
  ['no condition', { 'analysis-condition': '' }, 'Say what has to be so.'],
  ['no word of the creator', { 'analysis-word': '' }, 'the day on which you asked'],
  ['hours that are words', { 'analysis-hours': 'many' }, 'Use a number'],
  ['a text that is too long', { 'analysis-text2': 'x'.repeat(501) }, 'At most 500 characters.'],
])('POST …/analysis with %s names the field and keeps what was typed', async (_, part, problem) => {
  const world = await makeEnded();

  const answer = await file(world, filled(world, part as Record<string, string>));
  const html = await answer.text();

  expect(answer.status).toBe(422);
  expect(html).toContain(problem);
  expect(html).toContain('Engagement 3.2%'.slice(0, 3));
  expect(html).toContain('The brief asks for a link in the first line.');
  expect(await filings(world)).toEqual([]);
});

test('a problem stands in the row that was typed when a row above it is empty', async () => {
  const world = await makeEnded();
  const part = { 'analysis-text1': '', 'analysis-owner1': '', 'analysis-due1': '', 'analysis-due2': '' };

  const html = await (await file(world, filled(world, part))).text();

  expect(html).toContain('id="analysis-due2-error"');
  expect(html).not.toContain('id="analysis-due1-error"');
});

test('no lesson at all is named at the first row', async () => {
  const world = await makeEnded();
  const empty = Object.fromEntries(
    ['text', 'owner', 'due'].flatMap((name) => [1, 2].map((row) => [`analysis-${name}${row}`, ''])),
  );

  expect(await (await file(world, filled(world, empty))).text()).toContain('Write at least one change.');
});

test('one more row comes without a script and files nothing', async () => {
  const world = await makeEnded();

  const answer = await file(world, filled(world, { step: 'more' }));
  const html = await answer.text();

  expect(answer.status).toBe(200);
  expect(html).toContain('Change 3');
  expect(html).toContain('The paper names the measuring window.');
  expect(await filings(world)).toEqual([]);
});

test('numbers that are too young stand against filing, with the day', async () => {
  const world = await makeEnded();
  const { version } = await getStanding(world, world.mara);
  await env.DB.prepare('UPDATE posts SET published_at = ?2 WHERE key = ?1 AND workspace_id = ?3')
    .bind(world.maraPost, new Date(Date.now() - 86_400_000).toISOString(), world.workspaceId)
    .run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: new Date().toISOString(),
  });

  const answer = await file(world, { ...filled(world), seenVersion: String(version) });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('The numbers are not final yet');
});

test('the same form sent twice, also at once, is one filing', async () => {
  const world = await makeEnded();
  const form = filled(world);
  const { version } = await getStanding(world, world.mara);
  const both = await Promise.all([1, 2].map(() => file(world, { ...form, seenVersion: String(version) })));
  const third = await file(world, { ...form, seenVersion: String(version) });

  expect([...both, third].map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await filings(world)).toHaveLength(1);
});

test('the same form with other words is said and keeps the words', async () => {
  const world = await makeEnded();
  const form = filled(world);
  await file(world, form);

  const answer = await file(world, { ...form, 'analysis-word': 'A second thought.' });
  const html = await answer.text();

  expect(answer.status).toBe(422);
  expect(html).toContain('sent already, with other words');
  expect(html).toContain('A second thought.');
  expect(await filings(world)).toHaveLength(1);
});

test('a colleague who was faster is said, with the text kept', async () => {
  const world = await makeEnded();

  const answer = await file(world, { ...filled(world), seenVersion: '1' });
  const html = await answer.text();

  expect(answer.status).toBe(409);
  expect(html).toContain('Somebody acted here meanwhile. Nothing of yours was done.');
  expect(html).toContain('The brief asks for a link in the first line.');
});

test('a second filing stands beside the first, and both can be read', async () => {
  const world = await makeEnded();
  await file(world, filled(world));
  await file(world, filled(world, { 'analysis-word': 'Later they said more.' }));

  const [first, second] = await filings(world);

  expect((await getStanding(world, world.mara)).case.postMortem?.postMortemId).toBe(second?.id);
  const newest = await readPage(world, analysisOf(world.mara));
  expect(newest.html).toContain('Later they said more.');
  const older = await readPage(world, `${analysisOf(world.mara)}?filing=${first?.id}`);
  expect(older.html).toContain('The brief came late, the rest was good.');
  expect((await readPage(world, `${analysisOf(world.mara)}?filing=nothing`)).status).toBe(404);
});

test('a filed analysis cannot be changed in the database', async () => {
  const world = await makeEnded();
  await file(world, filled(world));

  await expect(
    env.DB.prepare("UPDATE post_mortems SET body = '{}' WHERE workspace_id = ?1")
      .bind(world.workspaceId)
      .run(),
  ).rejects.toThrow('a filed analysis is not changed');
});

test('a viewer and another team are turned away', async () => {
  const [world, other] = await Promise.all([makeEnded(), makeWorld()]);

  expect((await readPage(world, analysisOf(world.mara), world.viewer.cookie)).status).toBe(403);
  expect((await file(world, filled(world), world.viewer.cookie)).status).toBe(403);
  expect((await readPage(world, analysisOf(world.mara), other.owner.cookie)).status).toBe(404);
  expect((await file(world, filled(world), other.owner.cookie)).status).toBe(404);
  expect((await call('/desk/bench', { cookie: world.viewer.cookie })).status).toBe(403);
  expect(await filings(world)).toEqual([]);
});

test('a case closes with its analysis and not without', async () => {
  const world = await makeEnded();
  const close = { kind: 'close', paidOn: null, checks: [...CLOSE_CHECKS] };
  const before = await getStanding(world, world.mara);

  const refused = await decide(world.manager, world.mara, { seenVersion: before.version, command: close });
  await file(world, filled(world));
  const after = await getStanding(world, world.mara);
  const closed = await decide(world.manager, world.mara, { seenVersion: after.version, command: close });

  const { refusal } = await refused.json<ProblemReply>();
  expect(JSON.stringify(refusal)).toContain('POST_MORTEM_MISSING');
  expect(closed.status).toBe(201);
  const { html } = await readPage(world, analysisOf(world.mara));
  expect(html).toContain('Filed by marketer');
  expect(html).not.toContain('File another');
});

test('filing leaves other decisions possible', async () => {
  const world = await makeEnded();
  await file(world, filled(world));
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });

  expect(answer.status).toBeLessThan(500);
});

/** Reel 2 came out a week ago, and no number of it is known. */
async function publishSecondReel({ workspaceId, mara }: World): Promise<void> {
  const { deliverables } = await getStanding({ workspaceId }, mara);
  const deliverableId = deliverables.find(({ name }) => name === 'Reel 2')?.id ?? expect.fail('Reel 2');
  const key = 'instagram/MaraReel0002';
  const post = { key, collaborationId: mara, deliverableId, publishedAt: instantAgo(7) };
  const url = 'https://www.instagram.com/reel/MaraReel0002/';
  await upsertPostsStatement(env.DB, workspaceId, [{ ...post, url }], instantAgo(7)).run();
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [mara], now: instantAgo(0) });
}
