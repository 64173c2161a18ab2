// The end of the contract’s term, from the form of the desk to what the creator reads: nobody has to decide it.

import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../../shared/api/schemas.ts';
import { linkFor } from '../../creator-site.ts';
import { decide, getStanding, type World } from '../../world.ts';
import { textOf } from '../forms.ts';
import { caseOf, expectWhole, goTo, listKinds, makeHouse, openLink, readPage } from '../house.ts';
import { publishAll } from '../published.ts';
import { confirmTermEnd, until } from './terms-of-end.ts';

afterEach(() => vi.useRealTimers());

function endEvents(world: World) {
  return env.DB.prepare(
    `SELECT kind, at, actor_role AS role FROM events WHERE collaboration_id = ?1
     AND kind IN ('term_over', 'complete', 'effective') ORDER BY seq`,
  )
    .bind(world.mara)
    .all<{ kind: string; at: string; role: string }>()
    .then(({ results }) => results);
}

test('a term that is over with work left ends the contract by itself, as of its midnight, and the money is shown', async () => {
  const world = await makeHouse();
  expect((await confirmTermEnd(world, until('2027-04-30'))).status).toBe(303);

  const running = textOf(await readPage(world, world.marketer, '/contract'));
  expect(running).toContain('until Fri 30 Apr');
  expect(running).toContain('the contract ends by itself');

  await goTo('2027-05-01T03:59:00Z');
  expect((await caseOf(world)).state).toBe('active');
  // The cron was away for two days: the end counts from midnight in New York all the same.
  await goTo('2027-05-03T09:00:00Z');

  const ended = await caseOf(world);
  expect(ended.state).toBe('ended');
  expect(ended.endedBy).toMatchObject({ route: 'expiry', at: '2027-05-01T04:00:00Z' });
  expect(await endEvents(world)).toEqual([
    { kind: 'term_over', at: '2027-05-01T04:00:00Z', role: 'system' },
    { kind: 'effective', at: '2027-05-01T04:00:00Z', role: 'system' },
  ]);
  const finish = textOf(await readPage(world, world.manager, '/steps/finish'));
  expect(finish).toMatch(/Ended at the end of Fri 30 Apr/);
  const alerts = await env.DB.prepare(
    `SELECT key FROM alerts WHERE collaboration_id = ?1 AND kind = 'term_over'`,
  )
    .bind(world.mara)
    .all<{ key: string }>();
  expect(alerts.results).toEqual([{ key: 'term_over:2027-04-30' }]);
  await expectWhole(world);
});

test('a term that is over with everything out completes, and the file can be closed like any other', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  await publishAll(world, '2027-03-20T15:00:00Z');
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain('completes by itself');

  await goTo('2027-05-01T04:00:00Z');

  expect((await caseOf(world)).state).toBe('completed');
  expect(await endEvents(world)).toEqual([{ kind: 'complete', at: '2027-05-01T04:00:00Z', role: 'system' }]);
  await goTo('2027-05-02T04:00:00Z');
  expect((await listKinds(world)).filter((kind) => kind === 'complete')).toHaveLength(1);
  await expectWhole(world);
});

test('whoever acts first after the last day meets an ended contract, with or without the cron', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const { version } = await getStanding(world, world.mara);
  vi.setSystemTime('2027-05-03T09:00:00Z');

  const asked = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: {
      kind: 'request_end',
      route: 'convenience',
      reason: 'business',
      category: 'other',
      trigger: null,
    },
  });
  const noted = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { kind: 'raise_dispute' },
  });

  expect(asked.status).toBe(422);
  expect(await asked.json<{ refusal: object }>()).toMatchObject({
    refusal: { reason: 'contract_blocks', blockers: ['ALREADY_OVER'] },
  });
  expect(noted.status).toBe(201);
  expect((await listKinds(world)).slice(-3)).toEqual(['term_over', 'effective', 'raise_dispute']);
  await expectWhole(world);
});

test('days of a pause are added to the term, and the old last day passes without anything', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const say = async (command: CommandBody) => {
    const { version } = await getStanding(world, world.mara);
    const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
    expect(answer.status).toBe(201);
  };
  await goTo('2027-03-10T15:00:00Z');
  await say({ kind: 'emergency_pause', trigger: 'recall' });
  await goTo('2027-03-11T15:00:00Z');
  await say({ kind: 'lift_emergency', reason: 'solved' });

  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain(
    'Agreed until Fri 30 Apr; pauses moved it.',
  );
  await goTo('2027-05-01T15:00:00Z');
  expect((await caseOf(world)).state).toBe('active');
  await goTo('2027-05-02T04:00:00Z');
  expect((await caseOf(world)).endedBy).toMatchObject({ route: 'expiry', at: '2027-05-02T04:00:00Z' });
  await expectWhole(world);
});

test('“none” and “not known yet” are different answers: the one lets a person complete, the other names what is missing', async () => {
  const world = await makeHouse();
  await publishAll(world, '2027-03-02T15:00:00Z');
  const complete = async () => {
    const { version } = await getStanding(world, world.mara);
    return decide(world.manager, world.mara, { seenVersion: version, command: { kind: 'complete' } });
  };

  const unknown = await (await complete()).json<{ refusal: object }>();
  await confirmTermEnd(world, { 'termEnd-is': 'none' });
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain('no end');
  await goTo('2028-01-01T15:00:00Z');
  const before = (await caseOf(world)).state;
  const known = await complete();

  expect(unknown.refusal).toEqual({ reason: 'terms_unknown', terms: ['termEnd'] });
  expect(before).not.toBe('completed');
  expect(known.status).toBe(201);
  expect((await caseOf(world)).state).toBe('completed');
});

test('the creator reads until when the contract runs', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const { path } = await linkFor(world);
  const link = textOf(await openLink(path));

  expect(link).toContain('Contract runs until');
  expect(link).toContain('30 Apr 2027');
});
