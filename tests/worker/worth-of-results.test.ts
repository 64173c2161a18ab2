// The worth of results: given with the campaign, it makes break-even the team's own, and it stays with the team.
import { expect, test } from 'vitest';
import { shareLink, visit } from './report-site.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, makeWorld, type World } from './world.ts';

function saveCampaign({ marketer, campaign }: World, worth: string): Promise<Response> {
  return call(`/desk/campaigns/${campaign.id}`, {
    cookie: marketer.cookie,
    form: {
      name: campaign.name,
      objective: campaign.objective,
      currency: campaign.currency,
      timeZone: campaign.timeZone,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      primaryKpi: campaign.primaryKpi,
      target: '2000',
      worth,
    },
  });
}

const wordsOf = async (answer: Response) =>
  (await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');

test('POST /desk/campaigns/:id with a worth moves every score to its own break-even, and it can be taken back', async () => {
  const world = await makeWorld();
  const rows = [clicksRow(2, world.maraPost, 200)];
  expect((await importRows(world.marketer, world.campaign.id, { rows })).status).toBe(201);
  expect((await getStanding(world, world.mara)).assessment).toMatchObject({
    breakEven: 0.69,
    isBreakEvenAssumed: true,
  });

  expect((await saveCampaign(world, '8,000.00')).status).toBe(303);
  const own = (await getStanding(world, world.mara)).assessment;
  expect(own.isBreakEvenAssumed).toBe(false);
  expect(own.breakEvenFrom?.valueRatio).toBe(2);
  expect(own.breakEven).toBeCloseTo((1 - (own.breakEvenFrom?.killFeeShare ?? 0)) / 2, 9);

  const form = await (
    await call(`/desk/campaigns/${world.campaign.id}/edit`, { cookie: world.marketer.cookie })
  ).text();
  expect(form).toContain('value="8000.00"');
  expect((await saveCampaign(world, '')).status).toBe(303);
  expect((await getStanding(world, world.mara)).assessment.isBreakEvenAssumed).toBe(true);
});

test('its parts open to the team, not to viewers and not in reports', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 200)] });
  await saveCampaign(world, '8000');
  const path = `/desk/collaborations/${world.mara}`;
  const worth = 'agreed results worth 200% of the fee';

  expect(await wordsOf(await call(path, { cookie: world.marketer.cookie }))).toContain(worth);
  expect(await wordsOf(await call(path, { cookie: world.viewer.cookie }))).not.toContain(worth);
  const report = await (await visit(await shareLink(world.manager, `${path}/report`))).text();
  expect(report).not.toContain('worth 200%');
  expect(report).not.toContain('8,000');
});

test.each(['a lot', '0', '-5'])('a worth of %s is named as a problem and nothing is saved', async (worth) => {
  const world = await makeWorld();
  const answer = await saveCampaign(world, worth);

  expect(answer.status).toBe(422);
  expect(await wordsOf(answer)).toContain('Use an amount above zero, or leave it empty.');
});
