// Changed terms and coaching from their forms to their events, after a plan whose review has come.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { localDateOf } from '../../shared/contract/zone.ts';
import { linkFor, read } from './creator-site.ts';
import { call, type Person } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

async function send(person: Person, world: World, form: Record<string, string>): Promise<Response> {
  const { version } = await getStanding(world, world.mara);
  return call(`/desk/collaborations/${world.mara}/decisions`, {
    cookie: person.cookie,
    form: { id: crypto.randomUUID(), seenVersion: String(version), ...form },
  });
}

/** A plan of yesterday that is reviewed today; the day is moved in the stored case, since no test waits for tomorrow. */
async function makeRemediating(): Promise<World> {
  const world = await makeWorld();
  const today = localDateOf(instantAgo(0), ZONE);
  const forms = [
    { kind: 'log_contact', form: 'c', place: 'talk', 'c-channel': 'call', 'c-note': 'Asked.' },
    { kind: 'creator_answered', form: 'a', place: 'talk', 'a-note': 'The product came late.' },
    { kind: 'diagnose', form: 'd', place: 'talk', 'd-code': 'product_late', 'd-confidence': 'high' },
    {
      kind: 'plan_remedy',
      form: 'p',
      place: 'plan',
      'p-remedy1': 'R9',
      'p-kind1': 'change',
      'p-owner1': 'creator',
      'p-kpi1': 'clicks',
      'p-target1': '90',
      'p-dueOn1': today,
      'p-reviewOn1': today,
    },
  ];
  for (const form of forms) expect((await send(world.manager, world, form)).status).toBe(303);
  const [action] = (await getStanding(world, world.mara)).case.remedies;
  const review = { kind: 'review_action', form: 'r', place: 'plan', 'r-actionId': action?.id ?? '' };
  expect((await send(world.manager, world, { ...review, 'r-outcome': 'missed' })).status).toBe(303);
  await env.DB.prepare(
    `UPDATE standings SET body = json_set(body, '$.case.lastOffer.at', ?2, '$.case.remedies[0].plannedAt', ?2) WHERE collaboration_id = ?1`,
  )
    .bind(world.mara, instantAgo(2))
    .run();
  await env.DB.prepare(
    `UPDATE deliverables SET fee_minor = 200000 WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
  )
    .bind(world.mara)
    .run();
  return world;
}

async function offerOf(world: World): Promise<Record<string, string>> {
  const piece = (await getStanding(world, world.mara)).deliverables.find(({ name }) => name === 'Reel 2');
  return {
    kind: 'propose_adjustment',
    form: 'proposal',
    place: 'proposal',
    'proposal-pieces': piece?.id ?? '',
    'proposal-base': '1200.00',
    'proposal-rate1': '2.00',
    'proposal-cap': '2500',
    'proposal-kpi': 'clicks',
    'proposal-per': '1',
    'proposal-unit': 'One click on the tracked link',
    'proposal-note': 'Part of the fee by result.',
  };
}

test('changed terms are worked out first, then proposed by a manager, then withdrawn', async () => {
  const world = await makeRemediating();
  const offer = await offerOf(world);

  const preview = await send(world.manager, world, { ...offer, step: 'preview' });
  const html = await preview.text();
  expect(preview.status).toBe(200);
  expect(html).toContain('Is it fair?');
  expect(html).toContain('Base is 60% of the old fee');
  expect(classOf(html, 'Propose to the creator')).not.toContain('is-quiet');

  const marketer = await send(world.marketer, world, { ...offer, step: 'send' });
  expect(marketer.status).toBe(422);

  const manager = await send(world.manager, world, { ...offer, step: 'send' });
  expect(manager.status).toBe(303);
  const { proposal } = (await getStanding(world, world.mara)).case;
  expect(proposal?.proposal).toMatchObject({ oldFeeMinor: 200_000, currency: 'USD' });
  expect(proposal?.proposal.pay).toMatchObject({ baseMinor: 120_000, totalCapMinor: 250_000, kpi: 'clicks' });

  const page = await call(`/desk/collaborations/${world.mara}/steps/changed-terms`, {
    cookie: world.manager.cookie,
  });
  expect(await page.text()).toContain('Proposed terms');
  const withdraw = {
    kind: 'withdraw_proposal',
    form: 'withdraw',
    place: 'proposal',
    'withdraw-reason': 'mistake',
  };
  expect((await send(world.manager, world, withdraw)).status).toBe(303);
  expect((await getStanding(world, world.mara)).case.proposal).toBeNull();
});

/** How a button is drawn. */
function classOf(page: string, label: string): string {
  const [, drawn] = new RegExp(`<button[^>]*class="([^"]*)"[^>]*>${label}<`).exec(page) ?? [];
  return drawn ?? expect.fail(`No button says ${label}`);
}

test('an amount that cannot be read is never taken for nothing', async () => {
  const world = await makeRemediating();

  const answer = await send(world.manager, world, {
    ...(await offerOf(world)),
    'proposal-base': 'twelve hundred',
    step: 'send',
  });

  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('twelve hundred');
  expect(classOf(page, 'Propose to the creator')).toContain('is-quiet');
  expect(classOf(page, 'Work it out again')).not.toContain('is-quiet');
  expect((await getStanding(world, world.mara)).case.proposal).toBeNull();
});

test('two practices are offered, and a session notes the agreed change', async () => {
  const world = await makeRemediating();
  const page = await call(`/desk/collaborations/${world.mara}/steps/coaching`, {
    cookie: world.marketer.cookie,
  });
  const cards = [...(await page.text()).matchAll(/name="coaching-cards" value="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.length).toBeLessThanOrEqual(2);

  const offer = {
    kind: 'start_coaching',
    form: 'coaching',
    place: 'coaching',
    'coaching-cards': cards[0] ?? '',
    'coaching-kpi': 'clicks',
  };
  expect((await send(world.marketer, world, offer)).status).toBe(303);
  const [item] = (await getStanding(world, world.mara)).case.coaching;
  expect(item).toMatchObject({ card: cards[0], kpi: 'clicks', sessionAt: null });

  const session = {
    kind: 'session_done',
    form: 'session',
    place: 'coaching',
    'session-items': item?.id ?? '',
    'session-note': 'Link in the first line.',
  };
  expect((await send(world.marketer, world, session)).status).toBe(303);
  expect((await getStanding(world, world.mara)).case.coaching[0]?.sessionAt).not.toBeNull();
});

/** Six older posts of the creator whose counting is over: 100, 200 … 600 clicks. */
async function addOldPosts(world: World): Promise<void> {
  const posts = Array.from({ length: 6 }, (_, i) => ({ key: `instagram/Old${i}`, clicks: (i + 1) * 100 }));
  await env.DB.batch(
    posts.flatMap(({ key, clicks }, i) => [
      env.DB.prepare(
        `INSERT INTO posts (workspace_id, key, collaboration_id, url, published_at, created_at)
         VALUES (?1, ?2, ?3, 'https://www.instagram.com/reel/x/', ?4, ?4)`,
      ).bind(world.workspaceId, key, world.mara, instantAgo(30 + i)),
      env.DB.prepare(
        `INSERT INTO observations (workspace_id, post_key, metric, observed_at, source, import_n, value, quality)
         VALUES (?1, ?2, 'clicks', ?3, 'csv', 0, ?4, 'exact')`,
      ).bind(world.workspaceId, key, instantAgo(10), clicks),
    ]),
  );
}

test('desk and creator’s page show the same pay for the same offer', async () => {
  const world = await makeRemediating();
  await addOldPosts(world);
  expect((await send(world.manager, world, { ...(await offerOf(world)), step: 'send' })).status).toBe(303);

  const desk = await call(`/desk/collaborations/${world.mara}/steps/changed-terms`, {
    cookie: world.manager.cookie,
  });
  const [ours, theirs] = [await desk.text(), await read((await linkFor(world)).path)];

  // 1,200 as base and 2.00 a click at 150, 350 and 550 clicks.
  for (const clicks of ['150', '350', '550']) {
    expect(ours).toContain(`>${clicks}<`);
    expect(theirs).toContain(`>${clicks}<`);
  }
  for (const pay of ['1,500.00', '1,900.00', '2,300.00']) {
    expect(ours).toContain(pay);
    expect(theirs).toContain(pay);
  }
  expect(theirs).not.toContain('There are not enough of your own posts');
  expect(theirs).not.toContain('Both sides get a copy');
});

test('the creator’s page shows no pay while too few of their posts are known', async () => {
  const world = await makeRemediating();
  expect((await send(world.manager, world, { ...(await offerOf(world)), step: 'send' })).status).toBe(303);

  expect(await read((await linkFor(world)).path)).toContain('There are not enough of your own posts');
});

test('another change of the plan comes with its usual target and days, beside what was typed', async () => {
  const world = await makeRemediating();
  const typed = { 'plan-remedy1': 'R2', 'plan-target1': '75', 'plan-dueOn1': '2027-01-04' };

  const page = await send(world.manager, world, {
    ...{ kind: 'plan_remedy', form: 'plan', place: 'plan', step: 'more', 'plan-rows': '1' },
    ...typed,
  });

  const html = await page.text();
  const valueIn = (name: string) =>
    html.match(`<input[^>]*name="${name}"[^>]*>`)?.[0].match(/value="([^"]*)"/)?.[1];
  expect([valueIn('plan-target1'), valueIn('plan-dueOn1')]).toEqual(['75', '2027-01-04']);
  expect(valueIn('plan-target2')).toBe('90');
  expect(valueIn('plan-dueOn2')).toMatch(/^\d{4}-\d\d-\d\d$/);
});
