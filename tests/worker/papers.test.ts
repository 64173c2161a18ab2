import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { findPapers } from '../../worker/store/procedure/papers.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { getStanding, makeWorld, type World } from './world.ts';

const PAPERS = {
  contractTitle: 'Agreement on three Reels',
  contractSignedOn: '2026-09-01',
  language: 'de',
  copyEmail: 'desk@agency.example',
  marketplace: '',
  expensesApprovedOn: '2026-10-05',
  expenses: '40.00',
  productCost: '180.00',
  teamEmail: 'contracts@northlight.example',
  creatorLanguage: 'fr',
  creatorLegalName: 'Koch Media UG',
  creatorAddress: 'Hauptstr. 1, 10115 Berlin',
  brandLegalName: 'Northlight GmbH',
  brandAddress: 'Hafenweg 3, 20457 Hamburg',
};

function send(
  world: World,
  part: string,
  form: Record<string, string>,
  role: 'viewer' | 'marketer' | 'manager' = 'manager',
) {
  return call(`/desk/collaborations/${world.mara}/${part}`, { cookie: world[role].cookie, form });
}

test('the papers page keeps how the contract is called, in which language letters go out and what was spent', async () => {
  const world = await makeWorld();

  const saved = await send(world, 'papers', PAPERS);

  expect(saved.status).toBe(303);
  expect(await findPapers(env.DB, world.workspaceId, world.mara)).toMatchObject({
    contractTitle: 'Agreement on three Reels',
    contractSignedOn: '2026-09-01',
    language: 'de',
    copyEmail: 'desk@agency.example',
    expensesMinor: 4_000,
    expensesApprovedOn: '2026-10-05',
    productCostMinor: 18_000,
    teamEmail: 'contracts@northlight.example',
    creatorLanguage: 'fr',
    creatorLegalName: 'Koch Media UG',
    creatorAddress: 'Hauptstr. 1, 10115 Berlin',
    brandLegalName: 'Northlight GmbH',
    brandAddress: 'Hafenweg 3, 20457 Hamburg',
  });
});

test.each([
  ['contractSignedOn', '2026-13-01', 'Give a day'],
  ['copyEmail', 'nobody', 'not an e-mail address'],
  ['language', 'xx', 'Choose one of the list'],
  ['expenses', 'much', 'Use an amount'],
  ['expensesApprovedOn', '2026-02-30', 'Give a day'],
  ['productCost', 'a lot', 'Use an amount'],
  ['teamEmail', 'nobody', 'not an e-mail address'],
  ['creatorLanguage', 'xx', 'Choose one of the list'],
  ['creatorLegalName', 'K'.repeat(121), 'Use at most 120 characters'],
  ['brandLegalName', 'K'.repeat(121), 'Use at most 120 characters'],
])('the papers page refuses %s = %s and keeps what was typed', async (field, value, problem) => {
  const world = await makeWorld();

  const answer = await send(world, 'papers', { ...PAPERS, [field]: value });
  const page = await answer.text();

  expect(answer.status).toBe(422);
  expect(page).toContain(problem);
  expect(page).toContain('Agreement on three Reels');
  expect((await findPapers(env.DB, world.workspaceId, world.mara))?.contractTitle).toBeNull();
});

test('a piece’s stage and our own delay are kept with who set them', async () => {
  const world = await makeWorld();
  const second = (await getStanding(world, world.mara)).deliverables.find(({ name }) => name === 'Reel 2');

  await send(world, 'stages', {
    [`stage-${second?.id}`]: 'in_production',
    [`delay-${second?.id}`]: '5',
    [`cause-${second?.id}`]: 'product_late',
    [`rounds-${second?.id}`]: '3',
  });

  const papers = await findPapers(env.DB, world.workspaceId, world.mara);
  expect(papers?.pieces.find(({ name }) => name === 'Reel 2')).toMatchObject({
    stage: 'in_production',
    brandDelayDays: 5,
    brandDelayCause: 'product_late',
    approvalRounds: 3,
  });
  expect(
    await env.DB.prepare("SELECT count(*) AS n FROM audit WHERE action = 'stages.change'").first<number>('n'),
  ).toBe(1);
});

test('the audit says of papers, stages and rights what each field was and what it became', async () => {
  const world = await makeWorld();
  const reel = (await findPapers(env.DB, world.workspaceId, world.mara))?.pieces[0];
  await send(world, 'papers', PAPERS);
  await send(world, 'papers', { ...PAPERS, expenses: '55.00' });
  await send(world, 'papers', { ...PAPERS, expenses: '55.00' });
  await send(world, 'stages', { [`stage-${reel?.id}`]: 'approved', [`delay-${reel?.id}`]: '3' });
  await send(world, 'rights', { minLiveDays: '90' });

  const page = await call('/desk/audit', { cookie: world.owner.cookie });
  const text = textOf(await page.text());

  expect(text).toContain('Expenses USD 40.00 → USD 55.00');
  expect(text).toContain('Title of the contract nothing → Agreement on three Reels');
  expect(text).toContain(`${reel?.name}: Stage ${reel?.stage.replaceAll('_', ' ')} → approved`);
  expect(text).toContain(`${reel?.name}: Days late because of us 0 → 3`);
  expect(text).toContain('Rights changed: version 2');
  expect(text).toContain('Days a post stays up nothing → 90');
  // The same form once more is no change.
  expect(
    await env.DB.prepare(
      "SELECT count(*) AS n FROM audit WHERE action = 'papers.change' AND workspace_id = ?1",
    )
      .bind(world.workspaceId)
      .first<number>('n'),
  ).toBe(2);
});

test.each(['contractSignedOn', 'expensesApprovedOn'])('a %s still to come is refused', async (field) => {
  const world = await makeWorld();

  const answer = await send(world, 'papers', { ...PAPERS, [field]: '2099-01-01' });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('This day is still to come.');
  expect(await findPapers(env.DB, world.workspaceId, world.mara)).toMatchObject({ contractTitle: null });
});

test('rights of a contract that nobody has filled in are refused, not said to be saved', async () => {
  const world = await makeWorld({ clauses: {} });
  await env.DB.prepare('DELETE FROM contract_versions WHERE collaboration_id = ?1').bind(world.mara).run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2026-11-01T10:00:00Z',
  });

  const answer = await send(world, 'rights', { minLiveDays: '90' });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Fill in the contract’s terms first');
});

test('rights make a new version of the contract, which the terms page then keeps', async () => {
  const world = await makeWorld();
  const before = await getStanding(world, world.mara);

  await send(world, 'rights', {
    'usage-0-channel': 'paid social',
    'usage-0-days': '90',
    'usage-0-isPaid': 'on',
    'excl-0-category': 'skincare',
    'excl-0-lastOn': '2027-01-31',
    'excl-0-onEnd': 'tail',
    'excl-0-tailDays': '14',
    minLiveDays: '90',
  });
  const { contracts } = await getStanding(world, world.mara);

  expect(contracts).toHaveLength(before.contracts.length + 1);
  expect(contracts.at(-1)?.terms).toMatchObject({
    pause: before.contracts.at(-1)?.terms.pause,
    minLiveDays: 90,
    usage: [{ channel: 'paid social', territory: 'worldwide', days: 90, isPaid: true }],
    exclusivity: [{ category: 'skincare', onEnd: 'tail', tailDays: 14, lastOn: '2027-01-31' }],
  });
});

test('a form of rights that changes nothing makes no version and no line in the audit', async () => {
  const world = await makeWorld();
  const countRights = () =>
    env.DB.prepare("SELECT count(*) AS n FROM audit WHERE action = 'rights.change' AND workspace_id = ?1")
      .bind(world.workspaceId)
      .first<number>('n');
  const typed = { minLiveDays: '30', 'excl-0-category': 'skincare', 'excl-0-lastOn': '2027-01-31' };
  // Empty, as a contract without rights shows it.
  await send(world, 'rights', {});
  await send(world, 'rights', typed);
  const { contracts } = await getStanding(world, world.mara);

  expect((await send(world, 'rights', typed)).status).toBe(303);

  expect((await getStanding(world, world.mara)).contracts).toEqual(contracts);
  expect(await countRights()).toBe(1);
});

test('a right that is emptied again is in the next version no more', async () => {
  const world = await makeWorld();
  await send(world, 'rights', { withholdDays: '10', minLiveDays: '30' });
  await send(world, 'rights', { minLiveDays: '30' });

  const { contracts } = await getStanding(world, world.mara);
  expect(contracts.at(-2)?.terms).toMatchObject({ withholding: { answerDays: 10 }, minLiveDays: 30 });
  expect(contracts.at(-1)?.terms.withholding).toBeUndefined();
  expect(contracts.at(-1)?.terms.minLiveDays).toBe(30);
});

test('rights without days are refused, a viewer sees no papers, and a marketer changes no rights', async () => {
  const world = await makeWorld();

  const open = await send(world, 'rights', { 'usage-0-channel': 'paid social' });

  expect(open.status).toBe(422);
  expect(await open.text()).toContain('Say for how many days.');
  expect(
    (await call(`/desk/collaborations/${world.mara}/papers`, { cookie: world.viewer.cookie })).status,
  ).toBe(403);
  expect((await send(world, 'rights', { minLiveDays: '3' }, 'marketer')).status).toBe(403);
  const read = async (cookie: string) =>
    (await call(`/desk/collaborations/${world.mara}/papers`, { cookie })).text();
  expect(await read(world.manager.cookie)).toContain('Save as a new version');
  const marketer = await read(world.marketer.cookie);
  expect(marketer).not.toMatch(/Save as a new version|action="[^"]*\/rights"/);
  expect(marketer).toContain('A manager confirms rights against the paper.');
});

test('rights that contradict themselves are refused with the fact, and no version is made', async () => {
  const world = await makeWorld();
  const before = await getStanding(world, world.mara);

  const answer = await send(world, 'rights', {
    'excl-0-category': 'skincare',
    'excl-0-lastOn': '2027-01-31',
    'excl-0-onEnd': 'release',
    'excl-0-tailDays': '14',
  });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Exclusivity: “14” says two things at once.');
  expect((await getStanding(world, world.mara)).contracts).toEqual(before.contracts);
});
