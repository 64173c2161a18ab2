// Once terms are signed, the agreement cannot take back what was signed or earned behind the creator's back.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { textOf } from '../procedure/forms.ts';
import { call, type Person } from '../sign-in-world.ts';
import { getStanding, makeWorld, type World } from '../world.ts';

const AGREED = { target: '1000', noticeEmail: 'mara@creators.example' };

function save(world: World, person: Person, form: Record<string, string>): Promise<Response> {
  const path = `/desk/collaborations/${world.mara}/agreement`;
  return call(path, { cookie: person.cookie, form: { ...AGREED, ...form } });
}

async function feeOf(world: World): Promise<number | undefined> {
  return (await getStanding(world, world.mara)).money?.feeMinor;
}

/** The contract pays at least 1,500.00 for each piece, whatever the results. */
function makeBase(): Promise<World> {
  const confirmed = { clause: '4.2', confirmedBy: 'owner', confirmedAt: '2026-01-01T00:00:00Z' };
  const resultPay = {
    ...confirmed,
    is: 'value' as const,
    value: {
      kpi: 'clicks',
      pieceIds: null,
      baseMinor: 150_000,
      tiers: [{ fromUnits: 0, rateMinor: 200 }],
      per: 1,
      mode: 'marginal' as const,
      floorMinor: null,
      variableCapMinor: null,
      totalCapMinor: null,
      counts: 'both' as const,
      sourceOfTruth: 'brand' as const,
      measurementWindowDays: 14,
      holdDays: 0,
      onEarlyEnd: 'settle_at_effective' as const,
    },
  };
  return makeWorld({ clauses: { ...demoClauses('owner', confirmed.confirmedAt), resultPay } });
}

test('what is earned falls by a manager’s word alone, with both sums read first', async () => {
  const world = await makeWorld();

  const asked = await save(world, world.marketer, { fee: '3000', asOnPaper: 'on' });
  expect(asked.status).toBe(422);
  const told = textOf(await asked.text());
  expect(told).toContain(
    'What is earned already would fall from USD 2,000.00 to USD 1,500.00. A manager can save it',
  );
  expect(told).not.toContain('The paper has it so noted');
  const offered = await save(world, world.manager, { fee: '3000' });
  expect(offered.status).toBe(422);
  expect(textOf(await offered.text())).toContain('The paper has it so');
  expect(await feeOf(world)).toBe(400_000);

  expect((await save(world, world.manager, { fee: '3000', asOnPaper: 'on' })).status).toBe(303);
  expect(await feeOf(world)).toBe(300_000);
});

test('no word lowers a fee below the base of the contract', async () => {
  const world = await makeBase();

  const refused = await save(world, world.owner, { fee: '2999.98', asOnPaper: 'on' });

  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain(
    'The contract’s base for Reel 1 is USD 1,500.00; the fee would be USD 1,499.99.',
  );
  expect(await feeOf(world)).toBe(400_000);
  expect((await save(world, world.owner, { fee: '3000' })).status).toBe(303);
});

test('the share of one piece is held to the same', async () => {
  const world = await makeBase();
  const { deliverables } = await getStanding(world, world.mara);
  const second = deliverables.find(({ name }) => name === 'Reel 2');
  const path = `/desk/collaborations/${world.mara}/deliverables/${second?.id}`;
  const form = { name: '', dueOn: '', network: 'instagram', format: '', fee: '1400' };

  const refused = await call(path, { cookie: world.manager.cookie, form });

  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain('base for Reel 2 is USD 1,500.00');
});

test('the currency of a signed contract stays', async () => {
  const world = await makeWorld();
  await env.DB.prepare('UPDATE collaborations SET fee_minor = NULL WHERE id = ?1').bind(world.mara).run();
  expect((await save(world, world.manager, { fee: '', target: '1001' })).status).toBe(303);
  const { campaign } = world;

  const answer = await call(`/desk/campaigns/${campaign.id}`, {
    cookie: world.manager.cookie,
    form: {
      ...{ name: campaign.name, brand: '', objective: campaign.objective, currency: 'EUR' },
      ...{ timeZone: campaign.timeZone, startsOn: campaign.startsOn, endsOn: campaign.endsOn },
      ...{ primaryKpi: campaign.primaryKpi, target: '', worth: '', goalOf: campaign.primaryKpi },
    },
  });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('The contract of @mara counts in USD.');
});
