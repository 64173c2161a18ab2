// Whether a payment may be recorded as it was typed: every problem by the field that holds it. What is odd and may be true all the
// same (more than is owed, before the contract, the same once more) is asked about and taken once somebody says that it is so.
import type { LocalDate } from '../../contract/terms.ts';
import { isLocalDate } from '../../contract/zone.ts';
import type { PaidSum } from './paid-sums.ts';
import { isPaidFor } from './paid-sums.ts';

/** A number of a bank or an invoice, not a story. */
export const REFERENCE_CHARS_MAX = 80;
/** Of one collaboration, those that were taken back among them. */
export const PAYMENTS_MAX = 200;

/** As typed; the amount is read where the currency is known: null = nothing was typed. */
export type PaymentAsked = {
  minor: number | null | 'not_a_number';
  on: string;
  paidFor: string;
  reference: string;
  /** Somebody has read what is odd about it and says that it is so. */
  isMeant: boolean;
};

/** What it is held against; `today` is the campaign’s. */
export type PaymentSurroundings = {
  today: LocalDate;
  /** The day the contract was signed, else the first from which one is in force; null = not known. */
  contractOn: LocalDate | null;
  pieceIds: readonly string[];
  /** Payments that stand. */
  recorded: readonly PaidSum[];
  /** How many were ever recorded. */
  count: number;
  /** What is open under the name of a payment, and in all; null = not known. */
  openOf: (paidFor: string) => number | null;
};

/** Kept to a second look: it is recorded when somebody says that it is so. */
export type PaymentDoubt =
  | { is: 'more_than_owed'; openMinor: number }
  | { is: 'before_contract'; contractOn: LocalDate }
  | { is: 'recorded_already'; on: LocalDate };
export type PaymentProblem = {
  is: 'no_amount' | 'not_an_amount' | 'no_day' | 'future' | 'no_such_payment' | 'too_long' | 'too_many';
};
export type PaymentProblems = Partial<Record<'amount' | 'on' | 'paidFor' | 'reference', PaymentProblem>>;

/** One that may be written down. */
export type NewPayment = PaidSum & { on: LocalDate; reference: string };
export type PaymentAnswer =
  | { ok: true; payment: NewPayment }
  | { ok: false; problems: PaymentProblems; doubts: PaymentDoubt[] };

export function judgePayment(asked: PaymentAsked, surroundings: PaymentSurroundings): PaymentAnswer {
  const { minor, paidFor, isMeant } = asked;
  const [on, reference] = [asked.on.trim(), asked.reference.trim()];
  const isNamed = isPaidFor(paidFor, surroundings.pieceIds);
  const found: [keyof PaymentProblems, PaymentProblem['is'] | null][] = [
    ['amount', surroundings.count >= PAYMENTS_MAX ? 'too_many' : judgeAmount(minor)],
    ['on', judgeDay(on, surroundings.today)],
    ['paidFor', isNamed ? null : 'no_such_payment'],
    ['reference', reference.length > REFERENCE_CHARS_MAX ? 'too_long' : null],
  ];
  const problems: PaymentProblems = Object.fromEntries(
    found.flatMap(([field, is]) => (is === null ? [] : [[field, { is }]])),
  );
  if (Object.keys(problems).length > 0 || typeof minor !== 'number')
    return { ok: false, problems, doubts: [] };
  const payment = { minor, on, paidFor, reference };
  const doubts = isMeant ? [] : listDoubts(payment, surroundings);
  return doubts.length > 0 ? { ok: false, problems, doubts } : { ok: true, payment };
}

function judgeAmount(minor: PaymentAsked['minor']): PaymentProblem['is'] | null {
  if (minor === 'not_a_number') return 'not_an_amount';
  return minor === null || minor <= 0 ? 'no_amount' : null;
}

function judgeDay(on: string, today: LocalDate): PaymentProblem['is'] | null {
  if (!isLocalDate(on)) return 'no_day';
  return on > today ? 'future' : null;
}

function listDoubts(
  { minor, on, paidFor }: NewPayment,
  { contractOn, recorded, openOf }: PaymentSurroundings,
): PaymentDoubt[] {
  const openMinor = openOf(paidFor);
  const isThere = recorded.some((one) => one.minor === minor && one.on === on && one.paidFor === paidFor);
  return [
    ...(openMinor !== null && minor > openMinor ? [{ is: 'more_than_owed', openMinor } as const] : []),
    ...(contractOn !== null && on < contractOn ? [{ is: 'before_contract', contractOn } as const] : []),
    ...(isThere ? [{ is: 'recorded_already', on } as const] : []),
  ];
}

/** Differs as soon as one is recorded or taken back: what a form was made of. */
export function stateOfPayments(payments: readonly { takenBack: unknown }[]): number {
  return payments.length + payments.filter(({ takenBack }) => takenBack !== null).length;
}
