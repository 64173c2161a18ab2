// The analysis is filed once, with people's words, and kept as it was filed.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { CLOSE_CHECKS } from '../../shared/procedure/ending/finish.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { sha256Hex } from '../../worker/digest.ts';
import { file, filings, filled, makeEnded, readPage } from './analysis-world.ts';
import { call } from './sign-in-world.ts';
import { decide, getStanding, makeWorld, type ProblemReply, STOP_LINKS } from './world.ts';

const analysisOf = (id: string) => `/desk/collaborations/${id}/analysis`;

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
