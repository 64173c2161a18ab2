// What filed analyses feed: the bench, lessons for the next brief, and who could fill a gap.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { addCreators } from '../../worker/commands/add-creators.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import type { Campaign } from '../../worker/store/campaigns.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { updateCollaborationStatement } from '../../worker/store/collaborations.ts';
import { insertContractStatement } from '../../worker/store/contracts.ts';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { file, filled, makeEnded, readPage, today } from './analysis-world.ts';
import { setPaid } from './money/set-paid.ts';
import { call } from './sign-in-world.ts';
import { importRows, instantAgo, type World, ZONE } from './world.ts';

test('GET /desk/bench says what a note will be while there is none', async () => {
  const world = await makeEnded();

  const { status, html } = await readPage(world, '/desk/bench');

  expect(status).toBe(200);
  expect(html).toContain('No notes yet');
  expect(html).toContain('aria-current="page"');
});

test('GET /desk/bench shows the note of a filed analysis, of the newest where there are two', async () => {
  const world = await makeEnded();
  await file(world, filled(world));
  await file(world, filled(world, { 'analysis-rebook': 'no', 'analysis-condition': '' }));

  const { html } = await readPage(world, '/desk/bench');

  expect(html).toContain('Mara Lind');
  expect(html).toContain('Book again: no');
  expect(html).toContain('consideration 40% of what was agreed (1 collaboration)');
  expect(html).toContain('100% of 1 piece on time');
  expect(html).toContain('The brief asks for a link in the first line.');
});

test('GET /desk/bench shows nothing of another team', async () => {
  const [world, other] = [await makeEnded(), await makeEnded()];
  await file(world, filled(world));

  expect((await readPage(other, '/desk/bench')).html).toContain('No notes yet');
});

test('lessons for the brief stand on the campaign, its form and a new one, with their source', async () => {
  const world = await makeEnded();
  await file(world, filled(world));
  const { id } = world.campaign;

  for (const path of [`/desk/campaigns/${id}`, `/desk/campaigns/${id}/edit`, '/desk/campaigns/new']) {
    const { html } = await readPage(world, path);
    expect(html).toContain('Lessons for the next brief');
    expect(html).toContain('The brief asks for a link in the first line.');
    expect(html).toContain('Mara Lind, Spring');
    // A change of the contract is none of the brief's.
    expect(html).not.toContain('The paper names the measuring window.');
  }
  const viewers = await readPage(world, `/desk/campaigns/${id}`, world.viewer.cookie);
  expect(viewers.html).not.toContain('Lessons for the next brief');
});

test('candidates are sized from their own past, with what keeps others out', async () => {
  const world = await makeEnded();
  await addPast(world, 'theo', { units: 300 });
  await addPast(world, 'nora', { units: 400, category: 'skincare' });
  await promise(world, world.mara, 'skincare');

  const { html } = await readPage(world, `/desk/collaborations/${world.mara}/analysis`);
  const text = html
    .replace(/<style[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

  expect(text).toContain('600 clicks are missing');
  expect(text).toMatch(/theo past .*instagram reel/i);
  expect(text).toContain('Left out');
  expect(text).toContain('Promised exclusivity in this category in another campaign.');
  expect(text).not.toMatch(/NaN|undefined|\[object/);
});

test('what a creator promised the same brand in another campaign is no conflict', async () => {
  const world = await makeEnded();
  await nameBrand(world, world.campaign.id, 'Northlight Skin');
  await promise(world, world.mara, 'skincare');
  await nameBrand(
    world,
    await addPast(world, 'nora', { units: 400, category: 'skincare' }),
    'northlight  skin',
  );
  await nameBrand(world, await addPast(world, 'theo', { units: 300, category: 'skincare' }), 'Other Labs');

  const { html } = await readPage(world, `/desk/collaborations/${world.mara}/analysis`);
  const [candidates = '', leftOut = ''] = html.split('Left out');

  expect(candidates).toContain('nora past');
  expect(leftOut).toContain('theo past');
  expect(leftOut).not.toContain('nora past');
});

test('whom the last analysis says not to book again is no candidate, and the campaign’s index counts', async () => {
  const world = await makeEnded();
  const [noraCampaign, theoCampaign] = [
    await addPast(world, 'nora', { units: 400 }),
    await addPast(world, 'theo', { units: 300 }),
  ];
  await fileVerdict(world, { campaignId: noraCampaign, answer: 'yes', daysAgo: 5, index: 1.4 });
  await fileVerdict(world, { campaignId: noraCampaign, answer: 'no', daysAgo: 3, index: 0.4 });
  await fileVerdict(world, { campaignId: theoCampaign, answer: 'yes', daysAgo: 3, index: 1.1 });

  const { html } = await readPage(world, `/desk/collaborations/${world.mara}/analysis`);
  const [candidates = '', leftOut = ''] = html.split('Left out');

  expect(candidates).toContain('theo past');
  expect(candidates).toContain('110%');
  expect(candidates).not.toContain('nora past');
  expect(leftOut).toContain('nora past');
  expect(leftOut).toContain('The last analysis says not to book again.');
});

/** What is filed of a past campaign's only collaboration, as far as the next choice rests on it. */
async function fileVerdict(
  world: World,
  {
    campaignId,
    answer,
    daysAgo,
    index,
  }: { campaignId: string; answer: string; daysAgo: number; index: number },
): Promise<void> {
  const body = {
    endedAt: instantAgo(10),
    timeZone: ZONE,
    rebook: { answer, reason: 'Three of three on time.', condition: null },
    aim: { objective: world.campaign.objective },
    outcomes: [
      { isPrimary: false, index: 9 },
      { isPrimary: true, index },
    ],
  };
  await env.DB.prepare(
    `INSERT INTO post_mortems (id, workspace_id, collaboration_id, creator_id, campaign_id, body, sha256, filed_by, filed_at)
     SELECT ?2, workspace_id, id, creator_id, campaign_id, ?3, '', ?4, ?5 FROM collaborations WHERE campaign_id = ?1`,
  )
    .bind(campaignId, crypto.randomUUID(), JSON.stringify(body), world.owner.memberId, instantAgo(daysAgo))
    .run();
}

/** As the campaign's form saves it. */
async function nameBrand(world: World, campaignId: string, brand: string): Promise<void> {
  const path = `/desk/campaigns/${campaignId}`;
  const form = await (await call(`${path}/edit`, { cookie: world.marketer.cookie })).text();
  const fields = Object.fromEntries(
    ['name', 'startsOn', 'endsOn', 'currency', 'target'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '',
    ]),
  );
  const { objective, timeZone, primaryKpi } = world.campaign;
  const answer = await call(path, {
    cookie: world.marketer.cookie,
    form: { ...fields, objective, timeZone, primaryKpi, brand },
  });
  expect(answer.status).toBe(303);
  expect(await (await call(`${path}/edit`, { cookie: world.marketer.cookie })).text()).toContain(brand);
}

/** A finished past campaign of another creator with three mature posts; answers its id. */
async function addPast(
  world: World,
  handle: string,
  { units, category }: { units: number; category?: string },
): Promise<string> {
  const campaign: Campaign = {
    ...world.campaign,
    id: crypto.randomUUID(),
    name: 'Autumn',
    startsOn: addDays(today(), -90),
    endsOn: addDays(today(), 90),
    timeZone: ZONE,
  };
  await insertCampaignStatement(env.DB, world.workspaceId, campaign, instantAgo(90)).run();
  const collaborationId = crypto.randomUUID();
  const key = `instagram:${handle}past`;
  await addCreators(env.DB, world.workspaceId, {
    campaign,
    creators: [
      {
        creatorId: crypto.randomUUID(),
        displayName: `${handle} past`,
        collaborationId,
        profile: {
          key,
          network: 'instagram',
          handle: `${handle}past`,
          url: `https://www.instagram.com/${handle}past/`,
        },
      },
    ],
    now: instantAgo(90),
  });
  const pieces = [1, 2, 3].map((n) => ({ n, id: crypto.randomUUID() }));
  const keyOf = (n: number) => `instagram/${handle}Past000${n}`;
  await env.DB.batch([
    updateCollaborationStatement(env.DB, world.workspaceId, {
      id: collaborationId,
      campaignId: campaign.id,
      creatorId: '',
      feeMinor: 150_000,
      targets: { clicks: 900 },
      noticeEmail: null,
    }),
    upsertDeliverablesStatement(
      env.DB,
      world.workspaceId,
      pieces.map(({ n, id }) => ({
        ...{ id, collaborationId, name: `Reel ${n}`, network: 'instagram', format: 'reel' },
        ...{ dueOn: addDays(today(), -60 + n * 7), feeMinor: null, stage: 'published', targets: {} },
      })),
      instantAgo(60),
    ),
    upsertPostsStatement(
      env.DB,
      world.workspaceId,
      pieces.map(({ n, id }) => ({
        ...{ key: keyOf(n), collaborationId, deliverableId: id },
        ...{
          url: `https://www.instagram.com/reel/${handle}Past000${n}/`,
          publishedAt: instantAgo(60 - n * 7),
        },
      })),
      instantAgo(60),
    ),
  ]);
  await setPaid(world.workspaceId, collaborationId, 0);
  await importRows(world.marketer, campaign.id, {
    rows: pieces.map(({ n }) => ({
      ...{ row: n + 1, post: keyOf(n), capturedAt: instantAgo(2), source: 'csv', quality: 'exact' },
      values: { views: 20_000 + n * 1_000, clicks: units },
    })),
  });
  if (category) await promise(world, collaborationId, category);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [collaborationId],
    now: instantAgo(0),
  });
  return campaign.id;
}

async function promise(world: World, collaborationId: string, category: string): Promise<void> {
  const extra = {
    value: {
      exclusivity: [
        {
          ...{ category, territory: 'worldwide', onEnd: 'term' as const, tailDays: 0 },
          lastOn: addDays(today(), 200),
        },
      ],
    },
    ...{ clause: null, confirmedBy: world.owner.memberId, confirmedAt: instantAgo(40) },
  };
  const stored = await env.DB.prepare(
    'SELECT clauses FROM contract_versions WHERE collaboration_id = ?1 ORDER BY n DESC LIMIT 1',
  )
    .bind(collaborationId)
    .first<{ clauses: string }>();
  await insertContractStatement(env.DB, world.workspaceId, {
    collaborationId,
    contract: {
      ...{ n: 2, isSigned: true, effectiveFrom: instantAgo(40), holidays: [] },
      clauses: { ...JSON.parse(stored?.clauses ?? '{}'), extra },
      ...{ enteredBy: 'owner', enteredAt: instantAgo(40) },
    },
  }).run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [collaborationId],
    now: instantAgo(0),
  });
}
