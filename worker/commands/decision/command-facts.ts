// What a command is decided on beside the case: looked up and computed here, so that the rules stay pure.

import { proposalProblems } from '../../../shared/contract/adjustment/proposal-problems.ts';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { bookingIn, isToldThere } from '../../../shared/contract/marketplaces/booking-record.ts';
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import {
  type FrozenSettlement,
  readFrozenSettlement,
} from '../../../shared/contract/money/frozen-settlement.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { findBriefFor } from '../../../shared/procedure/brief/brief.ts';
import type { Command, CommandFacts } from '../../../shared/procedure/commands.ts';
import type { CaseFacts } from '../../../shared/procedure/decide/case-facts.ts';
import { creatorEndOf } from '../../../shared/procedure/ending/creator-end.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import { decidePlannedEnd, performanceFacts } from '../../../shared/procedure/exits/end-facts.ts';
import { mutualEnd } from '../../../shared/procedure/exits/planned-end.ts';
import { findLetter } from '../../../shared/procedure/folding/letters.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { indexFacts } from '../../../shared/procedure/talk/ladder-index.ts';
import { minLiveDaysOf, pieceStageAt, termNow } from '../../../shared/procedure/term-end.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { listEvents } from '../../store/events.ts';
import { listBriefs } from '../../store/procedure/briefs.ts';
import { listCreatorResults } from '../../store/procedure/creator-results.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { findSettlement } from '../../store/procedure/settlements.ts';
import type { Frozen } from './freeze-settlement.ts';
import { freezeSettlement } from './freeze-settlement.ts';
import { paymentFacts, settleCase } from './settle-case.ts';

/** Facts for the rules, and what they were made from for the papers that follow. */
export type Prepared = {
  facts: CommandFacts;
  papers: Papers;
  /** The settlement whose hash the facts name; kept when the command is accepted. */
  settlement: Frozen['stored'] | null;
  /** The campaign's briefs, for a letter about them; empty for everything else. */
  briefs: BriefVersion[];
  /** Money that was frozen before, for a letter about it: of a term that ran out, of a common end; null for everything else. */
  frozen: FrozenSettlement | null;
  /** What was written when the notice was prepared that is prepared again; undefined for everything else. */
  note: string | undefined;
};

const DAY_MINUTES = 1_440;
type Asked = { command: Command; standing: Standing; papers: Papers; holdMinutes: number; now: string };

/** Facts for this command, from the papers read with the standing; an offer of changed terms and a brief read further. */
export async function readCommandFacts(db: D1Database, workspaceId: string, asked: Asked): Promise<Prepared> {
  const { command, standing, papers, now } = asked;
  const end = toEndAsked(asked);
  const settlement = end === null ? undefined : await freeze(standing, papers, end);
  const problems =
    command.kind === 'propose_adjustment'
      ? await problemsOf(db, workspaceId, { standing, papers, proposal: command.proposal, now })
      : undefined;
  const isBrief = command.kind === 'write_to_creator' && command.letter === 'brief';
  const briefs = isBrief ? await listBriefs(db, workspaceId, standing.campaignId) : [];
  const brief = findBriefFor(briefs, standing.collaborationId);
  const frozen = await readFrozen(db, workspaceId, { command, standing });
  const renewed = await readPrepared(db, workspaceId, { command, standing });
  return {
    facts: {
      ...factsOf(standing, papers, now),
      flightEndsOn: standing.endsOn,
      ...(settlement === undefined ? {} : { settlement: settlement?.facts ?? null }),
      ...(problems === undefined ? {} : { problems }),
      ...(renewed === null ? {} : { prepared: renewed.data }),
      ...(isBrief ? { brief: brief === undefined ? null : { n: brief.n } } : {}),
      ...paymentFacts(command, { standing, papers, frozen, now }),
    },
    papers,
    settlement: settlement?.stored ?? null,
    briefs,
    frozen,
    note: renewed?.note,
  };
}

/** The event that prepared a notice, with its text as long as that stands; null where nothing is prepared again. */
async function readPrepared(
  db: D1Database,
  workspaceId: string,
  { command, standing }: Pick<Asked, 'command' | 'standing'>,
): Promise<{ data: EventData; note: string | undefined } | null> {
  if (command.kind !== 'renew_notice') return null;
  const letter = findLetter(standing.case, command.noticeId);
  if (letter === undefined) return null;
  const { collaborationId } = standing;
  const page = { collaborationId, afterSeq: letter.seq - 1, limit: 1 };
  const [event] = await listEvents(db, workspaceId, page);
  if (event === undefined) return null;
  const { noteSha256, ...data } = event.data;
  // An erased text leaves its hash nothing to stand for.
  return event.note ? { data: event.data, note: event.note } : { data, note: undefined };
}

async function readFrozen(
  db: D1Database,
  workspaceId: string,
  { command, standing }: Pick<Asked, 'command' | 'standing'>,
): Promise<FrozenSettlement | null> {
  const { case: state, collaborationId } = standing;
  // What was frozen before is told, and signed, as it was put to the creator.
  const isAsked =
    (command.kind === 'write_to_creator' && command.letter === 'term_over') ||
    command.kind === 'agree_mutual_end' ||
    command.kind === 'close';
  const offered = command.kind === 'agree_mutual_end' ? state.endPlan?.mutual?.money : undefined;
  const money = offered ?? state.money;
  if (!isAsked || money === null) return null;
  const stored = await findSettlement(db, workspaceId, { collaborationId, id: money.settlementId });
  return stored === undefined ? null : readFrozenSettlement(stored.body);
}

type EndAsked = { route: EndRoute; party: 'brand' | 'creator'; sentAt: string; effectiveAt?: string };

/** The end whose money this command freezes; null for commands that freeze none. */
function toEndAsked({ command, standing, holdMinutes, now }: Asked): EndAsked | null {
  const { endPlan } = standing.case;
  const mutual = (on: string | undefined): EndAsked | null =>
    on === undefined
      ? null
      : {
          route: 'mutual',
          party: 'brand',
          sentAt: now,
          effectiveAt: mutualEnd(standing, now, on).effectiveAt,
        };
  switch (command.kind) {
    case 'give_end_notice':
    case 'log_creator_end':
      return creatorEnd(standing, command, now);
    case 'issue_end_notice':
      return (
        endPlan &&
        plannedEnd(standing, {
          route: endPlan.route,
          sentAt: addMinutes(now, holdMinutes),
          channel: command.channel,
        })
      );
    case 'renew_notice': {
      const { pending } = standing.case;
      const isEnd = pending?.kind === 'end' && pending.noticeId === command.noticeId;
      return isEnd && endPlan
        ? plannedEnd(standing, {
            route: endPlan.route,
            sentAt: addMinutes(now, holdMinutes),
            channel: command.channel ?? pending.channel,
          })
        : null;
    }
    case 'propose_mutual_end':
      return mutual(command.on);
    case 'sign_mutual_end':
      return mutual(endPlan?.mutual?.on);
    default:
      return null;
  }
}

/** The money is of the instant from which the creator's notice ends it, by the calendar of our side. */
function creatorEnd(
  { case: state, contracts }: Standing,
  command: Extract<Command, { kind: 'give_end_notice' | 'log_creator_end' }>,
  now: string,
): EndAsked {
  const { route, sentAt, effectiveAt } = creatorEndOf(stateAt(state, now), command, { now, contracts });
  return { route, party: 'creator', sentAt, ...(effectiveAt === null ? {} : { effectiveAt }) };
}

/** The money is of the instant from which the letter says that it ends. */
function plannedEnd(
  standing: Standing,
  { route, sentAt, channel }: { route: EndRoute; sentAt: string; channel: string },
): EndAsked {
  const effectiveAt = decidePlannedEnd(standing, { sentAt, channel })?.earliestEffectiveAt ?? null;
  return { route, party: 'brand', sentAt, ...(effectiveAt === null ? {} : { effectiveAt }) };
}

/** What stands against an offer of changed terms, computed here again: a form is not believed. */
async function problemsOf(
  db: D1Database,
  workspaceId: string,
  {
    standing,
    papers,
    proposal,
    now,
  }: { standing: Standing; papers: Papers; proposal: AdjustmentProposal; now: string },
): Promise<{ code: string; isBlocking: boolean }[]> {
  const current = findVersionInForce(standing.contracts, now);
  if (!current) return [{ code: 'CONTRACT_NOT_IN_FORCE', isBlocking: true }];
  const posts = await listCreatorResults(db, workspaceId, {
    collaborationId: standing.collaborationId,
    metric: proposal.pay.kpi,
    // Only posts whose counting is over: a young one would make every offer look worse than it is.
    before: addMinutes(now, -proposal.pay.measurementWindowDays * DAY_MINUTES),
  });
  return proposalProblems(proposal, {
    current,
    currency: standing.currency,
    pieces: withFeeParts(papers.pieces, standing.money).map(
      ({ id, network, stage, feeMinor, publishedAt }) => ({
        id,
        network,
        feeMinor,
        stage: publishedAt === null ? stage : 'published',
      }),
    ),
    posts,
    signatures: { brandAt: now, creatorAt: null },
  });
}

/** What every command may ask about pieces and numbers. */
function factsOf(standing: Standing, papers: Papers, now: string): CaseFacts {
  const { readings, timeZone } = standing;
  const late = new Map(standing.deliverables.map((piece) => [piece.id, piece.lateDays]));
  const minLiveDays = minLiveDaysOf(standing.contracts, now);
  return {
    isPlatformStepOpen: !isToldThere(bookingIn(papers).booking),
    contractAddress: papers.noticeEmail,
    term: termNow(standing, now),
    timeZone,
    pieces: withFeeParts(papers.pieces, standing.money).map((piece) => ({
      id: piece.id,
      stage: pieceStageAt(piece, minLiveDays, now),
      isPublished: piece.publishedAt !== null,
      feeMinor: piece.feeMinor,
      lateDays: late.get(piece.id) ?? 0,
    })),
    ...indexFacts(readings),
    performance: performanceFacts(standing, now),
  };
}

/** The money as it would be frozen with this end; null while a fact is missing. */
async function freeze(standing: Standing, papers: Papers, end: EndAsked) {
  const settled = settleCase(standing, papers, end);
  return settled.ok ? freezeSettlement(settled.value) : null;
}
