// Contradictions in the terms a paper may hold beside those every decision needs (DOMAIN.md §3.1), as they are typed in.
import { clauseProblems } from '../adjustment/clause-problems.ts';
import type { ProposalProblemCode } from '../adjustment/proposal-problems.ts';
import type { ExclusivityClause, PerformanceClause, Terms, UsageClause } from '../terms.ts';
import { DOCUMENT_LAYERS } from '../terms.ts';
import type { TermsProblem } from '../terms-problems.ts';
import { isLocalDate } from '../zone.ts';

const DAYS_MAX = 36_600;
/** Ways of ending that a right can survive. */
const ROUTES = ['convenience', 'cause', 'performance', 'mutual', 'pause_timeout', 'force_majeure', 'expiry'];

/** What makes pay by result impossible to compute; unfair but clear clauses are no contradiction. */
const CLAUSE_REASONS: Partial<Record<ProposalProblemCode, TermsProblem['reason']>> = {
  NOT_AN_AMOUNT: 'not_a_count',
  TIERS_MISSING: 'nothing_named',
  TIERS_NOT_ASCENDING: 'out_of_order',
  BONUSES_NOT_ASCENDING: 'out_of_order',
  CAP_BELOW_FLOOR: 'out_of_order',
};

/** True for what nobody can compute a sum from: no version of a contract holds it. */
export function isContradiction(code: ProposalProblemCode): boolean {
  return CLAUSE_REASONS[code] !== undefined;
}

/** Everything wrong with the extra terms; absent ones are no problem. */
export function listExtraTermsProblems(terms: Terms): TermsProblem[] {
  return [
    ...(terms.performancePay ? payProblems(terms.performancePay, 'performancePay') : []),
    ...(terms.earlierPay ?? []).flatMap((clause, index) => payProblems(clause, `earlierPay.${index}`)),
    ...retainerProblems(terms),
    ...(terms.usage ?? []).flatMap((clause, index) => usageProblems(clause, `usage.${index}`)),
    ...(terms.exclusivity ?? []).flatMap((clause, index) =>
      exclusivityProblems(clause, `exclusivity.${index}`),
    ),
    ...standbyProblems(terms),
    ...countProblems(terms),
    ...withholdingProblems(terms),
    ...precedenceProblems(terms),
  ];
}

function payProblems(clause: PerformanceClause, field: string): TermsProblem[] {
  const ids = clause.pieceIds ?? [];
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [
    ...clauseProblems(clause).flatMap(({ code, facts }) => {
      const reason = CLAUSE_REASONS[code];
      return reason === undefined
        ? []
        : [problem(reason, `${field}.${facts.field ?? code.toLowerCase()}`, facts.value ?? '')];
    }),
    ...(twice === undefined ? [] : [problem('named_twice', `${field}.pieceIds`, twice)]),
    ...(clause.pieceIds?.length === 0 ? [problem('nothing_named', `${field}.pieceIds`, '')] : []),
  ];
}

function withholdingProblems({ withholding }: Terms): TermsProblem[] {
  if (!withholding || isCount(withholding.answerDays, DAYS_MAX)) return [];
  return [problem('not_a_count', 'withholding.answerDays', withholding.answerDays)];
}

function retainerProblems({ retainer }: Terms): TermsProblem[] {
  if (!retainer) return [];
  const { amountMinor, firstOn, lastOn } = retainer;
  const badDates = [firstOn, lastOn].filter((on) => !isLocalDate(on));
  const isReversed = badDates.length === 0 && lastOn < firstOn;
  return [
    ...(isCount(amountMinor, Number.MAX_SAFE_INTEGER)
      ? []
      : [problem('not_a_count', 'retainer.amountMinor', amountMinor)]),
    ...badDates.map((on) => problem('not_a_date', 'retainer', on)),
    ...(isReversed ? [problem('out_of_order', 'retainer', `${firstOn}–${lastOn}`)] : []),
  ];
}

function usageProblems({ days, survives, channel }: UsageClause, field: string): TermsProblem[] {
  return [
    ...(channel.trim() === '' ? [problem('nothing_named', `${field}.channel`, '')] : []),
    ...(isCount(days, DAYS_MAX) && days > 0 ? [] : [problem('not_a_count', `${field}.days`, days)]),
    ...survives
      .filter((route) => !ROUTES.includes(route))
      .map((route) => problem('not_listed', `${field}.survives`, route)),
  ];
}

function exclusivityProblems(
  { category, firstOn, lastOn, onEnd, tailDays }: ExclusivityClause,
  field: string,
): TermsProblem[] {
  const dates = [...(firstOn === undefined ? [] : [firstOn]), lastOn];
  const badDates = dates.filter((on) => !isLocalDate(on));
  const isReversed = badDates.length === 0 && firstOn !== undefined && lastOn < firstOn;
  return [
    ...(category.trim() === '' ? [problem('nothing_named', `${field}.category`, '')] : []),
    ...badDates.map((on) => problem('not_a_date', field, on)),
    ...(isReversed ? [problem('out_of_order', field, `${firstOn}–${lastOn}`)] : []),
    ...(isCount(tailDays, DAYS_MAX) ? [] : [problem('not_a_count', `${field}.tailDays`, tailDays)]),
    // A tail that is released at once says two things.
    ...(onEnd === 'release' && tailDays > 0 ? [problem('says_both', `${field}.tailDays`, tailDays)] : []),
  ];
}

function standbyProblems({ pause }: Terms): TermsProblem[] {
  const { standbyBps, standbyMonthlyMinor } = pause ?? {};
  const isShare = standbyBps === undefined || isCount(standbyBps, 10_000);
  const isAmount = standbyMonthlyMinor === undefined || isCount(standbyMonthlyMinor, Number.MAX_SAFE_INTEGER);
  return [
    ...(isShare ? [] : [problem('not_a_share', 'pause.standbyBps', standbyBps)]),
    ...(isAmount ? [] : [problem('not_a_count', 'pause.standbyMonthlyMinor', standbyMonthlyMinor)]),
  ];
}

function countProblems(terms: Terms): TermsProblem[] {
  const counts: [string, number | undefined, number][] = [
    ['minLiveDays', terms.minLiveDays, DAYS_MAX],
    ['adsStopHours', terms.adsStopHours, DAYS_MAX],
    ['confidentialityDays', terms.confidentialityDays, DAYS_MAX],
    ['nonDisparagementDays', terms.nonDisparagementDays, DAYS_MAX],
    ['returnDays', terms.returnDays, DAYS_MAX],
    ['expensesCapMinor', terms.expensesCapMinor, Number.MAX_SAFE_INTEGER],
  ];
  return counts.flatMap(([field, value, most]) =>
    value === undefined || isCount(value, most) ? [] : [problem('not_a_count', field, value)],
  );
}

function precedenceProblems({ precedence = [] }: Terms): TermsProblem[] {
  const stray = precedence.filter((layer) => !DOCUMENT_LAYERS.includes(layer));
  const twice = precedence.filter((layer, index) => precedence.indexOf(layer) !== index);
  return [
    ...stray.map((layer) => problem('not_listed', 'precedence', layer)),
    ...twice.map((layer) => problem('named_twice', 'precedence', layer)),
  ];
}

function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}

function problem(reason: TermsProblem['reason'], field: string, value: unknown): TermsProblem {
  return { reason, field, value: String(value) };
}
