// Words beside an entry of the log are taken back: gone wherever they stood, with the entry, its hash and the audit left.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { textOf } from './procedure/forms.ts';
import { shareForm } from './routes/subject.ts';
import { call, type Person } from './sign-in-world.ts';
import { type DecisionReply, decide, getStanding, instantAgo, makeWorld, type World } from './world.ts';

const WORDS = 'She told me about her divorce on the phone.';

async function note(world: World, person: Person): Promise<string> {
  const { version } = await getStanding(world, world.mara);
  const command = { kind: 'log_contact', channel: 'call', at: instantAgo(0.1), note: WORDS };
  const answer = await decide(person, world.mara, { seenVersion: version, command });
  return (await answer.json<DecisionReply>()).event.id;
}

function erase(
  world: World,
  person: Person,
  eventId: string,
  collaborationId = world.mara,
): Promise<Response> {
  const path = `/desk/collaborations/${collaborationId}/log/words/${eventId}/erasure`;
  return call(path, { cookie: person.cookie, form: {} });
}

async function read(path: string, { cookie }: Person): Promise<string> {
  return textOf(await (await call(path, { cookie })).text());
}

test('erased words are on no page, in no file and in no frozen report, and the log still proves whole', async () => {
  const world = await makeWorld();
  const eventId = await note(world, world.marketer);
  const made = await call(`/desk/campaigns/${world.campaign.id}/reports`, {
    cookie: world.manager.cookie,
    form: { ...shareForm(world), numbers: 'frozen' },
  });
  const report = /\/r\/[\w-]+/.exec(await made.text())?.[0] ?? '';
  const places = ['', '/talk', '/log', '/file', '/file.json', '/report'].map(
    (place) => `/desk/collaborations/${world.mara}${place}`,
  );
  const all = [...places, '/desk/audit', report];
  const holding = async () => {
    const texts = await Promise.all(all.map((path) => read(path, world.manager)));
    return all.filter((_, index) => texts[index]?.includes('divorce'));
  };
  expect(await holding()).toEqual(expect.arrayContaining([`/desk/collaborations/${world.mara}/log`, report]));

  const answer = await erase(world, world.marketer, eventId);

  expect(answer.status).toBe(303);
  expect(await holding()).toEqual([]);
  const log = await read(`/desk/collaborations/${world.mara}/log?erased=1`, world.marketer);
  expect(log).toContain('The words are erased.');
  expect(log).toMatch(/What was written with it .* Erased\./);
  expect(await read('/desk/audit', world.manager)).toMatch(/Words beside an entry of the log erased/);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [], brokenChains: [] });
});

test('another marketer cannot, a manager can, and nobody under another collaboration', async () => {
  const world = await makeWorld();
  const eventId = await note(world, world.manager);
  const page = (person: Person) => read(`/desk/collaborations/${world.mara}/log`, person);

  expect(await page(world.marketer)).not.toContain('Take these words back');
  expect((await erase(world, world.marketer, eventId)).status).toBe(403);
  expect((await erase(world, world.owner, eventId, world.theo)).status).toBe(404);
  expect((await erase(world, world.owner, crypto.randomUUID())).status).toBe(404);
  expect(await page(world.marketer)).toContain('divorce');
  expect(await page(world.owner)).toContain('Take these words back');
  expect((await erase(world, world.owner, eventId)).status).toBe(303);
  expect(await page(world.marketer)).not.toContain('divorce');
});
