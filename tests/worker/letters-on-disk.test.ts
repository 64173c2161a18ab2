// A machine without mail: letters become files that say what they are, and nothing counts as sent.
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import type { WaitingLetter } from '../../worker/commands/letters/letters-on-disk.ts';
import type { AppEnv } from '../../worker/http/app-env.ts';
import { onError } from '../../worker/http/errors.tsx';
import { setRequestFacts } from '../../worker/http/request-facts.ts';
import { sendNoticesDue } from '../../worker/jobs/send-notices.ts';
import { localRoutes } from '../../worker/routes/local.ts';
import { textOf } from './procedure/forms.ts';
import { act, expectWhole, goTo, makeHouse, readPage, sendByHand } from './procedure/house.ts';
import { getStanding, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

const SECRET = 'a'.repeat(64);
const LOCAL = { ...env, LOCAL_SECRET: SECRET, MAIL_FROM: '' };

/** The local addresses as index-local.ts mounts them; the app of all tests has been built by then. */
const site = new Hono<AppEnv>().use(setRequestFacts).route('/', localRoutes).onError(onError);

async function ask(path: string, body: unknown, secret = SECRET): Promise<Response> {
  return site.request(
    `http://localhost:8787${path}`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
    LOCAL,
  );
}

async function lettersOf(world: World): Promise<WaitingLetter[]> {
  const { letters } = await (await ask('/local/letters', {})).json<{ letters: WaitingLetter[] }>();
  return letters.filter(({ workspaceId }) => workspaceId === world.workspaceId);
}

/** A pause whose hold is over, with its letter waiting. */
async function pauseAndWait(): Promise<World> {
  const world = await makeHouse();
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  await act(world, world.manager, '', {
    kind: 'pause',
    button: 'Send pause notice',
    typed: {
      'skip-CONTRACT_NOT_REVIEWED': 'not_applicable',
      'sentence-CONTRACT_NOT_REVIEWED': 'Read by legal last week.',
    },
  });
  expect(await lettersOf(world)).toEqual([]);
  await goTo('2027-03-01T15:11:00Z');
  await sendNoticesDue(LOCAL, '2027-03-01T15:11:00Z');
  return world;
}

test('a letter is written once, stays unsent at grade 1 with its clock still, and a person sends it', async () => {
  const world = await pauseAndWait();

  const [letter, ...others] = await lettersOf(world);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: 'pause', recipient: 'mara@creators.example' });
  expect(letter?.body).toContain('We are pausing our collaboration');
  const written = await ask('/local/letters/written', {
    workspaceId: letter?.workspaceId,
    collaborationId: letter?.collaborationId,
    noticeId: letter?.noticeId,
  });
  expect(written.status).toBe(200);
  expect(await lettersOf(world)).toEqual([]);

  const { case: state } = await getStanding(world, world.mara);
  expect(state.state).toBe('pause_pending');
  expect(state.pending).toMatchObject({ sentAt: null, effectiveAt: null });
  expect(state.notices.at(-1)).toMatchObject({ grade: 1, sentAt: null });
  const page = textOf(await readPage(world, world.manager, '/steps/letters'));
  expect(page).toContain('written to disk, not delivered · grade of proof 1');
  expect(page).not.toContain('Notice sent');
  // The words stand once, with the way to send them.
  expect(page.match(/We are pausing our collaboration/g)).toHaveLength(1);
  expect(page).not.toContain('Pause notice has not left');

  await sendByHand(world, world.manager);
  const sent = (await getStanding(world, world.mara)).case;
  expect(sent.notices.at(-1)).toMatchObject({ grade: 2 });
  expect(sent.pending?.effectiveAt).not.toBeNull();
  const kept = textOf(await readPage(world, world.manager, '/steps/letters'));
  expect(kept).toMatch(/Pause notice grade of proof 2.*Read the notice.*We are pausing our collaboration/);
  expect(kept).toContain('/c/…');
  expect(kept).not.toContain('/c/~');
  await expectWhole(world);
});

test('POST /local/letters answers nobody without the secret of this machine', async () => {
  expect((await ask('/local/letters', {}, 'b'.repeat(64))).status).toBe(404);
  expect((await ask('/local/letters/written', {}, 'b'.repeat(64))).status).toBe(404);
});
