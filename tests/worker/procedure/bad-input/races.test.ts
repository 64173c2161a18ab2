// The same act twice, two acts at once, an act too early: one is written, and the other is told.
import { afterEach, expect, test, vi } from 'vitest';
import { call } from '../../sign-in-world.ts';
import { fillIn, hiddenOf, listForms } from '../forms.ts';
import { countAll, findForm, goTo, makeHouse, press, readAndSend, readPage } from '../house.ts';

afterEach(() => vi.useRealTimers());

test('of two notices racing on one page one is written, the other is told', async () => {
  const world = await makeHouse();
  const page = await readPage(world, world.manager, '/steps/breach');
  const read = findForm(page, 'issue_breach_notice');
  const typed = { trigger: 'missed_deadline', note: 'Reel 2 is late', isAddressConfirmed: ['on'] };
  const forms = await Promise.all(
    [world.manager, world.owner].map(async (person) => {
      const shown = await call(read.action, { cookie: person.cookie, form: fillIn(read, typed, 'Read it') });
      return { person, form: findForm(await shown.text(), 'issue_breach_notice') };
    }),
  );
  expect(new Set(forms.map(({ form }) => hiddenOf(form, 'id'))).size).toBe(2);

  const answers = await Promise.all(
    forms.map(({ person, form }) =>
      call(form.action, { cookie: person.cookie, form: fillIn(form, {}, 'Prepare the breach') }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await countAll(world)).toMatchObject({ notices: 1, deliveries: 1, creator_links: 1 });
});

test('the same letter sent by two clicks is one letter', async () => {
  const world = await makeHouse();
  const read = await press(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Read it',
  });
  const form = findForm(await read.text(), 'write_to_creator');
  const body = fillIn(form, {}, 'Prepare the letter');

  const answers = await Promise.all(
    [1, 2].map(() => call(form.action, { cookie: world.marketer.cookie, form: body })),
  );

  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await countAll(world)).toMatchObject({ notices: 1, deliveries: 1, creator_links: 1 });
});

test('a letter is said to be sent once, and never before it was made', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  const form = listForms(await readPage(world, world.marketer, '/steps/letters')).find(({ action }) =>
    action.endsWith('/sending'),
  );
  if (!form) throw new Error('No letter waits');
  const before = await countAll(world);
  const post = (typed: Record<string, string>) =>
    call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, typed) });

  const early = await post({ sentOn: '2027-02-20', sentTime: '10:00' });
  const ahead = await post({ sentOn: '2027-03-09', sentTime: '10:00' });
  expect([early.status, ahead.status]).toEqual([422, 422]);
  expect(await countAll(world)).toEqual(before);
  await goTo('2027-03-01T16:00:00Z');
  expect([(await post({})).status, (await post({})).status]).toEqual([303, 303]);

  expect((await countAll(world)).events).toBe((before.events ?? 0) + 1);
});
