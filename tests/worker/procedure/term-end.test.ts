// The end of the contract's term, from the form of the desk to what the creator reads: nobody has to decide it.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../shared/api/schemas.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { linkFor } from '../creator-site.ts';
import { call } from '../sign-in-world.ts';
import { sendTerms } from '../terms-page.ts';
import { decide, getStanding, type World } from '../world.ts';
import { type Typed, textOf } from './forms.ts';
import { caseOf, expectWhole, goTo, listKinds, makeHouse, openLink, readAndSend, readPage } from './house.ts';

afterEach(() => vi.useRealTimers());

/** The terms page as it stands, with a last day typed in. */
async function confirmTermEnd(world: World, typed: Typed): Promise<Response> {
  return sendTerms(world.manager, await readPage(world, world.manager, '/terms'), typed);
}

function until(lastOn: string): Typed {
  return { 'termEnd-is': 'value', 'termEnd-last': lastOn, 'termEnd-clause': '2.1' };
}

/** Every piece out; `minLiveDays` is what the contract asks posts to stay up. */
async function publishAll(world: World, at: string): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
     SELECT workspace_id, 'instagram/Late' || id, collaboration_id, id, 'https://www.instagram.com/reel/Late/', ?2, ?2
     FROM deliverables WHERE collaboration_id = ?1
       AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.deliverable_id = deliverables.id)`,
  )
    .bind(world.mara, at)
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: at });
}

function endEvents(world: World) {
  return env.DB.prepare(
    `SELECT kind, at, actor_role AS role FROM events WHERE collaboration_id = ?1
     AND kind IN ('term_over', 'complete', 'effective') ORDER BY seq`,
  )
    .bind(world.mara)
    .all<{ kind: string; at: string; role: string }>()
    .then(({ results }) => results);
}

test('a term that is over with work left ends the contract by itself, as of its midnight, and the money is shown', async () => {
  const world = await makeHouse();
  expect((await confirmTermEnd(world, until('2027-04-30'))).status).toBe(303);

  const running = textOf(await readPage(world, world.marketer, '/contract'));
  expect(running).toContain('until Fri 30 Apr');
  expect(running).toContain('the contract ends by itself');

  await goTo('2027-05-01T03:59:00Z');
  expect((await caseOf(world)).state).toBe('active');
  // The cron was away for two days: the end counts from midnight in New York all the same.
  await goTo('2027-05-03T09:00:00Z');

  const ended = await caseOf(world);
  expect(ended.state).toBe('ended');
  expect(ended.endedBy).toMatchObject({ route: 'expiry', at: '2027-05-01T04:00:00Z' });
  expect(await endEvents(world)).toEqual([
    { kind: 'term_over', at: '2027-05-01T04:00:00Z', role: 'system' },
    { kind: 'effective', at: '2027-05-01T04:00:00Z', role: 'system' },
  ]);
  const finish = textOf(await readPage(world, world.manager, '/steps/finish'));
  expect(finish).toMatch(/Ended at the end of Fri 30 Apr/);
  const alerts = await env.DB.prepare(
    `SELECT key FROM alerts WHERE collaboration_id = ?1 AND kind = 'term_over'`,
  )
    .bind(world.mara)
    .all<{ key: string }>();
  expect(alerts.results).toEqual([{ key: 'term_over:2027-04-30' }]);
  await expectWhole(world);
});

test('a term that is over with everything out completes, and the file can be closed like any other', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  await publishAll(world, '2027-03-20T15:00:00Z');
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain('completes by itself');

  await goTo('2027-05-01T04:00:00Z');

  expect((await caseOf(world)).state).toBe('completed');
  expect(await endEvents(world)).toEqual([{ kind: 'complete', at: '2027-05-01T04:00:00Z', role: 'system' }]);
  await goTo('2027-05-02T04:00:00Z');
  expect((await listKinds(world)).filter((kind) => kind === 'complete')).toHaveLength(1);
  await expectWhole(world);
});

test('whoever acts first after the last day meets an ended contract, with or without the cron', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const { version } = await getStanding(world, world.mara);
  vi.setSystemTime('2027-05-03T09:00:00Z');

  const asked = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: {
      kind: 'request_end',
      route: 'convenience',
      reason: 'business',
      category: 'other',
      trigger: null,
    },
  });
  const noted = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { kind: 'raise_dispute' },
  });

  expect(asked.status).toBe(422);
  expect(await asked.json<{ refusal: object }>()).toMatchObject({
    refusal: { reason: 'contract_blocks', blockers: ['ALREADY_OVER'] },
  });
  expect(noted.status).toBe(201);
  expect((await listKinds(world)).slice(-3)).toEqual(['term_over', 'effective', 'raise_dispute']);
  await expectWhole(world);
});

test('days of a pause are added to the term, and the old last day passes without anything', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const say = async (command: CommandBody) => {
    const { version } = await getStanding(world, world.mara);
    const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
    expect(answer.status).toBe(201);
  };
  await goTo('2027-03-10T15:00:00Z');
  await say({ kind: 'emergency_pause', trigger: 'recall' });
  await goTo('2027-03-11T15:00:00Z');
  await say({ kind: 'lift_emergency', reason: 'solved' });

  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain(
    'Agreed until Fri 30 Apr; pauses moved it.',
  );
  await goTo('2027-05-01T15:00:00Z');
  expect((await caseOf(world)).state).toBe('active');
  await goTo('2027-05-02T04:00:00Z');
  expect((await caseOf(world)).endedBy).toMatchObject({ route: 'expiry', at: '2027-05-02T04:00:00Z' });
  await expectWhole(world);
});

test('a last day before the start or on no calendar is refused with the fact', async () => {
  const world = await makeHouse();
  const early = await confirmTermEnd(world, until('2026-01-31'));
  const none = await confirmTermEnd(world, until('2027-02-30'));

  expect([early.status, none.status]).toEqual([422, 422]);
  expect(textOf(await early.text())).toContain('“2026-01-31” lies before the campaign begins.');
  expect(textOf(await none.text())).toContain('Give the day, as on the paper.');
  expect((await getStanding(world, world.mara)).contracts).toHaveLength(1);
});

test('a contract that ends before its last piece is due is taken as the paper says, and the piece is pointed to', async () => {
  const world = await makeHouse();

  const saved = await confirmTermEnd(world, until('2027-04-01'));

  expect(saved.status).toBe(303);
  expect(saved.headers.get('location')).toMatch(/\/contract#term$/);
  const said =
    'Reel 2 is due on Tue 20 Apr, after the contract’s last day, Thu 1 Apr. Give it an earlier day';
  for (const page of ['/contract', '/terms'])
    expect(textOf(await readPage(world, world.marketer, page))).toContain(said);
  const inTime = await confirmTermEnd(world, until('2027-04-20'));
  expect(inTime.headers.get('location')).not.toContain('#term');
  expect(textOf(await readPage(world, world.marketer, '/contract'))).not.toContain('Reel 2 is due on');
});

test('a last day that has passed ends the contract at once, so it asks for a word more', async () => {
  const world = await makeHouse();

  const asked = await confirmTermEnd(world, until('2027-02-26'));
  expect(asked.status).toBe(422);
  const html = await asked.text();
  const page = textOf(html);
  expect(page).toContain('“2027-02-26” has passed and work is still to come');
  expect(page).toContain('The contract is over by the paper');
  expect((await getStanding(world, world.mara)).contracts).toHaveLength(1);

  const saved = await sendTerms(world.manager, html, { 'termEnd-over': 'on' });
  expect(saved.status).toBe(303);
  await goTo('2027-03-01T15:01:00Z');
  expect((await caseOf(world)).endedBy).toMatchObject({ route: 'expiry', at: '2027-02-27T05:00:00Z' });
  await expectWhole(world);
});

function toPieceRow(row: number, deliverable: string, dueOn: string) {
  const kind = { network: 'instagram', format: 'reel', feeMinor: null, stage: null };
  return {
    row,
    creator: '@mara',
    deliverable,
    dueOn,
    ...kind,
    postUrl: null,
    publishedAt: null,
    targets: {},
  };
}

type Imported = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
};

async function importPieces(world: World, rows: object[], isPreview = false): Promise<Imported> {
  const file = { format: 'canonical-deliverables', fileName: 'd.csv', fileSha256: 'b'.repeat(64) };
  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: { campaignId: world.campaign.id, isPreview, ...file, content: { kind: 'deliverables', rows } },
  });
  return answer.json<Imported>();
}

test('a piece for after the last day is taken in and named with what to do, on the form, in an import and in the dossier', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const send = async (dueOn: string) => {
    const { deliverables } = await getStanding(world, world.mara);
    const known = deliverables.find(({ name }) => name === 'Reel 3');
    return call(`/desk/collaborations/${world.mara}/deliverables${known ? `/${known.id}` : ''}`, {
      cookie: world.marketer.cookie,
      form: { name: 'Reel 3', network: 'instagram', format: 'reel', dueOn },
    });
  };
  const late = toPieceRow(2, 'Reel 4', '2027-05-02');
  const rows = [late, toPieceRow(3, 'Reel 5', '2027-04-30')];

  expect((await send('2027-05-01')).status).toBe(303);

  const said =
    'Reel 3 is due on Sat 1 May, after the contract’s last day, Fri 30 Apr. Give it an earlier day';
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).toContain(said);
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain(said);
  const preview = await importPieces(world, rows, true);
  expect(preview.verdicts).toMatchObject([
    {
      row: 2,
      verdict: 'warning',
      reason: expect.stringContaining('after the contract’s last day, 2027-04-30'),
    },
    { row: 3, verdict: 'new', reason: null },
  ]);
  expect((await importPieces(world, rows)).importId).not.toBeNull();
  // The same file once more says nothing new.
  expect((await importPieces(world, rows)).isRepeat).toBe(true);
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain('Reel 4 is due on Sun 2 May');
  expect((await send('2027-04-30')).status).toBe(303);
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).not.toContain('Reel 3 is due on');
  await expectWhole(world);
});

test('“none” and “not known yet” are different answers: the one lets a person complete, the other names what is missing', async () => {
  const world = await makeHouse();
  await publishAll(world, '2027-03-02T15:00:00Z');
  const complete = async () => {
    const { version } = await getStanding(world, world.mara);
    return decide(world.manager, world.mara, { seenVersion: version, command: { kind: 'complete' } });
  };

  const unknown = await (await complete()).json<{ refusal: object }>();
  await confirmTermEnd(world, { 'termEnd-is': 'none' });
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain('no end');
  await goTo('2028-01-01T15:00:00Z');
  const before = (await caseOf(world)).state;
  const known = await complete();

  expect(unknown.refusal).toEqual({ reason: 'terms_unknown', terms: ['termEnd'] });
  expect(before).not.toBe('completed');
  expect(known.status).toBe(201);
  expect((await caseOf(world)).state).toBe('completed');
});

test('the creator reads until when the contract runs', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const { path } = await linkFor(world);
  const link = textOf(await openLink(path));

  expect(link).toContain('Contract runs until');
  expect(link).toContain('30 Apr 2027');
});

/** A third piece that is out a day after the end, and before anybody wrote the end down. */
async function addLatePiece({ workspaceId, mara }: World): Promise<void> {
  const at = '2027-05-02T15:00:00Z';
  vi.setSystemTime('2027-05-03T09:00:00Z');
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO deliverables (id, workspace_id, collaboration_id, name, network, format, due_on, fee_minor, stage, created_at)
       SELECT id || '-3', workspace_id, collaboration_id, 'Reel 3', network, format, due_on, fee_minor, stage, created_at
       FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
    ).bind(mara),
    env.DB.prepare(
      `UPDATE deliverables SET fee_minor = 100000 WHERE collaboration_id = ?1 AND name IN ('Reel 2', 'Reel 3')`,
    ).bind(mara),
    env.DB.prepare(
      `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
       SELECT workspace_id, 'instagram/Late3', collaboration_id, id, 'https://www.instagram.com/reel/Late3/', ?2, ?2
       FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 3'`,
    ).bind(mara, at),
  ]);
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [mara], now: '2027-05-03T09:00:00Z' });
}

/** The money of the end as it is kept, with the hash that its event names. */
async function frozenOf(world: World) {
  const { money } = await caseOf(world);
  const [settlements, events] = await env.DB.batch<Record<string, string>>([
    env.DB.prepare('SELECT id, event_id, body, sha256 FROM settlements WHERE collaboration_id = ?1').bind(
      world.mara,
    ),
    env.DB.prepare(`SELECT id, data FROM events WHERE collaboration_id = ?1 AND kind = 'term_over'`).bind(
      world.mara,
    ),
  ]);
  return { money, settlements: settlements?.results ?? [], events: events?.results ?? [] };
}

test('the money of a term that ran out is frozen in the log as of its midnight, and nothing that changes later moves it', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  await addLatePiece(world);

  await goTo('2027-05-03T09:01:00Z');

  const frozen = await frozenOf(world);
  const body = JSON.parse(frozen.settlements[0]?.body ?? '');
  expect(body).toMatchObject({ route: 'expiry', effectiveAt: '2027-05-01T04:00:00Z', unknown: [] });
  expect(body.lines.map((line: { amountMinor: number }) => line.amountMinor)).toEqual([200_000, 0, 0]);
  expect(frozen.settlements).toHaveLength(1);
  expect(frozen.settlements[0]).toMatchObject({
    event_id: frozen.events[0]?.id,
    sha256: frozen.money?.sha256,
  });
  expect(JSON.parse(frozen.events[0]?.data ?? '').money).toMatchObject({
    settlementId: frozen.settlements[0]?.id,
    dueToCreatorMinor: 100_000,
    // Reel 1 came out on 14 February: the end does not put off the day it had.
    payOn: '2027-03-16',
  });
  expect(frozen.money).toMatchObject({ dueToCreatorMinor: 100_000, refundDueMinor: 0 });

  await goTo('2027-05-04T09:00:00Z');
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE deliverables SET fee_minor = 999900, stage = 'approved' WHERE collaboration_id = ?1`,
    ).bind(world.mara),
    env.DB.prepare('UPDATE collaborations SET paid_minor = 5, expenses_minor = 70000 WHERE id = ?1').bind(
      world.mara,
    ),
  ]);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-05-04T09:00:00Z',
  });
  expect(await frozenOf(world)).toEqual(frozen);
  const finish = textOf(await readPage(world, world.manager, '/steps/finish'));
  expect(finish).toMatch(/at the end of the term, contract version 2, frozen/);
  expect(finish).toContain('Due to the creator $1,000.00');
  const letter = await readAndSend(world, world.manager, '/talk', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
  });
  expect(letter).toContain('The term of our contract on “Spring” is over.');
  expect(letter).toMatch(/Reel 1: .*1,000\.00 \(USD\); by Tuesday, 16 March 2027/);
  await expectWhole(world);
});

test('whoever acts before the cron freezes the same money in the batch of their own act', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const { version } = await getStanding(world, world.mara);
  vi.setSystemTime('2027-05-03T09:00:00Z');

  const noted = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { kind: 'raise_dispute' },
  });

  expect(noted.status).toBe(201);
  const frozen = await frozenOf(world);
  expect(frozen.settlements).toMatchObject([
    { id: frozen.money?.settlementId, event_id: frozen.events[0]?.id },
  ]);
  await goTo('2027-05-04T09:00:00Z');
  expect(await frozenOf(world)).toEqual(frozen);
  await expectWhole(world);
});

test('without a fact the money needs, the term ends all the same, nothing is frozen and the page says what is missing', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  await env.DB.prepare('UPDATE collaborations SET paid_minor = NULL WHERE id = ?1').bind(world.mara).run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-03-02T15:00:00Z',
  });

  await goTo('2027-05-01T04:00:00Z');

  expect((await caseOf(world)).state).toBe('ended');
  expect(await frozenOf(world)).toMatchObject({ money: null, settlements: [] });
  expect(textOf(await readPage(world, world.manager, '/steps/finish'))).toContain(
    'What was paid so far is not on file.',
  );
  await expectWhole(world);
});
