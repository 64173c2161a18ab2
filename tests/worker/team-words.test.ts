// What the team writes to the creator is on the creator's page: answers to what they asked for, words beside a plan and an offer;
// and a day that both agree on moves the change of the plan.
import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from './procedure/forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  expectWhole,
  goTo,
  makeHouse,
  openLink,
  readPage,
} from './procedure/house.ts';
import { goUnheard, offerChangedTerms, planAndMiss } from './procedure/ladder-journey.ts';

afterEach(() => vi.useRealTimers());

const wordsOn = async (path: string) => textOf(await openLink(path)).replaceAll('\u00a0', ' ');

test('an answer stands beneath what was asked, in the page’s language, with the words as written', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await answerByLink(link, 'ask-for-call', { typed: { on: '2027-03-05', note: 'After four, please.' } });
  expect(await wordsOn(link)).not.toContain('A call is arranged');

  await act(world, world.marketer, '/talk', {
    kind: 'answer_wish',
    typed: { reason: 'call_arranged', note: 'Ana calls at half past four.' },
  });

  expect(await wordsOn(link)).toMatch(
    /You asked for a call.*After four, please\. .*, Tue 2 Mar.*: A call is arranged Ana calls at half past four\./,
  );
  expect(await wordsOn(`${link}?lang=de`)).toContain(
    'Ein Gespräch ist vereinbart Ana calls at half past four.',
  );
  // A note between ourselves is none of it.
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Sounded tired of us.' },
  });
  expect(await wordsOn(link)).not.toContain('Sounded tired');
});

test('a plan comes with our words, and the day they suggest moves it once we agree', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await goTo('2027-03-09T15:00:00Z');
  await act(world, world.marketer, '/steps/plan', {
    kind: 'plan_remedy',
    button: 'Send the plan',
    typed: {
      owner1: 'creator',
      dueOn1: '2027-03-11',
      reviewOn1: '2027-03-15',
      note: 'The pin matters most.',
    },
  });
  expect(await wordsOn(link)).toContain('The pin matters most.');
  await answerByLink(link, 'answer-plan', {
    target: 'suggests_change',
    typed: { note: 'I travel on Thursday.', proposedOn: '2027-03-13' },
  });
  expect(textOf(await readPage(world, world.marketer, '/steps/plan'))).toContain(
    'Answer what they say to the plan',
  );

  const form = textOf(await readPage(world, world.marketer, '/talk'));
  expect(form).toContain('If agreed, what moves to that day');
  await act(world, world.marketer, '/talk', { kind: 'answer_wish', typed: { note: 'Saturday is fine.' } });

  expect((await caseOf(world)).remedies).toMatchObject([
    { dueOn: '2027-03-13', reviewOn: '2027-03-17', creatorStance: 'agrees' },
  ]);
  const page = await wordsOn(link);
  expect(page).toContain('by Sat 13 Mar, we look at it together on Wed 17 Mar');
  expect(page).toContain('Agreed Saturday is fine.');
  await expectWhole(world);
});

test('what they suggest in words alone stands at Now, and the plan is named until it is written anew', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await goTo('2027-03-09T15:00:00Z');
  await act(world, world.marketer, '/steps/plan', {
    kind: 'plan_remedy',
    button: 'Send the plan',
    typed: { owner1: 'creator', dueOn1: '2027-03-11', reviewOn1: '2027-03-15' },
  });
  await answerByLink(link, 'answer-plan', {
    target: 'suggests_change',
    typed: { note: 'I would film it outdoors.' },
  });
  const now = textOf(await readPage(world, world.marketer, ''));
  expect(now).toMatch(
    /Wants the plan otherwise .* No day is named: what you agree to is written into the plan\. “I would film it outdoors\.” Answer/,
  );
  expect(now).not.toContain('The plan is not agreed');
  expect(textOf(await readPage(world, world.marketer, '/talk'))).toContain(
    'The answer changes nothing in the plan.',
  );

  await act(world, world.marketer, '/talk', { kind: 'answer_wish', typed: { note: 'Do it.' } });

  expect(textOf(await readPage(world, world.marketer, ''))).toContain('The plan is not agreed');
  expect(textOf(await readPage(world, world.viewer, ''))).not.toContain('The plan is not agreed');
  expect(textOf(await readPage(world, world.marketer, '/steps/plan'))).toContain('Write it anew below');
});

test('what both have signed for a later day stands on page and desk before that day', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  expect(await wordsOn(link)).not.toContain('Signed by');
  await answerByLink(link, 'sign-adjustment', { typed: { agreed: ['yes'], signedName: 'Mara Lind' } });

  const page = await wordsOn(link);
  expect(page).toMatch(/You signed changed terms Mara Lind/);
  const agreed = page.slice(page.indexOf('What was agreed'));
  expect(agreed).toMatch(
    /Contract version 1.*Pay by result Pieces Reel 2 Base pay USD 1,200\.00.*From Mon 22 Mar/,
  );
  const desk = textOf(await readPage(world, world.marketer, '/contract'));
  expect(desk).toMatch(/What the contract allows version 1/);
  expect(desk).toMatch(/Pay by result, from Mon 22 Mar Reel 2: \$1,200\.00 base each/);

  await goTo('2027-03-22T15:00:00Z');
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toMatch(
    /What the contract allows version 2.*Pay by result Reel 2: \$1,200\.00 base each/,
  );
});
