// The kill fee's fields: which of the four ways the paper counts by (DOMAIN.md §3.7), and the fields of that way.
import type { KillFee } from '../../../shared/contract/terms.ts';
import { toTypedMoney } from '../desk/parse-typed.ts';
import type { TermsReader, TermsValues } from './terms-reader.ts';
import { toPercent } from './typed-values.ts';

export const KILL_FEE_STAGES = [
  { name: 'contracted', label: 'Before the brief, %' },
  { name: 'briefed', label: 'Briefed, %' },
  { name: 'in_production', label: 'In production, %' },
  { name: 'submitted', label: 'Submitted, %' },
  { name: 'approved', label: 'Approved, %' },
] as const;

/** Rows of the table by days that the form offers, before the open one at its end. */
export const DAY_ROWS = [1, 2, 3, 4] as const;

type Model = KillFee['model'];

export const KILL_FEE_MODELS: { value: Model; label: string }[] = [
  { value: 'stagePct', label: 'a share by the stage of each piece' },
  { value: 'remainingPct', label: 'a share of all work that is left' },
  { value: 'flat', label: 'one sum for the work that is left' },
  { value: 'daysToPost', label: 'a share by the days until each post' },
];

const FIELDS: Record<Model, readonly string[]> = {
  stagePct: KILL_FEE_STAGES.map(({ name }) => `kill-${name}`),
  remainingPct: ['kill-remaining'],
  flat: ['kill-flat'],
  daysToPost: [...DAY_ROWS.flatMap((row) => [`kill-days-${row}`, `kill-share-${row}`]), 'kill-share-open'],
};

/** The way that is chosen; the usual one where nobody has. */
export function toModel(chosen: string | undefined): Model {
  return KILL_FEE_MODELS.find(({ value }) => value === chosen)?.value ?? 'stagePct';
}

/** A confirmed kill fee as one would type it; `currency` is that of its sum. */
export function killFeeValues(killFee: KillFee, currency: string): TermsValues {
  return { 'kill-model': killFee.model, ...toFields(killFee, currency) };
}

function toFields(killFee: KillFee, currency: string): TermsValues {
  switch (killFee.model) {
    case 'stagePct':
      return Object.fromEntries(
        KILL_FEE_STAGES.map(({ name }) => [`kill-${name}`, toPercent(killFee.stageBps[name] ?? 0)]),
      );
    case 'remainingPct':
      return { 'kill-remaining': toPercent(killFee.bps) };
    case 'flat':
      return { 'kill-flat': toTypedMoney(killFee.minor, currency) };
    case 'daysToPost':
      return Object.fromEntries(
        killFee.table.flatMap(({ maxDays, bps }, index) =>
          maxDays === null
            ? [['kill-share-open', toPercent(bps)]]
            : [
                [`kill-days-${index + 1}`, String(maxDays)],
                [`kill-share-${index + 1}`, toPercent(bps)],
              ],
        ),
      );
  }
}

/** A table by days has to say what is paid before its longest count, or an early end could not be counted. */
export function readKillFee(read: TermsReader): KillFee {
  const model = toModel(read.text('kill-model'));
  switch (model) {
    case 'stagePct':
      return {
        model,
        stageBps: Object.fromEntries(KILL_FEE_STAGES.map(({ name }) => [name, read.percent(`kill-${name}`)])),
      };
    case 'remainingPct':
      return { model, bps: read.percent('kill-remaining') };
    case 'flat':
      return { model, minor: read.sum('kill-flat') };
    case 'daysToPost':
      return {
        model,
        table: [
          ...DAY_ROWS.filter(
            (row) => read.text(`kill-days-${row}`) + read.text(`kill-share-${row}`) !== '',
          ).map((row) => ({
            maxDays: read.number(`kill-days-${row}`, 365),
            bps: read.percent(`kill-share-${row}`),
          })),
          { maxDays: null, bps: read.percent('kill-share-open') },
        ],
      };
  }
}

/** Fields of a way that was not chosen, with something newly typed in them: none of it is dropped without a word. */
export function isOtherModelTyped(values: TermsValues, shown: TermsValues): boolean {
  const chosen = toModel(values['kill-model']);
  return KILL_FEE_MODELS.filter(({ value }) => value !== chosen)
    .flatMap(({ value }) => FIELDS[value])
    .some((name) => (values[name] ?? '').trim() !== '' && values[name]?.trim() !== (shown[name] ?? ''));
}
