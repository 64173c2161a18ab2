// What the creator does on their page, decided by the same rules and written in the same one batch as anything else.
import type { CreatorCommandBody } from '../../shared/api/creator-commands.ts';
import type { Refusal } from '../../shared/procedure/commands.ts';
import type { EventKind } from '../../shared/procedure/events.ts';
import type { LoggedEvent } from '../store/events.ts';
import { decideOnCollaboration } from './decide-on-collaboration.ts';
import type { CreatorLinks } from './decision/creator-token.ts';

/** More than this from one creator in a day is not somebody answering; an urgent stop still gets through a little longer. */
export const ACTS_PER_DAY_MAX = 60;
export const URGENT_ACTS_PER_DAY_MAX = 80;

/** What of the team's and the clock's doing a creator can see; everything else does not make their page old. */
const VISIBLE_EVENTS: ReadonlySet<string> = new Set<EventKind>([
  'plan_remedy',
  'propose_adjustment',
  'withdraw_proposal',
  'adjustment_expired',
  'extend_plan',
  'diagnose',
  'update_diagnosis',
  'notice_sent',
  'withdraw_notice',
  'offer_withdrawal',
  'effective',
  'resume',
  'request_resume',
  'emergency_pause',
  'lift',
  'sign_mutual_end',
  'mutual_signed',
  'shorten',
  'settle_breach',
  'report_cure',
  'hold_payment',
  'release_payment',
  'receive_draft',
  'approve_draft',
  'ask_changes',
  'take_back_draft',
  'term_over',
  'answer_wish',
  'complete',
  'close',
]);

/** As many events as an overtaken act is told of; with more, nobody guesses what was in them. */
const NEWS_MAX = 20;
const TRIES_MAX = 3;

export type ActingCreator = {
  workspaceId: string;
  workspaceName: string;
  collaborationId: string;
  /** Their acts of the last day. */
  actsToday: number;
  links: CreatorLinks | null;
};

export type ActRequest = { id: string; seenVersion: number; body: CreatorCommandBody };

export type ActOutcome =
  | { kind: 'done' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'stale'; news: { kind: string; at: string }[] }
  | { kind: 'too_many' }
  | { kind: 'busy' }
  | { kind: 'not_found' };

export async function actByLink(
  db: D1Database,
  creator: ActingCreator,
  { request, now }: { request: ActRequest; now: string },
): Promise<ActOutcome> {
  if (isTooMuch(creator, request)) return { kind: 'too_many' };
  let { seenVersion } = request;
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    const outcome = await decideOnCollaboration(db, toDecider(creator), {
      request: {
        collaborationId: creator.collaborationId,
        id: request.id,
        seenVersion,
        command: request.body,
        isForm: true,
      },
      now,
    });
    switch (outcome.kind) {
      case 'done':
        return { kind: 'done' };
      case 'refused':
        return { kind: 'refused', refusal: outcome.refusal };
      case 'other_request_with_this_id':
        return { kind: 'stale', news: [{ kind: 'own', at: now }] };
      case 'stale': {
        const news = toNews(outcome.events);
        if (news.length > 0 || outcome.events.length >= NEWS_MAX) return { kind: 'stale', news };
        // Only things they cannot see came in between: what they looked at still stands.
        seenVersion = outcome.currentVersion;
        break;
      }
      default:
        return { kind: outcome.kind };
    }
  }
  return { kind: 'busy' };
}

function isTooMuch({ actsToday }: ActingCreator, { body }: ActRequest): boolean {
  return actsToday >= (body.kind === 'ask_urgent_stop' ? URGENT_ACTS_PER_DAY_MAX : ACTS_PER_DAY_MAX);
}

function toDecider(creator: ActingCreator) {
  return {
    workspaceId: creator.workspaceId,
    workspaceName: creator.workspaceName,
    memberId: null,
    memberName: 'The creator',
    role: 'creator',
    isSinglePersonTeam: false,
    links: creator.links,
  } as const;
}

function toNews(events: LoggedEvent[]): { kind: string; at: string }[] {
  return events
    .filter(({ kind, actor }) => actor.role === 'creator' || VISIBLE_EVENTS.has(kind))
    .map(({ kind, at, actor }) => ({ kind: actor.role === 'creator' ? 'own' : kind, at }));
}
