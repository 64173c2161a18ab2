import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { setPaid } from '../money/set-paid.ts';
import { call, type Person } from '../sign-in-world.ts';
import { clicksRow, importRows, type World } from '../world.ts';
import { fillIn, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  findForm,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './house.ts';
import { countAndLook } from './ladder-journey.ts';

afterEach(() => vi.useRealTimers());

const FACTS = 'Reel 2 was due on 26 February and was not published';
const CONFIRMED = { isAddressConfirmed: ['on'] };

/** A breach notice that was read, prepared, held and sent by hand. Answers the creator's link from it. */
async function giveBreachNotice(world: World): Promise<string> {
  const letter = await readAndSend(world, world.manager, '/steps/breach', {
    kind: 'issue_breach_notice',
    typed: { trigger: 'missed_deadline', note: FACTS, ...CONFIRMED },
    button: 'Prepare the breach notice',
  });
  expect(letter).toContain(FACTS);
  await goTo('2027-03-01T15:11:00Z');
  return linkIn(await sendByHand(world, world.marketer));
}

/** Everything our own procedure asks before an end: numbers, talk, contract. */
async function prepare(world: World): Promise<void> {
  const { marketer } = world;
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120, 1)] });
  await act(world, marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked why.' },
  });
  await act(world, marketer, '/talk', { kind: 'creator_answered', typed: { note: 'Was ill, no date yet.' } });
  await act(world, marketer, '/steps', { kind: 'evaluate' });
  await act(world, marketer, '/contract', { kind: 'review_contract' });
}

function askForCause(world: World): Promise<void> {
  return act(world, world.marketer, '/steps/end', {
    kind: 'request_end',
    typed: { route: 'cause', reason: 'conduct', category: 'other', trigger: 'missed_deadline' },
  });
}

async function tryToEnd(world: World, person: Person): Promise<Response> {
  // Only an owner is given the form; from any other chair it is sent all the same.
  const read = await press(world, world.owner, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { note: FACTS, ...CONFIRMED },
    button: 'Read it in full',
  });
  const form = findForm(await read.text(), 'issue_end_notice');
  return call(form.action, { cookie: person.cookie, form: fillIn(form, {}, 'Agree and prepare') });
}

test('an end for cause waits for the cure, then takes an owner', async () => {
  const world = await makeHouse();
  const link = await giveBreachNotice(world);
  const [cure] = (await caseOf(world)).openCures;
  expect(cure).toMatchObject({
    noticeReceivedAt: '2027-03-01T15:11:00Z',
    cureEndsAt: '2027-03-09T05:00:00Z',
  });
  // Over with its last day, which is the one that is named: to them and at the desk.
  expect(textOf(await openLink(link))).toContain('until 8 Mar 2027');
  expect(textOf(await readPage(world, world.manager, '/steps/breach'))).toContain('end of Mon 8 Mar');
  await prepare(world);
  await askForCause(world);
  const before = await countAll(world);

  const early = await tryToEnd(world, world.owner);
  expect(early.status).toBe(422);
  expect(textOf(await early.text())).toMatch(/9 Mar|Mar 9|March 9|9 March/);
  expect(await countAll(world)).toEqual(before);

  await goTo('2027-03-09T15:00:00Z');
  // Looking again at counts of 28 February is no look at the numbers of today.
  await act(world, world.marketer, '/steps', { kind: 'evaluate' });
  const stale =
    'The numbers that were looked at are from Sun 28 Feb, 10:11. Import newer ones, then look at them again.';
  expect(textOf(await readPage(world, world.owner, '/steps/end'))).toContain(stale);
  expect(textOf(await readPage(world, world.owner, '/steps'))).toContain(stale);
  const onOld = await tryToEnd(world, world.owner);
  expect(onOld.status).toBe(422);
  expect(textOf(await onOld.text())).toContain('older than three days');

  await countAndLook(world, world.marketer, 120);
  expect(textOf(await readPage(world, world.owner, '/steps/end'))).not.toContain('Import newer ones');
  const counted = await countAll(world);
  const asManager = await tryToEnd(world, world.manager);
  expect(asManager.status).toBe(422);
  expect(textOf(await asManager.text())).toMatch(/owner/i);
  expect(await countAll(world)).toEqual(counted);

  const read = await readAndSend(world, world.owner, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { note: FACTS, ...CONFIRMED },
    button: 'Agree and prepare',
  });
  expect(await caseOf(world)).toMatchObject({ state: 'ending', pending: { route: 'cause' } });
  await expectWhole(world);
  // What was read is the letter that will go: with its day, to the word.
  expect(read).toContain('effective Tuesday, 9 March 2027');
  expect(read).not.toContain('not known yet');
  await goTo('2027-03-09T15:11:00Z');
  expect(withoutLink(read)).toContain(withoutLink((await sendByHand(world, world.owner)).body));
});

test('what an owner reads while a step of ours is open has the day the contract gives, and one word on what is paid', async () => {
  const world = await makeHouse();
  await giveBreachNotice(world);
  await prepare(world);
  await setPaid(world.workspaceId, world.mara, 350_000);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-03-01T15:12:00Z',
  });
  await askForCause(world);
  await goTo('2027-03-09T15:00:00Z');

  const read = await press(world, world.owner, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { note: FACTS },
    button: 'Read it in full',
  });

  const letter = textOf(
    /<section class="dossier-letter"[\s\S]*?<\/section>/.exec(await read.text())?.[0] ?? '',
  );
  expect(letter).toContain('effective Tuesday, 9 March 2027');
  expect(letter).toContain('Nothing more is to be paid out; the sum to be paid back is named above.');
  expect(letter).toMatch(/To be paid back: .*1,500\.00 .*It is asked for by/);
  expect(letter).not.toContain('No day has been set for it');
});

/** The letter on the page and the one that is kept differ in the link alone, which is made with the letter. */
function withoutLink(text: string): string {
  return text
    .replace(/https?:\/\/\S+\/c\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('a breach that was put right ends nothing', async () => {
  const world = await makeHouse();
  const link = await giveBreachNotice(world);
  await prepare(world);
  await goTo('2027-03-03T15:00:00Z');
  await answerByLink(link, 'say-cured', { typed: { note: 'Published this morning.' } });
  expect((await caseOf(world)).openCures).toMatchObject([
    { saidCuredAt: '2027-03-03T15:00:00Z', curedAt: null },
  ]);

  await act(world, world.manager, '/steps/breach', { kind: 'settle_breach', button: 'Accept' });

  expect((await caseOf(world)).openCures.filter(({ curedAt }) => curedAt === null)).toEqual([]);
  await goTo('2027-03-12T15:00:00Z');
  const before = await countAll(world);
  const asked = await press(world, world.marketer, '/steps/end', {
    kind: 'request_end',
    typed: { route: 'cause', reason: 'conduct', category: 'other', trigger: 'missed_deadline' },
  });
  expect(asked.status).toBe(422);
  expect(await countAll(world)).toEqual(before);
  await expectWhole(world);
});

test('a breach letter that is still in the house starts no clock and is not on the creator’s page', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  const link = linkIn(await sendByHand(world, world.marketer));
  await readAndSend(world, world.manager, '/steps/breach', {
    kind: 'issue_breach_notice',
    typed: { trigger: 'missed_deadline', note: FACTS, ...CONFIRMED },
    button: 'Prepare the breach notice',
  });

  await goTo('2027-03-01T15:30:00Z');

  expect((await caseOf(world)).openCures).toMatchObject([{ noticeReceivedAt: null, cureEndsAt: null }]);
  expect(textOf(await openLink(link))).not.toContain(FACTS);
});

test('without a clause for convenience the other ways can still be asked for', async () => {
  const at = '2027-01-01T00:00:00Z';
  const { convenience: _taken, ...clauses } = demoClauses('owner', at);
  const none = { is: 'none' as const, clause: null, confirmedBy: 'owner', confirmedAt: at };
  const world = await makeHouse({ clauses: { ...clauses, convenience: none } });
  await giveBreachNotice(world);

  await askForCause(world);

  expect(await caseOf(world)).toMatchObject({ state: 'end_review', endPlan: { route: 'cause' } });
});

test('a breach of a contract whose first trigger cannot be cured can still be noticed', async () => {
  const clauses = demoClauses('owner', '2027-01-01T00:00:00Z');
  const cause = clauses.cause;
  if (cause?.is !== 'value') throw new Error('The demo names no cause');
  const value = { ...cause.value, triggers: ['morality', 'missed_deadline'] };
  const world = await makeHouse({ clauses: { ...clauses, cause: { ...cause, value } } });

  await giveBreachNotice(world);

  await goTo(addMinutes('2027-03-01T15:11:00Z', 5));
  expect((await caseOf(world)).openCures).toHaveLength(1);
});

test('whose breach it is decides who is offered it, and no side ends for its own', async () => {
  const clauses = demoClauses('owner', '2027-01-01T00:00:00Z');
  const cause = clauses.cause;
  if (cause?.is !== 'value') throw new Error('The demo names no cause');
  const triggers = ['missed_deadline', 'non_payment', 'insolvency'];
  const value = { ...cause.value, triggers, incurable: ['non_payment', 'insolvency'] };
  const world = await makeHouse({ clauses: { ...clauses, cause: { ...cause, value } } });
  const before = await countAll(world);
  const offered = (page: string, name: string) =>
    [
      ...(new RegExp(`<select[^>]*name="${name}".*?</select>`, 's').exec(page)?.[0] ?? '').matchAll(
        /value="(\w+)"/g,
      ),
    ].map(([, one]) => one);

  const page = await readPage(world, world.manager, '/steps/end');
  expect(offered(page, 'request-trigger')).toEqual(['missed_deadline', 'insolvency']);
  expect(offered(page, 'theirs-trigger')).toEqual(['non_payment', 'insolvency']);

  const sendAs = async (kind: string, change: Record<string, string>) => {
    const form = findForm(page, kind);
    const body = fillIn(form, {});
    for (const [name, one] of Object.entries(change)) body.set(name, one);
    return textOf(await (await call(form.action, { cookie: world.manager.cookie, form: body })).text());
  };
  expect(
    await sendAs('request_end', {
      'request-route': 'cause',
      'request-reason': 'conduct',
      'request-category': 'other',
      'request-trigger': 'non_payment',
    }),
  ).toContain('is our own breach: only the creator can end for it.');
  const theirs = {
    'theirs-on': '2027-02-26',
    'theirs-time': '10:00',
    'theirs-route': 'cause',
  };
  expect(await sendAs('log_creator_end', { ...theirs, 'theirs-trigger': 'missed_deadline' })).toContain(
    'is the creator’s own breach',
  );
  expect(await countAll(world)).toEqual(before);

  await sendAs('log_creator_end', { ...theirs, 'theirs-trigger': 'non_payment' });
  expect(await caseOf(world)).toMatchObject({
    state: 'ending',
    pending: { party: 'creator', route: 'cause' },
  });
});
