// A piece comes due: the team is told by date, a letter stands ready, and nothing leaves without a person.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { call } from '../sign-in-world.ts';
import { getStanding, type World } from '../world.ts';
import { fillIn, textOf } from './forms.ts';
import {
  caseOf,
  expectWhole,
  findForm,
  goTo,
  listKinds,
  makeHouse,
  press,
  readAndSend,
  sendByHand,
} from './house.ts';

afterEach(() => vi.useRealTimers());

async function readToday({ marketer }: World): Promise<string> {
  return textOf(await (await call('/desk', { cookie: marketer.cookie })).text());
}

async function listReminderAlerts({ workspaceId, mara }: World): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT key FROM alerts WHERE workspace_id = ?1 AND collaboration_id = ?2 AND kind = 'reminder_due' ORDER BY n`,
  )
    .bind(workspaceId, mara)
    .all<{ key: string }>();
  return results.map(({ key }) => key.split(':').slice(2).join(' '));
}

test('a reminder is proposed two days before and a day after, written by a person, and told once each', async () => {
  const world = await makeHouse();
  const { marketer } = world;
  await goTo('2027-04-17T15:00:00Z');
  expect(await readToday(world)).not.toContain('A reminder can go out.');

  await goTo('2027-04-18T15:00:00Z');
  expect(await readToday(world)).toContain('Reel 2 is due in 2 days, on Tue 20 Apr. A reminder can go out.');
  expect((await getStanding(world, world.mara)).nextStep).toMatchObject({ code: 'remind' });
  const today = await (await call('/desk', { cookie: marketer.cookie })).text();
  expect(today).toContain(`href="/desk/collaborations/${world.mara}/talk#letter">Remind @mara</a>`);
  expect((await caseOf(world)).notices).toEqual([]);

  const letter = await readAndSend(world, marketer, '/talk', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
  });
  expect(letter).toMatch(/Reel 2.* is due to go live on Tuesday, 20 April 2027/);
  await sendByHand(world, marketer);
  expect(await readToday(world)).toMatch(/Seen .* Reel 2 is due on Tue 20 Apr\. Nothing needs you/);
  expect(await readToday(world)).not.toContain('A reminder can go out.');
  expect(await caseOf(world)).toMatchObject({ consultation: { attempts: 0 }, ladder: {} });

  await goTo('2027-04-21T15:00:00Z');
  expect(await readToday(world)).toContain('Reel 2 was due 1 day ago, on Tue 20 Apr. A reminder can go out.');
  expect(await listReminderAlerts(world)).toEqual(['before 2027-04-20', 'after 2027-04-20']);
  expect(await listKinds(world)).toEqual(['start', 'write_to_creator', 'notice_sent']);
  await expectWhole(world);
});

test('a piece that came out meanwhile cannot be reminded of, and nothing is written', async () => {
  const world = await makeHouse();
  await goTo('2027-04-18T15:00:00Z');
  const before = await listKinds(world);
  const pieceId = (await getStanding(world, world.mara)).nextStep.facts.deliverableId;
  const read = await press(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    button: 'Read it in full',
  });
  const form = findForm(await read.text(), 'write_to_creator');
  await env.DB.prepare(
    `UPDATE posts SET deliverable_id = ?2, published_at = '2027-04-17T15:00:00Z' WHERE workspace_id = ?1 AND collaboration_id = ?3`,
  )
    .bind(world.workspaceId, pieceId, world.mara)
    .run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-04-18T15:00:00Z',
  });

  const answer = await call(form.action, {
    cookie: world.marketer.cookie,
    form: fillIn(form, {}, 'Prepare the letter'),
  });

  expect(answer.status).toBe(422);
  expect(await listKinds(world)).toEqual(before);
});
