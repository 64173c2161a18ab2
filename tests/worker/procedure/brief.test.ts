// The brief changes while the campaign runs: saved, told by letters that people send, read and confirmed by the creator.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { contentOf } from '../creator-site.ts';
import { call, type Person } from '../sign-in-world.ts';
import { getStanding, type World } from '../world.ts';
import { fillIn, listForms, type Typed, textOf } from './forms.ts';
import {
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  goTo,
  linkIn,
  listKinds,
  makeHouse,
  openLink,
  readAndSend,
  readPage,
  sayByLink,
  sendByHand,
} from './house.ts';

afterEach(() => vi.useRealTimers());

const FIRST = {
  message: 'It lasts all winter',
  must_say: 'Made in Porto\nOne year of repairs',
  work: 'same',
};

async function openBrief({ campaign, marketer }: World, person: Person = marketer): Promise<string> {
  const answer = await call(`/desk/campaigns/${campaign.id}/brief`, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}

async function save(world: World, typed: Typed, page?: string): Promise<Response> {
  const form = listForms(page ?? (await openBrief(world))).find(({ action }) => action.endsWith('/brief'));
  if (!form) throw new Error('The page has no form for a brief');
  return call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, typed) });
}

async function saved(world: World, typed: Typed): Promise<void> {
  const answer = await save(world, typed);
  if (answer.status !== 303) throw new Error(`${answer.status} ${textOf(await answer.text()).slice(0, 900)}`);
}

/** The letter about the newest brief, written from the dossier and sent by hand. */
async function tell(world: World) {
  const letter = await readAndSend(world, world.marketer, '/talk?letter=brief', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
  });
  return { letter, sent: await sendByHand(world, world.marketer) };
}

test('a change is spelled out in a letter, stands on the creator’s page, and is confirmed there', async () => {
  const world = await makeHouse();
  await saved(world, { ...FIRST, code: 'MARA10' });
  expect(await readPage(world, world.marketer, '/talk')).toContain('They have not been told of version 1.');
  expect((await getStanding(world, world.mara)).briefN).toBe(1);
  const today = textOf(await (await call('/desk', { cookie: world.marketer.cookie })).text());
  expect(today).toContain('Brief of Spring: 2 of 2 have not been told.');
  const first = await tell(world);
  expect(first.letter).toContain('This is the brief for');
  expect(first.letter).toContain('Made in Porto; One year of repairs');
  const page = await openLink(linkIn(first.sent));
  expect(textOf(page)).toContain('The brief, for you to read');
  await answerByLink(linkIn(first.sent), 'confirm-brief', { target: '1 read' });

  await goTo('2027-03-08T15:00:00Z');
  await saved(world, {
    must_say: 'Made in Porto',
    code: '',
    link: 'https://example.com/repair',
    why: 'Repairs ended.',
    work: 'same',
  });
  expect(textOf(await openBrief(world))).toMatch(/not told yet version 1, .* version 1, .* Read it first/);
  // Saved, and yet nothing has changed for the creator before a person sent the letter.
  expect(textOf(await openLink(linkIn(first.sent)))).not.toContain('example.com/repair');

  const second = await tell(world);
  expect(second.letter).toContain('It replaces the one of Monday, 1 March 2027. The reason: Repairs ended.');
  expect(second.letter).toContain(
    'Please say: now “Made in Porto”, before “Made in Porto; One year of repairs”',
  );
  expect(second.letter).toContain('Code: no longer asked for, before “MARA10”');
  expect(second.letter).toContain('Link: https://example.com/repair');
  expect(second.letter).not.toContain('It lasts all winter');
  const changed = textOf(await openLink(linkIn(second.sent)));
  expect(changed).toContain('What changed since the brief of Mon 1 Mar');
  expect(changed).toContain('before: Made in Porto; One year of repairs');
  expect(changed).not.toMatch(/version [12] of|Theo/);
  expect((await caseOf(world)).briefs?.map(({ n, readAt }) => [n, readAt !== null])).toEqual([
    [1, true],
    [2, false],
  ]);

  await answerByLink(linkIn(second.sent), 'confirm-brief', { target: '2 read' });
  expect(textOf(await openLink(linkIn(second.sent)))).toContain('You confirmed on');
  expect(textOf(await readPage(world, world.marketer, '/talk'))).toMatch(
    /Told of version 2, .* Confirmed version 2, /,
  );
  expect(await listKinds(world)).toEqual([
    'start',
    ...['write_to_creator', 'notice_sent', 'confirm_brief'],
    ...['write_to_creator', 'notice_sent', 'confirm_brief'],
  ]);
  expect(await caseOf(world)).toMatchObject({ consultation: { attempts: 0 }, ladder: {} });
  await expectWhole(world);
});

test('what asks for more than was agreed is no brief: it leads to changed terms, and the creator may say so too', async () => {
  const world = await makeHouse();
  const more = await save(world, { ...FIRST, work: 'more', scope: 'chosen', who: [world.mara] });
  expect(more.status).toBe(422);
  const page = await more.text();
  expect(textOf(page)).toContain('That is a change of the contract, not of the brief. Nothing was saved.');
  expect(page).toContain(`/desk/collaborations/${world.mara}/steps/changed-terms`);
  expect(page).not.toContain(`/desk/collaborations/${world.theo}/steps/changed-terms`);
  expect(page).toContain('It lasts all winter');

  await saved(world, FIRST);
  const { sent } = await tell(world);
  expect(sent.body).toContain('A brief cannot change them; that takes changed terms that both sides sign.');
  await answerByLink(linkIn(sent), 'confirm-brief', {
    target: '1 more',
    typed: { note: 'Two Reels, not one.' },
  });

  expect((await caseOf(world)).wishes).toMatchObject([{ kind: 'more_work' }]);
  const talk = textOf(await readPage(world, world.marketer, '/talk'));
  expect(talk).toContain('Says the new brief asks for more than was agreed');
  expect(talk).toContain('Two Reels, not one.');
});

test('letters to everybody it is for are prepared at once, each in its own language and answered for itself', async () => {
  const world = await makeHouse();
  await env.DB.prepare(`UPDATE collaborations SET language = 'de' WHERE id = ?1`).bind(world.mara).run();
  await env.DB.prepare('UPDATE collaborations SET notice_email = NULL WHERE id = ?1').bind(world.theo).run();
  await saved(world, FIRST);
  const form = listForms(await openBrief(world)).find(({ action }) => action.endsWith('/letters'));
  if (!form) throw new Error('Nobody can be told');

  const answer = await call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, {}) });

  const page = textOf(await answer.text());
  expect(page).toMatch(/mara\S*: letter prepared/);
  expect(page).toMatch(/theo\S*: Something is missing Address is missing/);
  const { results } = await env.DB.prepare(
    'SELECT n.kind, n.language, n.body, n.sent_at, d.status FROM notices n JOIN deliveries d ON d.notice_id = n.id WHERE n.workspace_id = ?1',
  )
    .bind(world.workspaceId)
    .all<{ kind: string; language: string; body: string; sent_at: string | null; status: string }>();
  expect(results).toMatchObject([{ kind: 'brief', language: 'de', sent_at: null, status: 'held' }]);
  expect(results[0]?.body).toContain('Ein Briefing kann sie nicht ändern');
});

test('a version for one creator stays with that creator', async () => {
  const world = await makeHouse();
  await saved(world, FIRST);
  await saved(world, {
    notes: 'zebraquartz only for Theo',
    why: 'zebraquartz he asked',
    work: 'same',
    scope: 'chosen',
    who: [world.theo],
  });

  const { letter, sent } = await tell(world);

  expect(letter).not.toContain('zebraquartz');
  expect(contentOf(await openLink(linkIn(sent)))).not.toMatch(/zebraquartz|\btheo\b/i);
  expect(textOf(await openBrief(world))).toContain('for @theo');
});

test('nothing half-known is taken: an old form, another version, another team, a viewer', async () => {
  const world = await makeHouse();
  const other = await makeHouse();
  await saved(world, FIRST);
  const old = await openBrief(world);
  const { sent } = await tell(world);
  await saved(world, { code: 'A10', why: 'There is a code now.', work: 'same' });
  const before = await countAll(world);

  expect((await save(world, { code: 'B20', why: 'Another code.', work: 'same' }, old)).status).toBe(409);
  expect((await save(world, { work: 'same', why: 'Nothing.' })).status).toBe(422);
  expect((await save(world, { link: 'javascript:alert(1)', why: 'x', work: 'same' })).status).toBe(422);
  expect((await save(world, { code: 'C30', why: 'Nobody said what it asks.' })).status).toBe(422);
  const form = listForms(await openLink(linkIn(sent))).find(({ action }) =>
    action.includes('/confirm-brief'),
  );
  const forged = fillIn(form ?? (listForms('')[0] as never), {});
  forged.set('target', '2 read');
  expect((await call(form?.action ?? '', { form: forged })).status).toBe(422);
  expect(
    (await call(`/desk/campaigns/${world.campaign.id}/brief`, { cookie: other.marketer.cookie })).status,
  ).toBe(404);
  const viewed = await openBrief(world, world.viewer);
  expect(viewed).toContain('It lasts all winter');
  expect(listForms(viewed).some(({ action }) => action.endsWith('/brief'))).toBe(false);
  expect(await countAll(world)).toEqual(before);
});

test('a brief that was confirmed is not asked for again', async () => {
  const world = await makeHouse();
  await saved(world, FIRST);
  const { sent } = await tell(world);
  await answerByLink(linkIn(sent), 'confirm-brief', { target: '1 read' });

  await expect(sayByLink(linkIn(sent), 'confirm-brief', { target: '1 read' })).rejects.toThrow(
    'has no confirm-brief',
  );
});
