// What the contract allows, in rows and clocks: asked from the rules, put into words here.

import { decideEnd } from '../contract/decide-end.ts';
import { type PauseDecision, pauseAsTold } from '../contract/decide-pause.ts';
import type { NeededTerm } from '../contract/facts/confirmed.ts';
import { findVersionInForce, zoneInForce } from '../contract/in-force.ts';
import type { Instant, OnTimeout } from '../contract/terms.ts';
import type { PendingNotice } from '../procedure/case.ts';
import type { Role } from '../procedure/events.ts';
import { effectOf, endsByItself } from '../procedure/folding/notices.ts';
import { isOver } from '../procedure/machine.ts';
import { usedPauseCount, usedPauseDays } from '../procedure/numbers/paused-days.ts';
import type { Standing } from '../procedure/standing.ts';
import { lookedAtFrom } from '../procedure/talk/fresh-numbers.ts';
import { formatDay, formatTime, toCity } from './format.ts';
import { nameOpenTerms } from './guide-words/term-words.ts';
import { findOpenSuspension, findPending } from './present-status.ts';
import { formatEndParts, formatFrom, formatLastDay } from './reading/end-words.ts';
import { presentOwnBreach } from './reading/own-breach-clock.ts';
import { presentOwnEnd } from './reading/own-end-clock.ts';
import { rowOver, rowUnderWay } from './reading/row-under-way.ts';
import type { ClockView, ContractRowView } from './view.ts';

export type ContractContext = { now: Instant; locale: string };

/** Zone in which the contract counts; the campaign's when no contract is in force. */
export function contractZone(standing: Standing, now: Instant): string {
  return zoneInForce(standing.contracts, now, standing.timeZone);
}

/** Both answers for a pause of the contract asked for now by a member of this role. */
export function askPause(standing: Standing, { now, role }: { now: Instant; role: Role }): PauseDecision {
  const state = standing.case;
  const used = usedPauses(standing, now);
  return pauseAsTold({
    kind: 'contract',
    party: 'brand',
    now,
    contract: standing.contracts,
    facts: {
      state: state.state,
      consultation: state.consultation,
      evaluationAt: lookedAtFrom(state),
      reviewedVersion: state.reviewedVersion,
      approvedBy: role,
      usedDays: used.days,
      usedCount: used.count,
    },
  });
}

/** Days and pauses of the contract taken so far, an open one up to now. */
export function usedPauses(standing: Standing, now: Instant): { days: number; count: number } {
  return {
    days: usedPauseDays(standing.case, now, contractZone(standing, now)),
    count: usedPauseCount(standing.case, now),
  };
}

/** The two lines of the card: may it pause, may it end, from when; once it is over, how it ended. */
export function presentContractRows(standing: Standing, context: ContractContext): ContractRowView[] {
  if (isOver(standing.case.state)) return [rowOver(standing, context)];
  return [presentPauseRow(standing, context), presentEndRow(standing, context)];
}

const BLOCKED: Record<string, [strong: string, rest: string]> = {
  ALREADY_PAUSED: ['Paused already', ''],
  NO_PAUSE_CLAUSE: ['Both must sign', 'no pause clause'],
  NO_PAUSE_RIGHT: ['Creator’s right only', 'by the clause'],
  PAUSE_DAYS_USED_UP: ['Days used up', 'by the clause'],
  PAUSE_COUNT_USED_UP: ['Pauses used up', 'by the clause'],
  ALREADY_OVER: ['Over', ''],
  NO_CONVENIENCE_RIGHT: ['Needs a cause', 'or both sign'],
};

function presentPauseRow(standing: Standing, context: ContractContext): ContractRowView {
  const underWay = rowUnderWay('Pause', standing, {
    ...context,
    timeZone: contractZone(standing, context.now),
  });
  if (underWay !== undefined) return underWay;
  const decision = askPause(standing, { now: context.now, role: 'manager' });
  return toRow('Pause', { ...decision, effectiveAt: decision.effectiveAt }, standing, context);
}

function presentEndRow(standing: Standing, context: ContractContext): ContractRowView {
  const underWay = rowUnderWay('End', standing, {
    ...context,
    timeZone: contractZone(standing, context.now),
  });
  if (underWay !== undefined) return underWay;
  const decision = decideEnd({
    route: 'convenience',
    party: 'brand',
    now: context.now,
    contract: standing.contracts,
    facts: { state: standing.case.state },
  });
  return toRow('End', { ...decision, effectiveAt: decision.earliestEffectiveAt }, standing, context);
}

type Answer = {
  rightNow: boolean;
  blockers: string[];
  unconfirmedTerms: NeededTerm[];
  effectiveAt: Instant | null;
};

function toRow(
  name: string,
  answer: Answer,
  standing: Standing,
  { now, locale }: ContractContext,
): ContractRowView {
  const [blocker] = answer.blockers;
  if (blocker === 'TERM_UNCONFIRMED') {
    return {
      name,
      mark: 'unknown',
      strong: 'Not known yet',
      rest: nameOpenTerms(answer.unconfirmedTerms, findVersionInForce(standing.contracts, now)?.terms),
    };
  }
  if (blocker === 'CONTRACT_NOT_IN_FORCE') {
    const rest = standing.contracts.length === 0 ? 'no contract' : 'no signed version in force';
    return { name, mark: 'unknown', strong: 'Not known yet', rest };
  }
  if (blocker) {
    const [strong, rest] = BLOCKED[blocker] ?? ['Blocked', blocker.toLowerCase().replaceAll('_', ' ')];
    return { name, mark: 'blocked', strong, rest };
  }
  const zone = contractZone(standing, now);
  const { effectiveAt } = answer;
  const words = name === 'End' ? formatLastDay : formatFrom;
  const rest = effectiveAt === null ? 'date not known' : words(effectiveAt, locale, zone);
  return { name, mark: 'allowed', strong: 'Allowed', rest };
}

/** What happens at the limit of a pause. */
export const TIMEOUT_WORDS: Record<OnTimeout, string> = {
  resume: 'work resumes',
  terminate: 'contract ends',
  creator_may_terminate: 'creator may end',
  brand_may_terminate: 'we may end',
};

/** The clock of what is under way: a notice on its way, a pause with its review and limit, a breach of ours. Null when nothing runs. */
export function presentClock(standing: Standing, context: ContractContext): ClockView | null {
  const pending = findPending(standing, 'pause', 'resume', 'end');
  if (pending) return presentNoticeClock(pending, standing, context);
  const suspension = findOpenSuspension(standing);
  const zone = contractZone(standing, context.now);
  if (!suspension || suspension.kind === 'own_side')
    return presentOwnBreach(standing.case, { ...context, zone });
  const day = (at: string) => formatDay(at, context.locale, zone);
  const middle = suspension.confirmBy ?? suspension.reviewOn;
  const last = suspension.limitOn;
  const nodes: ClockView['nodes'] = [
    { title: day(suspension.from), caption: 'paused', shape: 'disc', isPassed: true },
  ];
  if (middle)
    nodes.push({
      title: day(middle),
      caption: suspension.confirmBy ? 'confirm by' : 'review',
      shape: 'ring',
      isPassed: false,
    });
  if (last)
    nodes.push({
      title: day(last),
      caption: suspension.onTimeout ? TIMEOUT_WORDS[suspension.onTimeout] : 'limit',
      shape: 'square',
      isPassed: false,
    });
  return nodes.length < 2 ? null : { nodes, nowAfter: 1, hue: 'held' };
}

/** Sent, received, effective: with the hour under each, and where we are now. An end that nobody sends has no such way. */
export function presentNoticeClock(
  pending: PendingNotice,
  standing: Standing,
  { now, locale }: ContractContext,
): ClockView {
  const zone = contractZone(standing, now);
  if (pending.kind === 'end' && endsByItself(pending)) return presentOwnEnd(pending, { now, locale, zone });
  const day = (at: Instant | null) => (at === null ? '–' : formatDay(at, locale, zone));
  const hour = (at: Instant | null) => (at === null ? '' : `${formatTime(at, locale, zone)} `);
  const sentAt = pending.sentAt ?? pending.holdUntil;
  // Once it has left, a receipt that is not known is open: the forecast was made for a sending that has been overtaken.
  const receivedAt = pending.sentAt === null ? pending.expectedReceivedAt : pending.deemedReceivedAt;
  const effectiveAt = effectOf(pending);
  const end =
    pending.kind === 'end' && effectiveAt !== null ? formatEndParts(effectiveAt, locale, zone) : null;
  const passed = [pending.sentAt, pending.deemedReceivedAt, effectiveAt].map(
    (at) => at !== null && at <= now,
  );
  const isPassed = (i: number) => passed.slice(0, i + 1).every(Boolean);
  const shape = (i: number) => (isPassed(i) ? 'disc' : 'ring') as 'disc' | 'ring';
  return {
    nodes: [
      {
        title: day(sentAt),
        caption: `${hour(sentAt)}${pending.sentAt ? 'sent' : 'leaves'}`,
        shape: shape(0),
        isPassed: isPassed(0),
      },
      {
        title: day(receivedAt),
        caption: `${hour(receivedAt)}received`,
        shape: shape(1),
        isPassed: isPassed(1),
      },
      {
        title: end?.day ?? day(effectiveAt),
        caption:
          effectiveAt === null ? 'effective' : `${end ? `${end.hour} ` : hour(effectiveAt)}${toCity(zone)}`,
        shape: pending.kind === 'end' && !isPassed(2) ? 'square' : shape(2),
        isPassed: isPassed(2),
      },
    ],
    nowAfter: passed.filter((_, i) => isPassed(i)).length,
    hue: pending.kind === 'end' ? 'ended' : 'held',
  };
}
