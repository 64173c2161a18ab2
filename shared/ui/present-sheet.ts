// The quick pause before the click: what stops, when to look again, and the two answers, never merged.

import type { PauseDecision } from '../contract/decide-pause.ts';
import { phaseOf } from '../contract/facts/case-states.ts';
import { findVersionInForce } from '../contract/in-force.ts';
import type { PauseClause } from '../contract/terms.ts';
import { localDateOf } from '../contract/zone.ts';
import { SKIPPABLE_PAUSE_STEPS } from '../procedure/decide/quick-pause.ts';
import { isOwnSide } from '../procedure/decide/stop-scopes.ts';
import type { Role, StopScope } from '../procedure/events.ts';
import type { Standing } from '../procedure/standing.ts';
import { hasRole } from '../roles.ts';
import { describeMissingStep } from './describe-missing-step.ts';
import { presentPauseReasons } from './exits/told-reasons.ts';
import { formatDay, formatMoment, formatNumberOf, formatTime, toCity } from './format.ts';
import { LEAVES_AFTER_HOLD } from './guide-words/hold-words.ts';
import { nameTerm } from './guide-words/term-words.ts';
import { presentPauseCosts } from './popup/present-pause-cost.ts';
import { presentRequest, presentReviewDates } from './popup/present-review.ts';
import { toHandle } from './present-card.ts';
import { askPause, contractZone, TIMEOUT_WORDS, usedPauses } from './present-contract.ts';
import { standingAt } from './present-status.ts';
import type { ClockView, PauseSheetView } from './view.ts';

export type SheetContext = { now: string; locale: string; role: Role };

/** Everything filled in, so that the second click sends (manager) or asks a manager (marketer). */
export function presentPauseSheet(stored: Standing, context: SheetContext): PauseSheetView {
  const standing = standingAt(stored, context.now);
  const isEndAsked = phaseOf(standing.case.state) === 'end_review';
  // Whatever the clause says: what was asked for first is decided first.
  const decision = { ...askPause(standing, context), ...(isEndAsked ? { rightNow: false } : {}) };
  const isManager = hasRole(context.role, 'manager');
  const reviewDates = presentReviewDates(standing, context);
  const asked = presentRequest(standing, context);
  return {
    collaborationId: standing.collaborationId,
    version: standing.version,
    handle: toHandle(standing),
    campaign: standing.campaignName,
    scope: presentScope(standing, decision, context.locale),
    reviewDates,
    reasons: presentPauseReasons(standing, context.now),
    reviewFrom: localDateOf(context.now, standing.timeZone),
    ...(asked.length === 0 ? {} : { asked }),
    contract: presentContractAnswer(standing, decision, context),
    costs: presentPauseCosts(
      standing,
      reviewDates.map(({ on }) => on),
      { ...context, decision },
    ),
    missing: listOwnSteps(decision, isManager).map((code) => ({
      code,
      sentence: describeMissingStep(code),
      canSkip: SKIPPABLE_PAUSE_STEPS.includes(code),
    })),
    confirmLabel: isManager ? 'Send pause notice' : 'Ask a manager to agree',
    ownSideLabel: 'Stop our side now',
    afterwards: isManager ? LEAVES_AFTER_HOLD : 'A manager is asked. What is ours to stop stops at once.',
    role: context.role,
  };
}

/** Own steps still open. A marketer only asks: the steps are the manager's, who decides on the request. */
function listOwnSteps(decision: PauseDecision, isManager: boolean): string[] {
  return decision.rightNow && isManager ? decision.missing : [];
}

function presentScope(standing: Standing, decision: PauseDecision, locale: string): PauseSheetView['scope'] {
  const open = standing.deliverables.filter((piece) => piece.publishedAt === null).map((piece) => piece.name);
  const live = standing.deliverables.length - open.length;
  const stopped = standing.case.suspensions
    .filter((suspension) => suspension.to === null)
    .flatMap((suspension) => suspension.scope);
  const rows: [StopScope, string, string, boolean][] = [
    [
      'new_posts',
      'New posts',
      open.length === 0 ? 'nothing is left to publish' : `${listNames(open)}, their dates move`,
      true,
    ],
    [
      'ads',
      'Paid ads',
      live === 0 ? 'none is live yet' : `on ${formatNumberOf(live, 'live post', 'live posts', locale)}`,
      true,
    ],
    ['links', 'Tracking links', 'clicks would be lost', false],
    ['pay_not_due', 'Payments not yet due', 'earned sums are always paid', false],
    ['messages', 'Our messages', 'reminders and follow-ups', false],
  ];
  return rows.map(([id, label, detail, isProposed]) => {
    const needsContract = !isOwnSide(id);
    const isStopped = stopped.includes(id);
    const { request } = standing.case;
    const isWanted = request?.kind === 'pause' ? request.scope.includes(id) : isProposed;
    const isChecked = isWanted && !isStopped && (!needsContract || (decision.rightNow && open.length > 0));
    return { id, label, detail: isStopped ? 'stopped already' : detail, isChecked, needsContract };
  });
}

function listNames(names: string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, 1).join(', ')} and ${names.length - 1} more`;
}

function presentContractAnswer(
  standing: Standing,
  decision: PauseDecision,
  context: SheetContext,
): PauseSheetView['contract'] {
  const clause = decision.version === null ? '' : `version ${decision.version}`;
  if (phaseOf(standing.case.state) === 'end_review')
    return {
      mark: 'blocked',
      title: 'The end was asked for',
      clause,
      sentence: 'It is decided first. What is ours can stop; a pause under the contract waits.',
      clock: null,
    };
  if (decision.rightNow) {
    return {
      mark: 'allowed',
      title: 'The contract allows it',
      clause,
      sentence: describeAllowed(standing, decision, context),
      clock: presentForecastClock(standing, decision, context),
    };
  }
  const [blocker = ''] = decision.blockers;
  if (blocker === 'TERM_UNCONFIRMED' || blocker === 'CONTRACT_NOT_IN_FORCE') {
    return {
      mark: 'unknown',
      title: 'Not known yet',
      clause,
      sentence: describeUnknown(standing, decision, context),
      clock: null,
    };
  }
  const [title, sentence] = describeBlocker(blocker, standing, context);
  return { mark: 'blocked', title, clause, sentence: `${sentence} Nothing has been sent.`, clock: null };
}

function describeAllowed(standing: Standing, decision: PauseDecision, { now, locale }: SheetContext): string {
  const clause = findVersionInForce(standing.contracts, now)?.terms.pause;
  const zone = contractZone(standing, now);
  const used = usedPauses(standing, now);
  const effect =
    decision.effectiveAt === null
      ? ''
      : `Takes effect ${formatMoment(decision.effectiveAt, locale, zone)} ${toCity(zone)}.`;
  const limit = clause
    ? `${formatNumberOf(clause.notice.n, UNIT_ONE[clause.notice.unit], UNIT_MANY[clause.notice.unit], locale)} of notice. ${describeUse(clause, used)}`
    : '';
  return [effect, limit, 'Live posts stay up, earned fees are paid on time.'].filter(Boolean).join(' ');
}

/** Where the clause sets a limit it is named; where it sets none nobody counts down. */
function describeUse(
  { maxCount, maxCumulativeDays }: PauseClause,
  used: { count: number; days: number },
): string {
  const count = `Pause ${used.count + 1}${maxCount == null ? '' : ` of ${maxCount}`}`;
  const days = maxCumulativeDays == null ? `${used.days} days` : `${used.days} of ${maxCumulativeDays} days`;
  return `${count}, ${days} used.`;
}

const UNIT_ONE = { hours: 'hour', calendarDays: 'day', businessDays: 'business day', months: 'month' };
const UNIT_MANY = { hours: 'hours', calendarDays: 'days', businessDays: 'business days', months: 'months' };

function describeUnknown(standing: Standing, decision: PauseDecision, { now, locale }: SheetContext): string {
  if (decision.blockers[0] === 'TERM_UNCONFIRMED') {
    return `Fill in from the contract: ${decision.unconfirmedTerms.map(nameTerm).join(', ')}. Until then only what is ours can be stopped.`;
  }
  const later = standing.contracts
    .filter((version) => version.signed && version.effectiveFrom > now)
    .map((version) => version.effectiveFrom)
    .sort()[0];
  if (later)
    return `The contract is in force from ${formatDay(later, locale, standing.timeZone)}. Until then only what is ours can be stopped.`;
  return 'Fill in the contract’s notice and pause clause on the desk. Until then only what is ours can be stopped.';
}

function describeBlocker(
  blocker: string,
  standing: Standing,
  { now, locale }: SheetContext,
): [title: string, sentence: string] {
  const clause = findVersionInForce(standing.contracts, now)?.terms.pause;
  const used = usedPauses(standing, now);
  switch (blocker) {
    case 'NO_PAUSE_CLAUSE':
      return [
        'The contract has no pause clause',
        'Neither side may pause alone; a pause needs both signatures.',
      ];
    case 'NO_PAUSE_RIGHT':
      return [
        'The clause gives the right to the creator',
        'Our side may not pause alone; a pause needs both signatures.',
      ];
    case 'PAUSE_DAYS_USED_UP':
      return [
        'The days of the clause are used up',
        `${used.days} of ${clause?.maxCumulativeDays ?? used.days} days were taken.`,
      ];
    case 'PAUSE_COUNT_USED_UP':
      return [
        'The pauses of the clause are used up',
        `${formatNumberOf(used.count, 'pause was', 'pauses were', locale)} taken of ${clause?.maxCount ?? used.count}.`,
      ];
    case 'ALREADY_PAUSED':
      return ['It is paused already', 'A pause is on, or on its way.'];
    case 'ALREADY_OVER':
      return ['It is over', 'There is nothing left to pause.'];
    case 'ALREADY_ENDING':
      return ['It is ending already', 'The end comes before a pause.'];
    default:
      return ['The contract does not allow it now', 'See the contract on the desk.'];
  }
}

function presentForecastClock(
  standing: Standing,
  decision: PauseDecision,
  { now, locale }: SheetContext,
): ClockView | null {
  if (decision.effectiveAt === null) return null;
  const zone = contractZone(standing, now);
  const ring = { shape: 'ring', isPassed: false } as const;
  const nodes: ClockView['nodes'] = [
    { title: 'Now', caption: 'sent by e-mail', ...ring },
    {
      title: formatDay(decision.effectiveAt, locale, zone),
      caption: `paused, ${formatTime(decision.effectiveAt, locale, zone)}`,
      ...ring,
    },
  ];
  if (decision.autoAction)
    nodes.push({
      title: formatDay(decision.autoAction.on, locale),
      caption: decision.autoAction.do === null ? 'limit' : TIMEOUT_WORDS[decision.autoAction.do],
      ...ring,
    });
  return { nodes, nowAfter: 0, hue: 'held' };
}
