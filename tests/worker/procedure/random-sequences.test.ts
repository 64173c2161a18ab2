// Anybody may do anything at any time: random acts of everybody against the real requests, held against the rules.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { foldLog, initialCase } from '../../../shared/procedure/fold.ts';
import { refreshStandings, TAKEN_OVER_STATE } from '../../../worker/commands/refresh-standings.ts';
import { loadInputs } from '../../../worker/store/inputs.ts';
import { linkFor } from '../creator-site.ts';
import { makePerson, makeTeam } from '../sign-in-world.ts';
import { getStanding, type World } from '../world.ts';
import { expectWhole, MONDAY, makeHouse, openLink } from './house.ts';
import { type House, step, take } from './random-steps.ts';

afterEach(() => vi.useRealTimers());

/** The contract lets both sides pause, lets the team hold back parts of payments, pays a retainer, and ends by itself in July. */
async function letHold({ workspaceId, mara }: World): Promise<void> {
  const confirmed = { clause: '2.1', confirmedBy: 'owner', confirmedAt: MONDAY };
  const termEnd = { is: 'value', value: { lastOn: '2027-07-31' }, ...confirmed };
  const month = { amountMinor: 300_000, firstOn: '2027-03-01', lastOn: '2027-03-31' };
  const retainer = { is: 'value', value: month, ...confirmed };
  const extra = { value: { withholding: { answerDays: 10, clause: '6.4' } }, ...confirmed };
  await env.DB.prepare(
    `UPDATE contract_versions SET clauses = json_set(clauses, '$.termEnd', json(?2), '$.extra', json(?3), '$.retainer', json(?4),
       '$.pause.value.by', json('["brand","creator"]'))
     WHERE collaboration_id = ?1`,
  )
    .bind(mara, JSON.stringify(termEnd), JSON.stringify(extra), JSON.stringify(retainer))
    .run();
  await env.DB.prepare('UPDATE collaborations SET expenses_minor = 4000 WHERE id = ?1').bind(mara).run();
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [mara], now: MONDAY });
}

async function expectFolded({ world }: House, kinds: Set<string>): Promise<void> {
  const [inputs] = await loadInputs(env.DB, world.workspaceId, [world.mara]);
  for (const { kind } of inputs?.events ?? []) kinds.add(kind);
  const { case: stored, version } = await getStanding(world, world.mara);
  expect(stored).toEqual(foldLog(inputs?.events ?? [], initialCase(TAKEN_OVER_STATE)));
  expect(inputs?.events.map(({ seq }) => seq)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
}

test('whatever everybody does in whatever order, the stored case is the fold of its whole log and refusals write nothing', async () => {
  const states = new Set<string>();
  const holds = new Set<string>();
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 25 }), async (steps) => {
      const world = await makeHouse({ at: MONDAY });
      await letHold(world);
      const stranger = await makePerson(await makeTeam(), 'owner');
      const { path } = await linkFor(world, { days: 300 });
      const house: House = { world, stranger, link: path, n: 0 };
      await openLink(path);
      for (const [i, one] of steps.entries()) {
        await take(house, one);
        await expectFolded(house, kinds);
        if (i % 8 === 7) await expectWhole(world);
        states.add((await getStanding(world, world.mara)).case.state);
      }
      for (const { outcome, answer } of (await getStanding(world, world.mara)).case.holds ?? [])
        for (const way of [outcome, answer ?? 'unanswered']) holds.add(way);
      await expectWhole(world);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  // A search that never leaves its first state would show nothing.
  expect(states.size).toBeGreaterThan(4);
  expect([...kinds]).toEqual(
    expect.arrayContaining(['creator_pauses', 'creator_goes_on', 'creator_notices_breach']),
  );
  expect([...holds]).toEqual(expect.arrayContaining(['open', 'released', 'agreed', 'objects']));
});
