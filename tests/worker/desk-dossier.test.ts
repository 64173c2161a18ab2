// The dossier's plain forms: each leads to its event, a refusal keeps what was typed, every page can be read by everybody.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { call, type Person } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

const PLACES = [
  '',
  '/talk',
  '/steps',
  '/steps/plan',
  '/steps/changed-terms',
  '/steps/coaching',
  '/contract',
  '/log',
];
const today = localDateOf(instantAgo(0), ZONE);

async function send(
  person: Person,
  world: World,
  form: Record<string, string>,
  collaborationId: string = world.mara,
): Promise<Response> {
  const { version } = await getStanding(world, collaborationId);
  return call(`/desk/collaborations/${collaborationId}/decisions`, {
    cookie: person.cookie,
    form: { id: crypto.randomUUID(), seenVersion: String(version), ...form },
  });
}

async function lastEvent(world: World): Promise<{ kind: string; note: string | null }> {
  const row = await env.DB.prepare(
    `SELECT e.kind, n.body AS note FROM events e LEFT JOIN notes n ON n.event_id = e.id
     WHERE e.collaboration_id = ?1 ORDER BY e.seq DESC LIMIT 1`,
  )
    .bind(world.mara)
    .first<{ kind: string; note: string | null }>();
  return row ?? { kind: '', note: null };
}

async function read(person: Person, world: World, place: string): Promise<string> {
  const answer = await call(`/desk/collaborations/${world.mara}${place}`, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}

const CONTACT = {
  kind: 'log_contact',
  form: 'contact',
  place: 'talk',
  'contact-channel': 'call',
  'contact-note': 'Asked.',
};
const ANSWER = { kind: 'creator_answered', form: 'answer', place: 'talk', 'answer-note': 'Was ill.' };
const CAUSE = {
  kind: 'diagnose',
  form: 'cause',
  place: 'talk',
  'cause-code': 'product_late',
  'cause-confidence': 'high',
  'cause-evidence': 'product_arrived_late',
};
const PLAN = {
  kind: 'plan_remedy',
  form: 'plan',
  place: 'plan',
  'plan-rows': '1',
  'plan-remedy1': 'R9',
  'plan-kind1': 'change',
  'plan-owner1': 'creator',
  'plan-cause1': 'product_late',
  'plan-piece1': '',
  'plan-kpi1': 'clicks',
  'plan-target1': '90',
  'plan-dueOn1': today,
  'plan-reviewOn1': addDays(today, 7),
  'plan-cost1': '',
  'plan-units1': '',
};

async function talkTo(world: World): Promise<void> {
  expect(
    (await send(world.marketer, world, { ...CONTACT, 'contact-note': 'Called about the link.' })).status,
  ).toBe(303);
  expect(
    (await send(world.marketer, world, { ...ANSWER, 'answer-note': 'The product came late.' })).status,
  ).toBe(303);
}

describe('pages', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
    await talkTo(world);
    await send(world.marketer, world, CAUSE);
    await send(world.marketer, world, PLAN);
  });

  test.each(
    PLACES.flatMap((place) => (['viewer', 'marketer', 'manager'] as const).map((role) => ({ place, role }))),
  )(
    'GET …$place for a $role has labels, one heading of the page, no id twice and no hole',
    async ({ place, role }) => {
      const html = await read(world[role], world, place);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const labels = [...html.matchAll(/ for="([^"]+)"/g)].map(([, id]) => id);
      const fields = [...html.matchAll(/<(?:input|select|textarea)\b([^>]*)/g)].map(([, text = '']) => text);
      const text = html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');

      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      expect(labels.filter((id) => !ids.includes(id))).toEqual([]);
      expect(
        fields.filter((field) => !/type="(hidden|radio|checkbox)"/.test(field) && !/ id="/.test(field)),
      ).toEqual([]);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/NaN|undefined|\[object|\bnull\b/);
      expect(html).toContain('aria-current="page"');
    },
  );

  test.each(PLACES)('GET …%s offers a viewer no decision', async (place) => {
    const html = await read(world.viewer, world, place);

    expect(html).not.toContain('/decisions"');
  });

  test('fees of changed terms stay away from a viewer', async () => {
    expect(await read(world.viewer, world, '/steps/changed-terms')).toContain('not shown to your role');
  });
});

test.each([
  ['log_contact', CONTACT, 'open_consultation', '/talk'],
  ['evaluate', { kind: 'evaluate', form: 'evaluate', place: 'steps' }, 'evaluate', '/steps'],
  [
    'review_contract',
    { kind: 'review_contract', form: 'review', place: 'contract', 'review-version': '1' },
    'review_contract',
    '/contract',
  ],
] as const)('the form of %s leads to its event and back to its tab', async (kind, form, event, place) => {
  const world = await makeWorld();

  const answer = await send(world.marketer, world, form);

  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`/desk/collaborations/${world.mara}${place}?done=${kind}`);
  expect((await lastEvent(world)).kind).toBe(event);
});

test('a viewer is turned away from every form', async () => {
  const world = await makeWorld();

  const answer = await send(world.viewer, world, CONTACT);

  expect(answer.status).toBe(403);
  expect((await getStanding(world, world.mara)).case.consultation.attempts).toBe(0);
});

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

test('the same form sent twice is one act, ids inside it included', async () => {
  const world = await makeWorld();
  await talkTo(world);
  await send(world.marketer, world, CAUSE);
  const { version } = await getStanding(world, world.mara);
  const form = { ...PLAN, id: crypto.randomUUID(), seenVersion: String(version) };
  const path = `/desk/collaborations/${world.mara}/decisions`;

  const first = await call(path, { cookie: world.marketer.cookie, form });
  const second = await call(path, { cookie: world.marketer.cookie, form });

  expect([first.status, second.status]).toEqual([303, 303]);
  expect((await getStanding(world, world.mara)).case.remedies).toHaveLength(1);
});

test('who looked at an older page is told what a colleague did', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await send(world.manager, world, { kind: 'evaluate', form: 'evaluate', place: 'steps' });

  const answer = await call(`/desk/collaborations/${world.mara}/decisions`, {
    cookie: world.marketer.cookie,
    form: { ...CONTACT, id: crypto.randomUUID(), seenVersion: String(version), 'contact-note': 'Called.' },
  });

  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain('A colleague acted');
  expect(html).toContain('Called.');
});

test('only known acts are confirmed after a redirect', async () => {
  const world = await makeWorld();

  const known = await call(`/desk/collaborations/${world.mara}/steps?done=evaluate`, {
    cookie: world.viewer.cookie,
  });
  const other = await call(`/desk/collaborations/${world.mara}/steps?done=toString`, {
    cookie: world.viewer.cookie,
  });

  expect(await known.text()).toContain('looked at the numbers');
  expect(other.status).toBe(200);
  expect(await other.text()).not.toContain('toString');
});

test('a cause is chosen first, then named with the evidence that belongs to it', async () => {
  const world = await makeWorld();
  await send(world.marketer, world, CONTACT);

  const html = await read(world.marketer, world, '/talk?cause=tracking_broken');

  expect(html).toContain('A test order with the code or link fails.');
  expect(html).toContain('name="cause-confidence"');
});
