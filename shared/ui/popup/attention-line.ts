// A collaboration as a line of what needs somebody: in which group, in which order, why, and where it leads. The popup and
// the desk's Today list the same lines.

import { isSettling } from '../../contract/facts/case-states.ts';
import type { CollaborationPlace } from '../../desk-paths.ts';
import type { CaseState } from '../../procedure/case.ts';
import { effectOf } from '../../procedure/folding/notices.ts';
import { isTerminal } from '../../procedure/machine.ts';
import { findWaitingRequest, type RequestReader } from '../../procedure/matters/request-decider.ts';
import type { Standing } from '../../procedure/standing.ts';
import { asksForLook, presentFlags } from '../explain/present-flags.ts';
import { formatDay } from '../format.ts';
import { leadOf } from '../guide-words/act-places.ts';
import { contractZone } from '../present-contract.ts';
import { findOpenSuspension, findPending, readingStatus } from '../present-status.ts';
import { formatAtEnd } from '../reading/end-words.ts';
import {
  describeAttention,
  describeLateness,
  describePace,
  listScope,
  type WordContext,
} from '../sentences.ts';
import { describeBouncedNotice, findBouncedNotice } from './bounced-notice.ts';

/** What has ended stays until its case is closed: money, analysis and what lives on are still to be done. */
export function isListed({ case: state, attention }: Standing): boolean {
  return attention !== null || !isTerminal(state.state);
}

/** Needs a decision now, can wait for a date, for more numbers or for somebody else's yes, or neither. */
export function toGroup(standing: Standing, reader?: RequestReader): (typeof GROUPS)[number] {
  if (findBouncedNotice(standing)) return 'decision';
  if (standing.attention?.needsDecision) return waitsForOther(standing, reader) ? 'wait' : 'decision';
  if (standing.attention || findOpenSuspension(standing) || standing.case.pending || standing.case.request)
    return 'wait';
  if (isSettling(standing.case.state)) return 'wait';
  const { mark } = readingStatus(standing);
  if (isTerminal(standing.case.state)) return 'other';
  return WAITING_MARKS.includes(mark) || asksForLook(standing) ? 'wait' : 'other';
}

/** Readings that somebody should look at; old numbers say nothing until newer ones are in. */
const WAITING_MARKS = ['watch', 'risk', 'stale'];

const REQUESTS = ['pause_requested', 'end_requested'];

/** True for a request that this reader cannot decide; what else presses is theirs as well. */
export function waitsForOther(
  {
    attention,
    case: state,
  }: { attention: { code: string } | null; case: Pick<CaseState, 'state' | 'request' | 'endPlan'> },
  reader: RequestReader | undefined,
): boolean {
  if (reader === undefined || attention === null || !REQUESTS.includes(attention.code)) return false;
  return (findWaitingRequest(state, reader)?.waitsFor ?? 'reader') !== 'reader';
}

/** Why it is listed, in words: what waits or what the numbers say, then the gravest thing beside them. */
export function describeReason(standing: Standing, context: WordContext): string {
  const parts = [describeWaiting(standing, context), describeBeside(standing, context)];
  return parts.filter(Boolean).join(' ') || 'No results yet.';
}

function describeWaiting(standing: Standing, { locale, now, handle }: WordContext): string {
  const bounced = findBouncedNotice(standing);
  if (bounced && !isUrgent(standing)) return describeBouncedNotice(bounced);
  if (standing.attention) {
    const waits = describeAttention(standing.attention, standing, { locale, now, handle });
    // A contract that is not filled in says nothing of the numbers that stand beside it.
    const isBeside = standing.attention.code === 'terms_unknown' && readingStatus(standing).mark === 'risk';
    return isBeside ? `${describePace(standing.assessment.pace, locale)} ${waits}` : waits;
  }
  if (isSettling(standing.case.state)) return describeSettling(standing.case);
  const endsAt = effectOf(findPending(standing, 'end'));
  if (endsAt !== null) return `It ends ${formatAtEnd(endsAt, locale, contractZone(standing, now))}.`;
  const suspension = findOpenSuspension(standing);
  if (suspension)
    return `${listScope(suspension.scope)} paused.${suspension.reviewOn ? ` Review ${formatDay(suspension.reviewOn, locale)}.` : ''}`;
  return [describePace(standing.assessment.pace, locale), describeLateness(standing, locale)]
    .filter(Boolean)
    .join(' ');
}

/** The gravest flag that asks for a look, and how many more; its evidence opens on the card and in the dossier. */
function describeBeside(standing: Standing, context: WordContext): string {
  // That tracking is to be checked says the same of every post at once.
  const isTold = standing.attention?.code === 'tracking_outage';
  const [first, ...others] = presentFlags(standing, context).filter(({ isAsking }) => isAsking);
  if (isTold || first === undefined) return '';
  return others.length === 0 ? first.title : `${first.title} ${others.length} more to look at.`;
}

/** What is left to do once it is over; how it stood against its goal is the analysis's affair. */
function describeSettling({ state, postMortem }: Pick<CaseState, 'state' | 'postMortem'>): string {
  const how = state === 'completed' ? 'Completed.' : 'Ended.';
  return `${how} ${postMortem === null ? 'Money and analysis are open.' : 'Money and closing are open.'}`;
}

const GROUPS = ['decision', 'wait', 'other'] as const;

/** After every score: what has none yet is no worse than what has one. */
const NO_SCORE = 101;

/** The order of every list: who asks to stop at once, then by group, in each the largest money at risk, then the lowest score. */
export function byUrgency(a: Standing, b: Standing): number {
  return (
    Number(isUrgent(b)) - Number(isUrgent(a)) ||
    GROUPS.indexOf(toGroup(a)) - GROUPS.indexOf(toGroup(b)) ||
    (b.moneyAtRiskMinor ?? -1) - (a.moneyAtRiskMinor ?? -1) ||
    (a.assessment.score ?? NO_SCORE) - (b.assessment.score ?? NO_SCORE) ||
    (a.collaborationId < b.collaborationId ? -1 : 1)
  );
}

/**
 * A list of several campaigns in that order. Amounts of different currencies are no larger or smaller than one another:
 * where there are such, the lowest score comes first instead of the largest amount.
 */
export function sortByUrgency<T>(rows: readonly T[], standingOf: (row: T) => Standing): T[] {
  const isByMoney = hasOneCurrency(rows.map(standingOf));
  const toKey = (row: T) => {
    const standing = standingOf(row);
    return isByMoney ? standing : { ...standing, moneyAtRiskMinor: null };
  };
  return rows
    .map((row) => ({ row, key: toKey(row) }))
    .sort((a, b) => byUrgency(a.key, b.key))
    .map(({ row }) => row);
}

/** By what such a list is ordered, for its head. */
export function describeOrder(standings: readonly Standing[]): string {
  return hasOneCurrency(standings)
    ? 'money at risk'
    : 'lowest score first, as money is in several currencies';
}

function hasOneCurrency(standings: readonly Standing[]): boolean {
  const withMoney = standings.filter(({ moneyAtRiskMinor }) => moneyAtRiskMinor !== null);
  return new Set(withMoney.map(({ currency }) => currency)).size <= 1;
}

/** True when the creator has asked on their page to stop at once and nobody has dealt with it. */
export function isUrgent({ attention }: Standing): boolean {
  return attention?.code === 'urgent_stop';
}

/** The second thing a line offers beside its action: what it leads to below the collaboration's path on the desk. */
export function findLead(standing: Standing): { label: string; address: CollaborationPlace } | undefined {
  return findBouncedLead(standing) ?? leadOf(standing.attention, standing.nextStep.code);
}

/** To the letters, where one came back and nobody has asked to stop at once. */
export function findBouncedLead(
  standing: Standing,
): { label: string; address: CollaborationPlace } | undefined {
  return findBouncedNotice(standing) && !isUrgent(standing)
    ? { label: 'See letters', address: '/steps/letters' }
    : undefined;
}
