// What a contract pays by time, from the paper to the money: a retainer, and a share of a monthly fee while the work rests.
// Each is confirmed on the terms form, shown before anybody decides, and is what an end counts.
import { expect, test } from 'vitest';
import { settlementOf } from '../../shared/procedure/exits/exit-settlement.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
import { textOf } from './procedure/forms.ts';
import { act, expectWhole, goTo, makeHouse, readPage, sendByHand } from './procedure/house.ts';
import { confirmTerms } from './terms-page.ts';
import { getStanding, type World } from './world.ts';

async function makeReady(world: World): Promise<void> {
  await act(world, world.manager, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked how it goes.' },
  });
}

test('a quarter of the monthly fee is on the desk before the click and in the money afterwards', async () => {
  const world = await makeHouse();
  expect((await confirmTerms(world, { 'pause-standby': '25', 'pause-monthly': '3,000.00' })).status).toBe(
    303,
  );
  await makeReady(world);

  const page = textOf(await readPage(world, world.manager));
  expect(page).toContain('What it costs, if it ends Fri 12 Mar, after 8 days');
  expect(page).toContain('Standby pay $200.00, 25% of $3,000.00 a month');
  expect(page).toContain('Standby pay $375.00, 25% of $3,000.00 a month');
  expect(page).toMatch(/Moves Reel 2 to Wed 28 Apr/);

  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');
  await sendByHand(world, world.manager);
  await goTo('2027-03-12T15:00:00Z');
  await act(world, world.manager, '', { kind: 'resume' });

  const settled = settlementOf(await getStanding(world, world.mara), {
    route: 'convenience',
    party: 'brand',
    governedAt: '2027-03-12T15:00:00Z',
    effectiveAt: '2027-03-26T04:00:00Z',
  });
  const lines = settled.ok ? settled.value.lines : [];
  expect(lines.filter(({ kind }) => kind === 'standby')).toMatchObject([
    { id: '2027-03-04', bps: 2_500, amountMinor: 20_000 },
  ]);
});

test('a share above the whole is refused in words, and nothing is saved', async () => {
  const world = await makeHouse();
  const before = (await getStanding(world, world.mara)).contracts;

  const answer = await confirmTerms(world, { 'pause-standby': '250', 'pause-monthly': 'much' });

  expect(answer.status).toBe(422);
  const page = textOf(await answer.text());
  expect(page).toContain('Use a share from 0 to 100');
  expect(page).toContain('Use an amount such as 3000.00');
  expect((await getStanding(world, world.mara)).contracts).toEqual(before);
});

test('a viewer sees no sum of the standby pay', async () => {
  const world = await makeHouse();
  await confirmTerms(world, { 'pause-standby': '25', 'pause-monthly': '3000' });

  for (const path of ['', '/contract', '/steps', '/steps/emergency'])
    expect(textOf(await readPage(world, world.viewer, path))).not.toMatch(/standby|3,000\.00/i);
});

const MARCH = {
  'retainer-is': 'value',
  'retainer-clause': '5.2',
  'retainer-amount': '3,100.00',
  'retainer-first': '2027-03-01',
  'retainer-last': '2027-03-31',
};

test('a retainer is confirmed like every other term, and paid by days from then on', async () => {
  const world = await makeHouse();
  expect((await confirmTerms(world, MARCH)).status).toBe(303);

  const contract = textOf(await readPage(world, world.manager, '/contract'));
  expect(contract).toContain(
    'Retainer $3,100.00 for Mon 1 Mar to Wed 31 Mar; 1 of 31 days by today, $100.00',
  );
  const form = textOf(await readPage(world, world.manager, '/terms'));
  expect(form).toMatch(/Retainer clause 5\.2 confirmed \w{3} \d+ \w{3}, by you/);
  const payments = textOf(await readPage(world, world.manager, '/contract/payments'));
  expect(payments).toMatch(/Retainer \$3,100\.00, pay by Fri 30 Apr/);

  const standing = await getStanding(world, world.mara);
  expect(standing.contracts.at(-1)?.terms).toMatchObject({
    retainer: { amountMinor: 310_000, firstOn: '2027-03-01', lastOn: '2027-03-31' },
    clauseNumbers: { retainer: '5.2' },
  });
  const settled = settlementOf(standing, {
    route: 'convenience',
    party: 'brand',
    governedAt: '2027-03-01T15:00:00Z',
    effectiveAt: '2027-03-19T04:00:00Z',
  });
  expect(settled.ok && settled.value.lines).toContainEqual(
    expect.objectContaining({ kind: 'retainer', amountMinor: 180_000, units: 18 }),
  );
  for (const path of ['/contract', '/steps/end'])
    expect(textOf(await readPage(world, world.viewer, path))).not.toMatch(/retainer|3,100/i);
  await expectWhole(world);
});

test('while nobody has read whether there is a retainer, none is counted and no money is frozen', async () => {
  const world = await makeHouse();
  expect((await confirmTerms(world, { 'retainer-is': 'unknown' })).status).toBe(303);

  expect(textOf(await readPage(world, world.manager, '/contract'))).toContain('Retainer not known yet');
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    'Whether the contract pays a retainer is not confirmed.',
  );

  await confirmTerms(world, { 'retainer-is': 'none' });
  expect(textOf(await readPage(world, world.manager, '/contract'))).toContain(
    'Retainer none by the contract',
  );
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).not.toContain('pays a retainer');
});

test.each([
  ['no amount', { 'retainer-amount': '' }, 'Use an amount such as 3000.00.'],
  [
    'days in the wrong order',
    { 'retainer-last': '2027-02-01' },
    '2027 – Mon 1 Feb 2027” ends before it begins',
  ],
  ['a day that does not exist', { 'retainer-first': '2027-02-30' }, 'Give the day, as on the paper.'],
])('a retainer with %s is refused in words, and nothing is saved', async (_, wrong, words) => {
  const world = await makeHouse();
  const before = (await getStanding(world, world.mara)).contracts;

  const answer = await confirmTerms(world, { ...MARCH, ...wrong });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain(words);
  expect((await getStanding(world, world.mara)).contracts).toEqual(before);
});

test('a contract confirmed before the retainer was a term says so everywhere before an end is near', async () => {
  const { retainer: _unasked, ...before } = demoClauses('nobody', '2027-02-01T10:00:00Z');
  const world = await makeHouse({ clauses: before });
  const says = 'An end cannot freeze its money yet';
  const pages = async () =>
    Promise.all(
      ['', '/contract', '/agreement', '/terms', '/steps/end'].map((path) =>
        readPage(world, world.manager, path),
      ),
    );

  const open = await pages();
  expect((await confirmTerms(world, { 'retainer-is': 'none' })).status).toBe(303);
  const answered = await pages();

  for (const page of open) {
    expect(textOf(page)).toContain(`${says} Not answered from the contract: retainer`);
    expect(page).toContain(`href="/desk/collaborations/${world.mara}/terms#term-retainer"`);
  }
  expect(open[3]).toContain('id="term-retainer"');
  for (const page of answered) expect(page).not.toContain(says);
});
