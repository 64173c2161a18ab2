// The one way in which a rule of the contract refuses what it cannot use: it names the fact, shows it, and says what would
// do. Screens ask `listTermsProblems` before anything is stored; this stands behind them, for whoever calls a rule directly.
import type { TermsProblem } from '../terms-problems.ts';
import { isInstant, isLocalDate } from '../zone.ts';

/** "killFee.stageBps.briefed is 12000; a share lies between 0 and 10000 basis points". */
export class RefusedFact extends RangeError {
  override readonly name = 'RefusedFact';
  /** Path of the fact that caused it. */
  readonly fact: string;

  constructor(fact: string, value: unknown, rule: string) {
    super(`${fact} is ${spelled(value)}; ${rule}`);
    this.fact = fact;
  }
}

const SPELLED_LENGTH_MAX = 80;

const RULES: Record<TermsProblem['reason'], string> = {
  unknown_zone: 'give the name of a time zone, such as Europe/London',
  not_a_date: 'give a day that exists, written YYYY-MM-DD',
  never_open: 'name at least one weekday, from 1 = Monday to 7 = Sunday',
  not_a_time: 'give a time of day, written HH:MM',
  not_a_count: 'give a whole number, 0 or more, that is not too large',
  not_a_share: 'a share lies between 0 and 10000 basis points',
  stages_decrease: 'a later stage never earns less than an earlier one',
  approved_below_full: 'approved work earns its fee in full, 10000 basis points',
  not_a_trigger_of_the_clause: 'name events of the clause',
  nobody_named: 'name the brand, the creator or both',
  out_of_order: 'put what comes first first',
  nothing_named: 'name at least one',
  named_twice: 'name each one once',
  not_listed: 'use one of the values that the contract knows',
  says_both: 'say one thing',
  before_start: 'it lies before the campaign begins',
  already_over: 'it has passed, and work is still to come',
  after_term_end: 'it lies after the last day of the term',
  not_guaranteed: 'missed results are a breach only where results are guaranteed',
};

/** Throws for the first of these; `under` is put before its field. */
export function refuseProblems(problems: readonly TermsProblem[], under = ''): void {
  const [first] = problems;
  if (!first) return;
  const { field, value, reason } = first;
  // Problems carry their value as text; a number reads better as one.
  const shown = value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  throw new RefusedFact(`${under}${field}`, shown, RULES[reason]);
}

export function checkInstant(fact: string, value: unknown): void {
  if (isInstant(value)) return;
  throw new RefusedFact(fact, value, 'give an instant in UTC, such as 2026-11-18T16:00:00Z');
}

export function checkDate(fact: string, value: unknown): void {
  if (typeof value !== 'string' || !isLocalDate(value)) throw new RefusedFact(fact, value, RULES.not_a_date);
}

/** A whole number ≥ 0 that arithmetic keeps exact. */
export function checkCount(fact: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 0)
    throw new RefusedFact(fact, value, RULES.not_a_count);
}

/** Basis points from 0 to 10,000. */
export function checkShare(fact: string, value: unknown): void {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > 10_000)
    throw new RefusedFact(fact, value, RULES.not_a_share);
}

export function checkNumber(fact: string, value: unknown): void {
  if (!Number.isFinite(value)) throw new RefusedFact(fact, value, 'give a number');
}

export function checkFlag(fact: string, value: unknown): void {
  if (typeof value !== 'boolean') throw new RefusedFact(fact, value, 'say true or false');
}

export function checkOneOf(fact: string, value: unknown, known: readonly string[]): void {
  if (!known.some((one) => one === value))
    throw new RefusedFact(fact, value, `use one of ${known.join(', ')}`);
}

export function checkList(fact: string, value: unknown): void {
  if (!Array.isArray(value)) throw new RefusedFact(fact, value, 'give a list');
}

/** `named_twice` for the first name that comes back. */
export function checkDistinct(fact: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RefusedFact(fact, twice, RULES.named_twice);
}

type Check = (fact: string, value: unknown) => void;

/** Runs a check over those of the facts that are known: absent and null mean "not known" or "not the case". */
export function checkKnown(check: Check, facts: Readonly<Record<string, unknown>>, under = ''): void {
  for (const [name, value] of Object.entries(facts)) {
    if (value !== undefined && value !== null) check(`${under}${name}`, value);
  }
}

function spelled(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'missing';
  if (typeof value === 'number') return String(value);
  return (JSON.stringify(value) ?? String(value)).slice(0, SPELLED_LENGTH_MAX);
}
