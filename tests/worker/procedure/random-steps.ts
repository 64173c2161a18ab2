// Random acts of everybody: the team's commands, the creator's forms, payments, time, letters that leave, numbers.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { type CommandBody, commandSchema } from '../../../shared/api/schemas.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { decide as decideByRules } from '../../../shared/procedure/decide.ts';
import { HOLD_MINUTES } from '../../../shared/procedure/ending/notice-hold.ts';
import { ACT_KINDS, sampleCommand } from '../../../shared/procedure/guide/sample-command.ts';
import { findDueLetter } from '../../../shared/procedure/letters/due-letter.ts';
import { basisOf } from '../../../shared/procedure/numbers/basis-of.ts';
import { sealDueTimers } from '../../../worker/commands/append-system-events.ts';
import { readCommandFacts } from '../../../worker/commands/decision/command-facts.ts';
import { letterKindOf } from '../../../worker/commands/decision/letters-for-event.ts';
import { splitNote } from '../../../worker/commands/decision/split-note.ts';
import { EVERY_MINUTE, runJobs } from '../../../worker/jobs/run-jobs.ts';
import { findForDecision } from '../../../worker/store/standings.ts';
import { call, type Person } from '../sign-in-world.ts';
import { clicksRow, decide, getStanding, importRows, type World } from '../world.ts';
import { fillIn, listForms } from './forms.ts';
import { countAll, readPage } from './house.ts';

const TEAM = ['viewer', 'marketer', 'manager', 'owner', 'stranger'] as const;
export type Step =
  | { is: 'command'; who: (typeof TEAM)[number]; kind: number; isStale: boolean; hours: number }
  | { is: 'creator'; form: number; hours: number }
  | { is: 'payment'; pick: number; hours: number }
  | { is: 'own_right'; pick: number; hours: number }
  | { is: 'time'; hours: number }
  | { is: 'send' }
  | { is: 'numbers'; clicks: number };

const hours = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }));
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      is: fc.constant('command' as const),
      who: fc.constantFrom(...TEAM, 'marketer', 'manager', 'manager', 'owner', 'owner'),
      kind: fc.nat(ACT_KINDS.length - 1),
      isStale: fc.constantFrom(false, false, false, false, false, false, false, true),
      hours,
    }),
  },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('creator' as const), form: fc.nat(40), hours }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('payment' as const), pick: fc.nat(40), hours }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('own_right' as const), pick: fc.nat(40), hours }) },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 400 }) }),
  },
  { weight: 3, arbitrary: fc.constant({ is: 'send' as const }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('numbers' as const), clicks: fc.nat(900) }) },
);

export type House = { world: World; stranger: Person; link: string; n: number };

/** The clock moves on its own: nobody wakes the house unless a step says so. */
function wait(minutes: number): void {
  vi.setSystemTime(addMinutes(nowOf(), minutes));
}

function nowOf(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** A command that could fit, as the body a surface would send. */
function toBody(command: object, { n }: House): CommandBody | null {
  const { noteSha256, ...rest } = { noteSha256: undefined, ...command };
  const text = JSON.stringify(rest)
    .replaceAll('"sample"', `"act-${n}"`)
    .replaceAll('a@b.example', 'mara@creators.example');
  const body = commandSchema().safeParse({
    ...JSON.parse(text),
    ...(noteSha256 === undefined ? {} : { note: `Words of act ${n}` }),
  });
  return body.success ? body.data : null;
}

/** What the rules say to it now: the status of the answer. */
async function predict(
  house: House,
  person: Person,
  body: CommandBody,
): Promise<{ status: number; isLetter: boolean }> {
  const { world } = house;
  const now = nowOf();
  const found = await findForDecision(env.DB, world.workspaceId, {
    collaborationId: world.mara,
    eventId: crypto.randomUUID(),
  });
  if (!found) throw new Error('No standing');
  const { command } = await splitNote(body);
  const { standing } = await sealDueTimers(found, now, async () => found.papers);
  const facts = await readCommandFacts(env.DB, world.workspaceId, {
    ...{ command, standing, papers: found.papers },
    ...{ holdMinutes: HOLD_MINUTES, now },
  });
  const decision = decideByRules(standing.case, command, {
    ...{ now, eventId: 'e', noticeId: 'n', contracts: standing.contracts, basis: basisOf(found.standing) },
    actor: { role: person.role, memberId: person.memberId },
    ...{ isSinglePersonTeam: false, holdMinutes: HOLD_MINUTES, facts: facts.facts },
  });
  if (decision.ok) return { status: 201, isLetter: letterKindOf(decision.value) !== null };
  return { status: decision.error.reason === 'role' ? 403 : 422, isLetter: false };
}

async function command(
  house: House,
  { who, kind, isStale }: Extract<Step, { is: 'command' }>,
): Promise<void> {
  const { world } = house;
  const standing = await getStanding(world, world.mara);
  const sample = sampleCommand(ACT_KINDS[kind] ?? 'note', standing, { now: nowOf() });
  const body = sample && toBody(sample, house);
  if (body) await say(house, { who, body, isStale });
}

/** Says it in a request, and holds the answer against the rules. */
async function say(
  house: House,
  { who, body, isStale }: Pick<Extract<Step, { is: 'command' }>, 'who' | 'isStale'> & { body: CommandBody },
): Promise<void> {
  const { world } = house;
  const standing = await getStanding(world, world.mara);
  const person = who === 'stranger' ? house.stranger : world[who];
  const before = await countAll(world);
  const expected = await predict(house, person, body);
  const seenVersion = isStale ? standing.version - 1 : standing.version;

  const answer = await decide(person, world.mara, { seenVersion, command: body });

  if (answer.status !== 201) expect(await countAll(world)).toEqual(before);
  if (who === 'stranger') return expect(answer.status).toBe(404);
  if (who === 'viewer') return expect(answer.status).toBe(403);
  if (isStale) return expect(answer.status).toBe(409);
  // A letter that lacks a fact is refused after the rules have said yes.
  const allowed = expected.isLetter ? [201, 422] : [expected.status];
  expect(allowed, `${who} ${JSON.stringify(body)} in ${standing.case.state}`).toContain(answer.status);
}

/** Some form of the creator's page, filled in as far as a hurried person would. */
async function creator(house: House, { form: wanted }: Extract<Step, { is: 'creator' }>): Promise<void> {
  const { world } = house;
  const page = await call(house.link);
  if (page.status !== 200) return expect([404, 410]).toContain(page.status);
  const forms = listForms(await page.text()).filter(({ action }) => action.startsWith('/c/'));
  const form = forms[wanted % Math.max(1, forms.length)];
  if (!form || form.buttons.length === 0) return;
  const body = fillIn(form, {}, form.buttons[wanted % form.buttons.length]?.label ?? '');
  for (const { name, kind } of form.fields) {
    if (kind === 'textarea') body.set(name, `Words of act ${house.n}`);
    if (name === 'signedName') body.set(name, 'Mara Lind');
    if (name === 'agreed') body.set(name, 'yes');
    if (name === 'on' && kind === 'date') body.set(name, nowOf().slice(0, 10));
  }
  const before = await countAll(world);

  const answer = await call(form.action, { form: body });

  expect([303, 409, 422, 429]).toContain(answer.status);
  if (answer.status !== 303) expect(await countAll(world)).toEqual(before);
}

/** A payment held, released, answered by the creator on their page, or told of in a letter. */
async function payment(house: House, { pick }: Extract<Step, { is: 'payment' }>): Promise<void> {
  const { world } = house;
  const standing = await getStanding(world, world.mara);
  const acts = ['hold_payment', 'release_payment', 'answer', 'letter'] as const;
  const act = acts[pick % acts.length] ?? 'hold_payment';
  if (act === 'answer') return answerHold(house, pick);
  const due = findDueLetter(standing, nowOf());
  if (act === 'letter' && due === null) return;
  const about = due?.about ?? {};
  const words = { language: 'en', tone: 'neutral', channel: 'email', address: 'a@b.example' };
  const sample =
    act === 'letter'
      ? { kind: 'write_to_creator', letter: due?.letter, questions: [], ...about, ...words }
      : sampleCommand(act, standing, { now: nowOf(), expenses: { expensesMinor: 4_000 } });
  const body = sample && toBody(sample, house);
  if (body) await say(house, { who: pick % 7 === 0 ? 'marketer' : 'manager', body, isStale: false });
}

/** Either button of the first hold on the creator's page. */
async function answerHold(house: House, pick: number): Promise<void> {
  const page = await call(house.link);
  if (page.status !== 200) return;
  const form = listForms(await page.text()).find(({ action }) => action.includes('/answer-hold'));
  if (!form) return;
  const body = fillIn(form, {}, form.buttons[pick % form.buttons.length]?.label ?? '');
  body.set('note', `Words of act ${house.n}`);
  const answer = await call(form.action, { form: body });
  expect([303, 409, 422, 429]).toContain(answer.status);
}

/** The creator pauses, goes on, or says what we broke: on their page, or noted by the team. */
async function ownRight(house: House, { pick }: Extract<Step, { is: 'own_right' }>): Promise<void> {
  const { world } = house;
  const onPage = [`give-pause-notice`, `end-own-pause`, `give-breach-notice`, `answer-cure`][pick % 6];
  if (onPage !== undefined) {
    const page = await call(house.link);
    const form =
      page.status === 200 && listForms(await page.text()).find(({ action }) => action.includes(onPage));
    if (!form) return;
    const body = fillIn(form, {}, form.buttons[0]?.label ?? '');
    for (const { name } of form.fields) {
      if (name === 'agreed') body.set(name, 'yes');
      if (name === 'trigger') body.set(name, 'non_payment');
      if (name === 'note') body.set(name, `Words of act ${house.n}`);
    }
    const answer = await call(form.action, { form: body });
    return expect([303, 409, 422, 429]).toContain(answer.status);
  }
  const kind = pick % 6 === 4 ? 'log_creator_pause' : 'log_creator_resume';
  const sample = sampleCommand(kind, await getStanding(world, world.mara), { now: nowOf() });
  const body = sample && toBody(sample, house);
  if (body) await say(house, { who: pick % 3 === 0 ? 'manager' : 'marketer', body, isStale: false });
}

async function sendOne({ world }: House): Promise<void> {
  const form = listForms(await readPage(world, world.marketer, '/steps/letters')).find(({ action }) =>
    action.endsWith('/sending'),
  );
  if (form) await call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, {}) });
}

export async function take(house: House, one: Step): Promise<void> {
  const { world } = house;
  house.n += 1;
  // Weeks pass between two acts of one person: nobody is signed out here.
  await env.DB.exec(`UPDATE sessions SET expires_at = '2099-01-01T00:00:00Z'`);
  switch (one.is) {
    case 'command':
      wait(one.hours * 60 + 1);
      return command(house, one);
    case 'creator':
      wait(one.hours * 60 + 1);
      return creator(house, one);
    case 'payment':
      wait(one.hours * 60 + 1);
      return payment(house, one);
    case 'own_right':
      wait(one.hours * 60 + 1);
      return ownRight(house, one);
    case 'time':
      wait(one.hours * 60);
      return runJobs(env, { cron: EVERY_MINUTE, now: nowOf() });
    case 'send':
      wait(11);
      return sendOne(house);
    case 'numbers':
      await importRows(world.marketer, world.campaign.id, {
        rows: [clicksRow(2, world.maraPost, one.clicks, 0.01)],
      });
  }
}
