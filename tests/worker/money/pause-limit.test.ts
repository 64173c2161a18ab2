// A pause that reaches the limit of its clause: what follows by itself, in the log, on both pages and in the money.
import { env } from 'cloudflare:workers';
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
  readAndSend,
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { confirmTerms } from '../terms-page.ts';
import { getStanding, type World } from '../world.ts';

afterEach(() => vi.useRealTimers());

/** Sent on Monday 1 March; two business days later it takes effect, and ten days of pause are over on the 14th. */
async function pauseTenDays(onTimeout: string): Promise<{ world: World; link: string }> {
  const world = await makeHouse();
  await confirmTerms(world, { 'pause-timeout': onTimeout, 'pause-days': '10' });
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Told that the product is late.' },
  });
  await act(world, world.manager, '', {
    kind: 'pause',
    typed: { scope: ['new_posts'], reviewOn: '2027-03-10', reason: 'timing' },
    button: 'Send pause notice',
  });
  await goTo('2027-03-01T15:11:00Z');
  const letter = await sendByHand(world, world.marketer);
  expect(letter.body).toContain('The contract’s limit of paused days is reached on Sunday, 14 March 2027.');
  // The cron was away on the day itself.
  await goTo('2027-03-15T15:00:00Z');
  return { world, link: linkIn(letter) };
}

test('a contract that ends by its pause clause has its money frozen as of that midnight', async () => {
  const { world, link } = await pauseTenDays('terminate');

  const ended = await caseOf(world);
  expect(ended.endedBy).toMatchObject({ route: 'pause_timeout', at: '2027-03-14T05:00:00Z' });
  // Reel 1 is out: 2,000.00. Reel 2 was briefed: 25 % of 2,000.00. 1,000.00 were paid before.
  expect(ended.money).toMatchObject({ dueToCreatorMinor: 150_000, refundDueMinor: 0, payOn: '2027-04-13' });
  const stored = await env.DB.prepare('SELECT count(*) AS n FROM settlements WHERE collaboration_id = ?1')
    .bind(world.mara)
    .first<{ n: number }>();
  expect(stored).toEqual({ n: 1 });
  expect(textOf(await readPage(world, world.manager, '/contract/payments'))).toContain(
    'Payments of the end frozen',
  );
  await expectWhole(world);
  expect(await openLink(link)).not.toContain('your work is paused');

  // Nobody decided it, so a letter is proposed that tells it, with the sums and days of the payments.
  expect((await getStanding(world, world.mara)).nextStep).toEqual({
    code: 'write_letter',
    facts: { letter: 'term_over' },
  });
  const read = await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: {},
    button: 'Prepare the letter',
  });
  expect(read).toContain('The pause reached its limit with the end of Saturday, 13 March 2027.');
  expect(read).toContain('It rests on the pause clause');
  expect(read).toMatch(/Reel 1: .*1,000\.00 \(USD\); by Tuesday, 16 March 2027/);
  expect(read).toMatch(/Reel 2: .*500\.00 \(USD\); by Tuesday, 13 April 2027/);
  expect((await sendByHand(world, world.marketer)).subject).toBe(
    'The pause has ended the contract: “Spring”',
  );
  expect((await getStanding(world, world.mara)).nextStep.code).not.toBe('write_letter');
  await expectWhole(world);
});

test('work that goes on by itself is not called paused on the creator’s page', async () => {
  const { world, link } = await pauseTenDays('resume');

  const resumed = await caseOf(world);
  expect(resumed.suspensions).toMatchObject([{ from: '2027-03-04T05:00:00Z', to: '2027-03-14T05:00:00Z' }]);
  expect(resumed.money).toBeNull();
  expect(await openLink(link)).not.toContain('your work is paused');
  await expectWhole(world);
});

test('work that goes on by itself is told to the creator, since when and with the dates that moved', async () => {
  const { world } = await pauseTenDays('resume');
  expect(await getStanding(world, world.mara)).toMatchObject({
    nextStep: { code: 'write_letter', facts: { letter: 'pause_over' } },
  });

  const read = await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: {},
    button: 'Prepare the letter',
  });
  expect(read).toContain(
    'The work on “Spring” goes on, because the pause has reached the contract’s limit of days.',
  );
  expect(read).toContain('The work goes on from Sunday, 14 March 2027, 00:00');
  expect(read).toContain('The pause began on Thursday, 4 March 2027.');
  expect(read).toMatch(/Reel 2: .*new date Friday, 30 April 2027/);
  const sent = await sendByHand(world, world.marketer);

  expect(sent.subject).toContain('Notice of resumption: “Spring”');
  expect((await getStanding(world, world.mara)).nextStep.code).not.toBe('write_letter');
  expect(await openLink(linkIn(sent))).toContain('Notice: work goes on');
  await expectWhole(world);
});

test.each([
  ['creator_may_terminate', 'The pause clause gives this side no right to end.'],
  ['brand_may_terminate', 'End after the pause'],
])('with %s the right is its side’s alone, and the pause goes on', async (onTimeout, words) => {
  const { world, link } = await pauseTenDays(onTimeout);

  expect((await caseOf(world)).state).toBe('paused');
  expect((await caseOf(world)).timeoutRight).toBe(onTimeout);
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(words);
  expect(await openLink(link)).toContain('your work is paused');
});

test.each(['resume', 'terminate'])(
  'a stop that reaches its limit untold (%s) asks for no notice of it any more',
  async (onTimeout) => {
    const world = await makeHouse();
    await confirmTerms(world, { 'pause-timeout': onTimeout, 'pause-days': '10' });
    await act(world, world.marketer, '/steps/emergency', {
      kind: 'emergency_pause',
      typed: { trigger: 'brand_safety', note: 'A clip of Sunday, 21:10.' },
    });
    await goTo('2027-03-02T15:00:00Z');
    await act(world, world.manager, '/steps/emergency', { kind: 'confirm_emergency' });
    expect(textOf(await readPage(world, world.manager))).toContain('Pause notice waits to be sent');

    await goTo('2027-03-15T15:00:00Z');

    expect((await caseOf(world)).notices).toMatchObject([{ kind: 'pause', isWithdrawn: true }]);
    expect(textOf(await readPage(world, world.manager))).not.toContain('waits to be sent');
    const delivery = await env.DB.prepare(
      'SELECT status FROM deliveries WHERE notice_id IN (SELECT id FROM notices WHERE collaboration_id = ?1)',
    )
      .bind(world.mara)
      .all();
    expect(delivery.results).toEqual([{ status: 'cancelled' }]);
    await expectWhole(world);
  },
);
