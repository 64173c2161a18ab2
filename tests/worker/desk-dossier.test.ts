// The dossier's pages and plain forms: every page can be read by everybody, and a form is one act of who may do it.
import { beforeAll, describe, expect, test } from 'vitest';
import { CAUSE, CONTACT, lastEvent, PLAN, read, send, talkTo } from './dossier-forms.ts';
import { call } from './sign-in-world.ts';
import { getStanding, makeWorld, type World } from './world.ts';

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
  expect(html).toContain('Somebody acted here meanwhile. Nothing of yours was done.');
  expect(html).toContain('Called.');
});

test('words whose form is gone by then stand there to be copied', async () => {
  const world = await makeWorld();
  await send(world.marketer, world, CONTACT);
  const { version } = await getStanding(world, world.mara);
  const close = { kind: 'resolve', form: 'resolve', place: 'steps', 'resolve-reason': 'other' };
  await send(world.manager, world, close);

  const answer = await call(`/desk/collaborations/${world.mara}/decisions`, {
    cookie: world.marketer.cookie,
    form: {
      ...close,
      id: crypto.randomUUID(),
      seenVersion: String(version),
      'resolve-note': 'It was the link, and it is fixed.',
    },
  });

  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).not.toContain('value="resolve"');
  expect(html).toContain('What you typed, to copy');
  expect(html).toContain('It was the link, and it is fixed.');
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
