// Letters: what is warned of before one is prepared, and what the papers and the case put into its words.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { findVersionInForce } from '../../shared/contract/in-force.ts';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import type { LetterInput } from '../../worker/commands/decision/letter-input.ts';
import { toNoticeInput } from '../../worker/commands/decision/letter-input.ts';
import { findPapers } from '../../worker/store/procedure/papers.ts';
import { pauseOf } from '../unit/procedure/case-log.ts';
import { call } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

async function send(world: World, form: Record<string, string>): Promise<Response> {
  const { version } = await getStanding(world, world.mara);
  return call(`/desk/collaborations/${world.mara}/decisions`, {
    cookie: world.owner.cookie,
    form: { id: crypto.randomUUID(), seenVersion: String(version), ...form },
  });
}

async function subjectOf(world: World, more: Partial<LetterInput>): Promise<LetterInput> {
  const standing = await getStanding(world, world.mara);
  const papers = await findPapers(env.DB, world.workspaceId, world.mara);
  const now = instantAgo(0);
  const version = findVersionInForce(standing.contracts, now);
  if (!papers || !version) throw new Error('The world has papers and a contract');
  return {
    kind: 'end',
    standing,
    version,
    papers,
    data: { route: 'convenience', channel: 'email' },
    now,
    sender: { name: 'Ada', role: 'manager', organisation: 'northlight' },
    note: undefined,
    settlement: null,
    brief: null,
    signed: null,
    pageUrl: null,
    ...more,
  };
}

const BREACH = {
  kind: 'issue_breach_notice',
  form: 'breach',
  place: 'breach',
  'breach-trigger': 'no_disclosure',
  'breach-tone': 'formal',
  'breach-language': 'en',
  'breach-channel': 'email',
  'breach-address': 'mara@creators.example',
  'breach-isAddressConfirmed': 'yes',
  'breach-note': 'Reel 1 of 3 November carries no label. You always fail to add one.',
  'breach-cureHow': 'Add the paid-partnership label to Reel 1.',
};

test('a question shown in full says that its wording is plain and when it would leave', async () => {
  const world = await makeWorld();

  const answer = await send(world, {
    kind: 'write_to_creator',
    form: 'letter',
    place: 'talk',
    'letter-letter': 'consult',
    'letter-language': 'en',
    'letter-tone': 'warm',
    'letter-channel': 'email',
    'letter-address': 'mara@creators.example',
    'letter-questions': 'link',
    step: 'preview',
  });
  const html = await answer.text();

  expect(answer.status).toBe(200);
  expect(html).toContain('aria-label="Wording"');
  expect(html).toContain('No blame, no guess, no other creators');
  expect(html).toContain('aria-label="Read first"');
});

test('the typed facts of a breach are read for judging words, and nothing is refused for them', async () => {
  const world = await makeWorld();

  const answer = await send(world, { ...BREACH, step: 'preview' });
  const html = await answer.text();

  expect(answer.status).toBe(200);
  expect(html).toContain('These words judge.');
  expect(html).toContain('“fail”');
  expect(html).toContain('“always”');
  expect(html).toContain('Add the paid-partnership label to Reel 1');
});

test('a notice to an address that the contract does not name is not shown either, and keeps what was typed', async () => {
  const world = await makeWorld();
  const elsewhere = { ...BREACH, 'breach-address': 'someone@else.example' };

  const [read, prepared] = await Promise.all(
    ['preview', 'send'].map((step) => send(world, { ...elsewhere, step })),
  );
  const words = 'Address is not the one the contract names for notices';
  const page = (await read?.text()) ?? '';

  expect(prepared?.status).toBe(422);
  expect(await prepared?.text()).toContain(words);
  expect(read?.status).toBe(422);
  expect(page).toContain(words);
  expect(page).not.toContain('class="dossier-letter"');
  expect(page).toContain('value="someone@else.example"');
  expect(page).toContain(BREACH['breach-note']);
});

test('the form of a notice offers the ways that the contract names, and no other', async () => {
  const world = await makeWorld();
  const channelsOf = async (path: string, name: string) => {
    const page = await call(`/desk/collaborations/${world.mara}${path}`, { cookie: world.owner.cookie });
    const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(await page.text())?.[0];
    return [...(select ?? '').matchAll(/value="(\w+)"/g)].map(([, value]) => value);
  };

  expect(await channelsOf('/steps/breach', 'breach-channel')).toEqual(['email']);
  expect(await channelsOf('/talk', 'letter-channel')).toEqual(['email', 'dm', 'platform']);
});

test('a breach notice tells the facts and what would put them right apart', async () => {
  const world = await makeWorld();

  const answer = await send(world, { ...BREACH, step: 'send' });

  expect(answer.status).toBe(303);
  const body = await env.DB.prepare(
    "SELECT body FROM notices WHERE collaboration_id = ?1 AND kind = 'breach'",
  )
    .bind(world.mara)
    .first<string>('body');
  expect(body).toContain('Reel 1 of 3 November carries no label.');
  expect(body).toContain('Add the paid-partnership label to Reel 1');
  expect(body).not.toContain('To put it right:');
});

test.each([
  ['en', 'manager', 'campaign management'],
  ['de', 'owner', 'Teamleitung'],
  ['fr', 'marketer', 'marketing'],
  ['es', 'manager', 'dirección de la campaña'],
  ['pt', 'owner', 'direção da equipe'],
  ['en', 'system', ''],
])('in %s the role %s is signed as "%s"', async (language, role, words) => {
  const world = await makeWorld();
  const subject = await subjectOf(world, { sender: { name: 'Ada', role, organisation: 'northlight' } });

  const { sender } = toNoticeInput({ ...subject, data: { ...subject.data, language } });

  expect(sender).toEqual({ name: 'Ada', role: words, organisation: 'northlight' });
});

test('an end through a marketplace names its step there; a pause names none', async () => {
  const world = await makeWorld();
  const subject = await subjectOf(world, {});
  const papers = { ...subject.papers, marketplace: 'post_for_rent' };

  expect(toNoticeInput({ ...subject, papers }).platform).toEqual({
    name: 'Post For Rent',
    step: 'the booking is ended there with a reason from its list',
  });
  expect(toNoticeInput({ ...subject, kind: 'pause', papers }).platform).toEqual({ name: 'Post For Rent' });
  expect(toNoticeInput(subject).platform).toBeNull();
});

test('after a pause the letter names the day of every open piece, moved by the paused days', async () => {
  const world = await makeWorld();
  const subject = await subjectOf(world, { kind: 'resume', data: {} });
  const [from, to] = [instantAgo(6), instantAgo(0)];
  const days = 6;
  const open = subject.standing.deliverables.find(({ name }) => name === 'Reel 2');
  const withPause = (kind: 'contract' | 'own_side') => ({
    ...subject.standing,
    timeZone: ZONE,
    case: { ...subject.standing.case, suspensions: [pauseOf(from, to, { kind })] },
  });

  expect(localDateOf(to, ZONE)).toBe(addDays(localDateOf(from, ZONE), days));
  expect(toNoticeInput({ ...subject, standing: withPause('contract') }).newDueOn).toEqual({
    [open?.id ?? '']: addDays(open?.dueOn ?? '', days),
  });
  expect(toNoticeInput({ ...subject, standing: withPause('own_side') }).newDueOn).toBeUndefined();
  expect(
    toNoticeInput({ ...subject, kind: 'pause', standing: withPause('contract') }).newDueOn,
  ).toBeUndefined();
});
