// Contradictions in terms as they are typed in (DOMAIN.md §3.1, §3.6–3.8), each with the fact that caused it.
import { DEFAULT_BUSINESS_HOURS } from './calendar.ts';
import { listExtraTermsProblems } from './money/extra-terms-problems.ts';
import { isNonDecreasing, STAGE_ORDER } from './money/kill-fee.ts';
import type { KillFee, LocalDate, Period, Receipt, Terms } from './terms.ts';
import { isLocalDate, isTimeZone } from './zone.ts';

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
    | 'before_last_piece'
    | 'after_term_end';
  field: string;
  value: string;
};

const PERIOD_N_MAX = 3_660;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Everything wrong with the terms; empty = the rules can use them. Absent clauses are no problem. */
export function listTermsProblems(terms: Terms): TermsProblem[] {
  return [
    ...zoneProblems(terms),
    ...terms.holidays.filter((on) => !isLocalDate(on)).map((on) => problem('not_a_date', 'holidays', on)),
    ...openingProblems(terms.businessHours ?? DEFAULT_BUSINESS_HOURS),
    ...Object.entries(terms.channels).flatMap(([name, rule]) => receiptProblems(rule, `channels.${name}`)),
    ...convenienceProblems(terms),
    ...causeProblems(terms),
    ...performanceProblems(terms),
    ...pauseProblems(terms),
    ...(terms.killFee ? killFeeProblems(terms.killFee) : []),
    ...(terms.daysToPay === undefined ? [] : countProblems(terms.daysToPay, 'daysToPay')),
    ...termEndProblems(terms),
    ...listExtraTermsProblems(terms),
  ];
}

/** What the end of the term has to leave room for; `lastDueOn` null = no piece is still to come. */
export type TermSurroundings = { startsOn: LocalDate; lastDueOn: LocalDate | null };

/** A term that is over before the work begins, or before its last piece is due, is typed wrong here or there. */
export function listTermEndContradictions(
  { termEnd }: Pick<Terms, 'termEnd'>,
  { startsOn, lastDueOn }: TermSurroundings,
): TermsProblem[] {
  if (!termEnd || !isLocalDate(termEnd.lastOn)) return [];
  const { lastOn } = termEnd;
  if (lastOn < startsOn) return [problem('before_start', 'termEnd.lastOn', lastOn)];
  return lastDueOn !== null && lastOn < lastDueOn
    ? [problem('before_last_piece', 'termEnd.lastOn', lastOn)]
    : [];
}

function problem(reason: TermsProblem['reason'], field: string, value: unknown): TermsProblem {
  return { reason, field, value: String(value) };
}

function zoneProblems({ tz, recipientTz, brandSide }: Terms): TermsProblem[] {
  const zones: [string, string][] = [
    ['tz', tz],
    ['recipientTz', recipientTz],
    ...(brandSide ? [['brandSide.tz', brandSide.tz] as [string, string]] : []),
  ];
  return zones
    .filter(([, zone]) => !isTimeZone(zone))
    .map(([field, zone]) => problem('unknown_zone', field, zone));
}

function openingProblems({ open, close, weekdays }: NonNullable<Terms['businessHours']>): TermsProblem[] {
  const badTimes = [open, close].filter((time) => !TIME.test(time));
  if (badTimes.length > 0) return badTimes.map((time) => problem('not_a_time', 'businessHours', time));
  const badDays = weekdays.filter((day) => !Number.isInteger(day) || day < 1 || day > 7);
  return [
    ...(open < close ? [] : [problem('out_of_order', 'businessHours', `${open}–${close}`)]),
    ...(weekdays.length === 0 ? [problem('never_open', 'businessHours.weekdays', '')] : []),
    ...badDays.map((day) => problem('not_a_count', 'businessHours.weekdays', day)),
  ];
}

function receiptProblems(rule: Receipt | undefined, field: string): TermsProblem[] {
  if (rule?.kind === 'delay_hours') {
    return [...hoursProblems(rule.hours, `${field}.hours`), ...receiptProblems(rule.then, `${field}.then`)];
  }
  if (rule?.kind !== 'business_days_after') return [];
  return [
    ...countProblems(rule.n, `${field}.n`),
    ...(TIME.test(rule.at) ? [] : [problem('not_a_time', `${field}.at`, rule.at)]),
  ];
}

function hoursProblems(hours: number, field: string): TermsProblem[] {
  return Number.isFinite(hours) && hours >= 0 ? [] : [problem('not_a_count', field, hours)];
}

function countProblems(n: number, field: string): TermsProblem[] {
  return Number.isInteger(n) && n >= 0 && n <= PERIOD_N_MAX ? [] : [problem('not_a_count', field, n)];
}

function periodProblems(period: Period | undefined, field: string): TermsProblem[] {
  return period ? countProblems(period.n, `${field}.n`) : [];
}

function shareProblems(bps: number, field: string): TermsProblem[] {
  return Number.isInteger(bps) && bps >= 0 && bps <= 10_000 ? [] : [problem('not_a_share', field, bps)];
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

function termEndProblems({ termEnd, convenience }: Terms): TermsProblem[] {
  if (!termEnd) return [];
  if (!isLocalDate(termEnd.lastOn)) return [problem('not_a_date', 'termEnd.lastOn', termEnd.lastOn)];
  const boundOn = convenience?.minCommitmentLastDay;
  return boundOn !== undefined && boundOn > termEnd.lastOn
    ? [problem('after_term_end', 'convenience.minCommitmentLastDay', boundOn)]
    : [];
}

function causeProblems({ cause }: Terms): TermsProblem[] {
  if (!cause) return [];
  const stray = cause.incurable.filter((trigger) => !cause.triggers.includes(trigger));
  return [
    ...stray.map((trigger) => problem('not_a_trigger_of_the_clause', 'cause.incurable', trigger)),
    ...periodProblems(cause.cure, 'cause.cure'),
    ...periodProblems(cause.notice, 'cause.notice'),
  ];
}

function performanceProblems({ performanceExit, kpiGuarantee }: Terms): TermsProblem[] {
  return [
    ...(kpiGuarantee ? shareProblems(kpiGuarantee.floorBps, 'kpiGuarantee.floorBps') : []),
    ...(performanceExit ? shareProblems(performanceExit.floorBps, 'performanceExit.floorBps') : []),
    ...(performanceExit ? countProblems(performanceExit.minDaysLive, 'performanceExit.minDaysLive') : []),
    ...periodProblems(performanceExit?.notice, 'performanceExit.notice'),
  ];
}

function pauseProblems({ pause }: Terms): TermsProblem[] {
  if (!pause) return [];
  return [
    ...(pause.by.length === 0 ? [problem('nobody_named', 'pause.by', '')] : []),
    ...periodProblems(pause.notice, 'pause.notice'),
    ...countProblems(pause.maxCumulativeDays, 'pause.maxCumulativeDays'),
    ...countProblems(pause.maxCount, 'pause.maxCount'),
  ];
}

function killFeeProblems(killFee: KillFee): TermsProblem[] {
  switch (killFee.model) {
    case 'flat':
      return Number.isSafeInteger(killFee.minor) && killFee.minor >= 0
        ? []
        : [problem('not_a_count', 'killFee.minor', killFee.minor)];
    case 'remainingPct':
      return shareProblems(killFee.bps, 'killFee.bps');
    case 'daysToPost':
      return killFee.table.flatMap(({ bps }) => shareProblems(bps, 'killFee.table'));
    case 'stagePct':
      return stageTableProblems(killFee.stageBps);
  }
}

function stageTableProblems(stageBps: Record<string, number>): TermsProblem[] {
  const named = STAGE_ORDER.filter((stage) => stageBps[stage] !== undefined);
  const approvedBps = stageBps.approved ?? 10_000;
  return [
    ...named.flatMap((stage) => shareProblems(stageBps[stage] ?? 0, `killFee.stageBps.${stage}`)),
    ...(isNonDecreasing(stageBps) ? [] : [problem('stages_decrease', 'killFee.stageBps', named.join(','))]),
    ...(approvedBps < 10_000
      ? [problem('approved_below_full', 'killFee.stageBps.approved', approvedBps)]
      : []),
  ];
}
