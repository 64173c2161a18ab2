// A pause whose day of review has come and that goes on: at the desk, in the lists, in what the creator reads, in the clocks.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from './procedure/forms.ts';
import {
  act,
  caseOf,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './procedure/house.ts';
import { confirmTerms } from './terms-page.ts';
import { getStanding, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

/** Sent on Monday 1 March, in force on the 4th, at its limit of 30 days on 3 April; to be looked at on the 10th. */
async function pauseWork(): Promise<{ world: World; link: string }> {
  const world = await makeHouse();
  await confirmTerms(world, { 'pause-timeout': 'resume', 'pause-days': '30' });
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Told that the product is late.' },
  });
  await act(world, world.manager, '', {
    kind: 'pause',
    typed: { scope: ['new_posts', 'ads'], reviewOn: 'other', otherReviewOn: '2027-03-10', reason: 'timing' },
    button: 'Send pause notice',
  });
  await goTo('2027-03-01T15:11:00Z');
  return { world, link: linkIn(await sendByHand(world, world.marketer)) };
}

const stay = (on: string) => ({
  kind: 'stay_paused',
  typed: { reviewOn: 'other', otherReviewOn: on, note: 'The product arrives on the 16th.' },
});

async function listReviewAlerts(world: World) {
  const { results } = await env.DB.prepare(
    `SELECT key, at FROM alerts WHERE collaboration_id = ?1 AND kind = 'review_due' AND key NOT LIKE '1:%' ORDER BY at`,
  )
    .bind(world.mara)
    .all<{ key: string; at: string }>();
  return [...new Set(results.map(({ at }) => at))];
}

test('on its day a pause is left as it is until another one, and everybody hears of the new day', async () => {
  const { world, link } = await pauseWork();
  await goTo('2027-03-10T15:00:00Z');
  expect((await getStanding(world, world.mara)).attention).toMatchObject({
    code: 'review_due',
    facts: { reviewOn: '2027-03-10' },
  });

  await act(world, world.manager, '', stay('2027-03-17'));

  const { attention, nextStep } = await getStanding(world, world.mara);
  expect(attention).toMatchObject({ code: 'letter_due', facts: { letter: 'pause_on' } });
  expect(nextStep).toMatchObject({ code: 'write_letter', facts: { letter: 'pause_on' } });
  expect((await caseOf(world)).suspensions.map(({ reviewOn }) => reviewOn)).toEqual([
    '2027-03-17',
    '2027-03-17',
  ]);
  const log = textOf(await readPage(world, world.manager, '/log'));
  expect(log).toContain('The pause goes on');
  expect(log).toContain('The product arrives on the 16th.');
  expect(textOf(await openLink(link))).toContain('Wed 17 Mar We look at the pause again');

  const letter = await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: {},
    button: 'Prepare the letter',
  });
  expect(letter).toContain('The pause of our collaboration on “Spring” goes on.');
  expect(letter).toContain('We look at it again by Wednesday, 17 March 2027.');
  expect(letter).toContain('The contract’s limit of paused days is reached on Saturday, 3 April 2027.');
  expect((await sendByHand(world, world.marketer)).subject).toBe('The pause goes on: “Spring”');
  expect((await getStanding(world, world.mara)).nextStep).toMatchObject({
    code: 'review_pause',
    facts: { reviewOn: '2027-03-17' },
  });

  await goTo('2027-03-17T15:00:00Z');
  expect((await getStanding(world, world.mara)).attention).toMatchObject({ code: 'review_due' });
  expect(await listReviewAlerts(world)).toEqual(['2027-03-10T05:00:00Z', '2027-03-17T04:00:00Z']);
  await expectWhole(world);
});

test('the clause’s limit is the last day, and a day that has passed is none', async () => {
  const { world } = await pauseWork();
  await goTo('2027-03-10T15:00:00Z');
  const version = (await getStanding(world, world.mara)).version;

  for (const [on, words] of [
    ['2027-04-04', 'The last day is Sat 3 Apr'],
    ['2027-03-09', 'Review date lies in the past.'],
    ['', 'Review date'],
  ] as const) {
    const refused = await press(world, world.manager, '', stay(on));
    expect(refused.status).toBe(422);
    const page = textOf(await refused.text());
    expect(page).toContain(words);
    expect(page).toContain('The product arrives on the 16th.');
  }
  expect((await getStanding(world, world.mara)).version).toBe(version);

  await act(world, world.manager, '', stay('2027-04-03'));
  expect((await caseOf(world)).suspensions[0]).toMatchObject({ reviewOn: '2027-04-03' });
});

test('work that a contract pauses is a manager’s to leave; what is ours alone is a marketer’s', async () => {
  const { world } = await pauseWork();
  await goTo('2027-03-10T15:00:00Z');
  expect(await readPage(world, world.marketer)).not.toContain('value="stay_paused"');

  await act(world, world.manager, '', { kind: 'resume' });
  await act(world, world.marketer, '', {
    kind: 'pause',
    typed: { scope: ['links'], reviewOn: 'other', otherReviewOn: '2027-03-12', reason: 'timing' },
    button: 'Stop our side now',
  });
  await act(world, world.marketer, '', stay('2027-06-01'));

  expect((await caseOf(world)).suspensions.at(-1)).toMatchObject({
    kind: 'own_side',
    reviewOn: '2027-06-01',
  });
  expect((await getStanding(world, world.mara)).attention?.facts.letter).not.toBe('pause_on');
});

test('a day that came while nobody ran the clocks is told all the same, as of that day', async () => {
  const { world } = await pauseWork();

  // Neither the beginning of the pause on the 4th nor its review on the 10th had a cron.
  await goTo('2027-03-12T15:00:00Z');

  expect(await listReviewAlerts(world)).toEqual(['2027-03-10T05:00:00Z']);
});
