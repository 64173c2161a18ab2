// Contradictions in terms as they are typed in (DOMAIN.md §3.1, §3.6–3.8), each with the fact that caused it.

import {
  calendarProblems,
  countProblems,
  holidayProblems,
  openingProblems,
  periodProblems,
  problem,
  receiptProblems,
  shareProblems,
  zoneProblems,
} from './facts/value-problems.ts';
import { listExtraTermsProblems } from './money/extra-terms-problems.ts';
import { killFeeProblems } from './money/kill-fee-problems.ts';
import type { LocalDate, Terms } from './terms.ts';
import { isLocalDate } from './zone.ts';

/** A term that cannot be used as it stands; `field` is its path in the terms. */
export type TermsProblem = {
  reason:
    | 'unknown_zone'
    | 'not_a_date'
    | 'never_open'
    | 'not_a_time'
    | 'not_a_count'
    | 'not_a_share'
    | 'stages_decrease'
    | 'approved_below_full'
    | 'not_a_trigger_of_the_clause'
    | 'nobody_named'
    | 'out_of_order'
    | 'nothing_named'
    | 'named_twice'
    | 'not_listed'
    | 'says_both'
    | 'before_start'
    | 'already_over'
    | 'after_term_end'
    | 'not_guaranteed';
  field: string;
  value: string;
};

/** Everything wrong with the terms; empty = the rules can use them. Absent clauses are no problem. */
export function listTermsProblems(terms: Terms): TermsProblem[] {
  return [
    ...zoneProblems(terms.tz, 'tz'),
    ...zoneProblems(terms.recipientTz ?? terms.tz, 'recipientTz'),
    ...(terms.brandSide ? calendarProblems(terms.brandSide, 'brandSide.tz') : []),
    ...holidayProblems(terms.holidays),
    ...openingProblems(terms.businessHours),
    ...Object.entries(terms.channels).flatMap(([name, rule]) => receiptProblems(rule, `channels.${name}`)),
    ...convenienceProblems(terms),
    ...causeProblems(terms),
    ...performanceProblems(terms),
    ...pauseProblems(terms),
    ...forceMajeureProblems(terms),
    ...(terms.killFee ? killFeeProblems(terms.killFee) : []),
    ...(terms.daysToPay == null ? [] : countProblems(terms.daysToPay, 'daysToPay')),
    ...lateInterestProblems(terms),
    ...termEndProblems(terms),
    ...listExtraTermsProblems(terms),
  ];
}

/** What a last day that is typed in is held against: the campaign, today in its zone, and whether a piece is still to come. */
export type TermSurroundings = { startsOn: LocalDate; today: LocalDate; isWorkOpen: boolean };

/**
 * A term that is over before the work begins is typed wrong. One that has passed while work is still to come would end the
 * contract at once, so it is asked about. Pieces due after a later last day contradict nothing: they are named.
 */
export function listTermEndContradictions(
  { termEnd }: Pick<Terms, 'termEnd'>,
  { startsOn, today, isWorkOpen }: TermSurroundings,
): TermsProblem[] {
  if (!termEnd || !isLocalDate(termEnd.lastOn)) return [];
  const { lastOn } = termEnd;
  if (lastOn < startsOn) return [problem('before_start', 'termEnd.lastOn', lastOn)];
  return isWorkOpen && lastOn < today ? [problem('already_over', 'termEnd.lastOn', lastOn)] : [];
}

function convenienceProblems({ convenience }: Terms): TermsProblem[] {
  if (!convenience) return [];
  const { by, notice, minCommitmentLastDay: lastOn } = convenience;
  return [
    ...(by.length === 0 ? [problem('nobody_named', 'convenience.by', '')] : []),
    ...periodProblems(notice, 'convenience.notice'),
    ...(!lastOn || isLocalDate(lastOn)
      ? []
      : [problem('not_a_date', 'convenience.minCommitmentLastDay', lastOn)]),
  ];
}

/** Above this a share a year is typed as something else. */
const INTEREST_BPS_MAX = 10_000;

function lateInterestProblems({ lateInterest }: Terms): TermsProblem[] {
  if (!lateInterest) return [];
  const { bps, graceDays } = lateInterest;
  const isShare = Number.isSafeInteger(bps) && bps > 0 && bps <= INTEREST_BPS_MAX;
  return [
    ...(isShare ? [] : [problem('not_a_share', 'lateInterest.bps', String(bps))]),
    ...countProblems(graceDays, 'lateInterest.graceDays'),
  ];
}

function termEndProblems({ termEnd, convenience }: Terms): TermsProblem[] {
  if (!termEnd) return [];
  if (!isLocalDate(termEnd.lastOn)) return [problem('not_a_date', 'termEnd.lastOn', termEnd.lastOn)];
  const boundOn = convenience?.minCommitmentLastDay;
  return boundOn != null && boundOn > termEnd.lastOn
    ? [problem('after_term_end', 'convenience.minCommitmentLastDay', boundOn)]
    : [];
}

/** A missed result is a breach only of a guarantee; one that is not known yet may still turn out to be there. */
function causeProblems({ cause, kpiGuarantee, unconfirmed }: Terms): TermsProblem[] {
  if (!cause) return [];
  const isUnguaranteed =
    cause.triggers.includes('kpi_miss') && !kpiGuarantee && !unconfirmed?.includes('kpiGuarantee');
  const stray = cause.incurable.filter((trigger) => !cause.triggers.includes(trigger));
  return [
    ...(isUnguaranteed ? [problem('not_guaranteed', 'cause.triggers', 'kpi_miss')] : []),
    ...stray.map((trigger) => problem('not_a_trigger_of_the_clause', 'cause.incurable', trigger)),
    ...periodProblems(cause.cure, 'cause.cure'),
    ...periodProblems(cause.notice, 'cause.notice'),
  ];
}

function performanceProblems({ performanceExit, kpiGuarantee }: Terms): TermsProblem[] {
  return [
    ...(kpiGuarantee ? shareProblems(kpiGuarantee.floorBps, 'kpiGuarantee.floorBps') : []),
    ...known(performanceExit?.floorBps, (bps) => shareProblems(bps, 'performanceExit.floorBps')),
    ...known(performanceExit?.minDaysLive, (days) => countProblems(days, 'performanceExit.minDaysLive')),
    ...periodProblems(performanceExit?.notice, 'performanceExit.notice'),
  ];
}

function pauseProblems({ pause }: Terms): TermsProblem[] {
  if (!pause) return [];
  return [
    ...(pause.by.length === 0 ? [problem('nobody_named', 'pause.by', '')] : []),
    ...periodProblems(pause.notice, 'pause.notice'),
    ...periodProblems(pause.resumeNotice, 'pause.resumeNotice'),
    ...known(pause.maxCumulativeDays, (days) => countProblems(days, 'pause.maxCumulativeDays')),
    ...known(pause.maxCount, (count) => countProblems(count, 'pause.maxCount')),
  ];
}

function forceMajeureProblems({ forceMajeure }: Terms): TermsProblem[] {
  if (!forceMajeure) return [];
  return [
    ...countProblems(forceMajeure.maxDays, 'forceMajeure.maxDays'),
    ...periodProblems(forceMajeure.notice, 'forceMajeure.notice'),
  ];
}

/** A limit or figure that the clause does not name contradicts nothing. */
function known(
  value: number | null | undefined,
  problemsOf: (value: number) => TermsProblem[],
): TermsProblem[] {
  return value === null || value === undefined ? [] : problemsOf(value);
}
