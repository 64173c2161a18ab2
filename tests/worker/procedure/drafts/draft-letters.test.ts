// What an answered draft brings with it: a letter that is proposed, read and sent, and our own side in the analysis.
import { afterEach, expect, test, vi } from 'vitest';
import { linkFor } from '../../creator-site.ts';
import { decide, getStanding } from '../../world.ts';
import { textOf } from '../forms.ts';
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
} from '../house.ts';
import { confirm, KNOWN, LINK, PAGE, pieceOf, readDrafts } from './draft-pages.ts';

afterEach(() => vi.useRealTimers());

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
