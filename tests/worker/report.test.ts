import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { countQueries } from './counting-db.ts';
import { contentOf, makeDecided, NOTE, open } from './report-decided.ts';
import { BROWSER, reportsOf, shareLink, visit } from './report-site.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  STOP_LINKS,
  type World,
} from './world.ts';

async function openedCount(world: World): Promise<number | null> {
  return env.DB.prepare('SELECT opened_count AS n FROM report_links WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .first('n');
}

test('GET /r/:token shows plan, actual, decisions and money to somebody without an account', async () => {
  const world = await makeDecided();
  const link = await shareLink(world.marketer, reportsOf(world));

  const html = contentOf(await open(link));

  for (const text of [
    'Spring',
    '@mara',
    '@theo',
    'Our side stopped',
    'Quentin Manager',
    NOTE,
    '4,000.00',
    'Data notes',
  ])
    expect(html).toContain(text);
  expect(html).toContain('As of ');
});

test('GET /r/:token of one collaboration shows nothing of the others', async () => {
  const world = await makeDecided();
  const link = await shareLink(world.marketer, `/desk/collaborations/${world.mara}/report`);

  const html = contentOf(await open(link));

  expect(html).toContain('@mara');
  expect(html.toLowerCase()).not.toContain('theo');
});

test('GET /r/:token tells the count behind the verdict from the estimate beside it', async () => {
  const world = await makeDecided();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  const link = await shareLink(world.marketer, `/desk/collaborations/${world.mara}/report`);

  const html = contentOf(await open(link));

  expect(html).toMatch(/behind plan|ahead of plan|On plan/);
  expect(html).toMatch(/clicks counted of [\d,]+ expected by now/);
  expect(html).toMatch(/Counted so far: \d+% of what was expected by now\. The pace is an estimate/);
});

test('GET /r/:token is private to caches, engines and other origins, and runs no script', async () => {
  const world = await makeDecided();
  const link = await shareLink(world.marketer, reportsOf(world));

  const answer = await visit(link);

  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('set-cookie')).toBeNull();
  // The icon is part of the document (a data: address), so it asks nobody for anything.
  const html = (await answer.text()).replace(/<link rel="icon" href="data:[^"]*">/, '');
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:\/\/|\son[a-z]+=/i);
  expect(html).not.toContain(link.slice(3));
});

test('a report names networks as they name themselves, with names and without', async () => {
  const world = await makeDecided();

  for (const hides of [[], ['names']]) {
    const link = await shareLink(world.marketer, reportsOf(world), { audience: 'internal', hides });
    const html = contentOf(await open(link));
    expect(html).toMatch(/<small class="row-network"> ?Instagram<\/small>/);
    expect(html).not.toContain('> instagram</small>');
  }
});

test.each([
  ['fees', 'internal', ['fees'], ['4,000.00', '2,000.00', '1,000.00', 'USD 4,000', 'USD 2,000', '$']],
  ['names', 'internal', ['names'], ['mara', 'theo', 'lind', 'park', 'instagram.com', 'quentin']],
  ['notes', 'management', ['notes'], [NOTE.toLowerCase(), 'surgery']],
  ['notes and member names, for a client', 'client', [], [NOTE.toLowerCase(), 'quentin', 'surgery']],
])('a link that hides %s holds none of it, live and frozen', async (_, audience, hides, words) => {
  const world = await makeDecided();
  const live = await shareLink(world.marketer, reportsOf(world), { audience, hides });
  const frozen = await shareLink(world.marketer, reportsOf(world), { audience, hides, numbers: 'frozen' });

  const pages = [contentOf(await open(live)), contentOf(await open(frozen))].map((html) =>
    html.toLowerCase(),
  );
  const snapshot = await env.DB.prepare(
    'SELECT snapshot FROM report_links WHERE workspace_id = ?1 AND is_frozen = 1',
  )
    .bind(world.workspaceId)
    .first<string>('snapshot');

  for (const html of pages) {
    expect(html).toContain('not part of this link');
    expect(words.filter((word) => html.includes(word.toLowerCase()))).toEqual([]);
  }
  expect(
    words.filter(
      (word) => !word.includes('00') && word !== '$' && (snapshot ?? '').toLowerCase().includes(word),
    ),
  ).toEqual([]);
});

test('a frozen report stays as it was while a live one moves on', async () => {
  const world = await makeWorld();
  const frozen = await shareLink(world.marketer, reportsOf(world), { numbers: 'frozen' });
  const live = await shareLink(world.marketer, reportsOf(world));
  const { version } = await getStanding(world, world.mara);

  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });

  expect(await open(frozen)).not.toContain('Our side stopped');
  expect(await open(live)).toContain('Our side stopped');
});

test('revoked, expired, unknown and misspelt links answer alike', async () => {
  const world = await makeWorld();
  const revoked = await shareLink(world.marketer, reportsOf(world));
  await env.DB.prepare('UPDATE report_links SET revoked_at = ?2 WHERE workspace_id = ?1')
    .bind(world.workspaceId, instantAgo(0))
    .run();
  const expired = await shareLink(world.marketer, reportsOf(world));
  await env.DB.prepare('UPDATE report_links SET expires_at = ?2 WHERE workspace_id = ?1')
    .bind(world.workspaceId, instantAgo(1))
    .run();
  const paths = [
    revoked,
    expired,
    `/r/${'A'.repeat(43)}`,
    '/r/x',
    '/r/%F0%9F%92%A5',
    `/r/${'a'.repeat(3000)}`,
  ];

  const seen = await Promise.all(
    paths.map(async (path) => {
      const counted = countQueries(env.DB);
      const answer = await visit(path, { db: counted.db });
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id');
      const text = JSON.stringify([answer.status, headers, await answer.text()]);
      return {
        text: text.replace(/nonce(-|=\\")[A-Za-z0-9_-]{43}/g, 'nonce'),
        statements: counted.asked.statements,
      };
    }),
  );

  expect(new Set(seen.map(({ text }) => text)).size).toBe(1);
  expect(seen.map(({ statements }) => statements.length)).toEqual(paths.map(() => 1));
  expect(seen[0]?.text).toContain('This link is not open');
  expect(seen[0]?.text.startsWith('[404,')).toBe(true);
});

test('an opening by a person counts once', async () => {
  const world = await makeWorld();
  const link = await shareLink(world.marketer, reportsOf(world));

  await visit(link);

  expect(await openedCount(world)).toBe(1);
});

test.each([
  ['HEAD', { method: 'HEAD' }],
  ['a prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
  ...[
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'facebookexternalhit/1.1',
    'Twitterbot/1.0',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0)',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    `${BROWSER} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'SkypeUriPreview Preview/0.5',
    '',
  ].map((agent): [string, { headers: Record<string, string> }] => [
    agent || 'no agent',
    { headers: { 'user-agent': agent } },
  ]),
])('an opening does not count for %s', async (_, how) => {
  const world = await makeWorld();
  const link = await shareLink(world.marketer, reportsOf(world));

  const answer = await visit(link, how);

  expect(answer.status).toBe(200);
  expect(await openedCount(world)).toBe(0);
});

test.each(['campaign', 'collaboration'])(
  'a live %s report takes three queries however long the history is',
  async (scope) => {
    const world = await makeDecided();
    const path = scope === 'campaign' ? reportsOf(world) : `/desk/collaborations/${world.mara}/report`;
    const link = await shareLink(world.marketer, path);
    const read = async () => {
      const counted = countQueries(env.DB);
      await visit(link, { method: 'HEAD', db: counted.db });
      return counted.asked;
    };
    await addHistory(world, 60);
    const before = await read();

    await addHistory(world, 400);
    const after = await read();

    expect(before.statements).toHaveLength(3);
    expect(after.statements).toHaveLength(3);
    expect(after.rowsRead).toBeLessThanOrEqual(before.rowsRead);
  },
);

/** Events and observations as years of work would leave them behind. */
async function addHistory({ workspaceId, mara, maraPost }: World, count: number): Promise<void> {
  const numbers = 'WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?4)';
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO events (workspace_id, collaboration_id, seq, id, kind, at, actor_role, data, previous_hash, hash)
       ${numbers} SELECT ?1, ?2, (SELECT max(seq) FROM events WHERE collaboration_id = ?2) + value,
         ?2 || '-' || ?4 || '-' || value, 'evaluate', ?3, 'system', '{}', '', '' FROM n`,
    ).bind(workspaceId, mara, instantAgo(0), count),
    env.DB.prepare(
      `INSERT INTO observations (workspace_id, post_key, metric, observed_at, source, import_n, value, quality)
       ${numbers} SELECT ?1, ?2, 'clicks', ?3 || value, 'csv', ?4, value, 'exact' FROM n`,
    ).bind(workspaceId, maraPost, instantAgo(0), count),
    env.DB.prepare(
      `UPDATE standings SET seq = (SELECT max(seq) FROM events WHERE collaboration_id = ?1),
         body = json_set(body, '$.version', (SELECT max(seq) FROM events WHERE collaboration_id = ?1))
       WHERE collaboration_id = ?1`,
    ).bind(mara),
  ]);
}
