// A team, its desk and a creator with a link, with a clock that the test moves: journeys over weeks in real requests.
import { env } from 'cloudflare:workers';
import { expect, vi } from 'vitest';
import type { Clauses } from '../../../shared/contract/clauses.ts';
import { addDays } from '../../../shared/contract/zone.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { verifyStandings } from '../../../worker/commands/rebuild-standings.ts';
import { refreshStandings, toStandingWrite } from '../../../worker/commands/refresh-standings.ts';
import { EVERY_MINUTE, runJobs } from '../../../worker/jobs/run-jobs.ts';
import { loadInputs } from '../../../worker/store/inputs.ts';
import { findStanding } from '../../../worker/store/standings.ts';
import { call, type Person } from '../sign-in-world.ts';
import { getStanding, makeWorld, type World } from '../world.ts';
import { type Form, fillIn, hiddenOf, listForms, type Typed, textOf } from './forms.ts';

/** Monday, ten in the morning in New York. */
export const MONDAY = '2027-03-01T15:00:00Z';

/** Moves the clock of everything in the test; the crons of that minute run. */
export async function goTo(instant: string): Promise<void> {
  vi.setSystemTime(instant);
  await runJobs(env, { cron: EVERY_MINUTE, now: instant });
}

export async function makeHouse({
  at = MONDAY,
  clauses,
}: {
  at?: string;
  clauses?: Clauses;
} = {}): Promise<World> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  const world = await makeWorld(clauses ? { clauses } : {});
  await env.DB.batch([
    env.DB.prepare(`UPDATE sessions SET expires_at = '2099-01-01T00:00:00Z' WHERE workspace_id = ?1`).bind(
      world.workspaceId,
    ),
    env.DB.prepare('UPDATE deliverables SET fee_minor = 200000 WHERE collaboration_id = ?1').bind(world.mara),
    env.DB.prepare('UPDATE campaigns SET ends_on = ?2 WHERE id = ?1').bind(
      world.campaign.id,
      daysLater(at, 90),
    ),
    env.DB.prepare(
      `UPDATE deliverables SET due_on = ?2 WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
    ).bind(world.mara, daysLater(at, 50)),
  ]);
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara, world.theo], now: at });
  return world;
}

function daysLater(at: string, days: number): string {
  return addDays(at.slice(0, 10), days);
}

export async function readPage(
  world: World,
  person: Person,
  path = '',
  collaborationId = world.mara,
): Promise<string> {
  const answer = await call(`/desk/collaborations/${collaborationId}${path}`, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}

export type Press = { kind: string; form?: string; button?: string; typed?: Typed };

/** Opens a page of the desk and sends one of its forms; answers what the house answered. */
export async function press(
  world: World,
  person: Person,
  path: string,
  { kind, form: name, button, typed = {} }: Press,
): Promise<Response> {
  const form = findForm(await readPage(world, person, path), kind, name);
  return call(form.action, { cookie: person.cookie, form: fillIn(form, typed, button) });
}

/** The same, and the act has to be taken: the browser is led back to the page, which shows what was done. */
export async function act(world: World, person: Person, path: string, sent: Press): Promise<void> {
  const answer = await press(world, person, path, sent);
  if (answer.status !== 303)
    throw new Error(`${sent.kind} on ${path}: ${answer.status} ${textOf(await answer.text()).slice(0, 900)}`);
}

/** Reads a letter in full and then sends the page that shows it, as the two buttons do. Answers the letter's text. */
export async function readAndSend(
  world: World,
  person: Person,
  path: string,
  { kind, typed = {}, button }: Press & { button: string },
): Promise<string> {
  const read = await press(world, person, path, { kind, typed, button: 'Read it in full' });
  const page = await read.text();
  if (read.status !== 200)
    throw new Error(`preview of ${kind}: ${read.status} ${textOf(page).slice(0, 900)}`);
  const form = findForm(page, kind);
  const letter = textOf(/<section class="dossier-letter"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '');
  const answer = await call(form.action, { cookie: person.cookie, form: fillIn(form, {}, button) });
  if (answer.status !== 303)
    throw new Error(`${kind} after reading: ${answer.status} ${textOf(await answer.text()).slice(0, 900)}`);
  return letter;
}

export function findForm(page: string, kind: string, name?: string): Form {
  const forms = listForms(page);
  const found = forms.find(
    (form) => hiddenOf(form, 'kind') === kind && (name === undefined || hiddenOf(form, 'form') === name),
  );
  if (!found)
    throw new Error(
      `No form ${kind}; there are ${forms.map((form) => hiddenOf(form, 'kind') ?? form.action).join(', ')}`,
    );
  return found;
}

/** A last day for both to sign: its costs are read first, then it is proposed. Answers what the page said of the costs. */
export async function proposeDay(world: World, person: Person, on: string): Promise<string> {
  const kind = 'propose_mutual_end';
  const read = await press(world, person, '/steps/end', {
    kind,
    typed: { on },
    button: 'What this day costs',
  });
  const page = await read.text();
  const form = findForm(page, kind);
  const answer = await call(form.action, {
    cookie: person.cookie,
    form: fillIn(form, {}, 'Propose this day'),
  });
  if (answer.status !== 303)
    throw new Error(`${kind}: ${answer.status} ${textOf(await answer.text()).slice(0, 900)}`);
  return textOf(form.html).replaceAll('\u00a0', ' ');
}

export type SentLetter = { noticeId: string; subject: string; body: string };

/** "I have sent it": the words a person copies from the page, and their word that it left. */
export async function sendByHand(world: World, person: Person, typed: Typed = {}): Promise<SentLetter> {
  const page = await readPage(world, person, '/steps/letters');
  const form = listForms(page).find(({ action }) => action.endsWith('/sending'));
  if (!form) throw new Error(`No letter waits to be sent: ${textOf(page).slice(0, 600)}`);
  const noticeId = /notices\/([^/]+)\/sending/.exec(form.action)?.[1] ?? '';
  const [, subject = '', body = ''] =
    /<details class="notice-words">[\s\S]*?<b>([\s\S]*?)<\/b>[\s\S]*?<pre>([\s\S]*?)<\/pre>/.exec(page) ?? [];
  const answer = await call(form.action, { cookie: person.cookie, form: fillIn(form, typed) });
  if (answer.status !== 303) throw new Error(`sending: ${answer.status} ${textOf(await answer.text())}`);
  return { noticeId, subject: textOf(subject), body: textOf(body) };
}

/** The creator's page by the link that stands in a letter. */
export function linkIn({ body }: SentLetter): string {
  const path = /\/c\/[A-Za-z0-9_~-]+/.exec(body)?.[0];
  if (path === undefined) throw new Error(`No link in the letter: ${body}`);
  return path;
}

export async function openLink(path: string): Promise<string> {
  const answer = await call(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

export type Answer = { target?: string; typed?: Typed; button?: string };

/** One form of the creator's page, as it stands now. */
export async function sayByLink(
  path: string,
  name: string,
  { target, typed = {}, button }: Answer = {},
): Promise<Response> {
  const page = await openLink(path);
  const forms = listForms(page);
  const form = forms.find(
    ({ action, ...one }) =>
      action.split('?')[0]?.endsWith(`/${name}`) &&
      (target === undefined || hiddenOf({ action, ...one }, 'target')?.startsWith(target)),
  );
  if (!form)
    throw new Error(
      `The creator's page has no ${name}; it has ${forms.map(({ action }) => action.split('/').at(-1)).join(', ')}`,
    );
  return call(form.action, { form: fillIn(form, typed, button) });
}

export async function answerByLink(path: string, name: string, answer: Answer = {}): Promise<void> {
  const answered = await sayByLink(path, name, answer);
  if (answered.status !== 303)
    throw new Error(`${name}: ${answered.status} ${textOf(await answered.text()).slice(0, 900)}`);
}

export function caseOf(world: World): Promise<Standing['case']> {
  return getStanding(world, world.mara).then(({ case: folded }) => folded);
}

export async function listKinds(world: World): Promise<string[]> {
  const { results } = await env.DB.prepare('SELECT kind FROM events WHERE collaboration_id = ?1 ORDER BY seq')
    .bind(world.mara)
    .all<{ kind: string }>();
  return results.map(({ kind }) => kind);
}

/** Chains hold and every projection equals its recomputation byte for byte; says in which part it does not. */
export async function expectWhole({ workspaceId, mara, theo }: World): Promise<void> {
  for (const collaborationId of [mara, theo]) {
    const [inputs] = await loadInputs(env.DB, workspaceId, [collaborationId]);
    const stored = await findStanding(env.DB, workspaceId, collaborationId);
    if (!inputs || !stored) throw new Error('The collaboration has no standing');
    const { at, caseAt } = stored.standing;
    const again = toStandingWrite(inputs, { at, caseAt });
    expect(toParts(stored.standing)).toEqual(toParts(again.standing));
    expect(JSON.stringify(stored.trend)).toBe(JSON.stringify(again.trend));
  }
  expect(await verifyStandings(env.DB, workspaceId)).toEqual({
    checked: 2,
    different: [],
    brokenChains: [],
  });
}

function toParts(standing: Standing): string[] {
  return Object.entries(standing).map(([part, value]) => `${part} ${JSON.stringify(value)}`);
}

const COUNTED = [
  'events',
  'notes',
  'notices',
  'deliveries',
  'settlements',
  'creator_links',
  'contract_versions',
  'evidence',
  'post_mortems',
];

/** Rows of everything that a refused act might have half written. */
export async function countAll({ workspaceId }: World): Promise<Record<string, number>> {
  const counts = await env.DB.batch<{ n: number }>(
    COUNTED.map((table) =>
      env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE workspace_id = ?1`).bind(workspaceId),
    ),
  );
  return Object.fromEntries(COUNTED.map((table, i) => [table, counts[i]?.results[0]?.n ?? -1]));
}
