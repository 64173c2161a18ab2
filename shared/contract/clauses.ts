// What a person answered about each term, beside the paper: a value, "none" (an answer), or nothing yet (not known).
// `toTerms` turns the answers into the flat terms that the rules read; what was not answered stays unconfirmed.
import type {
  ApprovalClause,
  CauseClause,
  Channel,
  ConvenienceClause,
  ExtraTerms,
  ForceMajeureClause,
  KillFee,
  KpiGuarantee,
  LateInterestClause,
  LocalDate,
  PauseClause,
  PerformanceClause,
  PerformanceExit,
  Receipt,
  RetainerClause,
  TermEndClause,
  TermName,
  Terms,
} from './terms.ts';
import { TERM_NAMES } from './terms.ts';

export type NoticeClause = {
  channels: Partial<Record<Channel, Receipt>>;
  recipientTz: string;
  /** Whose public holidays were frozen into the version, ISO 3166; absent = none were asked for. */
  holidayRegion?: string;
  /** Days that the paper counts as holidays beside the region's, and days of the region's that it does not. */
  holidayChanges?: { added: LocalDate[]; removed: LocalDate[] };
  /** When the recipient's side is open; absent = the usual hours. */
  businessHours?: NonNullable<Terms['businessHours']>;
  /** Where and when we receive the creator's notices, if the paper says so; its holidays are frozen like the others. */
  brandSide?: NonNullable<Terms['brandSide']> & { holidayRegion?: string };
};
/** What the paper says and no field can hold, and the terms it changes: none of them is used while it stands. */
export type BeyondFields = { text: string; terms: TermName[] };
/** Interest on late pay only where the paper names it. */
export type PaymentTerm = { daysToPay: number; clawback: boolean; lateInterest?: LateInterestClause };

export type ClauseValue = {
  notice: NoticeClause;
  convenience: ConvenienceClause;
  cause: CauseClause;
  pause: PauseClause;
  killFee: KillFee;
  performanceExit: PerformanceExit;
  payment: PaymentTerm;
  retainer: RetainerClause;
  termEnd: TermEndClause;
  approval: ApprovalClause;
  forceMajeure: ForceMajeureClause;
  kpiGuarantee: KpiGuarantee;
};

type Confirmed = { clause: string | null; confirmedBy: string; confirmedAt: string };
/** One answer, confirmed by a person against the paper. An absent key in `Clauses` = not known yet. */
export type ClauseAnswer<N extends TermName> =
  | (({ is: 'value'; value: ClauseValue[N] } | { is: 'none' }) & Confirmed)
  | undefined;
/**
 * Whether the contract as first signed pays by result. `open` = it does or may, and its figures are not known yet. An absent
 * answer is none to ask for: the fee that was agreed is what the pieces pay.
 */
export type ResultPayAnswer = ({ is: 'value'; value: PerformanceClause } | { is: 'none' } | { is: 'open' }) &
  Confirmed;
export type Clauses = { [N in TermName]?: ClauseAnswer<N> } & {
  resultPay?: ResultPayAnswer | undefined;
  /** Everything else the paper holds (rights, exclusivity, pay by result as changed since, …); each part was confirmed by a person. */
  extra?: { value: ExtraTerms } & Confirmed;
  beyond?: BeyondFields & Pick<Confirmed, 'confirmedBy' | 'confirmedAt'>;
};

/**
 * The flat terms of a version. Terms without an answer are listed in `unconfirmed` and carry no default
 * (DOMAIN.md §9.5): a rule that needs one says so. The same holds for a term of which the paper says more than its fields.
 */
export function toTerms(clauses: Clauses, { tz, holidays }: { tz: string; holidays: LocalDate[] }): Terms {
  const beyond = clauses.beyond?.terms ?? [];
  const used = omit(clauses, beyond);
  const notice = toValue(used.notice);
  const payment = toValue(used.payment);
  return dropUndefined({
    tz,
    recipientTz: notice?.recipientTz ?? tz,
    holidays,
    businessHours: notice?.businessHours,
    brandSide: notice?.brandSide && toBrandSide(notice.brandSide),
    channels: notice?.channels ?? {},
    convenience: toValue(used.convenience),
    cause: toValue(used.cause),
    performanceExit: toValue(used.performanceExit),
    pause: toValue(used.pause),
    killFee: toValue(used.killFee),
    clawback: payment?.clawback,
    daysToPay: payment?.daysToPay,
    lateInterest: payment?.lateInterest,
    retainer: toValue(used.retainer),
    termEnd: toValue(used.termEnd),
    approval: toValue(used.approval),
    forceMajeure: toValue(used.forceMajeure),
    kpiGuarantee: toValue(used.kpiGuarantee),
    unconfirmed: [
      ...TERM_NAMES.filter((name) => used[name] === undefined),
      ...(clauses.resultPay?.is === 'open' ? (['performancePay'] as const) : []),
    ],
    beyond: beyond.length === 0 ? undefined : beyond,
    clauseNumbers: numbersOf(clauses),
    ...clauses.extra?.value,
    ...payOf(clauses),
  });
}

/** Pay by result: what both have signed since comes first, that of the contract as first signed goes on for the other pieces. */
function payOf({ extra, resultPay }: Clauses): Pick<ExtraTerms, 'performancePay' | 'earlierPay'> {
  const { performancePay, earlierPay = [] } = extra?.value ?? {};
  const [newest, ...earlier] = [
    ...(performancePay ? [performancePay] : []),
    ...earlierPay,
    ...(resultPay?.is === 'value' ? [resultPay.value] : []),
  ];
  return {
    ...(newest ? { performancePay: newest } : {}),
    ...(earlier.length > 0 || extra?.value.earlierPay ? { earlierPay: earlier } : {}),
  };
}

/** The answers that may be used: a term of which the paper says more than its fields is not known. */
function omit(clauses: Clauses, names: readonly TermName[]): Clauses {
  return Object.fromEntries(
    Object.entries(clauses).filter(([name]) => !names.some((omitted) => omitted === name)),
  );
}

/** The rules count days; whose holidays they were is for people. */
function toBrandSide({
  holidayRegion: _,
  ...side
}: NonNullable<NoticeClause['brandSide']>): Terms['brandSide'] {
  return side;
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
