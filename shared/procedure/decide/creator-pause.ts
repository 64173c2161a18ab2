// The creator pauses by their own right (DOMAIN.md §3.5): on their page, or noted by the team from their message. Received by
// the calendar of our side; where the clause names the brand alone, it is refused (P05).
import type { PauseDecision } from '../../contract/decide-pause.ts';
import { decidePause } from '../../contract/decide-pause.ts';
import { findVersionInForce, zoneInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { isBefore, normalInstant } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import { isPausedByCreator } from '../ending/creator-pause.ts';
import { PAGE_CHANNEL } from '../ending/received-from-creator.ts';
import { isPausedOrPending } from '../folding/return-stack.ts';
import { findTransition } from '../machine.ts';
import { usedPauseCount, usedPauseDays } from '../numbers/paused-days.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';
import type { PauseClock } from './notice-forecast.ts';
import { noticeChannel, pauseClock } from './notice-forecast.ts';
import { refuseBlockers } from './quick-pause.ts';

/** Decides `log_creator_pause`: the creator gave notice of a pause outside their page. */
export const decideLogCreatorPause: DecisionRule<'log_creator_pause'> = (state, command, context) => {
  if (isBefore(context.now, command.sentAt)) return invalid('sentAt', 'in_the_future');
  return pause(state, command, { context, at: normalInstant(command.sentAt), channel: command.channel });
};

/** Decides the creator's `give_pause_notice`: given on their page, it counts by the rule of the contract's first channel. */
export const decideGivePauseNotice: DecisionRule<'give_pause_notice'> = (state, command, context) => {
  const version = findVersionInForce(context.contracts, context.now);
  return pause(state, command, { context, at: context.now, channel: version && noticeChannel(version) });
};

/** Decides `log_creator_resume`: the team notes the creator's word that they go on. */
export const decideLogCreatorResume: DecisionRule<'log_creator_resume'> = (state, command, context) =>
  goOn(state, command, context);

/** Decides the creator's `end_own_pause`: it is theirs to end, at any time. */
export const decideEndOwnPause: DecisionRule<'end_own_pause'> = (state, command, context) =>
  goOn(state, command, context);

/** From when the work would rest by the creator's notice of `now` on their page; null where it is theirs neither by clause nor by days. */
export function ownPauseFrom(
  state: CaseState,
  contracts: readonly ContractVersion[],
  now: Instant,
): Instant | null {
  const version = findVersionInForce(contracts, now);
  const by = version && noticeChannel(version);
  if (!version || !by || rightAt(state, { contracts, at: now, by }).blockers.length > 0) return null;
  return clockAt(state, version, { at: now, by, now }).effectiveAt;
}

function goOn(state: CaseState, command: Command, context: CommandContext): Answer {
  if (!isPausedByCreator(state)) return notPossible(state, command, 'no_pause_of_creator');
  const note = 'noteSha256' in command ? noteOf(command) : {};
  return event(context, 'creator_goes_on', { party: 'creator', effectiveAt: context.now, ...note });
}

function pause(
  state: CaseState,
  command: Command,
  { context, at, channel }: { context: CommandContext; at: Instant; channel: string | null | undefined },
): Answer {
  const { contracts } = context;
  const version = findVersionInForce(contracts, at);
  const by = channel ?? 'email';
  const blocked = refuseBlockers(rightAt(state, { contracts, at, by }), context, { mayTermsBeOpen: false });
  if (blocked) return blocked;
  if (version === undefined || !findTransition(state.state, 'issue_pause_notice'))
    return notPossible(state, command);
  const { channels } = version.terms;
  if (!Object.hasOwn(channels, by))
    return refuse({ reason: 'steps_missing', missing: ['CHANNEL_NOT_ALLOWED'] });
  return event(context, 'creator_pauses', {
    noticeId: context.noticeId,
    party: 'creator',
    channel: command.kind === 'give_pause_notice' ? PAGE_CHANNEL : by,
    scope: ['new_posts'],
    sentAt: at,
    version: version.n,
    ...clockAt(state, version, { at, by, now: context.now }),
    ...('noteSha256' in command ? noteOf(command) : {}),
  });
}

/** What the clause says of the creator's notice of a pause, given at the instant. */
function rightAt(
  state: CaseState,
  { contracts, at, by }: { contracts: readonly ContractVersion[]; at: Instant; by: string },
): PauseDecision {
  const tz = zoneInForce(contracts, at, 'UTC');
  const facts = {
    state: isPausedOrPending(state) ? 'paused' : state.state,
    channel: by,
    usedDays: usedPauseDays(state, at, tz),
    usedCount: usedPauseCount(state, at),
  };
  return decidePause({ kind: 'contract', party: 'creator', now: at, contract: contracts, facts });
}

function clockAt(
  state: CaseState,
  version: ContractVersion,
  { at, by, now }: { at: Instant; by: string; now: Instant },
): PauseClock {
  const used = (until: Instant, zone: string) => usedPauseDays(state, until, zone);
  const clock = pauseClock(version, { at, channel: by, party: 'creator' }, used);
  if (clock.deemedReceivedAt !== null) return clock;
  // A way that counts actual receipt has it at the latest now: it is known of.
  const known = { ...version, terms: { ...version.terms, channels: { [by]: { kind: 'instant' } } } } as const;
  return pauseClock(known, { at: now, channel: by, party: 'creator' }, used);
}
