import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { postToCollaboration as post } from './collaboration-forms.ts';
import { call } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

const PIECE = { name: 'Reel 1', network: 'instagram', format: 'reel', dueOn: '2026-11-10' };

/** The form of Mara's piece as a browser sends it back: every field as it was filled in, but for `changes`. */
async function editForm(world: World, name: string, changes: Record<string, string>) {
  const id = (await pieceOf(world, name))?.id ?? '';
  const path = `${world.mara}/deliverables/${id}`;
  const page = await (await call(`/desk/collaborations/${path}`, { cookie: world.marketer.cookie })).text();
  const filled = [...page.matchAll(/<input [^>]*>/g)].flatMap(([tag]) => {
    const [field, value] = [/ name="([^"]*)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1]];
    return field && !tag.includes('type="checkbox"') ? [[field, value ?? ''] as const] : [];
  });
  const network = /<option[^>]* selected[^>]*value="([^"]*)"|<option[^>]* value="([^"]*)"[^>]* selected/.exec(
    page,
  );
  return {
    path,
    form: { ...Object.fromEntries(filled), network: network?.[1] ?? network?.[2] ?? '', ...changes },
  };
}

async function pieceOf(world: World, name: string) {
  return (await getStanding(world, world.mara)).deliverables.find((piece) => piece.name === name);
}

async function rowOf(world: World, name: string) {
  return env.DB.prepare('SELECT * FROM deliverables WHERE collaboration_id = ?1 AND name = ?2')
    .bind(world.mara, name)
    .first<Record<string, unknown>>();
}

async function auditOf(world: World): Promise<string> {
  const page = await (await call('/desk/audit', { cookie: world.manager.cookie })).text();
  return page
    .slice(page.indexOf('</head>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('moving a piece’s date keeps format, share, targets and posts, and the audit has both days', async () => {
  const world = await makeWorld();
  await env.DB.prepare(
    `UPDATE deliverables SET targets = '{"views":5}', fee_minor = 150000 WHERE collaboration_id = ?1 AND name = 'Reel 1'`,
  )
    .bind(world.mara)
    .run();
  const before = await rowOf(world, 'Reel 1');
  const { path, form } = await editForm(world, 'Reel 1', { dueOn: '2026-11-10' });

  const answer = await post(world, path, form);

  expect(answer.status).toBe(303);
  expect(await rowOf(world, 'Reel 1')).toEqual({ ...before, due_on: '2026-11-10' });
  expect((await pieceOf(world, 'Reel 1'))?.publishedAt).not.toBeNull();
  expect(await auditOf(world)).toMatch(/Piece changed: Reel 1 Due [^→]+ → Tue 10 Nov 2026/);
});

test('an empty field of a piece stays; its share and its post go only by their own ticks', async () => {
  const world = await makeWorld();
  await env.DB.prepare(
    `UPDATE deliverables SET fee_minor = 150000 WHERE collaboration_id = ?1 AND name = 'Reel 1'`,
  )
    .bind(world.mara)
    .run();
  const emptied = await editForm(world, 'Reel 1', { format: '', fee: '', dueOn: '', name: '' });
  const before = await rowOf(world, 'Reel 1');

  await post(world, emptied.path, emptied.form);
  const kept = await rowOf(world, 'Reel 1');
  await post(world, emptied.path, {
    ...emptied.form,
    evenShare: 'on',
    [`released-${world.maraPost}`]: 'on',
  });

  expect(kept).toEqual(before);
  expect((await rowOf(world, 'Reel 1'))?.fee_minor).toBeNull();
  expect((await pieceOf(world, 'Reel 1'))?.publishedAt).toBeNull();
  expect((await getStanding(world, world.mara)).posts).toContain(world.maraPost);
});

test('a form that was filled before somebody else’s change does not put the old value back', async () => {
  const world = await makeWorld();
  const early = await editForm(world, 'Reel 2', { format: 'video' });
  const other = await editForm(world, 'Reel 2', { dueOn: '2026-12-24' });

  await post(world, other.path, other.form);
  await post(world, early.path, early.form);

  expect(await rowOf(world, 'Reel 2')).toMatchObject({ due_on: '2026-12-24', format: 'video' });
});

test('shares above the fee are refused with the sum, below it only with a word that more follows', async () => {
  const world = await makeWorld();
  const first = await editForm(world, 'Reel 1', { fee: '2500.00' });
  const above = await editForm(world, 'Reel 2', { fee: '99999' });
  const below = await editForm(world, 'Reel 2', { fee: '500.00' });

  await post(world, first.path, first.form);
  const refused = await post(world, above.path, above.form);
  const short = await post(world, below.path, below.form);
  const meant = await post(world, below.path, { ...below.form, mayFallShort: 'on' });
  const lowered = await post(world, `${world.mara}/agreement`, { fee: '2000.00' });

  expect([refused.status, short.status, meant.status, lowered.status]).toEqual([422, 422, 303, 422]);
  const money = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(money(await refused.text())).toContain(
    'are USD 102,499.00 together, USD 98,499.00 more than the fee of USD 4,000.00',
  );
  expect(money(await short.text())).toContain('USD 1,000.00 less than the fee of USD 4,000.00');
  expect(money(await lowered.text())).toContain('more than the fee of USD 2,000.00');
  expect((await getStanding(world, world.mara)).money).toMatchObject({ feeMinor: 400_000 });
});

test('a post that is another piece’s is refused with its name, and nothing moves', async () => {
  const world = await makeWorld();
  const before = await pieceOf(world, 'Reel 1');

  const answer = await post(world, `${world.mara}/deliverables`, {
    ...PIECE,
    name: 'Reel 8',
    postUrl: 'https://www.instagram.com/reel/MaraReel0001/',
    publishedOn: '2026-11-20',
  });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('This post is Reel 1.');
  expect(await pieceOf(world, 'Reel 1')).toEqual(before);
  expect(await rowOf(world, 'Reel 8')).toBeNull();
});

test('a second piece of the same name is refused, and a day without an address is asked about', async () => {
  const world = await makeWorld();

  const again = await post(world, `${world.mara}/deliverables`, PIECE);
  const dayAlone = await post(world, `${world.mara}/deliverables`, {
    ...PIECE,
    name: 'Reel 3',
    publishedOn: PIECE.dueOn,
  });

  expect([again.status, dayAlone.status]).toEqual([422, 422]);
  expect(await again.text()).toContain('There is a piece of this name');
  expect(await dayAlone.text()).toContain('Give the address of the post');
});

test('the form of a new piece sent twice, at once and after going back, is one piece', async () => {
  const world = await makeWorld();
  const form = {
    ...{ ...PIECE, name: 'Reel 3', fee: '', dueOn: addDays(world.campaign.startsOn, 12) },
    ...{ postUrl: 'https://www.instagram.com/reel/MaraReel0003/', publishedOn: '' },
  };
  const send = (more: Partial<typeof form> = {}) =>
    post(world, `${world.mara}/deliverables`, { ...form, ...more });

  const sent = [...(await Promise.all([send(), send()])), await send()];

  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  const pieces = (await getStanding(world, world.mara)).deliverables;
  expect(pieces.filter(({ name }) => name === 'Reel 3')).toHaveLength(1);
  expect((await auditOf(world)).match(/Piece added: Reel 3/g)).toHaveLength(1);
  // Typed anew it is another wish: nothing of it is dropped in silence.
  expect((await send({ format: 'story' })).status).toBe(422);
});

test('taking a piece out asks first, is a manager’s once terms are signed, and the audit keeps it whole', async () => {
  const world = await makeWorld();
  const piece = await pieceOf(world, 'Reel 2');
  const path = `/desk/collaborations/${world.mara}/deliverables/${piece?.id}/removal`;
  const send = (cookie: string, form: Record<string, string>) => call(path, { cookie, form });

  const question = await call(path, { cookie: world.manager.cookie });
  const asMarketer = await send(world.marketer.cookie, { reason: 'Agreed by phone' });
  const unsaid = await send(world.manager.cookie, { reason: ' ' });
  const done = await send(world.manager.cookie, { reason: 'Agreed by phone' });

  expect([question.status, asMarketer.status, unsaid.status, done.status]).toEqual([200, 403, 422, 303]);
  expect(await question.text()).toContain('is not owed any more');
  expect(await pieceOf(world, 'Reel 2')).toBeUndefined();
  const audit = await auditOf(world);
  expect(audit).toContain('Piece removed: Reel 2');
  expect(audit).toContain('Agreed by phone');
  expect(audit).toContain('Mara Lind, Spring');
});

test('what was agreed is in the audit before and after, with who', async () => {
  const world = await makeWorld();

  await post(world, `${world.mara}/agreement`, {
    fee: '4500.00',
    target: '1000',
    noticeEmail: 'mara@creators.example',
  });

  expect(await auditOf(world)).toMatch(
    /Agreement changed Fee USD\s4,000.00 → USD\s4,500.00 marketer, marketer/,
  );
});

test('a post of another collaboration, a foreign network and a day ahead are refused in words', async () => {
  const world = await makeWorld();
  const today = localDateOf(instantAgo(0), ZONE);
  const postUrl = 'https://www.instagram.com/reel/MaraReel0001/';

  const held = await post(world, `${world.theo}/deliverables`, { ...PIECE, postUrl });
  const network = await post(world, `${world.theo}/deliverables`, { ...PIECE, network: 'youtube' });
  const ahead = await post(world, `${world.theo}/deliverables`, {
    ...PIECE,
    publishedOn: addDays(today, 1),
  });

  expect([held.status, network.status, ahead.status]).toEqual([422, 422, 422]);
  expect(await held.text()).toContain('belongs to another collaboration');
  expect((await getStanding(world, world.theo)).deliverables).toEqual([]);
});

test('a piece published today is not published in the future', async () => {
  const world = await makeWorld();
  const postUrl = 'https://www.instagram.com/reel/TheoReel0001/';

  await post(world, `${world.theo}/deliverables`, {
    ...PIECE,
    postUrl,
    publishedOn: localDateOf(instantAgo(0), ZONE),
  });

  const [piece] = (await getStanding(world, world.theo)).deliverables;
  expect(piece?.publishedAt).not.toBeNull();
  expect(Date.parse(piece?.publishedAt ?? '')).toBeLessThanOrEqual(Date.now());
});

test('POST …/deliverables/:id/removal answers 404 beneath another collaboration', async () => {
  const world = await makeWorld();
  const [piece] = (await getStanding(world, world.mara)).deliverables;

  const answer = await post(world, `${world.theo}/deliverables/${piece?.id}/removal`, { reason: 'No' });

  expect(answer.status).toBe(404);
  expect((await getStanding(world, world.mara)).deliverables.length).toBe(2);
});
