// What somebody finds in the demo at first sight: every page that lists something has something to show.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { loadDemo } from '../../worker/demo/load-demo.ts';
import { textOf } from './procedure/forms.ts';
import { call, makePerson, makeTeam } from './sign-in-world.ts';
import { getStanding, instantAgo } from './world.ts';

test('the demo’s end was asked for by one person and agreed to by another, with its money frozen', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  await loadDemo(env.DB, { workspaceId, memberId: owner.memberId, now: instantAgo(0) });
  const ending = `${workspaceId}-demo-autumn-test-creators`;

  const { case: state } = await getStanding({ workspaceId }, ending);
  expect(state).toMatchObject({ state: 'ending', pending: { kind: 'end', route: 'convenience' } });
  expect(state.endPlan?.byMemberId).not.toBe(state.pending?.byMemberId);
  expect(state.pending?.sentAt).not.toBeNull();
  expect(state.money?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const path = `/desk/collaborations/${ending}`;
  const [after, analysis, log] = await Promise.all(
    ['/steps/finish', '/analysis', '/log'].map(async (page) =>
      textOf(await (await call(path + page, { cookie: owner.cookie })).text()),
    ),
  );
  expect(after).toMatch(/Due to the creator/);
  expect(log).toMatch(/End asked for/);
  expect(log).toMatch(/Demo marketer/);
  expect(analysis).toMatch(/Kill fee \$\d/);
  expect(analysis).not.toContain('asked for and approved by the same person');
});

test('the demo has a waiting draft, a brief that one creator has not confirmed, and a shop’s orders by code', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  await loadDemo(env.DB, { workspaceId, memberId: owner.memberId, now: instantAgo(0) });
  const read = async (path: string) => {
    const answer = await call(path, { cookie: owner.cookie });
    expect(answer.status, path).toBe(200);
    return textOf(await answer.text());
  };
  const campaign = `/desk/campaigns/${workspaceId}-demo-winter-launch`;

  const today = await read('/desk');
  expect(today).toContain('The draft of Video 4 waits for our answer');
  expect(await read(`${campaign}/brief`)).toMatch(/@instagram.*version 2.*version 1/);
  const orders = await read(`${campaign}/orders`);
  expect(orders).toContain(
    '11 counted for creators + 0 named in a survey + 4 nobody’s = 15 in the shop’s files.',
  );
  const codes = await call(`/desk/collaborations/${workspaceId}-demo-winter-launch-instagram/codes`, {
    cookie: owner.cookie,
  });
  expect(await codes.text()).toContain('INSTA-WINTER');
  expect(await read(`${campaign}/analysis`)).toContain('By creator');
  expect(await read('/desk/bench')).toContain('1 of 5 pieces at 90% of expected or more');
});

test('what is completed is held against all that was agreed, in the head of its page as in its bars', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  await loadDemo(env.DB, { workspaceId, memberId: owner.memberId, now: instantAgo(0) });
  const id = await env.DB.prepare(
    `SELECT collaboration_id AS id FROM standings WHERE workspace_id = ?1 AND body ->> '$.case.state' = 'completed'`,
  )
    .bind(workspaceId)
    .first<string>('id');

  const page = await (await call(`/desk/collaborations/${id}`, { cookie: owner.cookie })).text();
  const head = /Measured ([\d,]+) of ([\d,]+) views agreed/.exec(textOf(page));
  const bars = textOf(/Against what was agreed[\s\S]*?<\/section>/.exec(page)?.[0] ?? '');

  expect(head).not.toBeNull();
  expect(bars).toContain(` ${head?.[1]} of ${head?.[2]} `);
  expect(bars).toContain('in all');
  expect(bars.toLowerCase()).not.toContain('expected by now');
});

test('the demo loads twice and into two workspaces', async () => {
  const [one, two] = [await makeTeam(), await makeTeam()];
  const now = instantAgo(0);

  for (const workspaceId of [one, two, one]) await loadDemo(env.DB, { workspaceId, memberId: 'm', now });

  const { results } = await env.DB.prepare(
    'SELECT workspace_id, count(*) AS n FROM collaborations WHERE workspace_id IN (?1, ?2) GROUP BY workspace_id',
  )
    .bind(one, two)
    .all<{ n: number }>();
  expect(results.length).toBe(2);
  expect(results[0]?.n).toBe(results[1]?.n);
});
