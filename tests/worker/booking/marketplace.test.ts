// A booking through a marketplace: chosen with the papers, its own rules beside the contract's on the page about ending.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { call } from '../sign-in-world.ts';
import { instantAgo, makeWorld, type World } from '../world.ts';
import { saidThere, sayThere } from './booking-forms.ts';

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

/** The page about ending once this was typed into the form of the booking there. */
async function say(world: World, typed: Record<string, string>): Promise<string> {
  expect((await sayThere(world, typed)).status).toBe(303);
  return endPage(world);
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

test('a reason of their list is kept and computed with, and the log does not grow by it', async () => {
  const world = await makeWorld();
  await book(world, 'post_for_rent');
  const count = () => env.DB.prepare('SELECT count(*) AS n FROM events').first<number>('n');
  const before = await count();

  const page = await say(world, { reason: 'missed_deadline' });

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

  const page = await say(world, { reason: 'missed_deadline' });
  expect(page).toContain('Their days of grace after the deadline are still running.');
  expect(page).not.toContain('The deadline has not been missed.');
});

test('what their screen says is kept and counts: the end of the silence, the answer, the fee', async () => {
  const world = await makeWorld();
  await book(world, 'collabstr');

  const page = await endPage(world);
  expect(page).toContain('The creator has to accept it there.');
  expect(page).not.toContain('That is ');
  expect(await say(world, { askedOn: '2026-02-02', askedTime: '09:30' })).toMatch(
    /cancelled and refunded\. That is [^.<]*5 Feb[^.<]*09:30/,
  );
  // Without the time the whole day may still have passed.
  const silent = await say(world, { askedOn: '2026-02-02' });
  expect(silent).toMatch(/That is [^.<]*6 Feb[^.<]*00:00/);
  expect(silent).not.toContain('The creator has to accept it there.');
  expect(await say(world, { askedOn: '2026-02-02', answer: 'refused' })).toContain(
    'The creator has refused it there.',
  );
  expect(await say(world, { askedOn: '2026-02-02', answer: 'accepted' })).not.toContain('Not open there now');
});

test.each([
  [{ askedOn: '2026-02-30' }, 'This is not a day.', 'value="2026-02-30"'],
  [{ askedOn: '2199-01-01' }, 'Give a day up to today.', 'value="2199-01-01"'],
  [{ askedTime: '09:30' }, 'Give the day as well.', 'value="09:30"'],
  [{ screenCost: 'much' }, 'Use an amount such as', 'value="much"'],
  [{ answer: 'lapsed' }, 'The time for an answer is not over.', 'value="lapsed" selected'],
])('%j is refused with what was typed, and nothing is kept', async (typed, problem, kept) => {
  const world = await makeWorld();
  await book(world, 'collabstr');

  const answer = await sayThere(world, typed);
  const page = await answer.text();

  expect(answer.status).toBe(422);
  expect(page).toContain(problem);
  expect(page).toContain(kept);
  // What keeps it from being saved, and right below it the form; the rules of the place come after.
  expect(page).toMatch(/Nothing was saved[\s\S]*?<form[\s\S]*?What the end costs in all/);
  expect(await saidThere(world)).toBeNull();
});

test('their service fee, once said, is part of what leaving costs; what their screen says goes before both', async () => {
  const world = await makeWorld();
  await book(world, 'post_for_rent');

  expect(await endPage(world)).toContain('Their service fee is not known here.');
  const known = await say(world, { serviceFee: '125.00' });
  expect(known).not.toContain('Their service fee is not known here.');
  expect(known).toMatch(/Leaving now costs<\/dt><dd>\$4,125/);
  expect(await say(world, { serviceFee: '125.00', screenCost: '300' })).toMatch(
    /Leaving now costs<\/dt><dd>\$300[^<]*, as their screen said on /,
  );
});

test('a booking put down to another marketplace keeps what was read, and does not count with it', async () => {
  const world = await makeWorld();
  await book(world, 'post_for_rent');
  expect(await say(world, { screenCost: '300' })).toContain('$300');

  await book(world, 'lionize');
  expect(await endPage(world)).not.toContain('$300');
  await book(world, 'post_for_rent');
  expect(await endPage(world)).toMatch(/Leaving now costs<\/dt><dd>\$300/);
});

test('of two who type at once the slower is told, keeps what was typed, and overwrites nothing', async () => {
  const world = await makeWorld();
  await book(world, 'collabstr');
  await sayThere(world, { askedOn: '2026-02-02' });

  const late = await sayThere(
    world,
    { askedOn: '2026-02-03', answer: 'refused' },
    { seen: ['collabstr', null] },
  );
  const page = await late.text();

  expect(late.status).toBe(409);
  expect(page).toContain('Nothing of yours was saved.');
  expect(page).toContain('value="2026-02-03"');
  expect(await saidThere(world)).toMatchObject({ askedOn: '2026-02-02', answer: null });
  // The form that came back is made of what is saved now: sent again, it is saved.
  expect((await sayThere(world, { askedOn: '2026-02-03' })).status).toBe(303);
});

test('what was said is cleared again, and the audit keeps both', async () => {
  const world = await makeWorld();
  await book(world, 'collabstr');
  await say(world, { askedOn: '2026-02-02', answer: 'refused' });

  expect(await say(world, {})).toContain('The creator has to accept it there.');
  expect(await saidThere(world)).toBeNull();
  const audit = await (await call('/desk/audit', { cookie: world.manager.cookie })).text();
  expect(audit.match(/Booking on a marketplace changed/g)).toHaveLength(2);
  expect(audit).toContain('Answer there');
});

test('a report of the creator on Aspire is kept with its day, piece and reason: on the page, in print and in the file', async () => {
  const world = await makeWorld();
  await book(world, 'aspire');
  const piece = await env.DB.prepare(
    `SELECT id FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
  )
    .bind(world.mara)
    .first<string>('id');
  const strike = {
    'on-0': '2026-02-04',
    'piece-0': String(piece),
    'why-0': 'Deadline missed without a word',
  };

  const page = await say(world, strike);
  const print = await (await read(world, '/file')).text();
  const file = await (await read(world, '/file.json')).json<{ collaboration: { booking: unknown } }>();

  for (const shown of [page, print]) expect(shown).toContain('Reel 2: Deadline missed without a word');
  expect(file.collaboration.booking).toMatchObject({
    marketplace: 'aspire',
    incidents: [{ on: '2026-02-04', pieceId: piece, why: 'Deadline missed without a word' }],
  });
  expect(await say(world, { 'on-0': '', 'piece-0': '', 'why-0': '' })).not.toContain(
    'Reel 2: Deadline missed',
  );
});

test('the step “Marketplace informed” is open until somebody asked there, then it says when and what was answered', async () => {
  const world = await makeWorld();
  await book(world, 'collabstr');
  const steps = async () => (await (await read(world, '/steps')).text()).replaceAll('\u00a0', ' ');

  expect(await steps()).toMatch(/Marketplace informed[\s\S]{0,300}\/booking/);
  await sayThere(world, { askedOn: '2026-02-02', askedTime: '09:30', answer: 'refused' });
  expect(await steps()).toMatch(
    /Marketplace informed[\s\S]{0,200}asked there [^<]*2 Feb[^<]*09:30; refused there/,
  );
});

function read(world: World, place: string): Promise<Response> {
  return call(`/desk/collaborations/${world.mara}${place}`, { cookie: world.manager.cookie });
}
