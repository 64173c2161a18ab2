import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { clicksRow, importRows } from '../world.ts';
import { textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  expectWhole,
  goTo,
  linkIn,
  listKinds,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './house.ts';

afterEach(() => vi.useRealTimers());

test('a talk, the creator’s answers and an agreed change lead back on course', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120, 1)] });

  const read = await readAndSend(world, marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief', 'link', 'needs'] },
    button: 'Prepare the letter',
  });
  const letter = await sendByHand(world, marketer);
  expect(letter.body).toContain(read.split(' ').slice(-5).join(' '));
  expect(await caseOf(world)).toMatchObject({
    state: 'consulting',
    consultation: { status: 'open', attempts: 1 },
  });

  const link = linkIn(letter);
  await goTo('2027-03-02T15:00:00Z');
  expect(textOf(await openLink(link))).not.toContain('400,000');
  await answerByLink(link, 'answer-questions', {
    typed: { answer_brief: 'It came on Friday.', answer_link: 'It sits in the profile only.' },
  });
  expect(await caseOf(world)).toMatchObject({ consultation: { status: 'answered' } });

  await act(world, marketer, '/talk?cause=link_placement', {
    kind: 'diagnose',
    typed: { confidence: 'high' },
  });
  await act(world, marketer, '/steps/plan', {
    kind: 'plan_remedy',
    button: 'Send the plan',
    typed: { owner1: 'creator', dueOn1: '2027-03-04', reviewOn1: '2027-03-08' },
  });
  await answerByLink(link, 'answer-plan', { target: 'agrees' });
  expect((await caseOf(world)).remedies).toMatchObject([{ creatorStance: 'agrees', outcome: 'open' }]);

  await goTo('2027-03-04T15:00:00Z');
  await answerByLink(link, 'report-action-done');
  expect((await caseOf(world)).remedies).toMatchObject([{ doneBy: 'creator' }]);

  await goTo('2027-03-08T15:00:00Z');
  const early = await press(world, marketer, '/steps/plan', {
    kind: 'review_action',
    typed: { outcome: 'reached' },
  });
  expect(early.status).toBe(422);
  expect(textOf(await early.text())).toContain('The numbers are older than the last change.');
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 700, 0.1)] });
  const tooLate = { reviewOn: '2029-01-01', note: 'The sale begins then.' };
  const refused = await press(world, marketer, '/steps/plan', { kind: 'postpone_review', typed: tooLate });
  expect(refused.status).toBe(422);
  const kept = await refused.text();
  expect(textOf(kept)).toContain('Review date lies after the flight’s last day.');
  expect(kept).toContain('The sale begins then.');
  await act(world, marketer, '/steps/plan', {
    kind: 'postpone_review',
    typed: { reviewOn: '2027-03-09', note: 'The sale begins then.' },
  });
  expect((await caseOf(world)).remedies).toMatchObject([{ reviewOn: '2027-03-09', outcome: 'open' }]);
  await goTo('2027-03-09T15:00:00Z');
  await act(world, marketer, '/steps/plan', { kind: 'review_action', typed: { outcome: 'reached' } });
  expect(textOf(await openLink(link))).toMatch(/done Thu 4 Mar, goal reached, \d+% of what was expected/);
  await act(world, manager, '/steps/plan', { kind: 'recover' });

  expect(await caseOf(world)).toMatchObject({ state: 'active', remedies: [{ outcome: 'reached' }] });
  expect((await listKinds(world)).filter((kind) => kind !== 'flag')).toEqual([
    'start',
    'write_to_creator',
    'notice_sent',
    'creator_responds',
    'diagnose',
    'plan_remedy',
    'answer_plan',
    'action_done',
    'postpone_review',
    'review_action',
    'recover',
  ]);
  await expectWhole(world);
});

test('who may send a letter reads the link that opens, a viewer reads the frozen words', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });

  const seen = await Promise.all(
    [world.viewer, world.marketer].map((person) => readPage(world, person, '/steps/letters')),
  );

  expect(seen.map((page) => /\/c\/~/.test(page))).toEqual([true, false]);
  const stored = await env.DB.prepare('SELECT body FROM notices WHERE collaboration_id = ?1')
    .bind(world.mara)
    .first<string>('body');
  expect(stored).toContain('/c/~');
});

test('a make-good is promised, delivered, counted and closed by its own count', async () => {
  const world = await makeHouse();
  const { marketer } = world;
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120, 1)] });
  await readAndSend(world, marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  const link = linkIn(await sendByHand(world, marketer));
  await goTo('2027-03-02T15:00:00Z');
  await answerByLink(link, 'answer-questions', { typed: { answer_brief: 'I owe you a story.' } });
  await act(world, marketer, '/talk?cause=link_placement', { kind: 'diagnose' });
  await act(world, marketer, '/steps/plan', {
    kind: 'plan_remedy',
    button: 'Send the plan',
    typed: {
      ...{ remedy1: 'R14', kind1: 'make_good', owner1: 'creator', kpi1: 'clicks', units1: '200' },
      ...{ dueOn1: '2027-03-04', reviewOn1: '2027-03-08' },
    },
  });
  await goTo('2027-03-04T15:00:00Z');
  await answerByLink(link, 'report-action-done');

  await goTo('2027-03-08T15:00:00Z');
  const review = (typed: Record<string, string>) =>
    press(world, marketer, '/steps/plan', { kind: 'review_action', typed });
  const short = await review({ outcome: 'reached', units: '150' });
  expect(short.status).toBe(422);
  expect(textOf(await short.text())).toContain('it brought less than was promised');
  // Everything together is far below its target; the extra work has brought what was agreed for it.
  expect((await review({ outcome: 'reached', units: '210' })).status).toBe(303);

  expect((await caseOf(world)).remedies).toMatchObject([{ outcome: 'reached', units: 210, after: null }]);
  expect(textOf(await readPage(world, marketer, '/steps/plan'))).toContain('Brought 210 of 200 clicks');
  expect(textOf(await openLink(link))).toContain('goal reached, 210 Link clicks');
  await expectWhole(world);
});
