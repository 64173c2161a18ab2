// A collaboration that has ended, with a talk, a remedy and numbers behind it, and the form that files its analysis.
import { env } from 'cloudflare:workers';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import type { CollaborationEvent, EventKind, NewEvent } from '../../shared/procedure/events.ts';
import { appendSystemEvents, toSystemEvent } from '../../worker/commands/append-system-events.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { call, type Person } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, instantAgo, makeWorld, type World, ZONE } from './world.ts';

/** Asked each time: files share their modules, and a run may go on past midnight. */
export const today = () => localDateOf(instantAgo(0), ZONE);

/** Mara's end by agreement two days ago, after one talk; 400 of 1,000 clicks were counted. */
export async function makeEnded(world?: World): Promise<World> {
  const made = world ?? (await makeWorld());
  const row = clicksRow(2, made.maraPost, 400);
  const values = { clicks: 400, reach: 40_000, views: 52_000, likes: 1_200, comments: 80 };
  await importRows(made.marketer, made.campaign.id, { rows: [{ ...row, values }] });
  await appendSystemEvents(env.DB, made.workspaceId, {
    collaborationId: made.mara,
    now: instantAgo(0),
    toEvents: () => [
      toSystemEvent({ kind: 'start', at: instantAgo(20), data: {} }),
      by(made.marketer, { kind: 'open_consultation', at: instantAgo(9), data: { channel: 'email' } }),
      by(made.marketer, {
        kind: 'request_end',
        at: instantAgo(4),
        data: { route: 'mutual', endReason: 'mutual', category: 'mutual' },
      }),
      by(made.manager, { kind: 'mutual_signed', at: instantAgo(3), data: signedEnd(made) }),
    ],
  });
  await refreshStandings(env.DB, made.workspaceId, {
    collaborationIds: [made.mara],
    now: instantAgo(0),
  });
  return made;
}

function by(
  { role, memberId }: Person,
  event: Pick<CollaborationEvent, 'at' | 'data'> & { kind: EventKind },
): NewEvent {
  // A log holds what was written, and so does this world: not every field of today's writers is in it.
  const id = crypto.randomUUID();
  return { ...event, id, actor: { role, memberId }, basis: null } as NewEvent;
}

function signedEnd(world: World): CollaborationEvent['data'] {
  return {
    on: addDays(today(), -2),
    route: 'mutual',
    party: 'brand',
    noticeId: `end-${world.mara}`,
    approvedById: world.manager.memberId,
    requestedById: world.marketer.memberId,
    sentAt: instantAgo(3),
    deemedReceivedAt: instantAgo(3),
    effectiveAt: instantAgo(2),
    money: {
      settlementId: `money-${world.mara}`,
      sha256: 'c'.repeat(64),
      dueToCreatorMinor: 0,
      refundDueMinor: 0,
      payOn: today(),
    },
  };
}

export function filled(world: World, part: Record<string, string> = {}): Record<string, string> {
  return {
    id: crypto.randomUUID(),
    'analysis-rows': '2',
    'analysis-text1': 'The brief asks for a link in the first line.',
    'analysis-kind1': 'brief',
    'analysis-owner1': world.marketer.memberId,
    'analysis-due1': addDays(today(), 14),
    'analysis-text2': 'The paper names the measuring window.',
    'analysis-kind2': 'contract',
    'analysis-owner2': world.manager.memberId,
    'analysis-due2': addDays(today(), 30),
    'analysis-rebook': 'yes_if',
    'analysis-reason': 'Engagement 3.2% of reach, one piece of one on time.',
    'analysis-condition': 'the link is part of the Reel',
    'analysis-word': 'The brief came late, the rest was good.',
    'analysis-asked': '',
    'analysis-hours': '3.5',
    ...part,
  };
}

export async function file(
  world: World,
  form: Record<string, string>,
  cookie: string = world.marketer.cookie,
): Promise<Response> {
  const { version } = await getStanding(world, world.mara);
  return call(`/desk/collaborations/${world.mara}/analysis`, {
    cookie,
    form: { seenVersion: String(version), ...form },
  });
}

export async function readPage(world: World, path: string, cookie: string = world.marketer.cookie) {
  const answer = await call(path, { cookie });
  return { status: answer.status, html: await answer.text() };
}

export async function filings(world: World): Promise<{ id: string; body: string; sha256: string }[]> {
  const { results } = await env.DB.prepare(
    'SELECT id, body, sha256 FROM post_mortems WHERE workspace_id = ?1 ORDER BY filed_at',
  )
    .bind(world.workspaceId)
    .all<{ id: string; body: string; sha256: string }>();
  return results;
}
