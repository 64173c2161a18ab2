// What the contract and our procedure say to an end of this case, now (DOMAIN.md §3.4). The two answers stay apart.

import type { EndDecision } from '../../contract/decide-end.ts';
import { decideEnd } from '../../contract/decide-end.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant, Party, TermName } from '../../contract/terms.ts';
import { addDays, localDateOf, startOfDay } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, CommandFacts } from '../commands.ts';
import type { Answer } from '../decide/answer.ts';
import { needsRole } from '../decide/answer.ts';
import { nextInForceAt } from '../decide/quick-pause.ts';
import type { ActorRole, RecordedSkip } from '../events.ts';
import type { EndReason } from '../exits/records.ts';
import { findCure } from '../folding/cures.ts';
import { effectOf, endsByItself } from '../folding/notices.ts';
import { openSuspensions, touchesContract } from '../folding/suspensions.ts';
import { findTransition } from '../machine.ts';
import { lookedAtFrom } from '../talk/fresh-numbers.ts';

/** An end as it would be given: by which route and side, why, how, and who stands behind it. */
export type EndAsk = {
  route: EndRoute;
  party: Party;
  reason?: EndReason;
  trigger?: string | null;
  since?: Instant | null;
  channel?: string;
  isAddressConfirmed?: boolean;
  isPlatformStepKnown?: boolean;
  isSettlementFrozen?: boolean;
  isSignedByBoth?: boolean;
  approvedBy?: ActorRole;
  approvedById?: string | null;
  requestedById?: string | null;
  skips?: readonly RecordedSkip[];
};

/** What of a command's context an end depends on. */
type EndContext = Pick<CommandContext, 'now' | 'contracts' | 'isSinglePersonTeam'> & {
  facts: Pick<CommandFacts, 'performance'>;
};

const TERM_OF_ROUTE: Record<EndRoute, TermName[]> = {
  convenience: ['convenience', 'notice'],
  cause: ['cause', 'notice'],
  performance: ['performanceExit', 'notice'],
  mutual: [],
  pause_timeout: ['pause', 'notice'],
  force_majeure: ['forceMajeure', 'notice'],
};

/** Both answers for an end of this case asked for at `at` (now unless it was given earlier). */
export function endDecision(
  state: CaseState,
  { now, contracts, facts, isSinglePersonTeam }: EndContext,
  ask: EndAsk & { at?: Instant },
): EndDecision {
  const cure = findCure(state, ask.trigger, ask.party);
  const skipped = Object.fromEntries((ask.skips ?? []).map(({ step, reason }) => [step, reason]));
  return decideEnd({
    route: ask.route,
    party: ask.party,
    now: ask.at ?? now,
    contract: contracts,
    facts: {
      state: state.state,
      reason: ask.reason ?? null,
      endingEffectiveAt: endInTheWay(state, ask.party),
      evaluationAt: lookedAtFrom(state),
      consultation: state.consultation,
      ladder: { ...state.ladder, ...skipped },
      reviewedVersion: state.reviewedVersion,
      approvedBy: ask.approvedBy ?? null,
      approvedById: ask.approvedById ?? null,
      requestedById: ask.requestedById ?? null,
      singlePersonTeam: isSinglePersonTeam,
      brandSafety: ask.reason === 'safety',
      channel: ask.channel ?? null,
      addressConfirmed: ask.isAddressConfirmed ?? true,
      settlementFrozen: ask.isSettlementFrozen ?? true,
      platformStepKnown: ask.isPlatformStepKnown ?? true,
      breach: ask.trigger
        ? {
            trigger: ask.trigger,
            noticeReceivedAt: cure?.noticeReceivedAt ?? null,
            cureEndsAt: cure?.cureEndsAt ?? null,
            curedAt: cure?.curedAt ?? null,
          }
        : null,
      kpi: facts.performance,
      signedByBoth: ask.isSignedByBoth ?? false,
      pauseTimeoutAt: pauseTimeoutAt(state),
      forceMajeureSince: ask.since ?? null,
    },
  });
}

/** Refusal for what the contract forbids or leaves open; `ignore` names blockers that do not matter here. */
export function refuseEndBlockers(
  { blockers, unconfirmedTerms, earliestSend }: EndDecision,
  {
    state,
    context,
    ask,
    ignore = [],
  }: { state: CaseState; context: CommandContext; ask: EndAsk; ignore?: readonly string[] },
): Answer | undefined {
  const counted = blockers.filter((blocker) => !ignore.includes(blocker));
  const isUnknown = context.contracts.length === 0 && counted.includes('CONTRACT_NOT_IN_FORCE');
  const known = counted.filter((blocker) => blocker !== 'TERM_UNCONFIRMED' && !isUnknown);
  if (known.length > 0) {
    const earliestAt = earliestOf(known, { state, context, ask, cureEndsAt: earliestSend });
    const alternative = earliestAt === null ? alternativeTo(known, ask.party) : null;
    return refuse({ reason: 'contract_blocks', blockers: known, alternative, earliestAt });
  }
  if (counted.length === 0) return undefined;
  return refuse({ reason: 'terms_unknown', terms: isUnknown ? TERM_OF_ROUTE[ask.route] : unconfirmedTerms });
}

/** Refusal for what our own procedure still asks: a higher role, a second person, steps. */
export function refuseMissing(missing: readonly string[], requestedById: string | null): Answer | undefined {
  if (missing.length === 0) return undefined;
  if (missing.includes('APPROVAL_MISSING:owner')) return needsRole('owner');
  if (missing.includes('APPROVAL_MISSING:manager')) return needsRole('manager');
  if (missing.includes('SECOND_PERSON_REQUIRED') && requestedById !== null) {
    return refuse({ reason: 'second_person', requestedById });
  }
  return refuse({ reason: 'steps_missing', missing: [...missing] });
}

/** True when one person asked and agrees, which only a one-person team lets pass; recorded with the notice. */
export function isSecondPersonWaived(context: CommandContext, requestedById: string | null): boolean {
  return requestedById !== null && requestedById === context.actor.memberId && context.isSinglePersonTeam;
}

/** Whether a notice of the creator's could still end it: it is under way, and no end of theirs or of the contract's stands. */
export function mayCreatorEnd(state: CaseState): boolean {
  const isOpen = state.state === 'ending' || findTransition(state.state, 'creator_ends') !== undefined;
  return isOpen && endInTheWay(state, 'creator') === null;
}

/** The end that stands in the way of another one by this side; the creator may give notice while ours runs (§4.6). */
function endInTheWay({ state, pending, otherEnd }: CaseState, party: Party): Instant | null {
  if (state !== 'ending' || !pending) return null;
  const mayBoth = party === 'creator' && pending.party === 'brand' && !endsByItself(pending) && !otherEnd;
  if (mayBoth) return null;
  const running = otherEnd ?? pending;
  return effectOf(running) ?? running.holdUntil ?? running.sentAt;
}

function pauseTimeoutAt(state: CaseState): Instant | null {
  if (state.timeoutRight === null) return null;
  return openSuspensions(state).find((one) => touchesContract(one) && one.limitAt !== null)?.limitAt ?? null;
}

type Earliest = { state: CaseState; context: CommandContext; ask: EndAsk; cureEndsAt: Instant | null };

/** When the contract will allow it, if time alone stands against it; null when it takes more than waiting. */
function earliestOf(known: readonly string[], { state, context, ask, cureEndsAt }: Earliest): Instant | null {
  const [blocker] = known;
  if (known.length !== 1) return null;
  if (blocker === 'CURE_RUNNING') return cureEndsAt;
  if (blocker === 'CONTRACT_NOT_IN_FORCE') return nextInForceAt(context.contracts, context.now);
  if (blocker === 'PAUSE_NOT_TIMED_OUT') {
    return (
      openSuspensions(state).find((one) => touchesContract(one) && one.limitAt !== null)?.limitAt ?? null
    );
  }
  if (blocker !== 'FORCE_MAJEURE_NOT_LONG_ENOUGH' || !ask.since) return null;
  const terms = findVersionInForce(context.contracts, context.now)?.terms;
  if (!terms?.forceMajeure) return null;
  return startOfDay(addDays(localDateOf(ask.since, terms.tz), terms.forceMajeure.maxDays + 1), terms.tz);
}

/** What the creator has no right to, the brand may still accept; their notice of a breach is not ours to give. */
function alternativeTo(known: readonly string[], party: Party): string | null {
  if (known.includes('ALREADY_OVER') || known.includes('ALREADY_ENDING')) return null;
  if (party === 'creator') return known.includes('CONTRACT_NOT_IN_FORCE') ? null : 'ACCEPT_THEIR_END';
  return known.includes('BREACH_NOTICE_NOT_RECEIVED') ? 'ISSUE_BREACH_NOTICE' : 'PROPOSE_MUTUAL_END';
}
