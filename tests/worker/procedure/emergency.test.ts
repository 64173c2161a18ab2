import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { call } from '../sign-in-world.ts';
import { confirmTerms } from '../terms-page.ts';
import { getStanding, type World } from '../world.ts';
import { fillIn, hiddenOf, listForms, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  findForm,
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

const STOP = {
  kind: 'emergency_pause',
  typed: { trigger: 'brand_safety', note: 'A clip of Sunday, 21:10.' },
};

async function formKinds(world: World, role: 'viewer' | 'marketer' | 'manager', path: string) {
  return listForms(await readPage(world, world[role], path)).map((form) => hiddenOf(form, 'kind'));
}

test('a marketer stops everything at once, a manager confirms, and the work goes on later', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/steps/emergency', STOP);
  expect(await caseOf(world)).toMatchObject({
    state: 'emergency_paused',
    suspensions: [{ kind: 'emergency', from: '2027-03-01T15:00:00Z', to: null }],
  });
  expect(await formKinds(world, 'marketer', '/steps/emergency')).not.toContain('confirm_emergency');
  expect(await formKinds(world, 'viewer', '/steps/emergency')).toEqual([undefined]);

  await goTo('2027-03-02T15:00:00Z');
  const now = await readPage(world, world.manager);
  expect(textOf(now)).toContain('Confirm the stop, or lift it');
  expect(now).not.toContain('value="pause"');
  await act(world, world.manager, '/steps/emergency', { kind: 'confirm_emergency' });
  expect((await caseOf(world)).state).toBe('paused');
  // Whoever may not resume reads who does.
  expect(textOf(await readPage(world, world.marketer))).toContain('A manager resumes the work.');
  expect(textOf(await readPage(world, world.manager))).not.toContain('A manager resumes');
  // It stands since Monday: neither the page nor the letter makes it wait for a receipt.
  const waits = textOf(await readPage(world, world.manager, '/steps/letters'));
  expect(waits).toContain('Pause notice waits to be sent no clock runs from it');
  const told = await sendByHand(world, world.manager);
  expect(told.body).not.toContain('takes effect on receipt');
  expect(told.subject).toContain('Spring');
  expect(told.body).toMatch(/1 March 2027/);
  expect(told.body).not.toMatch(/business days/);
  expect(textOf(await openLink(linkIn(told)))).toContain(told.subject);
  expect((await caseOf(world)).pending).toBeNull();

  await goTo('2027-03-05T15:00:00Z');
  await act(world, world.manager, '', { kind: 'resume' });

  const { state, suspensions } = await caseOf(world);
  expect(state).toBe('active');
  expect(suspensions.every(({ to }) => to !== null)).toBe(true);
  // Four days of pause: the letter, our own pages and the creator's page name the same new day for the open piece.
  expect(await dueOfReel2(world)).toEqual({ agreedDueOn: '2027-04-20', dueOn: '2027-04-24' });
  const letter = await sendByHand(world, world.manager);
  expect(letter.body).toContain('The pause began on Monday, 1 March 2027.');
  expect(letter.body).not.toContain('takes effect on receipt');
  expect(letter.body).toMatch(/Reel 2.*20 Apr.* 2027; .*24 Apr.* 2027/);
  for (const path of ['', '/agreement'])
    expect(textOf(await readPage(world, world.marketer, path))).toMatch(/24 Apr/);
  const page = textOf(await openLink(linkIn(letter)));
  expect(page).toContain('Reel 2 due Sat 24 Apr');
  await expectWhole(world);
});

test('a stop that was never told is told with the end of it alone', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/steps/emergency', STOP);
  await goTo('2027-03-02T15:00:00Z');
  await act(world, world.manager, '/steps/emergency', { kind: 'confirm_emergency' });
  expect(textOf(await readPage(world, world.manager))).toContain('Pause notice');
  await goTo('2027-03-03T15:00:00Z');
  await act(world, world.manager, '', { kind: 'resume' });

  expect((await caseOf(world)).notices).toMatchObject([
    { kind: 'pause', isWithdrawn: true, sentAt: null },
    { kind: 'resume', isWithdrawn: false },
  ]);
  expect(textOf(await readPage(world, world.manager))).not.toContain('Pause notice');
  expect((await sendByHand(world, world.manager)).subject).toContain('Notice of resumption');
  const { results } = await env.DB.prepare(
    `SELECT n.kind, d.status FROM notices n JOIN deliveries d ON d.notice_id = n.id WHERE n.collaboration_id = ?1 ORDER BY n.created_at`,
  )
    .bind(world.mara)
    .all();
  expect(results).toEqual([
    { kind: 'pause', status: 'cancelled' },
    { kind: 'resume', status: 'sent' },
  ]);
  expect(await listKinds(world)).not.toContain('withdraw_letter');
  await expectWhole(world);
});

test('a stop that nobody confirms lifts by itself, and a letter tells the creator since when', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/steps/emergency', STOP);

  // Two business days later; the cron was away as it happened.
  await goTo('2027-03-05T15:00:00Z');
  expect((await caseOf(world)).suspensions).toMatchObject([
    { kind: 'emergency', to: '2027-03-04T05:00:00Z' },
  ]);
  expect((await getStanding(world, world.mara)).nextStep).toMatchObject({
    code: 'write_letter',
    facts: { letter: 'pause_over' },
  });
  const read = await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: {},
    button: 'Prepare the letter',
  });
  expect(read).toContain('we have lifted the stop and do not pause it');
  expect(read).toContain('The work goes on from Thursday, 4 March 2027, 00:00');
  expect(read).toMatch(/Reel 2: .*new date Friday, 23 April 2027/);
  expect(await openLink(linkIn(await sendByHand(world, world.marketer)))).toContain(
    'we have lifted the stop',
  );
  await expectWhole(world);
});

test('a confirmed stop is told once, though an ordinary pause was on its way', async () => {
  const world = await makeHouse();
  await confirmTerms(world, {});
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Told that the product is late.' },
  });
  await act(world, world.manager, '', {
    kind: 'pause',
    typed: { scope: ['new_posts'], reviewOn: '2027-03-10', reason: 'timing' },
    button: 'Send pause notice',
  });
  await act(world, world.marketer, '/steps/emergency', STOP);
  await act(world, world.manager, '/steps/emergency', { kind: 'confirm_emergency' });

  expect((await caseOf(world)).notices).toMatchObject([
    { kind: 'pause', isWithdrawn: true },
    { kind: 'pause', isWithdrawn: false },
  ]);
  await goTo('2027-03-01T16:00:00Z');
  expect((await sendByHand(world, world.manager)).subject).toContain('effective Monday, 1 March');
  await expect(sendByHand(world, world.manager)).rejects.toThrow('No letter waits to be sent');
  await expectWhole(world);
});

/** The open piece as every list has it. */
async function dueOfReel2(world: World) {
  const piece = (await getStanding(world, world.mara)).deliverables.find(({ name }) => name === 'Reel 2');
  return { agreedDueOn: piece?.agreedDueOn, dueOn: piece?.dueOn };
}

test('a stop without anything chosen says what is missing', async () => {
  const world = await makeHouse();
  const empty = await press(world, world.marketer, '/steps/emergency', {
    kind: 'emergency_pause',
    typed: { trigger: '' },
  });

  expect(textOf(await empty.text())).toContain('What happened is missing.');
});

test('an emergency pause that nobody confirms lifts by itself at its instant, not at the cron’s', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/steps/emergency', STOP);
  const confirmBy = (await caseOf(world)).suspensions[0]?.confirmBy ?? '';
  // Two business days from Monday morning: through Wednesday.
  expect(confirmBy).toBe('2027-03-04T05:00:00Z');

  await goTo(addMinutes(confirmBy, -1));
  expect((await caseOf(world)).state).toBe('emergency_paused');
  await goTo(addMinutes(confirmBy, 600));

  expect(await caseOf(world)).toMatchObject({ state: 'active', suspensions: [{ to: confirmBy }] });
  expect((await listKinds(world)).at(-1)).toBe('confirm_timeout');
  // Lifted, and the days it lasted are given back: 1 to 4 March (DOMAIN.md §4.8 no. 20).
  expect(await dueOfReel2(world)).toEqual({ agreedDueOn: '2027-04-20', dueOn: '2027-04-23' });
  await expectWhole(world);
});

test('a page that was opened before the lapse cannot confirm after it', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/steps/emergency', STOP);
  const form = findForm(await readPage(world, world.manager, '/steps/emergency'), 'confirm_emergency');
  const confirmBy = (await caseOf(world)).suspensions[0]?.confirmBy ?? '';
  // No cron has run in between: the lapse counts all the same.
  vi.setSystemTime(addMinutes(confirmBy, 5));
  const before = await countAll(world);

  const late = await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, {}) });

  expect(late.status).toBe(422);
  expect(await countAll(world)).toEqual(before);
});

test('a stop that the creator asks for needs no listed trigger', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  const link = linkIn(await sendByHand(world, world.marketer));
  await answerByLink(link, 'ask-urgent-stop', { button: 'Stop: harassment' });
  expect(await caseOf(world)).toMatchObject({ wishes: [{ kind: 'urgent_stop' }] });

  await act(world, world.marketer, '/steps/emergency', {
    kind: 'emergency_pause',
    typed: { trigger: 'creator_request' },
  });

  expect((await caseOf(world)).state).toBe('emergency_paused');
  expect(textOf(await openLink(link))).toMatch(/stop|stands still|paus/i);
});

test('a trigger that the contract does not list stops nothing', async () => {
  const world = await makeHouse();
  const before = await countAll(world);

  await expect(
    press(world, world.marketer, '/steps/emergency', { ...STOP, typed: { trigger: 'kpi_miss' } }),
  ).rejects.toThrow('does not offer kpi_miss');

  expect(await countAll(world)).toEqual(before);
});
