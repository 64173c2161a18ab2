// One payment in question: held back where the contract lets it, answered on the creator's page, settled, and counted by the end.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../shared/api/schemas.ts';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { linkFor } from '../creator-site.ts';
import { call, type Person } from '../sign-in-world.ts';
import { decide, getStanding, type World } from '../world.ts';
import { fillIn, listForms, type Typed, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  goTo,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sayByLink,
} from './house.ts';

afterEach(() => vi.useRealTimers());

const PAGE = '/contract/payments';

/** The rights part of the papers, as it stands, with what is typed. */
async function confirmPaper(world: World, typed: Typed): Promise<void> {
  const form = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
    action.endsWith('/rights'),
  );
  if (!form) throw new Error('The papers have no form for rights');
  const answer = await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  expect(answer.status).toBe(303);
}

/** Reel 1 is out since 14 February and pays 2,000.00 with 1,000.00 paid before: the rest is due on 16 March. */
async function makePaidHouse(): Promise<World> {
  const world = await makeHouse();
  await confirmPaper(world, { withholdDays: '10' });
  return world;
}

function hold(world: World, typed: Typed = {}): Parameters<typeof act> {
  const all = {
    amount: '400.00',
    reason: 'not_disclosed',
    note: 'No label in the first three seconds.',
    ...typed,
  };
  return [world, world.manager, PAGE, { kind: 'hold_payment', typed: all }];
}

test('a part is held with its reason, the creator objects in their words, the team hears it and releases', async () => {
  const world = await makePaidHouse();
  const before = textOf(await readPage(world, world.manager, PAGE));
  expect(before).toMatch(/Reel 1 \$1,000\.00, pay by Tue 16 Mar/);

  await act(...hold(world));

  const page = textOf(await readPage(world, world.manager, PAGE));
  expect(page).toMatch(/pay by Tue 16 Mar; \$400\.00 of it on hold/);
  expect(page).toContain('the ad label was not seen');
  expect(page).toContain('Mon 1 Mar');
  const { path } = await linkFor(world);
  const theirs = textOf(await openLink(path));
  expect(theirs).toContain('USD 400.00 of the payment for Reel 1 is on hold since 1 Mar 2027.');
  expect(theirs).toContain('We did not see the ad label.');
  expect(theirs).toContain('Without your word nothing is taken off your pay.');
  // The team's own words stay with the team.
  expect(theirs).not.toContain('first three seconds');

  expect((await sayByLink(path, 'answer-hold', { button: 'I see it differently' })).status).toBe(422);
  await answerByLink(path, 'answer-hold', {
    typed: { note: 'It is in the caption.' },
    button: 'I see it differently',
  });
  const standing = await getStanding(world, world.mara);
  expect(standing.attention).toMatchObject({ code: 'payment_held', needsDecision: true });
  expect(textOf(await readPage(world, world.manager, '/log'))).toContain('It is in the caption.');

  await act(world, world.manager, PAGE, { kind: 'release_payment', typed: { note: 'Seen in the caption.' } });
  expect((await caseOf(world)).holds).toMatchObject([
    { outcome: 'released', answer: 'objects', minor: 40_000 },
  ]);
  expect(textOf(await openLink(path))).not.toContain('on hold since');
  expect(textOf(await readPage(world, world.manager, PAGE))).not.toContain('of it on hold');
  await expectWhole(world);
});

test('what the creator lets go is not owed any more, and the money of an end says what is on hold', async () => {
  const world = await makePaidHouse();
  const settled = async () => {
    const standing = await getStanding(world, world.mara);
    const at = new Date().toISOString();
    const end = { route: 'convenience', party: 'brand', governedAt: at, effectiveAt: at } as const;
    const result = settlementOf(standing, end);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const whole = await settled();

  await act(...hold(world));
  const held = await settled();
  expect(held).toMatchObject({
    earnedMinor: whole.earnedMinor,
    dueToCreatorMinor: whole.dueToCreatorMinor,
    heldMinor: 40_000,
  });
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    'Of this on hold until it is settled $400.00',
  );

  const { path } = await linkFor(world);
  await answerByLink(path, 'answer-hold', { button: 'I agree that USD 400.00 is not paid' });
  const agreed = await settled();
  expect(agreed.heldMinor).toBeUndefined();
  expect(agreed.earnedMinor).toBe((whole.earnedMinor ?? 0) - 40_000);
  expect(agreed.dueToCreatorMinor).toBe((whole.dueToCreatorMinor ?? 0) - 40_000);
  expect(textOf(await readPage(world, world.manager, PAGE))).toMatch(/Reel 1 \$600\.00, pay by Tue 16 Mar/);
  await expectWhole(world);
});

test('without the right, after the day, beyond the sum or without words nothing is held and nothing is written', async () => {
  const bare = await makeHouse();
  expect(await readPage(bare, bare.manager, PAGE)).toContain('no right to hold back on record');
  const say = async (
    world: World,
    person: Person,
    change: Partial<Extract<CommandBody, { kind: 'hold_payment' }>>,
  ) => {
    const { version, deliverables } = await getStanding(world, world.mara);
    const pieceId = deliverables.find(({ name }) => name === 'Reel 1')?.id ?? '';
    const command = {
      kind: 'hold_payment',
      pieceId,
      minor: 40_000,
      reason: 'not_disclosed',
      note: 'x',
      ...change,
    } as const;
    const answer = await decide(person, world.mara, { seenVersion: version, command });
    return [answer.status, (await answer.json<{ refusal?: object }>()).refusal];
  };
  expect(await say(bare, bare.manager, {})).toEqual([
    422,
    expect.objectContaining({ reason: 'contract_blocks', blockers: ['NO_WITHHOLDING_RIGHT'] }),
  ]);
  vi.useRealTimers();

  const world = await makePaidHouse();
  const counts = await countAll(world);
  expect(await say(world, world.marketer, {})).toEqual([403, { reason: 'role', needs: 'manager' }]);
  expect(await say(world, world.manager, { minor: 100_001 })).toEqual([
    422,
    { reason: 'invalid', field: 'minor', problem: 'more_than_owed' },
  ]);
  const noWords = await press(world, world.manager, PAGE, {
    kind: 'hold_payment',
    typed: { amount: '400.00', note: ' ' },
  });
  expect(noWords.status).toBe(422);
  await goTo('2027-03-16T15:00:00Z');
  expect(await say(world, world.manager, {})).toEqual([
    422,
    expect.objectContaining({ reason: 'contract_blocks', blockers: ['PAYMENT_DUE'] }),
  ]);
  expect({ ...(await countAll(world)), events: 0 }).toEqual({ ...counts, events: 0 });
});

test('by contract the pay for a piece is kept until it is approved, and both sides can read it', async () => {
  const world = await makeHouse();
  await confirmPaper(world, { heldUntilApproved: ['on'] });
  const { path } = await linkFor(world);

  expect(textOf(await readPage(world, world.manager, PAGE))).toMatch(
    /Reel 2 \$2,000\.00, kept until the piece is approved/,
  );
  expect(textOf(await openLink(path))).toContain('kept for you until the piece is approved');

  const form = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
    action.endsWith('/stages'),
  );
  if (!form) throw new Error('The papers have no form for stages');
  const { deliverables } = await getStanding(world, world.mara);
  const reel2 = deliverables.find(({ name }) => name === 'Reel 2')?.id ?? '';
  const approved = await call(form.action, {
    cookie: world.manager.cookie,
    form: fillIn(form, { [`stage-${reel2}`]: 'approved' }),
  });
  expect(approved.status).toBe(303);

  expect(textOf(await readPage(world, world.manager, PAGE))).toMatch(/Reel 2 \$2,000\.00, pay by/);
});

test('whoever may not see fees reads that a payment is on hold, and not how much', async () => {
  const world = await makePaidHouse();
  await act(...hold(world));
  await env.DB.prepare(`UPDATE members SET role = 'viewer' WHERE id = ?1`)
    .bind(world.marketer.memberId)
    .run();

  const page = textOf(await readPage(world, world.marketer, PAGE));

  expect(page).toContain('Reel 1: on hold');
  expect(page).not.toMatch(/\$|400/);
});

/** The contract with a retainer for March, as whoever confirmed it has put it on file. */
async function addRetainer(world: World): Promise<void> {
  await env.DB.prepare(
    `UPDATE contract_versions SET clauses = json_set(clauses, '$.retainer.is', 'value', '$.retainer.value',
       json('{"amountMinor":300000,"firstOn":"2027-03-01","lastOn":"2027-03-31"}')) WHERE collaboration_id = ?1`,
  )
    .bind(world.mara)
    .run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-03-01T15:00:00Z',
  });
}

test.each([
  ['sum:retainer', 'Retainer', 'the retainer', '500.00'],
  ['sum:expenses', 'Approved expenses', 'the approved expenses', '30.00'],
])(
  'a part of %s is held, answered and named by an end like that of a piece',
  async (payment, name, theirs, amount) => {
    const world = await makePaidHouse();
    await addRetainer(world);
    const form = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
      action.endsWith('/papers'),
    );
    if (!form) throw new Error('The papers have no form for expenses');
    const typed = { expenses: '40.00', expensesApprovedOn: '2027-02-20' };
    expect(
      (await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) })).status,
    ).toBe(303);
    const before = textOf(await readPage(world, world.manager, PAGE));
    expect(before).toMatch(/Approved expenses \$40\.00, pay by Mon 22 Mar/);
    expect(before).toMatch(/Retainer \$3,000\.00, pay by Fri 30 Apr/);

    await act(...hold(world, { payment, amount, reason: 'amount_unclear' }));

    const page = textOf(await readPage(world, world.manager, PAGE));
    expect(page).toContain(`${name}: on hold`);
    expect(page).toContain(`$${amount} of it on hold`);
    const { path } = await linkFor(world);
    expect(textOf(await openLink(path))).toContain(`USD ${amount} of the payment for ${theirs} is on hold`);
    expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(
      `Of this on hold until it is settled $${amount}`,
    );
    const letter = await readAndSend(world, world.marketer, '/talk', {
      kind: 'write_to_creator',
      button: 'Prepare the letter',
    });
    expect(letter).toContain(`${amount} (USD) of the payment for ${theirs} has been on hold since`);
    expect(letter).toMatch(/Open for it in all: .*, due on/);
    await answerByLink(path, 'answer-hold', {
      typed: { note: 'It is right.' },
      button: 'I see it differently',
    });
    expect((await getStanding(world, world.mara)).attention).toMatchObject({ code: 'payment_held' });
    await act(world, world.manager, PAGE, { kind: 'release_payment' });
    expect((await caseOf(world)).holds).toMatchObject([{ outcome: 'released', answer: 'objects' }]);
    await expectWhole(world);
  },
);

test('of a retainer or expenses no more is held than is open, and nothing once it is due', async () => {
  const world = await makePaidHouse();
  await addRetainer(world);
  const form = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
    action.endsWith('/papers'),
  );
  if (!form) throw new Error('The papers have no form for expenses');
  const typed = { expenses: '40.00', expensesApprovedOn: '2027-02-20' };
  await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  const say = async (sum: 'retainer' | 'expenses', minor: number) => {
    const { version } = await getStanding(world, world.mara);
    const command = { kind: 'hold_payment', sum, minor, reason: 'amount_unclear', note: 'x' } as const;
    const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
    return [answer.status, (await answer.json<{ refusal?: object }>()).refusal];
  };
  const tooMuch = { reason: 'invalid', field: 'minor', problem: 'more_than_owed' };

  expect(await say('retainer', 300_001)).toEqual([422, tooMuch]);
  expect(await say('expenses', 4_001)).toEqual([422, tooMuch]);
  await goTo('2027-03-22T15:00:00Z');
  expect(await say('expenses', 4_000)).toMatchObject([422, { blockers: ['PAYMENT_DUE'] }]);
  expect(await say('retainer', 300_000)).toEqual([201, undefined]);
  expect(await say('retainer', 1)).toMatchObject([422, { state: 'payment_held' }]);
  await expectWhole(world);
});
