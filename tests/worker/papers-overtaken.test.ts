// Two people with the same page of papers before them: the slower one is told, keeps what was typed, and overwrites nothing.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { saveExtraTerms, savePapers, saveStages } from '../../worker/commands/save-papers.ts';
import { findPapers, type Papers } from '../../worker/store/procedure/papers.ts';
import { overtakenBy } from './overtaken.ts';
import { fillIn, listForms, type Typed, textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { getStanding, makeWorld, type World } from './world.ts';

type Part = 'papers' | 'stages' | 'rights';

async function openForm(world: World, part: Part) {
  const page = await call(pathOf(world, 'papers'), { cookie: world.manager.cookie });
  return formOf(await page.text(), world, part);
}

function formOf(page: string, world: World, part: Part) {
  const form = listForms(page).find(({ action }) => action === pathOf(world, part));
  if (!form) throw new Error(`No form of ${part}`);
  return form;
}

function pathOf(world: World, part: Part): string {
  return `/desk/collaborations/${world.mara}/${part}`;
}

async function papersOf(world: World): Promise<Papers> {
  const papers = await findPapers(env.DB, world.workspaceId, world.mara);
  if (!papers) throw new Error('Mara has papers');
  return papers;
}

async function pieceNamed(world: World, name: string) {
  const piece = (await papersOf(world)).pieces.find((one) => one.name === name);
  if (!piece) throw new Error(`No piece ${name}`);
  return piece;
}

function rightsOf(world: World) {
  return getStanding(world, world.mara).then(({ contracts }) => contracts.at(-1)?.terms);
}

const CASES: [Part, (world: World) => Promise<{ first: Typed; second: Typed; kept: string }>][] = [
  [
    'papers',
    async () => ({
      first: { contractTitle: 'First title' },
      second: { contractTitle: 'Second title' },
      kept: 'value="Second title"',
    }),
  ],
  [
    'stages',
    async (world) => {
      const { id } = await pieceNamed(world, 'Reel 2');
      return { first: { [`delay-${id}`]: '3' }, second: { [`delay-${id}`]: '77' }, kept: 'value="77"' };
    },
  ],
  [
    'rights',
    async () => ({
      first: { minLiveDays: '30' },
      second: { minLiveDays: '91', heldUntilApproved: ['on'] },
      kept: 'value="91"',
    }),
  ],
];

test.each(CASES)('of two forms of %s the slower is a 409 that keeps what was typed', async (part, toCase) => {
  const world = await makeWorld();
  const { first, second, kept } = await toCase(world);
  const form = await openForm(world, part);
  const post = (typed: Typed, sent = form) =>
    call(form.action, { cookie: world.manager.cookie, form: fillIn(sent, typed) });
  expect((await post(first)).status).toBe(303);
  const stands = [await papersOf(world), await rightsOf(world)];

  const answer = await post(second);
  const page = await answer.text();

  expect(answer.status).toBe(409);
  expect(textOf(page)).toContain('Somebody changed this collaboration while you were typing.');
  expect(page).toContain(kept);
  if (part === 'rights') expect(page).toMatch(/name="heldUntilApproved"[^>]*checked/);
  expect([await papersOf(world), await rightsOf(world)]).toEqual(stands);

  // Who has compared saves the page that said so.
  expect((await post({}, formOf(page, world, part))).status).toBe(303);
  expect([await papersOf(world), await rightsOf(world)]).not.toEqual(stands);
});

test('who sends the same form twice is told nothing: it stands as they typed it', async () => {
  const world = await makeWorld();
  const form = await openForm(world, 'papers');
  const typed = fillIn(form, { contractTitle: 'Agreement' });

  const statuses = [];
  for (const _ of [1, 2])
    statuses.push((await call(form.action, { cookie: world.manager.cookie, form: typed })).status);

  expect(statuses).toEqual([303, 303]);
});

test('who writes between the reading and the writing of another is not overwritten', async () => {
  const world = await makeWorld();
  const before = await papersOf(world);
  const piece = await pieceNamed(world, 'Reel 2');
  const who = { workspaceId: world.workspaceId, memberId: world.manager.memberId };
  const common = { collaborationId: world.mara, seen: undefined, now: '2026-11-20T10:00:00Z' };
  const stages = [{ ...piece, brandDelayDays: 4 }];

  const rival = (part: Part, typed: Typed) => async () => {
    const form = await openForm(world, part);
    await call(form.action, { cookie: world.owner.cookie, form: fillIn(form, typed) });
  };
  const outcomes = [
    await savePapers(overtakenBy(rival('papers', { copyEmail: 'rival@example.com' })), who, {
      ...common,
      papers: { ...before, contractTitle: 'Mine' },
      before,
    }),
    await saveStages(overtakenBy(rival('stages', { [`rounds-${piece.id}`]: '2' })), who, {
      ...common,
      stages,
      before: before.pieces,
    }),
    await saveExtraTerms(overtakenBy(rival('rights', { minLiveDays: '30' })), who, {
      ...common,
      terms: { minLiveDays: 60 },
    }),
  ];

  expect(outcomes).toEqual(['overtaken', 'overtaken', 'overtaken']);
  expect(await papersOf(world)).toMatchObject({ contractTitle: null, copyEmail: 'rival@example.com' });
  expect(await pieceNamed(world, 'Reel 2')).toMatchObject({ brandDelayDays: 0, approvalRounds: 2 });
  expect(await rightsOf(world)).toMatchObject({ minLiveDays: 30 });
});
