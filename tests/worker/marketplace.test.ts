// A booking through a marketplace: chosen with the papers, its own rules beside the contract's on the page about ending.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { call } from './sign-in-world.ts';
import { instantAgo, makeWorld, type World } from './world.ts';

async function book(world: World, marketplace: string): Promise<Response> {
  return call(`/desk/collaborations/${world.mara}/papers`, {
    cookie: world.manager.cookie,
    form: {
      contractTitle: '',
      contractSignedOn: '',
      language: 'en',
      copyEmail: '',
      marketplace,
      expenses: '',
    },
  });
}

async function endPage(world: World, query = '', role: 'viewer' | 'manager' = 'manager'): Promise<string> {
  const answer = await call(`/desk/collaborations/${world.mara}/steps/end${query}`, {
    cookie: world[role].cookie,
  });
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll('\u00a0', ' ');
}

test('a marketplace is chosen with the papers; a name nobody knows is refused', async () => {
  const world = await makeWorld();

  expect((await book(world, 'post_for_rent')).status).toBe(303);
  expect((await book(world, 'nowhere')).status).toBe(422);
  expect(
    await env.DB.prepare('SELECT marketplace FROM collaborations WHERE id = ?1')
      .bind(world.mara)
      .first<string>('marketplace'),
  ).toBe('post_for_rent');
});

test('the page about ending shows a marketplace’s rules, reasons and both amounts', async () => {
  const world = await makeWorld();
  await book(world, 'post_for_rent');

  const page = await endPage(world);

  for (const text of [
    'Booked through Post For Rent',
    'their page carries no date',
    'https://faq.postforrent.com/',
    'A reason from their list has to be chosen.',
    'Missed deadline (free 7 days after it)',
    'By the contract',
    'On Post For Rent',
    'Choose a reason from their list',
  ])
    expect(page).toContain(text);
});

test('a reason of their list is computed with and nothing is kept', async () => {
  const world = await makeWorld();
  await book(world, 'post_for_rent');
  const count = () => env.DB.prepare('SELECT count(*) AS n FROM events').first<number>('n');
  const before = await count();

  const page = await endPage(world, '?platformReason=missed_deadline');

  expect(page).not.toContain('A reason from their list has to be chosen.');
  expect(page).toContain('The deadline has not been missed.');
  expect(await count()).toBe(before);
});

test('a direct deal shows no marketplace, and a viewer sees no amount of one', async () => {
  const world = await makeWorld();

  expect(await endPage(world)).not.toContain('Booked through');
  await book(world, 'collabstr');
  expect(await endPage(world, '', 'viewer')).not.toContain('By the contract');
});

test('a piece without a fee of its own costs an even share there, and the page says so', async () => {
  const world = await makeWorld();
  await env.DB.prepare(`UPDATE deliverables SET stage = 'briefed' WHERE collaboration_id = ?1`)
    .bind(world.mara)
    .run();
  await book(world, 'post_for_rent');

  const even = await endPage(world);
  await env.DB.prepare('UPDATE deliverables SET fee_minor = 200000 WHERE collaboration_id = ?1')
    .bind(world.mara)
    .run();
  const own = await endPage(world);

  const costOf = (page: string) => /Leaving now costs<\/dt><dd>([^<]*)/.exec(page)?.[1];
  expect(costOf(own)).toMatch(/^(at least |at most )?\$[\d,]+(\.\d\d)?$/);
  expect(costOf(even)).toBe(
    `${costOf(own)}, with an even share of the fee for pieces without a fee of their own`,
  );
  expect(even).not.toContain('The fee of a piece is not known.');
});

test('of two pieces the missed one counts: its days of grace run, though the other is due later', async () => {
  const world = await makeWorld();
  const dueIn = (name: string, days: number) =>
    env.DB.prepare(
      `UPDATE deliverables SET stage = 'contracted', due_on = ?3 WHERE collaboration_id = ?1 AND name = ?2`,
    )
      .bind(world.mara, name, instantAgo(-days).slice(0, 10))
      .run();
  await env.DB.prepare('UPDATE posts SET deliverable_id = NULL WHERE collaboration_id = ?1')
    .bind(world.mara)
    .run();
  await dueIn('Reel 1', -4);
  await dueIn('Reel 2', 15);
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: instantAgo(0) });
  await book(world, 'post_for_rent');

  const page = await endPage(world, '?platformReason=missed_deadline');
  expect(page).toContain('Their days of grace after the deadline are still running.');
  expect(page).not.toContain('The deadline has not been missed.');
});

test('what their screen says is computed with: the end of the silence has a date, an answer and the fee count', async () => {
  const world = await makeWorld();
  await book(world, 'collabstr');
  const ask = (query: string) => endPage(world, `?${query}#marketplace`);

  const page = await endPage(world);
  expect(page).toContain('The creator has to accept it there.');
  expect(page).not.toContain('That is ');
  expect(await ask('platformAskedOn=2026-02-02&platformAskedTime=09%3A30')).toMatch(
    /cancelled and refunded\. That is [^.<]*5 Feb[^.<]*09:30/,
  );
  // Without the time the whole day may still have passed.
  expect(await ask('platformAskedOn=2026-02-02')).toMatch(/That is [^.<]*6 Feb[^.<]*00:00/);
  expect(await ask('platformAskedOn=2026-02-02')).not.toContain('The creator has to accept it there.');
  expect(await ask('platformAnswer=refused')).toContain('The creator has refused it there.');
  expect(await ask('platformAnswer=accepted')).not.toContain('Not open there now');

  for (const on of ['2026-02-30', '2199-01-01']) {
    const refused = await ask(`platformAskedOn=${on}`);
    expect(refused).toContain('Give a day up to today.');
    expect(refused).toContain(`value="${on}"`);
  }
});

test('their service fee, once said, is part of what leaving costs', async () => {
  const world = await makeWorld();
  await book(world, 'post_for_rent');

  expect(await endPage(world)).toContain('Their service fee is not known here.');
  const known = await endPage(world, '?platformFee=125.00');
  expect(known).not.toContain('Their service fee is not known here.');
  expect(await endPage(world, '?platformFee=much')).toContain('Use an amount such as');
});
