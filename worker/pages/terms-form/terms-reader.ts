// How single fields of the terms form are read: a value that fits, or a problem by the field's name.
import type { LocalDate, Period } from '../../../shared/contract/terms.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import { amountProblem, parseMoney } from '../desk/parse-typed.ts';
import { listTicked } from '../terms/trigger-fields.ts';
import { countingBoxes } from './period-form.ts';

export type TermsValues = Record<string, string>;

const UNITS: Period['unit'][] = ['hours', 'calendarDays', 'businessDays', 'months'];

const NO_AMOUNT = 'Use an amount such as 3000.00.';
const NOT_A_SHARE = 'Use a share from 0 to 100, such as 25 or 12.5.';

export type TermsReader = {
  number: (name: string, max: number) => number;
  /** Null where the field is left empty. */
  limit: (name: string, max: number) => number | null;
  period: (stem: string) => Period;
  /** Writes down that a field does not fit. */
  refuse: (name: string, words: string) => void;
  text: (name: string) => string;
  day: (name: string) => LocalDate;
  /** Every box of the list that was ticked, by the event's name. */
  ticked: (stem: string) => string[];
  /** Basis points of a percentage with two decimals at most; undefined where the field is left empty. */
  share: (name: string) => number | undefined;
  /** The same for a percentage that has to be there. */
  percent: (name: string) => number;
  /** Minor units; undefined where the field is left empty. */
  amount: (name: string) => number | undefined;
  /** Minor units of an amount that has to be there. */
  sum: (name: string) => number;
};

/** Amounts are in `currency`; what does not fit is written to `problems` and reads as nothing. */
export function createReader(
  values: TermsValues,
  problems: Record<string, string>,
  currency: string,
): TermsReader {
  const text = (name: string) => (values[name] ?? '').trim();
  const number = (name: string, max: number) => {
    const value = Number(text(name));
    const isFit = text(name) !== '' && Number.isInteger(value) && value >= 0 && value <= max;
    if (!isFit) problems[name] = `Use a whole number from 0 to ${max}.`;
    return isFit ? value : 0;
  };
  const limit = (name: string, max: number) => (text(name) === '' ? null : number(name, max));
  const period = (stem: string): Period => ({
    n: number(`${stem}-n`, 365),
    unit: UNITS.find((unit) => unit === text(`${stem}-unit`)) ?? 'calendarDays',
    ...(text(countingBoxes(stem).receiptDay) === 'on' ? { countReceiptDay: true } : {}),
    ...(text(countingBoxes(stem).roll) === 'on' ? { roll: 'forward' } : {}),
  });
  const refuse = (name: string, words: string) => {
    problems[name] = words;
  };
  const day = (name: string): LocalDate => {
    const on = text(name);
    if (!isLocalDate(on)) problems[name] = 'Give the day, as on the paper.';
    return on;
  };
  const share = (name: string) => {
    if (text(name) === '') return undefined;
    const percent = Number(text(name).replace(',', '.'));
    const isFit = /^\d{1,3}([.,]\d{1,2})?$/.test(text(name)) && percent <= 100;
    if (!isFit) problems[name] = NOT_A_SHARE;
    return isFit ? Math.round(percent * 100) : undefined;
  };
  const percent = (name: string) => {
    const bps = share(name);
    if (bps === undefined) problems[name] = NOT_A_SHARE;
    return bps ?? 0;
  };
  const amount = (name: string) => {
    const minor = parseMoney(text(name), currency);
    if (minor === 'not_a_number') problems[name] = amountProblem(text(name), currency, NO_AMOUNT);
    return typeof minor === 'number' ? minor : undefined;
  };
  const sum = (name: string) => {
    const minor = amount(name);
    if (minor === undefined) problems[name] ??= NO_AMOUNT;
    return minor ?? 0;
  };
  const ticked = (stem: string) => listTicked(values, stem);
  return { text, number, limit, period, refuse, day, ticked, share, percent, amount, sum };
}
