// The form of the contract's terms keeps what a person typed and confirmed, no more and no less.
import { expect, test } from 'vitest';
import { fillIn, listForms, type Typed, textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { sendTerms } from './terms-page.ts';
import { getStanding, makeWorld, type World } from './world.ts';

async function openPage(world: World, collaborationId: string): Promise<string> {
  const page = await call(`/desk/collaborations/${collaborationId}/terms`, { cookie: world.marketer.cookie });
  return page.text();
}

async function open(world: World, collaborationId: string) {
  const form = listForms(await openPage(world, collaborationId)).find(({ action }) =>
    action.endsWith('/terms'),
  );
  if (!form) throw new Error('The terms page has no form');
  return form;
}

/** The form as it stands, with some of it changed. */
async function confirm(world: World, collaborationId: string, typed: Typed): Promise<Response> {
  return sendTerms(world.marketer, await openPage(world, collaborationId), typed);
}

async function clausesOf(world: World, collaborationId: string) {
  return (await getStanding(world, collaborationId)).contracts.at(-1)?.terms;
}

const CAUSE = { 'cause-is': 'value', 'cause-clause': '9.3', 'cause-n': '5' };

test('what nobody knows yet is one line each; what has a value stands open and says who confirmed it', async () => {
  const [blank, known] = [await makeWorld({ clauses: {} }), await makeWorld()];
  const pageOf = async (world: World) =>
    (await call(`/desk/collaborations/${world.mara}/terms`, { cookie: world.owner.cookie })).text();

  expect(await pageOf(blank)).not.toMatch(/<details class="term"[^>]* open/);
  const page = await pageOf(known);
  expect(page).toMatch(/<details class="term"[^>]* open[^>]*><summary><h2>Pause<\/h2>/);
  expect(textOf(page)).toMatch(/confirmed \w{3} \d+ \w{3}/);
  expect(textOf(page)).toContain('What this lets you do');
});

test('a clause names the breaches that were ticked, and no other', async () => {
  const world = await makeWorld({ clauses: {} });

  const answer = await confirm(world, world.mara, {
    ...CAUSE,
    'cause-breach-missed_deadline': 'on',
    'cause-breach-morality': 'on',
    'cause-incurable-morality': 'on',
    'pause-is': 'value',
    'pause-n': '2',
    'pause-stop-recall': 'on',
  });

  expect(answer.status).toBe(303);
  const terms = await clausesOf(world, world.mara);
  expect(terms?.cause).toMatchObject({ triggers: ['missed_deadline', 'morality'], incurable: ['morality'] });
  expect(terms?.pause?.emergencyTriggers).toEqual(['recall']);
});

test('nothing ticked is nothing named, and the ending offers no breach', async () => {
  const world = await makeWorld({ clauses: {} });

  await confirm(world, world.mara, { ...CAUSE, 'pause-is': 'value', 'pause-n': '2' });

  const terms = await clausesOf(world, world.mara);
  expect(terms?.cause).toMatchObject({ triggers: [], incurable: [] });
  expect(terms?.pause?.emergencyTriggers).toEqual([]);
  const page = await call(`/desk/collaborations/${world.mara}/steps/end`, { cookie: world.manager.cookie });
  expect(await page.text()).not.toContain('Choose one of the contract’s');
});

test('what an earlier version names stays ticked until somebody takes the tick away', async () => {
  const world = await makeWorld();
  const before = await clausesOf(world, world.mara);
  expect(before?.cause?.triggers.length).toBeGreaterThan(1);

  await confirm(world, world.mara, {});
  expect((await clausesOf(world, world.mara))?.cause).toEqual(before?.cause);

  await confirm(world, world.mara, { 'cause-breach-missed_deadline': [] });
  expect((await clausesOf(world, world.mara))?.cause?.triggers).toEqual(
    before?.cause?.triggers.filter((trigger) => trigger !== 'missed_deadline'),
  );
});

test('a breach that ends at once has to be one that the clause names', async () => {
  const world = await makeWorld({ clauses: {} });

  const answer = await confirm(world, world.mara, { ...CAUSE, 'cause-incurable-morality': 'on' });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('is not among the events of the clause');
  expect((await getStanding(world, world.mara)).contracts.map(({ n }) => n)).toEqual([1]);
});

test('a term filled in beside "not known yet" is refused by its name with everything kept', async () => {
  const world = await makeWorld({ clauses: {} });

  const answer = await confirm(world, world.mara, {
    'notice-is': 'none',
    'pause-n': '2',
    'pause-clause': '8.2',
    'payment-clawback': 'no',
  });

  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(textOf(page)).toContain('“Pause” was filled in while its answer said “Not known yet”');
  expect(textOf(page)).toContain('“Payment” was filled in');
  expect(textOf(page)).not.toContain('“Kill fee” was filled in');
  expect((await getStanding(world, world.mara)).contracts.map(({ n }) => n)).toEqual([1]);

  // The page that came back says "Value" for both: what is missing is typed, and it is saved.
  const again = await sendTerms(world.marketer, page, { 'payment-days': '30' });
  expect(again.status).toBe(303);
  const terms = await clausesOf(world, world.mara);
  expect(terms?.pause?.notice).toEqual({ n: 2, unit: 'businessDays' });
  expect(terms?.clauseNumbers).toMatchObject({ pause: '8.2' });
  expect(terms).toMatchObject({ daysToPay: 30, clawback: false });
});

test('a term that says "none" and was filled in is asked about; taking an answer back is not', async () => {
  const world = await makeWorld();

  const both = await confirm(world, world.mara, { 'retainer-is': 'none', 'retainer-amount': '3000' });
  expect(both.status).toBe(422);
  expect(textOf(await both.text())).toContain('“Retainer” says “None”, and its fields were filled in');

  const back = await confirm(world, world.mara, { 'pause-is': 'unknown', 'killFee-is': 'none' });
  expect(back.status).toBe(303);
  expect((await clausesOf(world, world.mara))?.unconfirmed).toContain('pause');
});

test('a form without one answer makes no version', async () => {
  const world = await makeWorld({ clauses: {} });

  const answer = await confirm(world, world.mara, {});

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('Answer at least one');
  expect((await getStanding(world, world.mara)).contracts.map(({ n }) => n)).toEqual([1]);
});

test('a share of half a percent is kept as it stands on the paper', async () => {
  const world = await makeWorld({ clauses: {} });

  const answer = await confirm(world, world.mara, {
    'killFee-is': 'value',
    'kill-contracted': '0',
    'kill-briefed': '12.5',
    'kill-in_production': '33,33',
    'kill-submitted': '75',
    'kill-approved': '100',
    'performanceExit-is': 'value',
    'performance-floor': '62.5',
    'performance-days': '21',
  });

  expect(answer.status).toBe(303);
  const terms = await clausesOf(world, world.mara);
  expect(terms?.killFee).toMatchObject({ stageBps: { briefed: 1250, in_production: 3333 } });
  expect(terms?.performanceExit?.floorBps).toBe(6250);
  const form = await open(world, world.mara);
  const shown = Object.fromEntries(fillIn(form, {}));
  expect(shown).toMatchObject({ 'kill-briefed': '12.5', 'performance-floor': '62.5' });
});
