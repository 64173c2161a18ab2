// The brief of the demo's campaign in two versions, told and confirmed through the same commands as any other: one creator
// has not confirmed the newest.
import type { Instant } from '../../shared/contract/terms.ts';
import { addMinutes } from '../../shared/contract/zone.ts';
import { actByLink } from '../commands/act-by-link.ts';
import { saveBrief } from '../commands/brief/save-brief.ts';
import { tellMany } from '../commands/brief/tell-many.ts';
import type { Decider } from '../commands/decide-on-collaboration.ts';
import { listUnsent, recordNoticeSent } from '../commands/record-notice-sent.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import { findStanding } from '../store/standings.ts';
import type { DemoPlace } from './demo-extras.ts';

/** `readers` have confirmed what they were told of; who is told and no reader has not. */
type Told = { told: readonly string[]; readers: readonly string[] };

const FIRST = {
  goal: 'People who like to be outside in winter get to know the jacket.',
  message: 'Warm without the bulk.',
  ask: 'Tap the link and try it on for 30 days.',
  must_say: 'Made from recycled down\nOne year of repairs',
  disclosure: 'Ad, in the first line',
};
const SECOND = {
  ...FIRST,
  must_not_say: 'Anything about extreme cold: its test is not finished',
  code: 'WINTER10',
};
const WHY = 'There is a code now, and one claim has to wait for its test.';

/** Tells of both versions within the last day, so that nothing of the demo's story is later. */
export async function tellDemoBrief(
  db: D1Database,
  place: DemoPlace,
  { told, readers }: Told,
): Promise<void> {
  const ago = (hours: number): Instant => addMinutes(place.now, -hours * 60);
  await saveBrief(db, place, {
    campaignId: place.campaignId,
    brief: { n: 1, text: FIRST, why: null, forIds: null, savedAt: ago(22) },
  });
  await tell(db, place, { n: 1, told, readers: told, at: ago(21) });
  await saveBrief(db, place, {
    campaignId: place.campaignId,
    brief: { n: 2, text: SECOND, why: WHY, forIds: null, savedAt: ago(8) },
  });
  await tell(db, place, { n: 2, told, readers, at: ago(7) });
}

async function tell(
  db: D1Database,
  place: DemoPlace,
  { n, told, readers, at }: Told & { n: number; at: Instant },
): Promise<void> {
  for (const collaborationId of told) {
    await refreshStandings(db, place.workspaceId, { collaborationIds: [collaborationId], now: at });
    const [answer] = await tellMany(db, toDecider(place), {
      wishes: [
        {
          collaborationId,
          seenVersion: await versionOf(db, place, collaborationId),
          id: crypto.randomUUID(),
          briefN: n,
          language: 'en',
          address: `${collaborationId.split('-').at(-1)}@creators.example`,
        },
      ],
      now: at,
    });
    if (answer?.outcome.kind !== 'done')
      throw new Error(`The demo’s brief was not told: ${JSON.stringify(answer?.outcome)}`);
    const [letter] = listUnsent(answer.outcome.standing).slice(-1);
    if (letter === undefined) throw new Error('The demo’s letter about its brief is not there');
    await recordNoticeSent(db, place.workspaceId, {
      delivery: { collaborationId, noticeId: letter.noticeId, channel: letter.channel },
      recipient: null,
      now: addMinutes(at, 10),
    });
    if (readers.includes(collaborationId))
      await confirm(db, place, { collaborationId, n, at: addMinutes(at, 90) });
  }
}

async function confirm(
  db: D1Database,
  place: DemoPlace,
  { collaborationId, n, at }: { collaborationId: string; n: number; at: Instant },
): Promise<void> {
  const creator = {
    workspaceId: place.workspaceId,
    workspaceName: 'Demo brand',
    collaborationId,
    actsToday: 0,
    links: null,
  };
  const request = {
    id: crypto.randomUUID(),
    seenVersion: await versionOf(db, place, collaborationId),
    body: { kind: 'confirm_brief', briefN: n, isMoreWork: false } as const,
  };
  const outcome = await actByLink(db, creator, { request, now: at });
  if (outcome.kind !== 'done')
    throw new Error(`The demo’s brief was not confirmed: ${JSON.stringify(outcome)}`);
}

async function versionOf(
  db: D1Database,
  { workspaceId }: DemoPlace,
  collaborationId: string,
): Promise<number> {
  const stored = await findStanding(db, workspaceId, collaborationId);
  if (!stored) throw new Error(`${collaborationId} was just written and is not there`);
  return stored.standing.version;
}

function toDecider({ workspaceId, memberId }: DemoPlace): Decider {
  return {
    workspaceId,
    memberId,
    memberName: 'Demo owner',
    workspaceName: 'Demo brand',
    role: 'owner',
    isSinglePersonTeam: false,
    links: null,
  };
}
