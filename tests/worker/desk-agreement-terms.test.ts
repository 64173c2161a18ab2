// Terms and the fee on the desk: what is confirmed is kept as it is, and what cannot be is said in words.
import { expect, test } from 'vitest';
import { postToCollaboration as post } from './collaboration-forms.ts';
import { call } from './sign-in-world.ts';
import { getStanding, makeWorld, ZONE } from './world.ts';

/** The notice term as the form shows it before anybody types. */
const NOTICE = {
  'notice-is': 'value',
  'notice-receipt': 'business_hours',
  'notice-zone': ZONE,
  ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`notice-weekday-${day}`, 'on'])),
};

test('confirming terms freezes the holidays of the chosen country', async () => {
  const world = await makeWorld();

  const answer = await post(world, `${world.mara}/terms`, {
    ...NOTICE,
    'notice-holidays': 'US',
  });

  expect(answer.status).toBe(303);
  const { contracts } = await getStanding(world, world.mara);
  const year = world.campaign.startsOn.slice(0, 4);
  expect(contracts.at(-1)?.terms.holidays).toContain(`${year}-12-25`);
});

test('a pause clause without limits is kept as one, and the dossier says so', async () => {
  const world = await makeWorld();

  const answer = await post(world, `${world.mara}/terms`, {
    ...NOTICE,
    'pause-is': 'value',
    'pause-n': '2',
    'pause-unit': 'businessDays',
    'pause-days': '',
    'pause-count': '',
  });

  expect(answer.status).toBe(303);
  const { contracts } = await getStanding(world, world.mara);
  expect(contracts.at(-1)?.terms.pause).toMatchObject({ maxCumulativeDays: null, maxCount: null });
  const dossier = await call(`/desk/collaborations/${world.mara}`, { cookie: world.marketer.cookie });
  expect(dossier.status).toBe(200);
  expect(await dossier.text()).not.toMatch(/NaN|of null|of undefined/);
  const form = await call(`/desk/collaborations/${world.mara}/terms`, { cookie: world.marketer.cookie });
  expect(await form.text()).not.toContain('value="null"');
});

test('a kill fee that pays less at a later stage is refused in words, and nothing is saved', async () => {
  const world = await makeWorld();
  const before = (await getStanding(world, world.mara)).contracts;
  const stages = { contracted: '0', briefed: '50', in_production: '10', submitted: '75', approved: '100' };

  const answer = await post(world, `${world.mara}/terms`, {
    'killFee-is': 'value',
    ...Object.fromEntries(Object.entries(stages).map(([stage, percent]) => [`kill-${stage}`, percent])),
  });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(
    'Kill fee: “in production” pays less at a later stage than at an earlier one.',
  );
  expect((await getStanding(world, world.mara)).contracts).toEqual(before);
});

test.each([
  ['EUR 2000', 'EUR'],
  ['€ 2.000', '€'],
  ['2000 GBP', 'GBP'],
])('a fee of %s in a campaign that counts in dollars is refused by its currency', async (fee, named) => {
  const world = await makeWorld();
  const answer = await post(world, `${world.mara}/agreement`, { fee });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(`“${named}” is not the currency here, which is USD.`);
  expect((await getStanding(world, world.mara)).money?.feeMinor).toBe(400_000);
});

test('a fee with the campaign’s own sign before or behind it is that fee', async () => {
  const world = await makeWorld();
  const spelt = [
    ['$ 4,500.00', 450_000],
    ['4600 USD', 460_000],
    ['USD 4700', 470_000],
  ] as const;
  for (const [fee, minor] of spelt) {
    await post(world, `${world.mara}/agreement`, { fee });
    expect((await getStanding(world, world.mara)).money?.feeMinor).toBe(minor);
  }
});
