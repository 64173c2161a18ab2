// A piece's draft: handed in by the creator or noted by the team, sent back, approved by a word or by silence; what waits for
// approval (stage, pay, the money of an end) follows from it alone.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../../../worker/commands/refresh-standings.ts';
import { linkFor } from '../../creator-site.ts';
import { call } from '../../sign-in-world.ts';
import { decide, getStanding } from '../../world.ts';
import { textOf } from '../forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  goTo,
  makeHouse,
  openLink,
  press,
  readPage,
  sayByLink,
} from '../house.ts';
import { alertsAbout, confirm, KNOWN, LINK, PAGE, pieceOf, readDrafts } from './draft-pages.ts';

afterEach(() => vi.useRealTimers());

test('the creator hands in, is asked for a change, hands in again, and silence approves what pay has waited for', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  await confirm(world, '/papers', { heldUntilApproved: 'on' });
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  const payments = async () => textOf(await readPage(world, world.manager, '/contract/payments'));
  expect(await payments()).toMatch(/Reel 2 \$2,000\.00, kept until the piece is approved/);

  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });

  // It needs a person: on Today, in the popup's standing, and told once.
  const today = textOf(await (await call('/desk', { cookie: world.marketer.cookie })).text());
  expect(today).toContain('The draft of Reel 2 waits for our answer since Mon 1 Mar, 10:00.');
  expect(today).toContain('Silence approves it at the end of Thu 4 Mar.');
  expect(await getStanding(world, world.mara)).toMatchObject({
    attention: { code: 'draft_waiting', needsDecision: true },
    nextStep: { code: 'answer_draft' },
  });
  const [told] = await alertsAbout(world);
  expect(told).toMatch(/^draft_waiting:/);
  expect(await pieceOf(world)).toMatchObject({ stage: 'submitted' });
  const page = await readPage(world, world.marketer, PAGE);
  expect(page).toContain(`href="${LINK}"`);
  expect(textOf(page)).toContain(
    'Round 1 of 2 included. Silence counts as approval at the end of Thu 4 Mar.',
  );

  await act(world, world.marketer, PAGE, {
    kind: 'ask_changes',
    typed: { reason: 'disclosure', note: 'Please say "ad" in the first line.' },
  });
  expect(await pieceOf(world)).toMatchObject({ stage: 'in_production' });
  const theirs = textOf(await openLink(path));
  expect(theirs).toContain('Something to change before it goes out');
  expect(theirs).toMatch(/we asked for changes on Mon 1 Mar, 10:00 \(UTC−5\): the ad label is missing\./);
  expect(theirs).toContain('Please say "ad" in the first line.');

  await goTo('2027-03-02T15:00:00Z');
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { link: LINK } });
  expect(await readDrafts(world)).toMatch(
    /Round 2 of 2 included\..*at the end of Fri 5 Mar\. The included rounds are used up with this one/,
  );

  await goTo('2027-03-06T04:59:00Z');
  expect(await payments()).toMatch(/Reel 2 \$2,000\.00, kept until the piece is approved/);
  await goTo('2027-03-06T05:00:00Z');

  expect(await pieceOf(world)).toMatchObject({ stage: 'approved' });
  expect(await payments()).not.toContain('kept until the piece is approved, ');
  expect(await payments()).toMatch(/Reel 2 \$2,000\.00, pay by /);
  expect(await readDrafts(world)).toMatch(
    /approved by silence.*counts as approved since the end of Fri 5 Mar, nobody answered/,
  );
  expect(textOf(await openLink(path))).toContain(
    'approved: we did not answer in time (Fri 5 Mar). It can go out as it is.',
  );
  expect((await getStanding(world, world.mara)).attention?.code).not.toBe('draft_waiting');
  const keys = await alertsAbout(world);
  expect(keys).toHaveLength(3);
  expect(keys[2]).toMatch(/^draft_deemed:/);
  await expectWhole(world);
});

test('a draft that came by mail is noted with its time and approved in one click; both can be taken back', async () => {
  const world = await makeHouse();
  expect(await readDrafts(world)).toMatch(/Silence not known yet Rounds not known yet/);

  await act(world, world.marketer, PAGE, {
    kind: 'receive_draft',
    typed: { on: '2027-02-26', time: '09:30', link: LINK },
  });
  expect(await readDrafts(world)).toMatch(
    /What silence means is not known yet.*Round 1 received Fri 26 Feb, 09:30 Open the draft/,
  );
  // Told of by hand; nobody needs to hear of it a second time before its clock says so.
  expect(await alertsAbout(world)).toEqual([]);
  await act(world, world.marketer, PAGE, { kind: 'approve_draft' });
  expect(await pieceOf(world)).toMatchObject({ stage: 'approved' });
  expect(textOf(await readPage(world, world.manager, '/papers'))).toContain('approved (drafts)');

  await act(world, world.marketer, PAGE, { kind: 'take_back_draft' });
  expect(await pieceOf(world)).toMatchObject({ stage: 'submitted' });
  await act(world, world.marketer, PAGE, { kind: 'take_back_draft' });
  expect(await pieceOf(world)).toMatchObject({ stage: 'briefed' });
  expect((await caseOf(world)).drafts).toEqual([]);
  expect(textOf(await readPage(world, world.marketer, '/log'))).toMatch(
    /Draft received.*Draft approved.*Entry about a draft taken back/,
  );
  await expectWhole(world);
});

test('an entry with nothing in it is no draft; words that say where it is are one, and the team reads them', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  const { path } = await linkFor(world);
  const { id, stage } = await pieceOf(world);
  const before = await countAll(world);

  const empty = await sayByLink(path, 'hand-in-draft', { target: id, typed: { note: '  ' } });
  expect(empty.status).toBe(422);
  expect(textOf(await empty.text())).toContain(
    'Please add a link, or say in a few words where we find the draft.',
  );
  const odd = await sayByLink(path, 'hand-in-draft', { target: id, typed: { link: 'not a link' } });
  expect(textOf(await odd.text())).toContain('Where we can see it: An address that begins with https://.');
  expect(await countAll(world)).toEqual(before);
  expect((await pieceOf(world)).stage).toBe(stage);

  const words = 'In the shared folder since noon.';
  await answerByLink(path, 'hand-in-draft', { target: id, typed: { note: words, link: LINK } });
  expect((await pieceOf(world)).stage).toBe('submitted');
  const page = await readPage(world, world.marketer, PAGE);
  expect(textOf(page)).toContain(words);
  expect(page).toContain(`href="${LINK}"`);
});

test('a piece that the papers call approved takes no draft: it stays approved', async () => {
  const world = await makeHouse();
  await confirm(world, '/terms', KNOWN);
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  await env.DB.prepare(`UPDATE deliverables SET stage = 'approved' WHERE id = ?1`).bind(id).run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: new Date().toISOString(),
  });

  const theirs = await openLink(path);
  expect(textOf(theirs)).toContain('approved. It can go out as it is.');
  expect(theirs).not.toContain('/hand-in-draft');
  expect(await readDrafts(world)).toContain('approved, due');
  const { version } = await getStanding(world, world.mara);
  const command = { kind: 'receive_draft', pieceId: id, at: new Date().toISOString() };
  const answer = await decide(world.marketer, world.mara, { seenVersion: version, command });
  expect(answer.status).toBe(422);
  expect((await pieceOf(world)).stage).toBe('approved');
});

test('what does not fit is refused with its reason, and nothing is written', async () => {
  const world = await makeHouse();
  const { path } = await linkFor(world);
  const { id } = await pieceOf(world);
  const before = await countAll(world);

  expect(
    (await sayByLink(path, 'hand-in-draft', { target: id, typed: { link: 'http://plain.example/a' } }))
      .status,
  ).toBe(422);
  const odd = await press(world, world.marketer, PAGE, {
    kind: 'receive_draft',
    typed: { link: 'ftp://x.example' },
  });
  expect(odd.status).toBe(422);
  expect(textOf(await odd.text())).toContain('Link has to begin with https://');
  const late = await press(world, world.marketer, PAGE, {
    kind: 'receive_draft',
    typed: { on: '2027-03-02' },
  });
  expect(textOf(await late.text())).toContain('Time lies in the future.');
  const out = (await pieceOf(world, 'Reel 1')).id;
  const { version } = await getStanding(world, world.mara);
  const say = (command: object) => decide(world.marketer, world.mara, { seenVersion: version, command });
  const at = new Date().toISOString();
  expect((await say({ kind: 'receive_draft', pieceId: out, at })).status).toBe(422);
  expect((await say({ kind: 'approve_draft', draftSeq: 1 })).status).toBe(422);
  expect(await countAll(world)).toEqual(before);
});
