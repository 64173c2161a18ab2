// Letters that tell what has happened: a part of a payment on hold, the end of the hold, the end of the term. Proposed to a
// person, read in full, sent by hand with proof like every other letter.

import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../shared/api/schemas.ts';
import { linkFor } from '../creator-site.ts';
import { call } from '../sign-in-world.ts';
import { sendTerms } from '../terms-page.ts';
import { decide, getStanding, type World } from '../world.ts';
import { fillIn, listForms, type Typed, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  readAndSend,
  readPage,
  sendByHand,
} from './house.ts';
import { publishAll } from './published.ts';

afterEach(() => vi.useRealTimers());

const PAYMENTS = '/contract/payments';

/** One form of a page of the desk, by the end of its address, with what is typed. */
async function save(world: World, path: string, end: string, typed: Typed): Promise<void> {
  const page = await readPage(world, world.manager, path);
  const form = listForms(page).find(({ action }) => action.endsWith(end));
  if (!form) throw new Error(`${path} has no form that ends in ${end}`);
  const answer =
    end === '/terms'
      ? await sendTerms(world.manager, page, typed)
      : await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  if (answer.status !== 303) throw new Error(textOf(await answer.text()).slice(0, 600));
}

/** Reel 1 is out and pays 2,000.00 with 1,000.00 paid before; 400.00 of the rest are put on hold. */
async function makeHeldHouse(): Promise<World> {
  const world = await makeHouse();
  await save(world, '/papers', '/rights', { withholdDays: '10', withholdClause: '6.4' });
  await act(world, world.manager, PAYMENTS, {
    kind: 'hold_payment',
    typed: { amount: '400.00', reason: 'not_disclosed', note: 'No label in the first three seconds.' },
  });
  return world;
}

function write(world: World, typed: Typed = {}): Promise<string> {
  return readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed,
    button: 'Prepare the letter',
  });
}

async function say(world: World, command: CommandBody): Promise<[number, unknown]> {
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
  return [answer.status, (await answer.json<{ refusal?: object }>()).refusal];
}

const LETTER = { language: 'en', tone: 'neutral', channel: 'email', address: 'm@x.example' } as const;

test('a hold is proposed as a letter, read in full, sent, answered on the page, and its release is told', async () => {
  const world = await makeHeldHouse();
  expect((await getStanding(world, world.mara)).nextStep).toEqual({
    code: 'write_letter',
    facts: { letter: 'hold', holdSeq: (await caseOf(world)).holds?.[0]?.seq },
  });
  expect(textOf(await readPage(world, world.marketer, PAYMENTS))).toContain('Tell the creator in a letter');

  const read = await write(world);

  expect(read).toContain('We hold back a part of one payment on “Spring”');
  expect(read).toMatch(
    /400\.00 \(USD\) of the payment for “Reel 1” has been on hold since Monday, 1 March 2027/,
  );
  expect(read).toMatch(/Open for it in all: .*1,000\.00 \(USD\), due on Tuesday, 16 March 2027/);
  expect(read).toContain('It rests on the clause on holding back a part of a payment (6.4).');
  expect(read).toContain('Please answer by Thursday, 11 March 2027.');
  // The team's own words stay with the team.
  expect(read).not.toContain('first three seconds');
  const letter = await sendByHand(world, world.marketer);
  expect(letter.subject).toBe('A payment on hold: “Spring”');
  const path = linkIn(letter);
  const [told] = (await caseOf(world)).notices;
  expect(told).toMatchObject({ kind: 'hold', grade: 2, holdSeq: (await caseOf(world)).holds?.[0]?.seq });
  expect((await getStanding(world, world.mara)).nextStep.code).not.toBe('write_letter');
  // It is no contact of the ladder: nothing was asked.
  expect((await caseOf(world)).consultation.attempts).toBe(0);

  const page = textOf(await openLink(path));
  expect(page).toContain('I have received this');
  // Part of the pay is let go in its own place, and not by an answer to the letter.
  expect(page).not.toContain('I agree with changes');
  await answerByLink(path, 'respond-to-notice', { button: 'I have received this' });
  await answerByLink(path, 'answer-hold', {
    typed: { note: 'It is in the caption.' },
    button: 'I see it differently',
  });
  expect((await caseOf(world)).notices[0]).toMatchObject({ grade: 4, response: 'received' });
  await act(world, world.manager, PAYMENTS, { kind: 'release_payment' });

  expect((await getStanding(world, world.mara)).nextStep.facts).toMatchObject({ letter: 'hold_over' });
  const over = await write(world);
  expect(over).toContain('is over: the part is paid like the rest');
  expect(over).toContain('It is paid by Tuesday, 16 March 2027.');
  expect(over).toContain('There is no deadline for an answer.');
  await sendByHand(world, world.marketer);
  expect((await getStanding(world, world.mara)).nextStep.code).not.toBe('write_letter');
  await expectWhole(world);
});

test('in the contract’s language with a courtesy translation, and what the creator let go is confirmed', async () => {
  const world = await makeHeldHouse();
  await save(world, '/papers', '/papers', { language: 'de', creatorLanguage: 'fr' });
  await goTo('2027-03-02T15:00:00Z');
  const read = await write(world);
  expect(read).toContain('solange dazu eine Frage offen ist');
  expect(read).toContain('Traduction de courtoisie');
  expect(read).toContain('nous n’avons pas vu la mention publicitaire');
  const path = linkIn(await sendByHand(world, world.marketer));

  await goTo('2027-03-03T15:00:00Z');
  const { path: own } = await linkFor(world);
  expect(path).not.toBe(own);
  await answerByLink(`${own}?lang=en`, 'answer-hold', { button: 'I agree that USD 400.00 is not paid' });

  const over = await write(world, { language: 'en' });
  expect(over).toContain(
    '400.00 (USD) of the payment for “Reel 1” is not paid: you agreed to this on Wednesday, 3 March 2027.',
  );
  await expectWhole(world);
});

test('a letter about no hold, a settled hold, an open hold’s end or a running term is refused and nothing is written', async () => {
  const world = await makeHeldHouse();
  const [hold] = (await caseOf(world)).holds ?? [];
  const counts = await countAll(world);
  const letter = { kind: 'write_to_creator' as const, questions: [], ...LETTER };

  expect(await say(world, { ...letter, letter: 'hold', holdSeq: 99 })).toEqual([
    422,
    expect.objectContaining({ reason: 'not_possible_now', state: 'no_open_hold' }),
  ]);
  expect(await say(world, { ...letter, letter: 'hold' })).toMatchObject([422, { state: 'no_open_hold' }]);
  expect(await say(world, { ...letter, letter: 'hold_over', holdSeq: hold?.seq ?? 0 })).toMatchObject([
    422,
    { state: 'no_settled_hold' },
  ]);
  expect(await say(world, { ...letter, letter: 'term_over' })).toMatchObject([
    422,
    { state: 'term_not_over' },
  ]);
  expect(await say(world, { ...letter, letter: 'consult', questions: ['link'], holdSeq: 1 })).toEqual([
    422,
    { reason: 'invalid', field: 'holdSeq', problem: 'not_about_a_hold' },
  ]);
  expect(await countAll(world)).toEqual(counts);
});

const RIGHTS: Typed = {
  withholdDays: '10',
  'usage-0-channel': 'brand feed',
  'usage-0-days': '90',
  'excl-0-category': 'skincare',
  'excl-0-lastOn': '2027-05-31',
};

test('work that is complete is told with what is still paid and when, what goes on, and thanks', async () => {
  const world = await makeHouse();
  await save(world, '/papers', '/rights', RIGHTS);
  await save(world, '/terms', '/terms', {
    'termEnd-is': 'value',
    'termEnd-last': '2027-04-30',
    'termEnd-clause': '2.1',
  });
  await publishAll(world, '2027-04-20T15:00:00Z');
  await goTo('2027-05-01T14:00:00Z');
  expect((await caseOf(world)).state).toBe('completed');
  expect(await getStanding(world, world.mara)).toMatchObject({
    attention: { code: 'letter_due', needsDecision: false, facts: { letter: 'term_over' } },
    nextStep: { code: 'write_letter' },
  });

  const read = await write(world);

  expect(read).toContain('Our collaboration on “Spring” is complete.');
  expect(read).toContain('The last day of the term was Friday, 30 April 2027.');
  expect(read).toContain('It rests on the clause on the term of the contract (2.1).');
  expect(read).toMatch(/Reel 2: .*2,000\.00 \(USD\); by Thursday, 20 May 2027/);
  expect(read).toContain('Use of content, brand feed');
  expect(read).toContain('Exclusivity for skincare: last day');
  expect(read).toContain('stay labelled as advertising');
  expect(read).toContain('Thank you for your work on “Reel 2”.');
  await sendByHand(world, world.marketer);
  expect((await caseOf(world)).notices).toMatchObject([{ kind: 'term_over', grade: 2 }]);
  expect((await getStanding(world, world.mara)).attention).toBeNull();
  await expectWhole(world);
});

test('the letter of an end leaves the proposals at its instant, whenever the numbers were looked at', async () => {
  const world = await makeHouse();
  await save(world, '/terms', '/terms', { 'termEnd-is': 'value', 'termEnd-last': '2027-04-30' });
  await publishAll(world, '2027-04-20T15:00:00Z');
  await goTo('2027-05-01T04:00:00Z');
  const shown = async () => {
    const { attention, nextStep } = await getStanding(world, world.mara);
    return [attention?.code, nextStep.code];
  };

  await goTo('2027-05-15T03:59:00Z');
  expect(await shown()).toEqual(['letter_due', 'write_letter']);
  await goTo('2027-05-15T04:00:00Z');

  expect(await shown()).not.toContain('letter_due');
  expect(await shown()).not.toContain('write_letter');
  expect((await getStanding(world, world.mara)).at).toBe('2027-05-15T03:59:00Z');
  await expectWhole(world);
});

test('a viewer reads that a letter waits, and not the amounts in it', async () => {
  const world = await makeHeldHouse();
  await write(world);
  await env.DB.prepare(`UPDATE members SET role = 'viewer' WHERE id = ?1`)
    .bind(world.marketer.memberId)
    .run();

  const page = textOf(await readPage(world, world.marketer, '/steps/letters'));

  expect(page).toContain('A payment on hold');
  expect(page).not.toContain('400');
});
