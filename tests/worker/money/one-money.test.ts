// One sum per question (decision 56): what Now says is agreed, earned, open and due at an end is what the pages of the end, the
// payments and the creator's page say, with expenses, retainer and standby pay in it.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { linkFor } from '../creator-site.ts';
import { textOf } from '../procedure/forms.ts';
import { act, expectWhole, goTo, makeHouse, openLink, readPage, sendByHand } from '../procedure/house.ts';
import { getStanding, type World } from '../world.ts';
import { fill } from './fill.ts';

afterEach(() => vi.useRealTimers());

/** The text of a page from a heading on, without spaces that do not break. */
async function partOf(world: World, path: string, from: string): Promise<string> {
  const text = textOf(await readPage(world, world.manager, path)).replaceAll('\u00a0', ' ');
  return text.slice(text.indexOf(from));
}

const moneyOnNow = (world: World) => partOf(world, '', 'Money USD');

test('expenses and a retainer are in every sum of Now as they are at the end, in the payments and for the creator', async () => {
  const world = await makeHouse();
  await fill(world, '/papers', '/papers', { expenses: '40.00', expensesApprovedOn: '2027-02-20' });
  await fill(world, '/terms', '/terms', {
    'retainer-is': 'value',
    'retainer-amount': '3,100.00',
    'retainer-first': '2027-03-01',
    'retainer-last': '2027-03-31',
  });
  const { money } = await getStanding(world, world.mara);
  const agreed = (money?.feeMinor ?? 0) + 4_000 + 310_000;
  const still = agreed - (money?.paidMinor ?? 0);
  expect(money).toMatchObject({ agreedMinor: agreed, openMinor: still });

  const now = await moneyOnNow(world);
  expect(now).toContain('USD 3,100.00 retainer, USD 40.00 expenses');
  const end = await partOf(world, '/steps/end', 'Continue');
  const due = /Due to the creator \$([\d,.]+)/.exec(end)?.[1];
  expect(due).toBeDefined();
  expect(now).toContain(`If it ended now USD ${due}`);
  const total = /Still to pay USD ([\d,.]+)/.exec(now)?.[1];
  expect(end).toContain(`$${total}`);

  const { path } = await linkFor(world);
  const theirs = textOf(await openLink(path)).replaceAll('\u00a0', ' ');
  const earned = /Earned USD ([\d,.]+)/.exec(now)?.[1];
  // One of 31 days of the retainer, the expenses, and what is out.
  expect(Number(earned?.replace(',', ''))).toBe(2_000 + 100 + 40);
  expect(theirs).toContain(`USD ${earned}`);
  await expectWhole(world);
});

test('standby pay of a pause that is over is earned, still to pay, a payment of its own, and the creator’s', async () => {
  const world = await makeHouse();
  await fill(world, '/terms', '/terms', { 'pause-standby': '25', 'pause-monthly': '3,000.00' });
  await act(world, world.manager, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  const before = (await getStanding(world, world.mara)).money;
  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');
  await sendByHand(world, world.manager);
  await goTo('2027-03-12T15:00:00Z');
  await act(world, world.manager, '', { kind: 'resume' });
  await goTo('2027-03-12T15:11:00Z');

  const after = (await getStanding(world, world.mara)).money;
  expect(after?.openMinor).toBe((before?.openMinor ?? 0) + 20_000);
  expect(after?.earnedMinor).toBe((before?.earnedMinor ?? 0) + 20_000);
  expect(after?.exitCostMinor).toBe((before?.exitCostMinor ?? 0) + 20_000);
  expect(await moneyOnNow(world)).toContain('USD 200.00 standby pay');
  expect(await partOf(world, '/contract/payments', 'Payments')).toContain('Standby pay $200.00');
  const { path } = await linkFor(world);
  expect(textOf(await openLink(path)).replaceAll('\u00a0', ' ')).toContain('USD 2,200.00');
  await expectWhole(world);
});

test('a piece that never came is not due, and what was paid for it is said to come back', async () => {
  const world = await makeHouse();
  await env.DB.batch([
    env.DB.prepare('DELETE FROM posts WHERE collaboration_id = ?1').bind(world.mara),
    env.DB.prepare(`UPDATE deliverables SET stage = 'contracted' WHERE collaboration_id = ?1`).bind(
      world.mara,
    ),
    env.DB.prepare(
      `UPDATE contract_versions SET clauses = json_set(clauses, '$.payment.is', 'value', '$.payment.value',
         json('{"daysToPay":14,"clawback":true}')) WHERE collaboration_id = ?1`,
    ).bind(world.mara),
  ]);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: new Date().toISOString(),
  });

  const payments = await partOf(world, '/contract/payments', 'Payments');
  expect(payments).not.toContain('due since');
  expect(payments).toMatch(/Reel 1 \$[\d,.]+, once it is out, Mon 15 Mar at the earliest/);
  // Spent, owed today, owed later.
  expect(await partOf(world, '/steps/end', 'Continue')).toContain('Continue now $1,000.00 $0.00 $3,000.00');
  expect(await moneyOnNow(world)).toContain('If it ended now USD 0.00, USD 1,000.00 comes back to us');
});

test('where the money of an end is not known Now says what is missing, and not that the kill fee is', async () => {
  const world = await makeHouse();
  await fill(world, '/terms', '/terms', { 'retainer-is': 'unknown' });

  const now = await moneyOnNow(world);
  expect(now).toContain('Whether the contract pays a retainer is not confirmed.');
  expect(now).not.toContain('fill the kill fee');
});
