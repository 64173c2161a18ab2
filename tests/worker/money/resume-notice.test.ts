// Going on where the contract asks for notice first: asked for at the desk, held, sent, received, in force; or taken back, or
// overtaken by the limit of the pause.
import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from '../procedure/forms.ts';
import {
  act,
  caseOf,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { confirmTerms } from '../terms-page.ts';
import { getStanding, type World } from '../world.ts';

afterEach(() => vi.useRealTimers());

/** In force since 4 March; the contract asks for five days before the work goes on. */
async function pauseWork(days = '30'): Promise<{ world: World; link: string }> {
  const world = await makeHouse();
  await confirmTerms(world, {
    'pause-timeout': 'resume',
    'pause-days': days,
    'pause-resume-n': '5',
    'pause-resume-unit': 'calendarDays',
  });
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Told that the product is late.' },
  });
  await act(world, world.manager, '', {
    kind: 'pause',
    typed: { scope: ['new_posts', 'ads'], reviewOn: '2027-03-10', reason: 'timing' },
    button: 'Send pause notice',
  });
  await goTo('2027-03-01T15:11:00Z');
  return { world, link: linkIn(await sendByHand(world, world.marketer)) };
}

const PREPARE = { kind: 'resume', button: 'Prepare the notice' };

test('work goes on five days after the notice of it was received', async () => {
  const { world, link } = await pauseWork();
  await goTo('2027-03-08T15:00:00Z');
  expect(textOf(await openLink(link))).toContain('Notice to go on 5 days');
  const page = textOf(await readPage(world, world.manager));
  expect(page).toContain('The contract asks for notice before work goes on: 5 days.');
  expect(page).toContain('Work goes on Sun 14 Mar');

  await act(world, world.manager, '', PREPARE);

  expect(await caseOf(world)).toMatchObject({
    state: 'resume_pending',
    pending: { kind: 'resume', sentAt: null },
  });
  expect(textOf(await openLink(link))).not.toContain('goes on from');
  await goTo('2027-03-08T15:11:00Z');
  const letter = await sendByHand(world, world.marketer);
  expect(letter.body).toContain('The work goes on from Sunday, 14 March 2027');
  expect(textOf(await openLink(linkIn(letter)))).toContain('Your work goes on from Sun 14 Mar');
  expect(textOf(await readPage(world, world.manager))).toContain('Resume pending');

  await goTo('2027-03-14T05:01:00Z');

  const running = await caseOf(world);
  expect(running).toMatchObject({ state: 'consulting', pending: null });
  expect(running.suspensions.map(({ to }) => to)).toEqual(['2027-03-14T05:00:00Z', '2027-03-14T05:00:00Z']);
  // Ten days of pause, from 4 to 14 March: the piece of 20 April is due on the 30th.
  const { deliverables } = await getStanding(world, world.mara);
  expect(deliverables.find(({ name }) => name === 'Reel 2')).toMatchObject({ dueOn: '2027-04-30' });
  await expectWhole(world);
});

test('within its hold the notice is undone, and the pause lasts', async () => {
  const { world } = await pauseWork();
  await goTo('2027-03-08T15:00:00Z');
  await act(world, world.manager, '', PREPARE);
  await act(world, world.manager, '', { kind: 'undo' });

  expect(await caseOf(world)).toMatchObject({ state: 'paused', pending: null });
  await goTo('2027-03-20T15:00:00Z');
  expect((await caseOf(world)).state).toBe('paused');
  expect(textOf(await readPage(world, world.manager, '/steps/letters'))).not.toContain('I have sent it');
  await expectWhole(world);
});

test('a pause that is over at its limit before that does not wait for the notice', async () => {
  const { world } = await pauseWork('6');
  await goTo('2027-03-08T15:00:00Z');
  expect(textOf(await readPage(world, world.manager))).toContain('Work goes on Wed 10 Mar');
  await act(world, world.manager, '', PREPARE);
  await goTo('2027-03-08T15:11:00Z');
  expect((await sendByHand(world, world.marketer)).body).toContain('goes on from Wednesday, 10 March 2027');
  await goTo('2027-03-10T06:00:00Z');

  const running = await caseOf(world);
  expect(running.state).toBe('consulting');
  expect(running.suspensions[0]?.to).toBe('2027-03-10T05:00:00Z');
  await expectWhole(world);
});
