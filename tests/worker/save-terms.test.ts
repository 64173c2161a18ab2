// Terms and the note that somebody has read them are written together, whoever else writes at the same time.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { saveTerms } from '../../worker/commands/save-terms.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
import { listContracts } from '../../worker/store/contracts.ts';
import { overtakenBy } from './overtaken.ts';
import { fillIn, listForms } from './procedure/forms.ts';
import { call, type Person } from './sign-in-world.ts';
import { sendTerms } from './terms-page.ts';
import { decide, getStanding, instantAgo, makeWorld, type World } from './world.ts';

const PATH = 'POST /desk/collaborations/:id/terms';
const TYPED = { 'cause-is': 'value', 'cause-clause': '9.31', 'cause-n': '5' };

async function openForm(person: Person, collaborationId: string) {
  const page = await (
    await call(`/desk/collaborations/${collaborationId}/terms`, { cookie: person.cookie })
  ).text();
  return formOf(page);
}

function formOf(page: string) {
  const form = listForms(page).find(({ action }) => action.endsWith('/terms'));
  if (!form) throw new Error('The terms page has no form');
  return form;
}

async function versionsOf(world: World): Promise<number[]> {
  return (await listContracts(env.DB, world.workspaceId, world.theo)).map(({ n }) => n);
}

/** Versions that the log says somebody has read, in its order. */
async function reviewsOf(world: World): Promise<number[]> {
  const { results } = await env.DB.prepare(
    `SELECT data ->> '$.version' AS n FROM events WHERE collaboration_id = ?1 AND kind = 'review_contract' ORDER BY seq`,
  )
    .bind(world.theo)
    .all<{ n: number }>();
  return results.map(({ n }) => n);
}

function save(world: World, db: D1Database, seenN: number) {
  const { workspaceId, marketer } = world;
  const now = instantAgo(0);
  const decider = {
    workspaceId,
    memberId: marketer.memberId,
    memberName: 'Marketer',
    workspaceName: 'Team',
    role: 'marketer' as const,
    isSinglePersonTeam: false,
  };
  const { notice: _region, ...clauses } = demoClauses(marketer.memberId, now);
  return saveTerms(db, decider, { collaborationId: world.theo, seenN, clauses, assets: undefined, now });
}

async function noteSomething(world: World): Promise<void> {
  const { version } = await getStanding(world, world.theo);
  const command = { kind: 'note', note: 'In between.' };
  expect((await decide(world.manager, world.theo, { seenVersion: version, command })).status).toBe(201);
}

test(`${PATH} records who saved them as having read them`, async () => {
  const world = await makeWorld();
  const form = await openForm(world.marketer, world.theo);

  const answer = await call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, TYPED) });

  expect(answer.status).toBe(303);
  expect([await versionsOf(world), await reviewsOf(world)]).toEqual([[1], [1]]);
  const { case: state, contracts } = await getStanding(world, world.theo);
  expect([state.reviewedVersion, contracts.at(-1)?.n]).toEqual([1, 1]);
});

test('a decision that comes in between costs neither the terms nor the note', async () => {
  const world = await makeWorld();

  const outcome = await save(
    world,
    overtakenBy(() => noteSomething(world)),
    0,
  );

  expect(outcome).toBe('saved');
  expect([await versionsOf(world), await reviewsOf(world)]).toEqual([[1], [1]]);
});

test('terms that others save in between are not saved over, and nothing of the later ones is written', async () => {
  const world = await makeWorld();

  const outcome = await save(
    world,
    overtakenBy(() => save(world, env.DB, 0)),
    0,
  );

  expect(outcome).toBe('overtaken');
  expect([await versionsOf(world), await reviewsOf(world)]).toEqual([[1], [1]]);
});

test(`${PATH} answers 409 to a form that was opened before another version, keeps its text, and saves it the second time`, async () => {
  const world = await makeWorld();
  const [mine, theirs] = [
    await openForm(world.marketer, world.theo),
    await openForm(world.manager, world.theo),
  ];
  const send = (form: typeof mine, person: Person, typed: Record<string, string>) =>
    call(form.action, { cookie: person.cookie, form: fillIn(form, typed) });
  await send(theirs, world.manager, { ...TYPED, 'cause-clause': '8.1' });

  const refused = await send(mine, world.marketer, TYPED);
  const page = await refused.text();

  expect(refused.status).toBe(409);
  expect(page).toContain('Nothing of yours was saved.');
  expect(page).toContain('value="9.31"');
  expect(await versionsOf(world)).toEqual([1]);
  expect((await sendTerms(world.marketer, page, {})).status).toBe(303);
  expect([await versionsOf(world), await reviewsOf(world)]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
