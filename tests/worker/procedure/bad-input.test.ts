// Bad input: each a clear refusal with the fact that caused it, and nothing half-written.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { Clauses } from '../../../shared/contract/clauses.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { linkFor } from '../creator-site.ts';
import { call } from '../sign-in-world.ts';
import { decide, getStanding, PAUSE_POSTS, type World } from '../world.ts';
import { fillIn, hiddenOf, listForms, textOf } from './forms.ts';
import {
  act,
  countAll,
  findForm,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sayByLink,
  sendByHand,
} from './house.ts';

afterEach(() => vi.useRealTimers());

const LETTER = { language: 'en', tone: 'neutral', channel: 'email', address: 'mara@creators.example' };
const ACTION = {
  id: 'a1',
  kind: 'change',
  remedy: 'R1',
  owner: 'brand',
  cause: null,
  deliverableId: null,
  kpi: 'clicks',
  targetBps: 9_000,
  expectedUnits: null,
  dueOn: '2027-03-04',
  reviewOn: '2027-03-08',
  costMinor: 0,
};
const PAY = {
  kpi: 'clicks',
  pieceIds: null,
  baseMinor: 120_000,
  tiers: [{ fromUnits: 0, rateMinor: 400 }],
  per: 1,
  mode: 'marginal',
  floorMinor: 120_000,
  variableCapMinor: null,
  totalCapMinor: 300_000,
  counts: 'organic',
  sourceOfTruth: 'brand',
  measurementWindowDays: 14,
  holdDays: 0,
  onEarlyEnd: 'settle_at_effective',
};
const OFFER = {
  pieceIds: ['nobody'],
  pay: PAY,
  effectiveFrom: '2027-03-10T05:00:00Z',
  oldFeeMinor: 200_000,
  currency: 'USD',
  lowBaseReason: null,
};
const END = { route: 'convenience', reason: 'business', category: 'timing', trigger: null };

/** A manager's world in which the creator has answered, so that plans and letters are possible. */
async function makeAnswered(): Promise<World> {
  const world = await makeHouse();
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  await act(world, world.marketer, '/talk', { kind: 'creator_answered', typed: { note: 'Heard.' } });
  await act(world, world.marketer, '/talk?cause=weak_hook', { kind: 'diagnose' });
  return world;
}

async function send(world: World, command: unknown): Promise<Response> {
  const { version } = await getStanding(world, world.mara);
  return decide(world.manager, world.mara, { seenVersion: version, command });
}

test.each([
  [
    'a day that does not exist',
    { kind: 'plan_remedy', actions: [{ ...ACTION, dueOn: '2027-02-30' }] },
    'dueOn',
  ],
  ['a due day that is over', { kind: 'plan_remedy', actions: [{ ...ACTION, dueOn: '2027-02-01' }] }, 'dueOn'],
  [
    'a review before the due day',
    { kind: 'plan_remedy', actions: [{ ...ACTION, reviewOn: '2027-03-03' }] },
    'reviewOn',
  ],
  ['a negative cost', { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: -1 }] }, 'costMinor'],
  ['half a cent', { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: 0.5 }] }, 'costMinor'],
  ['a cause nobody named', { kind: 'plan_remedy', actions: [{ ...ACTION, cause: 'late_brief' }] }, 'cause'],
  [
    'a piece of nobody',
    { kind: 'plan_remedy', actions: [{ ...ACTION, deliverableId: 'x' }] },
    'deliverableId',
  ],
  ['two changes of one id', { kind: 'plan_remedy', actions: [ACTION, ACTION] }, 'actions'],
  [
    'a contact in the future',
    { kind: 'log_contact', channel: 'call', at: '2027-03-05T10:00:00Z', note: 'Asked.' },
    'at',
  ],
  ['an answer in the future', { kind: 'creator_answered', at: '2027-03-05T10:00:00Z', note: 'Heard.' }, 'at'],
  [
    'a letter without an address',
    { kind: 'write_to_creator', letter: 'consult', questions: ['brief'], ...LETTER, address: null },
    'address',
  ],
  [
    'a letter without a question',
    { kind: 'write_to_creator', letter: 'consult', questions: [], ...LETTER },
    'questions',
  ],
  [
    'a breach by a result',
    { kind: 'issue_breach_notice', trigger: 'kpi_miss', ...LETTER },
    'KPI_MISS_IS_NOT_A_BREACH',
  ],
  [
    'a breach that the contract does not list',
    { kind: 'issue_breach_notice', trigger: 'rude', ...LETTER },
    'TRIGGER_NOT_LISTED',
  ],
  [
    'a formal notice to another address',
    {
      kind: 'issue_breach_notice',
      trigger: 'missed_deadline',
      note: 'Late.',
      ...LETTER,
      address: 'else@where.example',
    },
    'address',
  ],
  [
    'a formal notice by a channel that the contract does not name',
    { kind: 'issue_breach_notice', trigger: 'missed_deadline', note: 'Late.', ...LETTER, channel: 'dm' },
    'CHANNEL_NOT_ALLOWED',
  ],
  [
    'an end blamed on results for another reason',
    { kind: 'request_end', ...END, category: 'goals_not_met' },
    'category',
  ],
  [
    'an end after changes that nobody made',
    { kind: 'request_end', ...END, reason: 'performance', category: 'goals_not_met_despite_changes' },
    'no_change_on_record',
  ],
  [
    'a pause after changes that nobody made',
    { ...PAUSE_POSTS, reason: 'goals_not_met_despite_changes' },
    'no_change_on_record',
  ],
  [
    'an outside event in the future',
    { kind: 'request_end', ...END, route: 'force_majeure', since: '2027-03-05T10:00:00Z' },
    'since',
  ],
  ['a cause without a breach', { kind: 'request_end', ...END, route: 'cause', reason: 'conduct' }, 'trigger'],
  [
    'an end by a clause that there is not',
    {
      kind: 'request_end',
      ...END,
      route: 'performance',
      reason: 'performance',
      category: 'goals_not_met',
    },
    'contract',
  ],
  [
    'a notice without a request',
    { kind: 'issue_end_notice', skips: [], isAddressConfirmed: true, isPlatformStepDone: true, ...LETTER },
    'not_possible_now',
  ],
  ['an agreed day without a request', { kind: 'propose_mutual_end', on: '2027-03-10' }, 'not_possible_now'],
  [
    'proof of a letter of nobody',
    { kind: 'record_proof', noticeId: 'n', grade: 3, at: '2027-03-01T15:00:00Z', evidenceSha256: null },
    '',
  ],
  ['an emergency of results', { kind: 'emergency_pause', trigger: 'kpi_miss' }, 'TRIGGER_NOT_LISTED'],
  ['closing what runs', { kind: 'close', paidOn: null, checks: [] }, 'not_possible_now'],
  ['changed terms before a plan', { kind: 'propose_adjustment', proposal: OFFER }, 'not_possible_now'],
  [
    'negative pay',
    { kind: 'propose_adjustment', proposal: { ...OFFER, pay: { ...PAY, baseMinor: -1 } } },
    'baseMinor',
  ],
  ['a creator’s own command', { kind: 'give_end_notice' }, 'kind'],
])('%s is refused with its fact and nothing is written', async (_name, command, fact) => {
  const world = await makeAnswered();
  const before = await countAll(world);

  const answer = await send(world, command);
  const problem = await answer.text();

  expect(answer.status).toBe(422);
  expect(problem).toContain(fact);
  expect(await countAll(world)).toEqual(before);
});

const confirmed = { clause: null, confirmedBy: 'owner', confirmedAt: '2027-01-01T00:00:00Z' };

test.each<[string, (clauses: Clauses) => Clauses, string]>([
  ['unconfirmed', ({ pause: _open, ...clauses }) => clauses, 'terms_unknown'],
  ['none', (clauses) => ({ ...clauses, pause: { is: 'none', ...confirmed } }), 'NO_PAUSE_CLAUSE'],
])('a pause by a clause that is %s is refused', async (_name, change, fact) => {
  const world = await makeHouse({ clauses: change(demoClauses('owner', '2027-01-01T00:00:00Z')) });
  const before = await countAll(world);

  const answer = await send(world, PAUSE_POSTS);

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(fact);
  expect(await countAll(world)).toEqual(before);
});

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

test('a link opens nothing after its end, after it was closed, and never another case', async () => {
  const world = await makeHouse();
  const [over, closed, theirs] = await Promise.all([
    linkFor(world, { days: 2 }),
    linkFor(world),
    linkFor(world, { collaborationId: world.theo }),
  ]);
  const form = listForms(await openLink(over.path)).find(({ action }) => action.includes('/ask-for-call'));
  if (!form) throw new Error('No way to ask for a call');
  const body = fillIn(form, { note: 'Late' });
  await env.DB.prepare('UPDATE creator_links SET revoked_at = ?2 WHERE id = ?1')
    .bind(closed.id, '2027-03-01T15:00:00Z')
    .run();
  vi.setSystemTime('2027-03-04T15:00:00Z');
  const before = await countAll(world);

  const answers = await Promise.all([
    call(form.action, { form: body }),
    call(closed.path),
    call(`${theirs.path}/ask-for-call`, { form: { id: crypto.randomUUID(), seenVersion: 'x', note: 'No' } }),
    call(`/c/${'A'.repeat(43)}`),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([410, 404, 422, 404]);
  expect(await countAll(world)).toEqual(before);
});

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

test('an act on a page of the creator that is not about this case is refused', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  const link = linkIn(await sendByHand(world, world.marketer));
  const other = (await linkFor(world, { collaborationId: world.theo })).path;
  const form = listForms(await openLink(link)).find(({ action }) => action.includes('/respond-to-notice'));
  const noticeId = form && hiddenOf(form, 'target');
  const before = await countAll(world);
  const page = listForms(await openLink(other));

  const answer = await call(`${other}/respond-to-notice`, {
    form: {
      id: crypto.randomUUID(),
      seenVersion:
        hiddenOf(page.find(({ fields }) => fields.length > 0) ?? page[0] ?? emptyForm(), 'seenVersion') ??
        '1',
      target: noticeId ?? 'n1',
      response: 'agree',
    },
  });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).not.toBe('');
  expect(await countAll(world)).toEqual(before);
  expect((await sayByLink(link, 'ask-for-call')).status).toBe(303);
});

function emptyForm() {
  return { action: '', fields: [], buttons: [], html: '' };
}

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

test.each<[string, object, string]>([
  ['nothing to stop', { ...PAUSE_POSTS, scope: 'links' }, 'What stops cannot be read.'],
  ['a day left empty', { ...PAUSE_POSTS, reviewOn: '' }, 'Review date is missing.'],
  [
    'no number',
    { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: 'much' }] },
    'Cost is not a number.',
  ],
  [
    'less than nothing',
    { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: -5 }] },
    'Cost is too small.',
  ],
  ['no practice', { kind: 'start_coaching', items: [] }, 'Practices is missing.'],
])('says of %s what is wrong, without the words of a library', async (_, command, said) => {
  const world = await makeHouse();
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
  expect(answer.status).toBe(422);
  const problem = await answer.json<{ detail: string }>();
  expect(problem.detail).toContain(said);
  expect(problem.detail).not.toMatch(/expected|Invalid/);
});
