// A piece's draft: handed in by the creator or noted by the team, sent back, approved by a word or by silence; what waits for
// approval (stage, pay, the money of an end) follows from it alone.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
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
  press,
  readAndSend,
  readPage,
  sayByLink,
  sendByHand,
} from './house.ts';

afterEach(() => vi.useRealTimers());

const PAGE = '/contract/drafts';
const LINK = 'https://drive.example/reel-2-first-cut';
const KNOWN: Typed = {
  'approval-is': 'value',
  'approval-rounds': '2',
  'approval-n': '3',
  'approval-clause': '6.1',
};

/** The terms or the rights as they stand, with what is typed. */
async function confirm(world: World, page: '/terms' | '/papers', typed: Typed): Promise<void> {
  const end = page === '/terms' ? '/terms' : '/rights';
  const html = await readPage(world, world.manager, page);
  const form = listForms(html).find(({ action }) => action.endsWith(end));
  if (!form) throw new Error(`${page} has no form`);
  const answer =
    page === '/terms'
      ? await sendTerms(world.manager, html, typed)
      : await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  expect(answer.status).toBe(303);
}

async function pieceOf(world: World, name = 'Reel 2') {
  const piece = (await getStanding(world, world.mara)).deliverables.find((one) => one.name === name);
  if (!piece) throw new Error(`No piece ${name}`);
  return piece;
}

async function readDrafts(world: World): Promise<string> {
  return textOf(await readPage(world, world.marketer, PAGE));
}

async function alertsAbout(world: World): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT key FROM alerts WHERE collaboration_id = ?1 AND kind IN ('draft_waiting', 'draft_deemed') ORDER BY n`,
  )
    .bind(world.mara)
    .all<{ key: string }>();
  return results.map(({ key }) => key);
}

test('the creator hands in, is asked for a change, hands in again, and silence approves what pay has waited for', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  await confirm(world, '/papers', { heldUntilApproved: 'on' });
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  const payments = async () => textOf(await readPage(world, world.manager, '/contract/payments'));
  expect(await payments()).toMatch(/Reel 2 \$2,000\.00, kept until the piece is approved/);

  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });

  // It needs a person: on Today, in the popup's standing, and told once.
  const today = textOf(await (await call('/desk', { cookie: world.marketer.cookie })).text());
  expect(today).toContain('The draft of Reel 2 waits for our answer since Mon 1 Mar, 10:00.');
  expect(today).toContain('Silence approves it at the end of Thu 4 Mar.');
  expect(await getStanding(world, world.mara)).toMatchObject({
    attention: { code: 'draft_waiting', needsDecision: true },
    nextStep: { code: 'answer_draft' },
  });
  const [told] = await alertsAbout(world);
  expect(told).toMatch(/^draft_waiting:/);
  expect(await pieceOf(world)).toMatchObject({ stage: 'submitted' });
  const page = await readPage(world, world.marketer, PAGE);
  expect(page).toContain(`href="${LINK}"`);
  expect(textOf(page)).toContain(
    'Round 1 of 2 included. Silence counts as approval at the end of Thu 4 Mar.',
  );

  await act(world, world.marketer, PAGE, {
    kind: 'ask_changes',
    typed: { reason: 'disclosure', note: 'Please say "ad" in the first line.' },
  });
  expect(await pieceOf(world)).toMatchObject({ stage: 'in_production' });
  const theirs = textOf(await openLink(path));
  expect(theirs).toContain('Something to change before it goes out');
  expect(theirs).toMatch(/we asked for changes on Mon 1 Mar, 10:00 \(UTC−5\): the ad label is missing\./);
  expect(theirs).toContain('Please say "ad" in the first line.');

  await goTo('2027-03-02T15:00:00Z');
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  expect(await readDrafts(world)).toMatch(
    /Round 2 of 2 included\..*at the end of Fri 5 Mar\. The included rounds are used up with this one/,
  );

  await goTo('2027-03-06T04:59:00Z');
  expect(await payments()).toMatch(/Reel 2 \$2,000\.00, kept until the piece is approved/);
  await goTo('2027-03-06T05:00:00Z');

  expect(await pieceOf(world)).toMatchObject({ stage: 'approved' });
  expect(await payments()).not.toContain('kept until the piece is approved, ');
  expect(await payments()).toMatch(/Reel 2 \$2,000\.00, pay by /);
  expect(await readDrafts(world)).toMatch(
    /approved by silence.*counts as approved since the end of Fri 5 Mar, nobody answered/,
  );
  expect(textOf(await openLink(path))).toContain(
    'approved: we did not answer in time (Fri 5 Mar). It can go out as it is.',
  );
  expect((await getStanding(world, world.mara)).attention?.code).not.toBe('draft_waiting');
  const keys = await alertsAbout(world);
  expect(keys).toHaveLength(3);
  expect(keys[2]).toMatch(/^draft_deemed:/);
  await expectWhole(world);
});

test('a draft that came by mail is noted with its time and approved in one click; both can be taken back', async () => {
  const world = await makeHouse();
  expect(await readDrafts(world)).toMatch(/Silence not known yet Rounds not known yet/);

  await act(world, world.marketer, PAGE, {
    kind: 'receive_draft',
    typed: { on: '2027-02-26', time: '09:30', link: LINK },
  });
  expect(await readDrafts(world)).toMatch(
    /What silence means is not known yet.*Round 1 received Fri 26 Feb, 09:30 Open the draft/,
  );
  // Told of by hand; nobody needs to hear of it a second time before its clock says so.
  expect(await alertsAbout(world)).toEqual([]);
  await act(world, world.marketer, PAGE, { kind: 'approve_draft' });
  expect(await pieceOf(world)).toMatchObject({ stage: 'approved' });
  expect(textOf(await readPage(world, world.manager, '/papers'))).toContain('approved (drafts)');

  await act(world, world.marketer, PAGE, { kind: 'take_back_draft' });
  expect(await pieceOf(world)).toMatchObject({ stage: 'submitted' });
  await act(world, world.marketer, PAGE, { kind: 'take_back_draft' });
  expect(await pieceOf(world)).toMatchObject({ stage: 'briefed' });
  expect((await caseOf(world)).drafts).toEqual([]);
  expect(textOf(await readPage(world, world.marketer, '/log'))).toMatch(
    /Draft received.*Draft approved.*Entry about a draft taken back/,
  );
  await expectWhole(world);
});

test('an entry with nothing in it is no draft; words that say where it is are one, and the team reads them', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  const { path } = await linkFor(world);
  const { id, stage } = await pieceOf(world);
  const before = await countAll(world);

  const empty = await sayByLink(path, 'hand-in-draft', { target: id, typed: { note: '  ' } });
  expect(empty.status).toBe(422);
  expect(textOf(await empty.text())).toContain(
    'Please add a link, or say in a few words where we find the draft.',
  );
  const odd = await sayByLink(path, 'hand-in-draft', { target: id, typed: { link: 'not a link' } });
  expect(textOf(await odd.text())).toContain('Where we can see it: An address that begins with https://.');
  expect(await countAll(world)).toEqual(before);
  expect((await pieceOf(world)).stage).toBe(stage);

  const words = 'In the shared folder since noon.';
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { note: words, link: LINK } });
  expect((await pieceOf(world)).stage).toBe('submitted');
  const page = await readPage(world, world.marketer, PAGE);
  expect(textOf(page)).toContain(words);
  expect(page).toContain(`href="${LINK}"`);
});

test('a piece that the papers call approved takes no draft: it stays approved', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  await env.DB.prepare(`UPDATE deliverables SET stage = 'approved' WHERE id = ?1`).bind(id).run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: new Date().toISOString(),
  });

  const theirs = await openLink(path);
  expect(textOf(theirs)).toContain('approved. It can go out as it is.');
  expect(theirs).not.toContain('/hand-in-draft');
  expect(await readDrafts(world)).toContain('approved, due');
  const { version } = await getStanding(world, world.mara);
  const command = { kind: 'receive_draft', pieceId: id, at: new Date().toISOString() };
  const answer = await decide(world.marketer, world.mara, { seenVersion: version, command });
  expect(answer.status).toBe(422);
  expect((await pieceOf(world)).stage).toBe('approved');
});

test('what does not fit is refused with its reason, and nothing is written', async () => {
  const world = await makeHouse();
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  const before = await countAll(world);

  expect(
    (await sayByLink(path, 'hand-in-draft', { target: id, typed: { link: 'http://plain.example/a' } }))
      .status,
  ).toBe(422);
  const odd = await press(world, world.marketer, PAGE, {
    kind: 'receive_draft',
    typed: { link: 'ftp://x.example' },
  });
  expect(odd.status).toBe(422);
  expect(textOf(await odd.text())).toContain('Link has to begin with https://');
  const late = await press(world, world.marketer, PAGE, {
    kind: 'receive_draft',
    typed: { on: '2027-03-02' },
  });
  expect(textOf(await late.text())).toContain('Time lies in the future.');
  const out = (await pieceOf(world, 'Reel 1')).id;
  const { version } = await getStanding(world, world.mara);
  const say = (command: object) => decide(world.marketer, world.mara, { seenVersion: version, command });
  const at = new Date().toISOString();
  expect((await say({ kind: 'receive_draft', pieceId: out, at })).status).toBe(422);
  expect((await say({ kind: 'approve_draft', draftSeq: 1 })).status).toBe(422);
  expect(await countAll(world)).toEqual(before);
});

test('an answered draft is proposed as a letter, read in full and sent; the answer to the next one is another', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  await act(world, world.marketer, PAGE, { kind: 'ask_changes', typed: { reason: 'disclosure' } });

  const answered = (await caseOf(world)).drafts?.[0]?.answerSeq;
  expect((await getStanding(world, world.mara)).nextStep).toEqual({
    code: 'write_letter',
    facts: { letter: 'draft_answer', draftAnswerSeq: answered },
  });
  expect(await readDrafts(world)).toContain('Tell the creator in a letter');
  const sent = { kind: 'write_to_creator', button: 'Prepare the letter' };
  const read = await readAndSend(world, world.marketer, '/talk', sent);
  expect(read).toContain('ask for a change before it goes out.');
  expect(read).toContain('It is about the advertising label: it is missing.');
  expect(read).toContain('This was round 1. Rounds that the contract includes: 2.');
  const letter = await sendByHand(world, world.marketer);
  expect(letter.subject).toBe('Your draft: “Spring”');
  expect((await caseOf(world)).notices).toMatchObject([
    { kind: 'draft_answer', grade: 2, draftAnswerSeq: answered },
  ]);
  // It tells and asks nothing: no contact of the ladder, and nothing to acknowledge or agree to.
  expect((await caseOf(world)).consultation.attempts).toBe(0);
  const theirs = textOf(await openLink(linkIn(letter)));
  expect(theirs).toContain('We have looked at your draft of “Reel 2”');
  expect(theirs).not.toMatch(/I have received this|I agree/);
  expect((await getStanding(world, world.mara)).nextStep.code).not.toBe('write_letter');

  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  await act(world, world.marketer, PAGE, { kind: 'approve_draft' });
  const approval = await readAndSend(world, world.marketer, '/talk', sent);
  expect(approval).toContain('Your draft of “Reel 2” for “Spring” is approved.');
  await expectWhole(world);
});

test('a letter about no answer is refused with the fact, and nothing is written', async () => {
  const world = await makeHouse();
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  const before = await countAll(world);
  const letter = { kind: 'write_to_creator', letter: 'draft_answer', questions: [] } as const;
  const words = { language: 'en', tone: 'neutral', channel: 'email', address: 'm@x.example' } as const;
  const say = async (more: object) => {
    const { version } = await getStanding(world, world.mara);
    const command = { ...letter, ...words, ...more } as never;
    const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
    return [answer.status, (await answer.json<{ refusal?: object }>()).refusal];
  };

  expect(await say({ draftAnswerSeq: 1 })).toMatchObject([422, { state: 'no_answered_draft' }]);
  expect(await say({ letter: 'consult', questions: ['brief'], draftAnswerSeq: 1 })).toEqual([
    422,
    { reason: 'invalid', field: 'draftAnswerSeq', problem: 'not_about_a_draft' },
  ]);
  expect(await countAll(world)).toEqual(before);
});

test('the letter about an answer is proposed for two weeks, and leaves at that instant', async () => {
  const world = await makeHouse();
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  await act(world, world.marketer, PAGE, { kind: 'approve_draft' });
  const code = async () => (await getStanding(world, world.mara)).nextStep.code;

  await goTo('2027-03-15T14:59:00Z');
  expect(await code()).toBe('write_letter');
  await goTo('2027-03-15T15:00:00Z');

  expect(await code()).not.toBe('write_letter');
  expect(await readDrafts(world)).toContain('Tell the creator in a letter');
  await expectWhole(world);
});

test('a draft answered late and rounds used up speak first of our own side, with their dates, and in the analysis', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', { ...KNOWN, 'approval-rounds': '1', 'approval-n': '' });
  const { id } = await pieceOf(world);
  await goTo('2027-04-12T14:00:00Z');
  const { path } = await linkFor(world);
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  const talk = async (query = '') => textOf(await readPage(world, world.marketer, `/talk${query}`));
  expect(await talk()).not.toContain('which was due by');

  await goTo('2027-04-22T14:00:00Z');
  const waits =
    'Draft 1 of Reel 2 arrived Mon 12 Apr, 10:00 and waits for our answer, which was due by the end of Thu 15 Apr.';
  expect(await talk()).toMatch(/What the numbers point to Approval came late/);
  expect(await talk()).toContain(`A draft waits for our answer. ${waits}`);
  await act(world, world.marketer, '/steps', { kind: 'evaluate' });
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  const naming = await readPage(world, world.marketer, '/talk?cause=late_approval');
  expect(textOf(naming)).toContain(waits);
  expect(naming).toMatch(/value="approval_took_long"[^>]*checked|checked[^>]*value="approval_took_long"/);

  await act(world, world.marketer, PAGE, { kind: 'ask_changes', typed: { reason: 'claim' } });
  const usedUp = 'The included round of Reel 2 went back for changes, the last one Thu 22 Apr, 10:00.';
  const answered = 'and was answered Thu 22 Apr, 10:00; an answer was due by the end of Thu 15 Apr.';
  expect(await talk()).toContain(answered);
  expect(await talk()).toContain(usedUp);
  const analysis = textOf(await readPage(world, world.manager, '/analysis'));
  expect(analysis).toContain(answered);
  expect(analysis).toContain(usedUp);
  await expectWhole(world);
});
