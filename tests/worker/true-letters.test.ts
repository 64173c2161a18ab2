// A letter to a creator says what is on record, and nothing that only could be so.
import { afterEach, expect, test, vi } from 'vitest';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
import { textOf } from './procedure/forms.ts';
import { act, findForm, MONDAY, makeHouse, press, readPage } from './procedure/house.ts';
import { goUnheard, planAndMiss } from './procedure/ladder-journey.ts';
import { call } from './sign-in-world.ts';
import type { World } from './world.ts';

afterEach(() => vi.useRealTimers());

async function talkedTo(clauses?: Parameters<typeof makeHouse>[0]): Promise<World> {
  const world = await makeHouse(clauses);
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  return world;
}

/** The pause letter as a manager reads it before sending. */
async function readPause(world: World, reason: string): Promise<string> {
  const answer = await press(world, world.manager, '', {
    kind: 'pause',
    typed: {
      reason,
      'skip-CONTRACT_NOT_REVIEWED': 'not_applicable',
      'sentence-CONTRACT_NOT_REVIEWED': 'Read by legal last week.',
    },
    button: 'Read the letter first',
  });
  expect(answer.status).toBe(200);
  return textOf(/<section class="dossier-letter"[\s\S]*?<\/section>/.exec(await answer.text())?.[0] ?? '');
}

test('goals that were missed are told without changes that nobody made, and no form offers to claim them', async () => {
  const world = await talkedTo();

  const letter = await readPause(world, 'goals_not_met');

  expect(letter).toContain('The reason: the agreed goals have not been met so far.');
  expect(letter).not.toMatch(/changes we tried/);
  for (const [path, kind] of [
    ['', 'pause'],
    ['/steps/end', 'request_end'],
  ] as const) {
    const { html } = findForm(await readPage(world, world.manager, path), kind);
    expect(html).toContain('value="goals_not_met"');
    expect(html).not.toContain('goals_not_met_despite_changes');
  }
});

test('once a change was done, the letter may say so', async () => {
  const world = await makeHouse();
  await goUnheard(world);
  await planAndMiss(world);

  expect(await readPause(world, 'goals_not_met_despite_changes')).toContain(
    'after the changes we tried together',
  );
});

test('what nobody has read in the contract is not on record, said once, and no rule is made up for it', async () => {
  const world = await talkedTo();

  const letter = await readPause(world, 'timing');

  expect(letter).toContain('Standby pay is not on record; the contract decides.');
  expect(letter).not.toContain('provides no standby pay');
  expect(letter.match(/exclusivity/gi)).toHaveLength(1);
  expect(letter).toContain('Exclusivity is not on record; it stays as the contract says.');
});

test('what somebody has read is told as it stands: no standby pay, and an exclusivity that an end would release', async () => {
  const clauses = demoClauses('m', MONDAY);
  const { pause } = clauses;
  if (pause?.is !== 'value') throw new Error('The demo’s contract has a pause clause');
  const world = await talkedTo({
    clauses: {
      ...clauses,
      pause: { ...pause, value: { ...pause.value, standbyBps: 0 } },
      extra: {
        value: {
          exclusivity: [
            { category: 'skincare', territory: 'US', lastOn: '2027-06-30', onEnd: 'release', tailDays: 0 },
          ],
        },
        clause: null,
        confirmedBy: 'm',
        confirmedAt: MONDAY,
      },
    },
  });

  const letter = await readPause(world, 'timing');

  expect(letter).toContain('The contract provides no standby pay.');
  expect(letter).toContain('Exclusivity is suspended during the pause.');
  expect(letter).toContain('skincare');
  expect(letter).not.toContain('Exclusivity is not on record');
});

test('a right that is counted piece by piece names its piece, its territory and that it waits for its pay', async () => {
  const world = await talkedTo();
  const rights = {
    'usage-0-channel': 'paid social',
    'usage-0-days': '90',
    'usage-0-startsAt': 'publication',
    'usage-0-requiresPaid': 'on',
  };
  await call(`/desk/collaborations/${world.mara}/rights`, { cookie: world.manager.cookie, form: rights });

  const letter = await readPause(world, 'timing');

  expect(letter).toMatch(
    /Use of content, paid social, worldwide, Reel 1: may not be used until it is paid for, last day \w+, \d+ \w+ 2027\./,
  );
});
