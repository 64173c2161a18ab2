// The creator proposes another day; the team agrees; the piece is due on it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { act, linkFor } from './creator-site.ts';
import { call } from './sign-in-world.ts';
import { decide, getStanding, instantAgo, makeWorld, type World } from './world.ts';

async function propose(world: World, on: string): Promise<number> {
  const { version } = await getStanding(world, world.mara);
  await decide(world.marketer, world.mara, {
    seenVersion: version,
    command: { kind: 'log_contact', channel: 'email', at: instantAgo(0.1), note: 'Asked.' },
  });
  await act(await linkFor(world), 'answer-questions', { fields: { proposedOn: on } });
  const { case: state } = await getStanding(world, world.mara);
  return state.wishes.find(({ kind }) => kind === 'date')?.seq ?? 0;
}

async function pieceOf(world: World, name: string) {
  const piece = (await getStanding(world, world.mara)).deliverables.find((one) => one.name === name);
  if (!piece) throw new Error(`No piece ${name}`);
  return piece;
}

async function answerWish(world: World, command: Record<string, unknown>) {
  const { version } = await getStanding(world, world.mara);
  return decide(world.marketer, world.mara, {
    seenVersion: version,
    command: { kind: 'answer_wish', ...command },
  });
}

test('agreeing to a date moves the piece it is about, in the log, the standing and the audit at once', async () => {
  const world = await makeWorld();
  const on = addDays(world.campaign.endsOn, -1);
  const wishSeq = await propose(world, on);
  const { id } = await pieceOf(world, 'Reel 2');

  const answer = await answerWish(world, { wishSeq, reason: 'agreed', deliverableId: id });

  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ event: { data: { deliverableId: id, on } } });
  expect(await pieceOf(world, 'Reel 2')).toMatchObject({ dueOn: on, agreedDueOn: on, lateDays: 0 });
  expect((await getStanding(world, world.mara)).case.wishes).toEqual([]);
  const audit = await (await call('/desk/audit', { cookie: world.manager.cookie })).text();
  expect(audit).toContain('Piece changed: Reel 2');
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [], brokenChains: [] });
});

test('only a date that was agreed moves a piece, and only one that is waited for', async () => {
  const world = await makeWorld();
  const wishSeq = await propose(world, addDays(world.campaign.endsOn, -1));
  const [out, open] = [await pieceOf(world, 'Reel 1'), await pieceOf(world, 'Reel 2')];

  const published = await answerWish(world, { wishSeq, reason: 'agreed', deliverableId: out.id });
  const refused = await answerWish(world, { wishSeq, reason: 'not_possible', deliverableId: open.id });
  const unknown = await answerWish(world, { wishSeq, reason: 'agreed', deliverableId: crypto.randomUUID() });
  const unfit = await answerWish(world, { wishSeq, reason: 'stopped' });
  const alone = await answerWish(world, { wishSeq, reason: 'agreed' });

  expect([published, refused, unknown, unfit, alone].map(({ status }) => status)).toEqual([
    422, 422, 422, 422, 201,
  ]);
  expect(await unfit.json()).toMatchObject({
    refusal: { listed: ['agreed', 'other_proposal', 'not_possible'] },
  });
  expect(await pieceOf(world, 'Reel 2')).toEqual(open);
});

test('the form asks which piece, and gives each wish the answers that fit it', async () => {
  const world = await makeWorld();
  await propose(world, addDays(world.campaign.endsOn, -1));
  await act(await linkFor(world), 'ask-urgent-stop', { fields: { trigger: 'harassment' } });

  const page = await (
    await call(`/desk/collaborations/${world.mara}/talk`, { cookie: world.marketer.cookie })
  ).text();
  const [urgent = '', date = ''] = [
    ...page.matchAll(/<form[^>]*>(?:(?!<\/form>).)*answer_wish.*?<\/form>/gs),
  ].map(([form]) => form);

  expect(urgent).toContain('We stopped it');
  expect(urgent).not.toContain('value="agreed"');
  expect(date).toContain('Reel 2, now due');
  expect(date).not.toContain('Reel 1, now due');
  expect(date).not.toContain('We stopped it');
});
