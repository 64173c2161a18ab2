// A practice to its end: offered with a day, taken on the creator's page, looked back at, and in the analysis.
import { afterEach, expect, test, vi } from 'vitest';
import { findCard } from '../../shared/procedure/talk/coaching.ts';
import { textOf } from './procedure/forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  expectWhole,
  goTo,
  makeHouse,
  openLink,
  press,
  readPage,
} from './procedure/house.ts';
import { goUnheard, planAndMiss } from './procedure/ladder-journey.ts';
import { clicksRow, getStanding, importRows } from './world.ts';

afterEach(() => vi.useRealTimers());

test('a practice is offered with a day, taken, looked back at and told in the analysis', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');

  await act(world, marketer, '/steps/coaching', {
    kind: 'start_coaching',
    typed: { reviewOn: '2027-03-22' },
  });
  const page = textOf(await openLink(link));
  expect(page).toContain('I will try this Not for me');
  expect(page).toContain('we look at it together on Mon 22 Mar');
  const [first] = (await caseOf(world)).coaching;
  await answerByLink(link, 'answer-coaching', { target: `${first?.id} leave` });
  expect(textOf(await openLink(link))).toContain('You left this one. That is fine.');
  expect((await getStanding(world, world.mara)).attention?.code).toBe('coaching_due');
  await answerByLink(link, 'answer-coaching', { target: `${first?.id} take` });
  expect(textOf(await openLink(link))).toContain('You want to try this.');

  const desk = textOf(await readPage(world, marketer, '/steps/coaching'));
  expect(desk).toContain('tries it, said on Mon 15 Mar');
  expect(desk).not.toContain('What it did');
  expect((await getStanding(world, world.mara)).attention?.code).not.toBe('coaching_review_due');

  await goTo('2027-03-22T15:00:00Z');
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 400, 0.1)] });
  const due = await getStanding(world, world.mara);
  expect(due.attention).toMatchObject({
    code: 'coaching_review_due',
    facts: { itemId: first?.id, count: 1 },
  });
  expect(due.nextStep.code).toBe('review_coaching');
  await act(world, marketer, '/steps/coaching', {
    kind: 'review_coaching',
    typed: { effect: 'helped', note: 'The second Reel opens with the product.' },
  });

  const closed = await caseOf(world);
  expect(closed.ladder.coach).toBe('done');
  expect(closed.coaching).toMatchObject([{ effect: 'helped', answer: { isTaken: true } }]);
  expect(textOf(await openLink(link))).toContain('It helped.');
  expect(textOf(await readPage(world, marketer, '/steps/coaching'))).toContain('Effect helped');
  const analysis = textOf(await readPage(world, manager, '/analysis'));
  expect(analysis).toContain(`${titleOf(first)} Mon 15 Mar worked`);
  await expectWhole(world);
});

test('nothing helped before it could show, and a closed practice takes no answer', async () => {
  const world = await makeHouse();
  const { marketer } = world;
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await act(world, marketer, '/steps/coaching', { kind: 'start_coaching', typed: { reviewOn: '' } });

  const untried = await press(world, marketer, '/steps/coaching', { kind: 'log_coaching_answer' });
  expect(untried.status).toBe(303);
  const tooSoon = await press(world, marketer, '/steps/coaching', {
    kind: 'review_coaching',
    typed: { effect: 'helped', note: 'Looked good.' },
  });
  expect(tooSoon.status).toBe(422);
  const refused = textOf(await tooSoon.text());
  expect(refused).toContain('The numbers are older than the day on which it was tried.');
  expect(refused).toContain('Something comes first');

  await act(world, marketer, '/steps/coaching', {
    kind: 'review_coaching',
    typed: { effect: 'cannot_tell' },
  });
  const [closed] = (await caseOf(world)).coaching;
  await expect(answerByLink(link, 'answer-coaching', { target: `${closed?.id} leave` })).rejects.toThrow();
});

function titleOf(item: { card: string } | undefined): string {
  return findCard(item?.card ?? '')?.title ?? 'no card';
}
