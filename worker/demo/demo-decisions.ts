// The formal decisions of the demo's stories, decided the way everybody's are: the rules answer, the letter is written, the
// money of an end is frozen, and who asks for an end does not agree to it.
import type { Instant } from '../../shared/contract/terms.ts';
import { addDays, addMinutes, localDateOf } from '../../shared/contract/zone.ts';
import type { Decider } from '../commands/decide-on-collaboration.ts';
import { decideOnCollaboration } from '../commands/decide-on-collaboration.ts';
import type { AnyCommandBody } from '../commands/decision/split-note.ts';
import { listUnsent, recordNoticeSent } from '../commands/record-notice-sent.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import { findStanding } from '../store/standings.ts';
import type { DemoStory } from './demo-campaigns.ts';

export type DemoTeam = { workspaceId: string; ownerId: string; marketerId: string };

type Act = { daysAgo: number; by: 'owner' | 'marketer'; command: AnyCommandBody };
type Asked = { collaborationId: string; story: DemoStory; recipient: string; timeZone: string; now: Instant };

/** From the decision to the letter on its way: the hold, and the job that lets it leave. */
const LEAVES_AFTER_MINUTES = 15;

export async function decideDemoStory(db: D1Database, team: DemoTeam, asked: Asked): Promise<void> {
  for (const act of actsOf(asked)) {
    const at = addMinutes(asked.now, Math.round(-act.daysAgo * 1440));
    await decideAct(db, team, { asked, act, at });
    await letLeave(db, team, { asked, at: addMinutes(at, LEAVES_AFTER_MINUTES) });
  }
}

function actsOf({ story, recipient, timeZone, now }: Asked): Act[] {
  if (story === 'paused') {
    const reviewOn = addDays(localDateOf(now, timeZone), 9);
    const scope: ('new_posts' | 'ads')[] = ['new_posts', 'ads'];
    const command = { kind: 'pause' as const, scope, reviewOn, reason: 'timing', skips: [] };
    return [{ daysAgo: 5.9, by: 'owner', command }];
  }
  if (story !== 'ending') return [];
  return [
    { daysAgo: 5.1, by: 'marketer', command: { kind: 'evaluate' } },
    {
      ...{ daysAgo: 5, by: 'marketer' },
      command: {
        ...{ kind: 'request_end', route: 'convenience', reason: 'business', trigger: null },
        category: 'campaign_or_budget_change',
      },
    },
    {
      ...{ daysAgo: 4.2, by: 'owner' },
      command: {
        ...{ kind: 'issue_end_notice', skips: [], isAddressConfirmed: true, isPlatformStepDone: true },
        ...{ language: 'en', tone: 'neutral', channel: 'email', address: recipient },
      },
    },
  ];
}

/** On the numbers of that instant, as a person would have seen them. */
async function decideAct(
  db: D1Database,
  team: DemoTeam,
  { asked: { collaborationId }, act, at }: { asked: Asked; act: Act; at: Instant },
): Promise<void> {
  await refreshStandings(db, team.workspaceId, { collaborationIds: [collaborationId], now: at });
  const request = {
    collaborationId,
    id: `${collaborationId}-${act.command.kind}`,
    seenVersion: (await standingOf(db, team, collaborationId)).version,
    command: act.command,
  };
  const outcome = await decideOnCollaboration(db, toDecider(team, act.by), { request, now: at });
  if (outcome.kind !== 'done')
    throw new Error(`The demo’s ${act.command.kind} was not done: ${JSON.stringify(outcome)}`);
}

async function letLeave(
  db: D1Database,
  { workspaceId, ...team }: DemoTeam,
  { asked: { collaborationId, recipient }, at }: { asked: Asked; at: Instant },
): Promise<void> {
  const standing = await standingOf(db, { workspaceId, ...team }, collaborationId);
  for (const { noticeId } of listUnsent(standing)) {
    const delivery = { collaborationId, noticeId, channel: 'email' };
    await recordNoticeSent(db, workspaceId, { delivery, recipient, now: at });
  }
}

async function standingOf(db: D1Database, { workspaceId }: DemoTeam, collaborationId: string) {
  const stored = await findStanding(db, workspaceId, collaborationId);
  if (!stored) throw new Error(`${collaborationId} was just written and is not there`);
  return stored.standing;
}

function toDecider({ workspaceId, ownerId, marketerId }: DemoTeam, role: Act['by']): Decider {
  const [memberId, memberName] = role === 'owner' ? [ownerId, 'Demo owner'] : [marketerId, 'Demo marketer'];
  return {
    ...{ workspaceId, memberId, memberName, role },
    ...{ workspaceName: 'Demo brand', isSinglePersonTeam: false, links: null },
  };
}
