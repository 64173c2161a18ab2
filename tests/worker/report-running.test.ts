// What the report of a running campaign says of decisions under way and of the gap.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { recordNoticeSent } from '../../worker/commands/record-notice-sent.ts';
import { contentOf, makeDecided, open } from './report-decided.ts';
import { reportsOf, shareLink } from './report-site.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, decide, getStanding, importRows, instantAgo, makeWorld, PAUSE_POSTS } from './world.ts';

test('a client reads of a notice only once it has left, live and frozen; the team reads of it at once', async () => {
  const world = await makeWorld();
  const asked = { ...PAUSE_POSTS, skips: [] };
  const { version } = await getStanding(world, world.mara);
  await decide(world.marketer, world.mara, { seenVersion: version, command: asked });
  const readAll = async (): Promise<{ client: string; frozen: string; team: string }> => {
    const wishes = [
      { audience: 'client' },
      { audience: 'client', numbers: 'frozen' },
      { audience: 'internal' },
    ];
    const [client = '', frozen = '', team = ''] = await Promise.all(
      wishes.map(async (wish) =>
        contentOf(await open(await shareLink(world.marketer, reportsOf(world), wish))),
      ),
    );
    return { client, frozen, team };
  };
  const INSIDE = /Pause pending|Pause notice|Pause asked for|Request taken back|Step skipped/;

  const requested = await readAll();
  expect(requested.team).toContain('Pause asked for');
  expect(requested.client).not.toMatch(INSIDE);

  const before = await getStanding(world, world.mara);
  const command = { ...PAUSE_POSTS };
  expect((await decide(world.manager, world.mara, { seenVersion: before.version, command })).status).toBe(
    201,
  );
  const held = await readAll();
  expect(held.team).toContain('Pause pending');
  expect(held.team).toContain('Pause notice prepared');
  for (const page of [held.client, held.frozen]) expect(page).not.toMatch(INSIDE);

  const { pending } = (await getStanding(world, world.mara)).case;
  await recordNoticeSent(env.DB, world.workspaceId, {
    delivery: { collaborationId: world.mara, noticeId: pending?.noticeId ?? '', channel: 'email' },
    recipient: null,
    now: instantAgo(0),
  });
  const sent = await readAll();
  for (const page of [sent.client, sent.frozen, sent.team]) {
    expect(page).toContain('Pause notice given');
    expect(page).toContain('Pause pending');
    expect(page).not.toContain('Notice sent');
  }
  expect(sent.client).not.toMatch(/Pause asked for/);
});

test('the summary of a running report names where it is lost and what is under way', async () => {
  const world = await makeDecided();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120)] });
  const { version } = await getStanding(world, world.mara);
  const contact = { kind: 'log_contact', channel: 'call', at: instantAgo(0), note: 'Asked.' };
  await decide(world.marketer, world.mara, { seenVersion: version, command: contact });
  const { case: state } = await getStanding(world, world.mara);

  const html = contentOf(await open(await shareLink(world.marketer, reportsOf(world))));

  expect(html).toMatch(/With @mara: clicks are at \d+% of what was expected\./);
  expect(html.includes('It is being talked about with the creator.')).toBe(state.state === 'consulting');
  expect(html).not.toContain('Contact noted');
});

test('a running report explains the gap with the numbers of the campaign’s own analysis, live and frozen, names hidden', async () => {
  const world = await makeDecided();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120)] });
  const analysis = await call(`/desk/campaigns/${world.campaign.id}/analysis`, {
    cookie: world.marketer.cookie,
  });
  const [, planned = ''] = /120 of ([\d,]+)/.exec(await analysis.text()) ?? [];
  expect(Number(planned.replaceAll(',', ''))).toBeGreaterThan(120);

  const path = `/desk/collaborations/${world.mara}/report`;
  for (const wish of [{}, { numbers: 'frozen', hides: ['names', 'fees'] }]) {
    const html = contentOf(await open(await shareLink(world.marketer, path, wish)));
    expect(html).toContain('What explains the gap');
    expect(html).toContain(`${planned} agreed by today, 120 measured`);
  }
});
