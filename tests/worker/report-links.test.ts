import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { removeCreator } from '../../worker/commands/remove-creator.ts';
import { reportsOf, share, shareLink, visit } from './report-site.ts';
import { makePerson, makeTeam } from './sign-in-world.ts';
import { instantAgo, makeWorld, type World } from './world.ts';

async function linkIdOf(world: World): Promise<string | null> {
  return env.DB.prepare('SELECT id FROM report_links WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .first<string>('id');
}

test('POST …/reports shows the address once and keeps only its fingerprint', async () => {
  const world = await makeWorld();

  const path = await shareLink(world.marketer, reportsOf(world), { audience: 'client', hides: ['fees'] });
  const later = await (await visit(reportsOf(world), { person: world.marketer })).text();

  const stored = JSON.stringify(
    (await env.DB.prepare('SELECT * FROM report_links WHERE workspace_id = ?1').bind(world.workspaceId).all())
      .results,
  );
  expect(later).not.toContain(path);
  expect(stored).not.toContain(path.slice(3));
  expect(later).toContain('fees, notes');
  expect(later).toContain('not yet');
});

test.each([
  ['viewer', 403],
  ['marketer', 201],
  ['manager', 201],
  ['owner', 201],
] as const)('may a %s share: %i', async (role, status) => {
  const world = await makeWorld();

  const answers = await Promise.all([
    share(world[role], reportsOf(world)),
    share(world[role], `/desk/collaborations/${world.mara}/report`),
  ]);

  expect(answers.map((answer) => answer.status)).toEqual([status, status]);
});

test('a member of another team neither sees, makes nor revokes links here', async () => {
  const world = await makeWorld();
  const stranger = await makePerson(await makeTeam('elsewhere'), 'owner');
  const path = await shareLink(world.marketer, reportsOf(world));
  const id = await linkIdOf(world);

  const answers = await Promise.all([
    visit(reportsOf(world), { person: stranger }),
    visit(`/desk/campaigns/${world.campaign.id}/report`, { person: stranger }),
    visit(`/desk/collaborations/${world.mara}/report`, { person: stranger }),
    visit(`/desk/collaborations/${world.mara}/report/live`, { person: stranger }),
    share(stranger, reportsOf(world)),
    share(stranger, `/desk/collaborations/${world.mara}/report`),
    visit(`/desk/report-links/${id}/revocation`, { person: stranger, form: [] }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect((await visit(path)).status).toBe(200);
});

test('POST /desk/report-links/:id/revocation closes the link at once and stands in the audit', async () => {
  const world = await makeWorld();
  const path = await shareLink(world.marketer, reportsOf(world));
  const id = await linkIdOf(world);

  const answer = await visit(`/desk/report-links/${id}/revocation`, { person: world.marketer, form: [] });
  const again = await visit(`/desk/report-links/${id}/revocation`, { person: world.marketer, form: [] });

  expect([answer.status, again.status]).toEqual([303, 404]);
  const shown = await visit(answer.headers.get('location') ?? '', { person: world.marketer });
  expect(await shown.text()).toContain('The link is revoked.');
  expect((await visit(path)).status).toBe(404);
  const { results } = await env.DB.prepare(
    "SELECT action, member_id FROM audit WHERE workspace_id = ?1 AND action LIKE 'report_link.%' ORDER BY id",
  )
    .bind(world.workspaceId)
    .all();
  expect(results).toEqual([
    { action: 'report_link.create', member_id: world.marketer.memberId },
    { action: 'report_link.revoke', member_id: world.marketer.memberId },
  ]);
});

/** What is read on a page, without its style and marks. */
function wordsOf(page: string): string {
  return page.slice(page.indexOf('<main')).replace(/<[^>]+>/g, ' ');
}

test('after a removal a frozen report shows what it showed, and a live one says what happened', async () => {
  const world = await makeWorld();
  const place = `/desk/collaborations/${world.mara}/report`;
  const frozen = await shareLink(world.marketer, place, { numbers: 'frozen' });
  const live = await shareLink(world.marketer, place, { numbers: 'live' });
  const before = await (await visit(frozen)).text();
  await env.DB.prepare('UPDATE standings SET is_removed = 1 WHERE collaboration_id = ?1')
    .bind(world.mara)
    .run();

  const [kept, closed] = [await visit(frozen), await visit(live)];
  expect([kept.status, closed.status]).toEqual([200, 410]);
  expect(wordsOf(await kept.text())).toBe(wordsOf(before));
  expect(await closed.text()).toContain('took this collaboration out of its campaign');
});

test('a campaign report says who was taken out of it, live, and a frozen one shows what it showed', async () => {
  const world = await makeWorld();
  const frozen = await shareLink(world.marketer, reportsOf(world), { numbers: 'frozen' });
  const live = await shareLink(world.marketer, reportsOf(world), { numbers: 'live' });
  const unnamed = await shareLink(world.marketer, reportsOf(world), { numbers: 'live', hides: ['names'] });
  const before = wordsOf(await (await visit(frozen)).text());
  expect(before).toContain('@theo');
  await removeCreator(
    env.DB,
    { workspaceId: world.workspaceId, memberId: world.manager.memberId },
    { collaborationId: world.theo, reason: 'Booked twice', now: instantAgo(0) },
  );

  const told = /Taken out of this campaign: @theo \([^)]+\); their counts, fees and decisions are not in/;
  const now = wordsOf(await (await visit(live)).text());
  expect(now).toMatch(told);
  expect(now).toContain('@mara');
  expect(now).not.toContain('Booked twice');
  expect(wordsOf(await (await visit(frozen)).text())).toBe(before);
  // Without names the one who stays keeps the letter she had.
  const [theo, mara] = world.theo < world.mara ? ['A', 'B'] : ['B', 'A'];
  const text = wordsOf(await (await visit(unnamed)).text());
  expect(text).toContain(`Taken out of this campaign: Creator ${theo}`);
  expect(text).toContain(`Creator ${mara}`);
});

test.each([
  ['a day that is over', { openUntil: '2020-01-01' }],
  ['more than a year', { openUntil: '2199-01-01' }],
  ['no day', { openUntil: 'soon' }],
  ['an unknown audience', { audience: 'everybody' }],
  ['an unknown form', { numbers: 'sometimes' }],
  ['an unknown hide', { hides: ['everything'] }],
])('POST …/reports makes nothing and keeps what was typed for %s', async (_, wish) => {
  const world = await makeWorld();

  const answer = await share(world.marketer, reportsOf(world), wish);

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('No link was made.');
  expect(await linkIdOf(world)).toBeNull();
});

test('the page of one collaboration lists its own links, that of the campaign all', async () => {
  const world = await makeWorld();
  await shareLink(world.marketer, `/desk/collaborations/${world.theo}/report`);

  const ofMara = await (
    await visit(`/desk/collaborations/${world.mara}/report`, { person: world.marketer })
  ).text();
  const ofCampaign = await (await visit(reportsOf(world), { person: world.marketer })).text();

  expect(ofMara).toContain('No link yet');
  expect(ofCampaign).toContain('@theo');
});

test('a viewer reads the team’s report without fees, a marketer with them', async () => {
  const world = await makeWorld();
  const path = `/desk/campaigns/${world.campaign.id}/report`;

  const [viewer, marketer] = await Promise.all(
    [world.viewer, world.marketer].map(async (person) => (await visit(path, { person })).text()),
  );

  expect(viewer).not.toContain('4,000');
  expect(marketer).toContain('4,000');
});
