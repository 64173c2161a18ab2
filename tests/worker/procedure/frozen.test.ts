// What was given in writing stays as it was (DOMAIN.md §4.8 no. 8).
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { Clauses } from '../../../shared/contract/clauses.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { insertContractStatement } from '../../../worker/store/contracts.ts';
import { giveCodes, importOrders, orderRow } from '../orders-world.ts';
import { clicksRow, importRows, type World } from '../world.ts';
import { textOf } from './forms.ts';
import { act, caseOf, expectWhole, goTo, makeHouse, readAndSend, readPage, sendByHand } from './house.ts';
import { climb, countAndLook } from './ladder-journey.ts';

const ASKED_AT = '2027-03-22T15:00:00Z';
const SENT_AT = '2027-03-22T15:11:00Z';
const CHANGED_AT = '2027-03-23T15:00:00Z';

afterEach(() => vi.useRealTimers());

test('a notice and its settlement stay the same when contract, holidays, fees, stages and numbers change (no. 8)', async () => {
  const world = await makeHouse();
  await climb(world);
  await goTo(ASKED_AT);
  await countAndLook(world, world.marketer);
  await act(world, world.marketer, '/contract', { kind: 'review_contract' });
  await act(world, world.marketer, '/steps/end', { kind: 'request_end' });
  await readAndSend(world, world.manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare the notice',
  });
  await goTo(SENT_AT);
  await sendByHand(world, world.marketer);
  const before = await frozenOf(world);
  expect(before.pending?.effectiveAt).toBe('2027-04-06T04:00:00Z');
  expect(before.settlements).toHaveLength(1);
  // The page of payments knows the end, too: the frozen lines, and none of the plan of work that goes on.
  const [stored] = before.settlements as { body: string }[];
  const frozen = JSON.parse(stored?.body ?? '') as FrozenSettlement;
  const payments = textOf(await readPage(world, world.manager, '/contract/payments'));
  expect(payments).toContain('Payments of the end');
  expect(payments).not.toContain('kept until the piece is approved');
  expect(frozen.dueToCreatorMinor).toBeGreaterThan(0);
  const listed = [...payments.matchAll(/\$([\d,]+\.\d\d), (?:pay by|due since)/g)].map(([, sum = '']) =>
    Math.round(Number(sum.replaceAll(',', '')) * 100),
  );
  expect(listed.reduce((sum, minor) => sum + minor, 0)).toBe(frozen.dueToCreatorMinor);

  await goTo(CHANGED_AT);
  await changeEverything(world);

  expect(await frozenOf(world)).toEqual(before);
  await expectWhole(world);
  await goTo('2027-04-06T03:59:00Z');
  expect((await caseOf(world)).state).toBe('ending');
  await goTo('2027-04-06T04:01:00Z');
  expect((await caseOf(world)).state).toBe('ended');
  expect((await frozenOf(world)).settlements).toEqual(before.settlements);
});

/** Letters, settlements, and what the case holds of both. */
async function frozenOf(world: World) {
  const { pending, money } = await caseOf(world);
  const [letters, settlements] = await env.DB.batch([
    env.DB.prepare(
      'SELECT id, subject, body, body_sha256 FROM notices WHERE collaboration_id = ?1 ORDER BY id',
    ).bind(world.mara),
    env.DB.prepare('SELECT * FROM settlements WHERE collaboration_id = ?1 ORDER BY id').bind(world.mara),
  ]);
  return { pending, money, letters: letters?.results, settlements: settlements?.results };
}

/** A second version that gives one hour's notice, holidays all along, other fees and stages, and new numbers. */
async function changeEverything(world: World): Promise<void> {
  const clauses = demoClauses(world.owner.memberId, ASKED_AT);
  const quick: Clauses = {
    ...clauses,
    ...(clauses.convenience?.is === 'value'
      ? {
          convenience: {
            ...clauses.convenience,
            value: { by: ['brand', 'creator'], notice: { n: 1, unit: 'hours' } },
          },
        }
      : {}),
  };
  await env.DB.batch([
    insertContractStatement(env.DB, world.workspaceId, {
      collaborationId: world.mara,
      contract: {
        n: 9,
        isSigned: true,
        effectiveFrom: ASKED_AT,
        clauses: quick,
        holidays: ['2027-03-22', '2027-03-23', '2027-04-05', '2027-04-06'],
        enteredBy: 'owner',
        enteredAt: CHANGED_AT,
      },
    }),
    env.DB.prepare(
      "UPDATE deliverables SET fee_minor = 999900, stage = 'approved', due_on = '2027-05-30' WHERE collaboration_id = ?1",
    ).bind(world.mara),
    env.DB.prepare("UPDATE campaigns SET time_zone = 'Asia/Tokyo', currency = 'JPY' WHERE id = ?1").bind(
      world.campaign.id,
    ),
  ]);
  const imported = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 90_000, 0)],
  });
  expect(imported.status).toBe(201);
  await giveCodes(world, world.mara, { codes: 'MARA10' });
  const orders = await importOrders(world, [orderRow('1001', { codes: ['MARA10'] })]);
  expect(orders.importId).not.toBeNull();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara, world.theo],
    now: CHANGED_AT,
  });
}
