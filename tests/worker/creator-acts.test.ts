import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { NOTE_CHARS_MAX } from '../../shared/api/limits.ts';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { ACTS_PER_DAY_MAX } from '../../worker/commands/act-by-link.ts';
import { act, contentOf, creatorEvents, linkFor, read, versionOn } from './creator-site.ts';
import { decide, getStanding, instantAgo, makeWorld, STOP_LINKS, type World, ZONE } from './world.ts';

const soon = addDays(localDateOf(instantAgo(0), ZONE), 7);

async function team(world: World, command: unknown): Promise<Response> {
  const { version } = await getStanding(world, world.mara);
  return decide(world.manager, world.mara, { seenVersion: version, command });
}

/** A world in which the creator was asked something. */
async function makeAsked(): Promise<World> {
  const world = await makeWorld();
  const answer = await team(world, {
    kind: 'log_contact',
    channel: 'email',
    at: instantAgo(0.1),
    note: 'Asked.',
  });
  expect(answer.status).toBe(201);
  return world;
}

test('an act is one event of the creator with the words beside it, and the page thanks for it', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);

  const answer = await act(link, 'ask-for-call', { fields: { on: soon, note: 'After lunch, please.' } });

  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`${link.path}?lang=en&done=ask-for-call`);
  const [event] = await creatorEvents(world.mara);
  expect(event).toMatchObject({ kind: 'ask_for_call', note: 'After lunch, please.' });
  expect(event?.data).not.toContain('lunch');
  const html = await read(answer.headers.get('location') ?? '');
  expect(html).toContain('Thank you, it has arrived');
  expect(html).toContain('After lunch, please.');
});

test('the same form sent twice is one act', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const form = { fields: { note: 'Twice' }, id: crypto.randomUUID(), seenVersion: await versionOn(link) };

  const answers = [await act(link, 'ask-for-call', form), await act(link, 'ask-for-call', form)];

  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await creatorEvents(world.mara)).toHaveLength(1);
});

test('two forms sent at the same moment are both answered and nothing is half written', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const seenVersion = await versionOn(link);

  const answers = await Promise.all(
    ['First', 'Second'].map((note) => act(link, 'ask-for-call', { fields: { note }, seenVersion })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const events = await creatorEvents(world.mara);
  expect(events).toHaveLength(1);
  expect(events[0]?.note).toMatch(/^(First|Second)$/);
});

test('an act on a page that the team moved past in sight of the creator shows what happened and keeps the text', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const seenVersion = await versionOn(link);
  expect((await act(link, 'ask-for-call', { fields: {}, seenVersion })).status).toBe(303);

  const answer = await act(link, 'ask-for-call', { fields: { note: 'Still here' }, seenVersion });
  const html = contentOf(await answer.text());

  expect(answer.status).toBe(409);
  expect(html).toContain('Something happened while this page was open');
  expect(html).toContain('Still here');
  expect(await creatorEvents(world.mara)).toHaveLength(1);
});

test('what the team does out of the creator’s sight neither stops an act nor is told', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const seenVersion = await versionOn(link);
  expect((await team(world, STOP_LINKS)).status).toBe(201);
  expect((await team(world, { kind: 'note', note: 'Maybe we end this' })).status).toBe(201);

  const answer = await act(link, 'ask-for-call', { fields: { note: 'Hello' }, seenVersion });

  expect(answer.status).toBe(303);
  expect(await creatorEvents(world.mara)).toHaveLength(1);
});

test('an urgent stop needs one click and nothing else', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);

  const answer = await act(link, 'ask-urgent-stop', { fields: { trigger: 'harassment' } });

  expect(answer.status).toBe(303);
  const { case: folded } = await getStanding(world, world.mara);
  expect(folded.wishes).toMatchObject([{ kind: 'urgent_stop', trigger: 'harassment' }]);
  expect(await read(link.path)).toContain('You asked for a stop on');
  const told = await env.DB.prepare('SELECT kind FROM alerts WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .all<{ kind: string }>();
  expect(told.results).toEqual([{ kind: 'urgent_stop' }]);
});

test('a cause is named from the list and stands beside what the team named', async () => {
  const world = await makeAsked();
  const link = await linkFor(world);

  expect((await act(link, 'name-cause', { fields: { cause: 'late_brief', note: 'Friday' } })).status).toBe(
    303,
  );

  const html = await read(link.path);
  expect(html).toContain('The brief came late');
  expect(html).toContain('named by you');
});

test.each([
  ['a cause that is no question of talk', 'name-cause', { cause: 'invalid_traffic' }, 'nothing to send'],
  ['no answer at all', 'answer-questions', { answer_feel: '  ' }, 'at least one answer'],
  ['a notice of nobody', 'respond-to-notice', { target: 'n-1', response: 'agree' }, 'another page'],
  ['a change of another plan', 'report-action-done', { target: 'a-1' }, 'another page'],
  [
    'days away that end before they begin',
    'answer-questions',
    { awayFrom: '2030-02-02', awayTo: '2030-02-01' },
    'does not fit',
  ],
  ['a day that does not exist', 'ask-for-call', { on: '2027-02-30' }, 'does not fit'],
  ['a day that is over', 'ask-for-call', { on: '2020-01-01' }, 'is over'],
  ['a common end without a day', 'wish-mutual-end', {}, 'choose a day'],
  ['a signature without a name', 'agree-mutual-end', { agreed: 'yes' }, 'full name'],
  ['a signature without the sentence', 'agree-mutual-end', { signedName: 'Mara' }, 'tick the sentence'],
  ['an end notice without the sentence', 'give-end-notice', {}, 'tick the sentence'],
  ['a dispute where nothing rests', 'dispute', { note: 'No' }, 'cannot be done'],
])('%s is a clear page and no event', async (_name, name, fields, words) => {
  const world = await makeWorld();
  const link = await linkFor(world);

  const answer = await act(link, name, { fields: fields as Record<string, string> });
  const html = contentOf(await answer.text());

  expect(answer.status).toBe(422);
  expect(html).toContain(words);
  expect(await creatorEvents(world.mara)).toEqual([]);
});

test('a text that is too long comes back whole with its length', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const long = `start ${'x'.repeat(NOTE_CHARS_MAX)} end`;

  const answer = await act(link, 'ask-for-call', { fields: { note: long } });
  const html = await answer.text();

  expect(answer.status).toBe(413);
  expect(html).toContain(long);
  expect(html).toContain(String(long.length));
  expect(await creatorEvents(world.mara)).toEqual([]);
});

test('a body of any size is answered by the page', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);

  const answer = await act(link, 'ask-for-call', { fields: { note: 'x'.repeat(400_000) } });

  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('far too long');
  expect(await creatorEvents(world.mara)).toEqual([]);
});

test('a form without its hidden fields or of an unknown act changes nothing', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);

  const answers = [
    await act(link, 'ask-for-call', { fields: {}, id: 'not-an-id' }),
    await act(link, 'delete-everything', { fields: {} }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([422, 422]);
  expect(await creatorEvents(world.mara)).toEqual([]);
});

test('more acts in a day than a person makes are asked to wait, an urgent stop is not', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const { seq = 0, previous_hash: hash } =
    (await env.DB.prepare(
      'SELECT max(seq) AS seq, hash AS previous_hash FROM events WHERE collaboration_id = ?1',
    )
      .bind(world.mara)
      .first<{ seq: number; previous_hash: string }>()) ?? {};
  const rows = Array.from({ length: ACTS_PER_DAY_MAX }, (_, n) =>
    env.DB.prepare(
      `INSERT INTO events (workspace_id, collaboration_id, seq, id, kind, at, actor_role, data, previous_hash, hash)
       VALUES (?1, ?2, ?3, ?4, 'note', ?5, 'creator', '{}', ?6, ?6)`,
    ).bind(
      world.workspaceId,
      world.mara,
      1000 + (seq ?? 0) + n,
      crypto.randomUUID(),
      instantAgo(0.1),
      hash ?? '',
    ),
  );
  await env.DB.batch(rows);

  const answer = await act(link, 'ask-for-call', { fields: { note: 'Once more' } });

  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain('Once more');
  expect((await act(link, 'ask-urgent-stop', { fields: { trigger: 'other' } })).status).toBe(303);
});

test('the act of one creator is never written to another collaboration', async () => {
  const world = await makeWorld();
  const theirs = await linkFor(world, { collaborationId: world.theo });

  await act(theirs, 'ask-for-call', { fields: { note: 'Mine', collaborationId: world.mara } });

  expect(await creatorEvents(world.mara)).toEqual([]);
  expect(await creatorEvents(world.theo)).toHaveLength(1);
});
