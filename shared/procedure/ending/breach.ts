// A breach of the contract (DOMAIN.md §3.4 "cause"): its own notice, which ends nothing, and the time to put it right.
import { breachesOf } from '../../contract/facts/breaches.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Party } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, ExitCommand } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, noteOf, notPossible } from '../decide/answer.ts';
import { nextInForceAt } from '../decide/quick-pause.ts';
import { curesOf, findCure } from '../folding/cures.ts';
import { findLetter, isHeld } from '../folding/letters.ts';
import { findTransition } from '../machine.ts';
import { breachClock } from '../sent.ts';
import { findAddressProblem, heldNotice } from './held-notice.ts';

type BreachCommand = Extract<ExitCommand, { kind: 'issue_breach_notice' }>;

/** Decides `issue_breach_notice`: a listed trigger that can be cured; a missed result is none (DOMAIN.md §4.8 no. 9). */
export const decideBreachNotice: DecisionRule<'issue_breach_notice'> = (state, command, context) => {
  const version = findVersionInForce(context.contracts, context.now);
  const blocked = refuseBreach(version, { trigger: command.trigger, giver: 'brand' }, context);
  if (blocked) return blocked;
  if (!findTransition(state.state, 'issue_breach_notice')) return notPossible(state, command);
  const running = findRunning(state, command, context);
  if (running) return running;
  const problem = findAddressProblem(command, context);
  if (problem) return problem;
  const missing = missingSteps(version, command);
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  return event(context, 'issue_breach_notice', {
    ...heldNotice(command, context, (held, at) =>
      breachClock(held, { at, channel: command.channel, party: 'brand' }),
    ),
    trigger: command.trigger,
    approvedById: context.actor.memberId,
    isAddressConfirmed: command.isAddressConfirmed ?? true,
    ...noteOf(command),
  });
};

/** Decides `settle_breach`: a manager accepts that it is put right, or objects to the creator's word. */
export const decideSettleBreach: DecisionRule<'settle_breach'> = (state, command, context) => {
  const { trigger, isCured } = command;
  const cure = findCure(state, trigger, 'brand');
  if (!cure || cure.curedAt !== null) return notPossible(state, command, 'no_open_breach');
  const letter = findLetter(state, cure.noticeId);
  if (letter && isHeld(letter)) return notPossible(state, command, 'notice_not_sent');
  if (!isCured && cure.saidCuredAt === null) return notPossible(state, command, 'nothing_to_object_to');
  const data = { trigger, noticeId: cure.noticeId, isCured, ...noteOf(command) };
  const isInTable = isCured && findTransition(state.state, 'breach_cured') !== undefined;
  return event(context, isInTable ? 'breach_cured' : 'settle_breach', data);
};

/** What the contract says against a notice of this breach: not listed, the giver's own, without a time to put it right. */
export function refuseBreach(
  version: ContractVersion | undefined,
  { trigger, giver }: { trigger: string; giver: Party },
  { contracts, now }: Pick<CommandContext, 'contracts' | 'now'>,
): Answer | undefined {
  if (contracts.length === 0) return refuse({ reason: 'terms_unknown', terms: ['cause', 'notice'] });
  const blockedBy = (blocker: string, earliestAt: string | null = null): Answer =>
    refuse({ reason: 'contract_blocks', blockers: [blocker], alternative: null, earliestAt });
  if (!version) return blockedBy('CONTRACT_NOT_IN_FORCE', nextInForceAt(contracts, now));
  const { cause, kpiGuarantee, unconfirmed = [] } = version.terms;
  if (trigger === 'kpi_miss' && !kpiGuarantee) return blockedBy('KPI_MISS_IS_NOT_A_BREACH');
  const open = (['cause', 'notice'] as const).filter((term) => unconfirmed.includes(term));
  if (open.length > 0) return refuse({ reason: 'terms_unknown', terms: open });
  if (!cause?.triggers.includes(trigger)) return blockedBy('BREACH_NOT_LISTED');
  const [breaker, own] = giver === 'brand' ? (['creator', 'ours'] as const) : (['brand', 'theirs'] as const);
  if (breachesOf(breaker, [trigger]).length === 0) return invalid('trigger', own);
  return cause.incurable.includes(trigger) ? blockedBy('NO_CURE_FOR_THIS') : undefined;
}

/** One breach notice at a time is under way, and one cure per trigger runs. */
function findRunning(state: CaseState, command: BreachCommand, { now }: CommandContext): Answer | undefined {
  const open = curesOf(state, 'brand').filter((cure) => cure.curedAt === null);
  const isUnderWay = open.some(({ noticeId, noticeReceivedAt }) => {
    const letter = findLetter(state, noticeId);
    const isOnItsWay = letter !== undefined && (isHeld(letter) || noticeReceivedAt === null);
    return isOnItsWay || (noticeReceivedAt !== null && isBefore(now, noticeReceivedAt));
  });
  if (isUnderWay) return notPossible(state, command, 'breach_notice_under_way');
  const same = open.find((cure) => cure.trigger === command.trigger);
  const runs = same?.cureEndsAt && isBefore(now, same.cureEndsAt);
  return runs ? notPossible(state, command, 'cure_running') : undefined;
}

function missingSteps(version: ContractVersion | undefined, command: BreachCommand): string[] {
  const isAllowed = Object.hasOwn(version?.terms.channels ?? {}, command.channel);
  if (!isAllowed) return ['CHANNEL_NOT_ALLOWED'];
  return command.isAddressConfirmed === false ? ['ADDRESS_UNCONFIRMED'] : [];
}
