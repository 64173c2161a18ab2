// A pause and its end are read in full before anybody confirms them; reading changes nothing.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { call, type Person } from '../sign-in-world.ts';
import type { World } from '../world.ts';
import { decode, fillIn, type Typed, textOf } from './forms.ts';
import {
  act,
  caseOf,
  countAll,
  findForm,
  goTo,
  listKinds,
  makeHouse,
  press,
  readPage,
  sendByHand,
} from './house.ts';

afterEach(() => vi.useRealTimers());

/** Both reasons that our own procedure asks for, so that the contract alone stands in the way. */
const PAUSE: Typed = {
  scope: ['new_posts', 'ads'],
  'skip-CONSULTATION_MISSING': 'creator_request',
  'sentence-CONSULTATION_MISSING': 'They asked for it on the telephone.',
  'skip-CONTRACT_NOT_REVIEWED': 'not_applicable',
  'sentence-CONTRACT_NOT_REVIEWED': 'Read yesterday.',
  reason: 'timing',
  note: 'Back after the fair.',
};

async function readFirst(world: World, person: Person, kind: string, typed: Typed = {}) {
  const answer = await press(world, person, '', { kind, typed, button: 'Read the letter first' });
  const page = await answer.text();
  const letter = /<section class="dossier-letter"[\s\S]*?<\/section>/.exec(page)?.[0];
  return { status: answer.status, page, letter: letter === undefined ? null : textOf(letter) };
}

async function frozenBody(world: World, kind: string): Promise<string> {
  const row = await env.DB.prepare(
    'SELECT body FROM notices WHERE collaboration_id = ?1 AND kind = ?2 ORDER BY created_at DESC LIMIT 1',
  )
    .bind(world.mara, kind)
    .first<{ body: string }>();
  if (!row) throw new Error(`No ${kind} letter was written`);
  return row.body;
}

/** The letter on the page and the one that is kept differ in the link alone, which is made with the letter. */
function withoutLink(text: string): string {
  return text
    .replace(/https?:\/\/\S+\/c\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('a pause letter is read with its warnings, changes nothing, and is the letter that is then frozen', async () => {
  const world = await makeHouse();
  await goTo('2027-03-05T21:30:00Z');
  const before = await countAll(world);

  const read = await readFirst(world, world.manager, 'pause', PAUSE);

  expect(read.status).toBe(200);
  expect(read.letter).toContain('We are pausing our collaboration on “Spring”.');
  expect(textOf(read.page)).toMatch(/Wording .*Read first/);
  expect(textOf(read.page)).toContain('late before days off');
  expect(await countAll(world)).toEqual(before);
  expect((await caseOf(world)).state).toBe('active');

  // What was typed stands there again, so that the page that shows the letter is the page that sends it.
  const form = findForm(read.page, 'pause');
  const sent = await call(form.action, {
    cookie: world.manager.cookie,
    form: fillIn(form, {}, 'Send pause notice'),
  });
  expect(sent.status).toBe(303);
  expect(await listKinds(world)).toEqual(['start', 'issue_pause_notice']);
  expect(withoutLink(decode(read.letter ?? ''))).toContain(withoutLink(await frozenBody(world, 'pause')));
});

test('a resumption is read before it is said', async () => {
  const world = await makeHouse();
  await act(world, world.manager, '', { kind: 'pause', typed: PAUSE, button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');
  await sendByHand(world, world.manager);
  await goTo('2027-03-09T15:00:00Z');
  expect((await caseOf(world)).state).toBe('paused');
  const before = await countAll(world);

  const read = await readFirst(world, world.manager, 'resume');

  expect(read.letter).toContain('We are taking up our collaboration on “Spring” again.');
  // It needs nobody's consent and takes effect as it is said.
  expect(read.letter).toMatch(/This takes effect on Tuesday, 9 March 2027, 10:00/);
  expect(read.letter).toMatch(/Notice of resumption: “Spring”, effective Tuesday, 9 March 2027/);
  expect(read.letter).toContain('the dates assume that it leaves on Tuesday, 9 March 2027, 10:00');
  expect(read.letter).not.toContain('not known yet');
  expect(await countAll(world)).toEqual(before);
  await act(world, world.manager, '', { kind: 'resume', button: 'Resume' });
  expect(withoutLink(decode(read.letter ?? ''))).toContain(withoutLink(await frozenBody(world, 'resume')));
});

test('where no letter would go, or none may, the page says why and keeps what was typed', async () => {
  const world = await makeHouse();
  const before = await countAll(world);

  const own = await readFirst(world, world.manager, 'pause', { scope: ['ads'], note: 'Only ads.' });
  const asking = await readPage(world, world.marketer);
  const open = await readFirst(world, world.manager, 'pause', { scope: ['new_posts'], note: 'Soon.' });

  expect(own).toMatchObject({ status: 200, letter: null });
  expect(textOf(own.page)).toContain('No letter goes with this.');
  expect(own.page).toContain('Only ads.');
  // Who only asks sends nothing, and is offered nothing to read.
  expect(findForm(asking, 'pause').buttons.map(({ label }) => label)).not.toContain('Read the letter first');
  expect(open).toMatchObject({ status: 422, letter: null });
  expect(textOf(open.page)).toContain('Something comes first');
  expect(open.page).toContain('Soon.');
  expect(await countAll(world)).toEqual(before);
});

test('a formal letter that cannot name its contract is warned of before it leaves, with the place to fill it in', async () => {
  const world = await makeHouse();
  const warnings = (page: string) => {
    const shown = /aria-label="Read first"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    return { text: textOf(shown), links: shown.match(/href="[^"]*"/g) ?? [] };
  };

  const bare = warnings((await readFirst(world, world.manager, 'pause', PAUSE)).page);
  await env.DB.prepare(`UPDATE campaigns SET brand = 'Dewdrop'`).run();
  const saved = await call(`/desk/collaborations/${world.mara}/papers`, {
    cookie: world.manager.cookie,
    form: {
      contractTitle: 'Spring with Mara',
      contractSignedOn: '2027-02-01',
      creatorLegalName: 'Koch Media UG',
      creatorAddress: 'Hauptstr. 1, 10115 Berlin',
      brandLegalName: 'Northlight GmbH',
      brandAddress: 'Hafenweg 3, 20457 Hamburg',
      language: 'en',
    },
  });
  const named = await readFirst(world, world.manager, 'pause', PAUSE);

  expect(bare.text).toContain('no title of the contract is on record');
  expect(bare.text).toContain('the day of its signature is not on record');
  expect(bare.text).toContain('our side of the contract by legal name and address');
  expect(bare.text).toContain('the creator’s side of the contract by legal name and address');
  expect(bare.links).toEqual(Array(4).fill(`href="/desk/collaborations/${world.mara}/papers"`));
  expect(warnings(named.page).text).not.toContain('on record');
  expect(saved.status).toBe(303);
  expect(warnings(named.page).text).not.toContain('legal name');
  expect(named.letter).toContain('Spring with Mara');
  expect(named.letter).toMatch(
    /given by Northlight GmbH \([^)]*Hafenweg 3, 20457 Hamburg\) to Koch Media UG \([^)]*, Hauptstr\. 1, 10115 Berlin\)/,
  );
  expect(named.letter).toContain('for the brand Dewdrop');
});
