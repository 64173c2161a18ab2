// The steps of a talk by the dossier's forms: each leads to its event, a refusal keeps what was typed.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { CAUSE, CONTACT, lastEvent, PLAN, read, send, talkTo } from './dossier-forms.ts';
import { getStanding, makeWorld } from './world.ts';

test('from a talk to causes, a plan, its doing and its review', async () => {
  const world = await makeWorld();
  await talkTo(world);
  expect(await lastEvent(world)).toEqual({ kind: 'creator_responds', note: 'The product came late.' });

  expect((await send(world.marketer, world, CAUSE)).status).toBe(303);
  expect((await getStanding(world, world.mara)).case.causes[0]).toMatchObject({
    code: 'product_late',
    confidence: 'high',
    evidence: ['product_arrived_late'],
  });

  expect((await send(world.marketer, world, PLAN)).status).toBe(303);
  const [action] = (await getStanding(world, world.mara)).case.remedies;
  expect(action).toMatchObject({ remedy: 'R9', owner: 'creator', targetBps: 9_000, costMinor: 0 });

  const done = {
    kind: 'action_done',
    form: 'd',
    place: 'plan',
    'd-actionId': action?.id ?? '',
    'd-note': 'Pinned.',
  };
  const early = await send(world.marketer, world, done);
  expect(early.status).toBe(422);
  const refused = await early.text();
  expect(refused).toContain('The creator has not agreed to this change.');
  expect(refused).toContain('/steps/plan#answer');
  const agreed = {
    kind: 'log_plan_answer',
    form: 'p',
    place: 'plan',
    'p-stance': 'agrees',
    'p-note': 'Yes, on the phone.',
  };
  expect((await send(world.marketer, world, agreed)).status).toBe(303);
  expect(await lastEvent(world)).toEqual({ kind: 'answer_plan', note: 'Yes, on the phone.' });
  expect((await send(world.marketer, world, done)).status).toBe(303);
  const review = {
    kind: 'review_action',
    form: 'r',
    place: 'plan',
    'r-actionId': action?.id ?? '',
    'r-outcome': 'dropped',
  };
  expect((await send(world.marketer, world, review)).status).toBe(303);

  const [reviewed] = (await getStanding(world, world.mara)).case.remedies;
  expect(reviewed?.doneAt).not.toBeNull();
  expect(reviewed?.outcome).toBe('dropped');
});

test('a plan that comes too early is refused in words and keeps what was typed', async () => {
  const world = await makeWorld();
  await send(world.marketer, world, CONTACT);

  const answer = await send(world.marketer, world, { ...PLAN, 'plan-cause1': '', 'plan-cost1': '12.50' });

  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Something comes first');
  expect((await getStanding(world, world.mara)).case.remedies).toEqual([]);
});

test('a date that is none is named, with the rest of the form as it was', async () => {
  const world = await makeWorld();
  await talkTo(world);
  await send(world.marketer, world, CAUSE);

  const answer = await send(world.marketer, world, {
    ...PLAN,
    'plan-dueOn1': '2026-02-30',
    'plan-note': 'Link in the first line.',
  });

  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Nothing has changed');
  expect(html).toContain('Link in the first line.');
});

test('another change is added to the form without deciding anything', async () => {
  const world = await makeWorld();
  await talkTo(world);
  await send(world.marketer, world, CAUSE);
  const { version } = await getStanding(world, world.mara);

  const answer = await send(world.marketer, world, { ...PLAN, step: 'more' });

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Change 2');
  expect((await getStanding(world, world.mara)).version).toBe(version);
});

test('a letter is read in full first, then prepared', async () => {
  const world = await makeWorld();
  const letter = {
    kind: 'write_to_creator',
    form: 'letter',
    place: 'talk',
    'letter-letter': 'consult',
    'letter-tone': 'warm',
    'letter-language': 'de',
    'letter-channel': 'email',
    'letter-address': 'mara@creators.example',
    'letter-questions': 'link',
  };

  const preview = await send(world.marketer, world, { ...letter, step: 'preview' });
  const before = await getStanding(world, world.mara);
  const answer = await send(world.marketer, world, { ...letter, step: 'send' });

  expect(preview.status).toBe(200);
  const html = await preview.text();
  expect(html).toContain('aria-label="The letter in full"');
  expect(html).toContain('Prepare the letter');
  expect(before.version).toBe((await getStanding(world, world.mara)).version - 1);
  expect(answer.status).toBe(303);
  expect((await lastEvent(world)).kind).toBe('write_to_creator');
  const stored = await env.DB.prepare('SELECT language, body FROM notices WHERE collaboration_id = ?1')
    .bind(world.mara)
    .first<{ language: string; body: string }>();
  expect(stored?.language).toBe('de');
});

test('a step is passed over by a manager with a reason and a sentence, not by a marketer', async () => {
  const world = await makeWorld();
  await send(world.marketer, world, CONTACT);
  const skip = {
    kind: 'skip_step',
    form: 'skip',
    place: 'steps',
    'skip-step': 'coach',
    'skip-reason': 'not_applicable',
    'skip-note': 'One piece is left and it is made.',
  };

  const marketer = await send(world.marketer, world, skip);
  const silent = await send(world.manager, world, { ...skip, 'skip-note': '' });
  const manager = await send(world.manager, world, skip);

  expect([marketer.status, silent.status, manager.status]).toEqual([422, 422, 303]);
  expect(await marketer.text()).toContain('needs a manager');
  expect((await getStanding(world, world.mara)).case.ladder.coach).toBe('not_applicable');
  expect((await lastEvent(world)).note).toBe('One piece is left and it is made.');
});

test('a cause is chosen first, then named with the evidence that belongs to it', async () => {
  const world = await makeWorld();
  await send(world.marketer, world, CONTACT);

  const html = await read(world.marketer, world, '/talk?cause=tracking_broken');

  expect(html).toContain('A test order with the code or link fails.');
  expect(html).toContain('name="cause-confidence"');
});

test.each([
  ['/steps/breach', 'Not known yet: ending for cause, how notice is given.'],
  ['/steps/emergency', 'Not known yet: pause clause, how notice is given.'],
] as const)('without a contract %s says what is not known and where to fill it in', async (place, words) => {
  const world = await makeWorld();

  const html = await read(world.manager, { ...world, mara: world.theo }, place);

  expect(html).toContain(words);
  expect(html).toMatch(/href="[^"]+\/terms">Fill in the contract’s terms/u);
  expect(html).not.toContain('Every piece has begun');
});
