// The creator pauses by their own right: on their page, or noted by the team; received by our side, theirs to end.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { Clauses } from '../../shared/contract/clauses.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
import { textOf } from './procedure/forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './procedure/house.ts';
import { call } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

const BRAND_ONLY = demoClauses('owner', '2027-01-01T00:00:00Z');

/** The same contract with a pause clause that names both. */
function bothMayPause(): Clauses {
  const { pause } = BRAND_ONLY;
  if (pause?.is !== 'value') throw new Error('The sample contract has no pause clause.');
  return { ...BRAND_ONLY, pause: { ...pause, value: { ...pause.value, by: ['brand', 'creator'] } } };
}

/** What the team was told of the creator's own pause. */
async function alertKinds(world: World): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT kind FROM alerts WHERE workspace_id = ?1 AND kind LIKE 'creator_%' ORDER BY n",
  )
    .bind(world.workspaceId)
    .all<{ kind: string }>();
  return results.map(({ kind }) => kind);
}

const NOTICE = { on: '2027-03-01', time: '09:30', channel: 'email', note: 'In the team’s mailbox.' };

async function linkOf(world: World): Promise<string> {
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief', 'link'] },
    button: 'Prepare the letter',
  });
  return linkIn(await sendByHand(world, world.marketer));
}

test('the team notes a notice of pause: it counts by the calendar of our side, and is the creator’s to end', async () => {
  const world = await makeHouse({ clauses: bothMayPause() });
  await act(world, world.marketer, '', { kind: 'log_creator_pause', typed: NOTICE });

  // Sent at half past nine in hours of New York; two business days after Monday are over with Wednesday.
  expect(await caseOf(world)).toMatchObject({
    state: 'pause_pending',
    pending: {
      party: 'creator',
      sentAt: '2027-03-01T14:30:00Z',
      deemedReceivedAt: '2027-03-01T14:30:00Z',
      effectiveAt: '2027-03-04T05:00:00Z',
    },
  });
  expect((await press(world, world.marketer, '', { kind: 'log_creator_resume' })).status).toBe(303);
  expect(await caseOf(world)).toMatchObject({ state: 'active', pending: null });

  await act(world, world.marketer, '', { kind: 'log_creator_pause', typed: NOTICE });
  await goTo('2027-03-04T15:00:00Z');
  expect(await caseOf(world)).toMatchObject({
    state: 'paused',
    suspensions: [
      { kind: 'contract', to: null },
      { kind: 'contract', to: null, party: 'creator' },
    ].slice(1),
  });
  // Who notes it knows of it: nobody is told by an alert.
  expect(await alertKinds(world)).toEqual([]);
  const page = await readPage(world, world.manager);
  expect(textOf(page)).toContain('The creator paused');
  expect(page).not.toContain('value="resume"');
  const { version } = await getStanding(world, world.mara);
  const before = await countAll(world);
  const refused = await call(`/api/collaborations/${world.mara}/decisions`, {
    cookie: world.manager.cookie,
    json: { id: crypto.randomUUID(), seenVersion: version, command: { kind: 'resume', reason: 'other' } },
  });
  expect(refused.status).toBe(422);
  expect((await refused.json<{ detail: string }>()).detail).toContain(
    'The creator paused, so it is theirs to end.',
  );
  expect(await countAll(world)).toEqual(before);

  await act(world, world.marketer, '', { kind: 'log_creator_resume', typed: { note: 'By phone.' } });
  expect(await caseOf(world)).toMatchObject({ state: 'active', pending: null });
  await expectWhole(world);
});

test('on their page the creator pauses and goes on by themselves', async () => {
  const world = await makeHouse({ clauses: bothMayPause() });
  const link = await linkOf(world);
  const words = textOf(await openLink(link));
  expect(words).toContain('Pause your work');
  expect(words.replaceAll('\u00a0', ' ')).toContain(
    'Given now, the pause would begin: Thu 4 Mar, 00:00 (UTC−5).',
  );
  await answerByLink(link, 'give-pause-notice', { typed: { agreed: ['yes'], note: 'I need a week.' } });

  expect(await caseOf(world)).toMatchObject({
    state: 'pause_pending',
    pending: { party: 'creator', channel: 'page' },
  });
  const shown = textOf(await openLink(link));
  expect(shown).toContain('You paused your work');
  expect(shown).toContain('Go on with your work');
  expect(textOf(await readPage(world, world.marketer, '/log'))).toContain('The creator paused the work');

  expect(await alertKinds(world)).toEqual(['creator_pauses']);

  await goTo('2027-03-05T15:00:00Z');
  expect((await caseOf(world)).state).toBe('paused');
  await answerByLink(link, 'end-own-pause');
  expect(await alertKinds(world)).toEqual(['creator_pauses', 'creator_goes_on']);
  expect((await caseOf(world)).state).toMatch(/active|consulting/);
  expect(textOf(await openLink(link))).toContain('You go on with your work');
  await expectWhole(world);
});

test('while an end is examined, the creator goes on by themselves', async () => {
  const world = await makeHouse({ clauses: bothMayPause() });
  const link = await linkOf(world);
  await answerByLink(link, 'give-pause-notice', { typed: { agreed: ['yes'], note: 'I need a week.' } });
  await goTo('2027-03-05T15:00:00Z');
  await act(world, world.marketer, '/steps/end', { kind: 'request_end' });
  expect((await caseOf(world)).state).toBe('end_review');
  await answerByLink(link, 'end-own-pause');

  const { state, suspensions } = await caseOf(world);
  expect(state).toBe('end_review');
  expect(suspensions.every(({ to }) => to !== null)).toBe(true);
  await act(world, world.marketer, '/steps/end', { kind: 'withdraw_request' });
  expect((await caseOf(world)).state).toMatch(/active|consulting/);
  await expectWhole(world);
});

test('while an end notice runs, the creator goes on all the same: on their page, or by their word; the end stands', async () => {
  const world = await makeHouse({ clauses: bothMayPause() });
  const link = await linkOf(world);
  await answerByLink(link, 'give-pause-notice', { typed: { agreed: ['yes'], note: 'I need a week.' } });
  await goTo('2027-03-05T15:00:00Z');
  await answerByLink(link, 'give-end-notice', { typed: { agreed: ['yes'] } });
  const ending = await caseOf(world);
  expect(ending).toMatchObject({ state: 'ending', pending: { party: 'creator' } });
  expect(await alertKinds(world)).toEqual(['creator_pauses', 'creator_ends']);
  expect(textOf(await openLink(link))).toContain('Go on with your work');
  expect(textOf(await readPage(world, world.marketer))).toContain('The creator paused theirs to end');

  await act(world, world.marketer, '', { kind: 'log_creator_resume', typed: { note: 'By phone.' } });

  const { state, suspensions, pending } = await caseOf(world);
  expect({ state, pending }).toEqual({ state: 'ending', pending: ending.pending });
  expect(suspensions.every(({ to }) => to !== null)).toBe(true);
  expect(textOf(await openLink(link))).not.toContain('Go on with your work');
  await expectWhole(world);
});

test('under a clause for the brand alone nobody starts a pause for the creator (P05)', async () => {
  const world = await makeHouse();
  const link = await linkOf(world);
  expect(textOf(await openLink(link))).not.toContain('Pause your work');
  expect(await readPage(world, world.marketer)).not.toContain('log_creator_pause');
  const { version } = await getStanding(world, world.mara);
  const before = await countAll(world);
  const command = { kind: 'log_creator_pause', sentAt: '2027-03-01T14:30:00Z', channel: 'email' };
  const answer = await call(`/api/collaborations/${world.mara}/decisions`, {
    cookie: world.manager.cookie,
    json: { id: crypto.randomUUID(), seenVersion: version, command },
  });

  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ refusal: { blockers: ['NO_PAUSE_RIGHT'] } });
  expect(await countAll(world)).toEqual(before);
});
