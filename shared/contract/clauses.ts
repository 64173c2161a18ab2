// What a person answered about each term, beside the paper: a value, "none" (an answer), or nothing yet (not known).
// `toTerms` turns the answers into the flat terms that the rules read; what was not answered stays unconfirmed.
import type {
  ApprovalClause,
  CauseClause,
  Channel,
  ConvenienceClause,
  ExtraTerms,
  KillFee,
  LocalDate,
  PauseClause,
  PerformanceExit,
  Receipt,
  RetainerClause,
  TermEndClause,
  TermName,
  Terms,
} from './terms.ts';
import { TERM_NAMES } from './terms.ts';

export type NoticeTerm = {
  channels: Partial<Record<Channel, Receipt>>;
  recipientTz: string;
  /** Whose public holidays were frozen into the version, ISO 3166; absent = none were asked for. */
  holidayRegion?: string;
};
export type PaymentTerm = { daysToPay: number; clawback: boolean };

export type ClauseValue = {
  notice: NoticeTerm;
  convenience: ConvenienceClause;
  cause: CauseClause;
  pause: PauseClause;
  killFee: KillFee;
  performanceExit: PerformanceExit;
  payment: PaymentTerm;
  retainer: RetainerClause;
  termEnd: TermEndClause;
  approval: ApprovalClause;
};

type Confirmed = { clause: string | null; confirmedBy: string; confirmedAt: string };
/** One answer, confirmed by a person against the paper. An absent key in `Clauses` = not known yet. */
export type ClauseAnswer<N extends TermName> =
  | (({ is: 'value'; value: ClauseValue[N] } | { is: 'none' }) & Confirmed)
  | undefined;
export type Clauses = { [N in TermName]?: ClauseAnswer<N> } & {
  /** Everything else the paper holds (rights, exclusivity, pay by result, …); each part was confirmed by a person. */
  extra?: { value: ExtraTerms } & Confirmed;
};

/**
 * The flat terms of a version. Terms without an answer are listed in `unconfirmed` and carry no default
 * (DOMAIN.md §9.5): a rule that needs one says so.
 */
export function toTerms(clauses: Clauses, { tz, holidays }: { tz: string; holidays: LocalDate[] }): Terms {
  const unconfirmed = TERM_NAMES.filter((name) => clauses[name] === undefined);
  const notice = toValue(clauses.notice);
  const payment = toValue(clauses.payment);
  return dropUndefined({
    tz,
    recipientTz: notice?.recipientTz ?? tz,
    holidays,
    channels: notice?.channels ?? {},
    convenience: toValue(clauses.convenience),
    cause: toValue(clauses.cause),
    performanceExit: toValue(clauses.performanceExit),
    pause: toValue(clauses.pause),
    killFee: toValue(clauses.killFee),
    clawback: payment?.clawback,
    daysToPay: payment?.daysToPay,
    retainer: toValue(clauses.retainer),
    termEnd: toValue(clauses.termEnd),
    approval: toValue(clauses.approval),
    unconfirmed,
    clauseNumbers: numbersOf(clauses),
    ...clauses.extra?.value,
  });
}

function numbersOf(clauses: Clauses): Terms['clauseNumbers'] {
  const numbers = TERM_NAMES.flatMap((name) => {
    const number = clauses[name]?.clause ?? null;
    return number === null ? [] : [[name, number] as const];
  });
  return numbers.length === 0 ? undefined : Object.fromEntries(numbers);
}

function toValue<T>(answer: ({ is: 'value'; value: T } | { is: 'none' }) | undefined): T | undefined {
  return answer?.is === 'value' ? answer.value : undefined;
}

function dropUndefined(terms: { [K in keyof Terms]: Terms[K] | undefined }): Terms {
  // Removing the undefined keys is exactly what makes the object a `Terms` (a missing key = the clause is absent).
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as Terms;
}
