// Fields of the desk with bad input: shown again with what is wrong, in our words, and nothing half-written.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../../../worker/commands/refresh-standings.ts';
import { call } from '../../sign-in-world.ts';
import { getStanding } from '../../world.ts';
import { fillIn, hiddenOf, listForms, type Typed, textOf } from '../forms.ts';
import { act, countAll, findForm, makeHouse, press, readPage } from '../house.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['a zone that does not exist', { 'notice-zone': 'Mars/Olympus' }],
  ['a number of days that is none', { 'convenience-n': '-3' }],
])('terms with %s are shown again and no version is written', async (_name, typed) => {
  const world = await makeHouse();
  const page = await (
    await call(`/desk/collaborations/${world.mara}/terms`, { cookie: world.manager.cookie })
  ).text();
  const form = listForms(page).find(({ fields }) => fields.some(({ name }) => name === 'notice-zone'));
  if (!form) throw new Error('No form of terms');
  const body = fillIn(form, {});
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  const before = await countAll(world);

  const answer = await call(form.action || `/desk/collaborations/${world.mara}/terms`, {
    cookie: world.manager.cookie,
    form: body,
  });

  expect(answer.status).toBe(422);
  expect(await countAll(world)).toEqual(before);
});

test('terms on record that cannot be counted with are named, and can still be corrected', async () => {
  const world = await makeHouse();
  await env.DB.prepare(
    `UPDATE contract_versions SET clauses = json_set(clauses, '$.convenience.value.notice.n', -4)
     WHERE collaboration_id = ?1`,
  )
    .bind(world.mara)
    .run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-02-01T15:00:00Z',
  });

  const dossier = await call(`/desk/collaborations/${world.mara}`, { cookie: world.marketer.cookie });
  expect(dossier.status).toBe(422);
  expect(textOf(await dossier.text())).toContain('period.n is -4; give a whole number, 0 or more');
  const form = await readPage(world, world.marketer, '/terms');
  expect(form).toContain('value="-4"');
  expect(textOf(form)).toContain('Nothing can be counted yet: period.n is -4');
});

test.each(['__proto__', 'constructor', 'unheard_of'])(
  'a form that asks for %s is answered, and nothing is written',
  async (kind) => {
    const world = await makeHouse();
    const form = findForm(await readPage(world, world.marketer, '/talk'), 'log_contact');
    const before = await countAll(world);
    const body = fillIn(form, { note: 'Called.' });
    body.set('kind', kind);

    const answer = await call(form.action, { cookie: world.marketer.cookie, form: body });

    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('What is to be done cannot be read.');
    expect(await countAll(world)).toEqual(before);
  },
);

test('a form with a field sent twice, or too long a form, is refused in words', async () => {
  const world = await makeHouse();
  const before = await countAll(world);
  const twice = await call('/desk/campaigns', {
    cookie: world.manager.cookie,
    form: new URLSearchParams([
      ['startsOn', '2027-03-01'],
      ['startsOn', '2027-04-01'],
    ]),
  });
  const long = await call('/desk/campaigns', {
    cookie: world.manager.cookie,
    form: { name: 'x'.repeat(300_000) },
  });

  expect(twice.status).toBe(422);
  expect(textOf(await twice.text())).toContain('Starts on cannot be read.');
  expect(long.status).toBe(413);
  expect(textOf(await long.text())).toContain('Nothing has changed. Send less at once.');
  expect(await countAll(world)).toEqual(before);
});

test('a contact or an answer takes words, a day that exists and a listed channel; what is wrong is said in our words', async () => {
  const world = await makeHouse();
  const before = await countAll(world);
  const note = async (typed: Record<string, string>, html: (form: URLSearchParams) => void = () => {}) => {
    const form = findForm(await readPage(world, world.marketer, '/talk'), 'log_contact');
    const body = fillIn(form, typed);
    html(body);
    const answer = await call(form.action, { cookie: world.marketer.cookie, form: body });
    return [answer.status, textOf(await answer.text())] as const;
  };

  const [status, empty] = await note({ note: '  ' });
  expect(status).toBe(422);
  expect(empty).toContain('Some fields need another value. Nothing has changed. Your text is missing.');
  const [, noDay] = await note({ note: 'Called.', on: '2026-02-30' });
  expect(noDay).toContain('Time is not a date.');
  const [, noTime] = await note({ note: 'Called.', on: '2027-02-26', time: '25:00' });
  expect(noTime).toContain('Time is not a date.');
  const [, odd] = await note({ note: 'Called.' }, (form) => form.set('contact-channel', '<script>'));
  expect(odd).toContain('Channel is not on the list.');
  expect(await countAll(world)).toEqual(before);

  expect((await note({ note: 'Called.' }))[0]).toBe(303);
  const answers = listForms(await readPage(world, world.marketer, '/talk')).find(
    (form) => hiddenOf(form, 'kind') === 'creator_answered',
  );
  if (!answers) throw new Error('No form for an answer');
  const silent = await call(answers.action, { cookie: world.marketer.cookie, form: fillIn(answers, {}) });
  expect(textOf(await silent.text())).toContain('Your text is missing.');
  expect((await getStanding(world, world.mara)).case.consultation.status).toBe('open');
});

test('a formal notice elsewhere than the contract says names what the contract says', async () => {
  const world = await makeHouse();
  const before = await countAll(world);
  const breach = async (typed: Typed, channel = 'email') => {
    const form = findForm(await readPage(world, world.manager, '/steps/breach'), 'issue_breach_notice');
    const body = fillIn(form, {
      ...{ trigger: 'missed_deadline', note: 'Late.', isAddressConfirmed: ['on'], ...typed },
    });
    body.set('breach-channel', channel);
    body.delete('step'); // sent as the form is once its letter was read
    const answer = await call(form.action, { cookie: world.manager.cookie, form: body });
    return [answer.status, textOf(await answer.text())] as const;
  };

  const [status, elsewhere] = await breach({ address: 'else@where.example' });
  expect(status).toBe(422);
  expect(elsewhere).toContain(
    'Address is not the one the contract names for notices. On record: mara@creators.example.',
  );
  // The form offers no such way any more; one that was opened under an older version may have.
  const [, byMessage] = await breach({}, 'dm');
  expect(byMessage).toContain(
    'The contract does not name this way of giving notice: choose one that it names.',
  );
  expect(await countAll(world)).toEqual(before);
});

test('a cost in another currency is no amount here, and none is too small', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked why.' },
  });
  await act(world, world.marketer, '/talk', { kind: 'creator_answered', typed: { note: 'Was ill.' } });
  await act(world, world.marketer, '/steps', { kind: 'evaluate' });
  await act(world, world.marketer, '/talk?cause=late_brief', { kind: 'diagnose' });
  const before = await countAll(world);

  for (const cost1 of ['20 EUR', '-5', 'some']) {
    const answer = await press(world, world.marketer, '/steps/plan', {
      kind: 'plan_remedy',
      typed: { cost1 },
      button: 'Send the plan for agreement',
    });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain(
      'Cost is not an amount of 0 or more in the campaign’s currency.',
    );
  }
  expect(await countAll(world)).toEqual(before);
});
