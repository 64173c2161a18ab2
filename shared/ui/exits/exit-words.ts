// Words that the comparison of exits and what its figures open to share: dated sums, what they rest on, amounts.
import type { Assumption, DatedSum, ExitColumn } from '../../procedure/exits/exit-column.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatMoney, formatNumberOf } from '../format.ts';
import { roundToRange } from '../reading/about-count.ts';

export type Words = { locale: string; standing: Standing; goingOn: ExitColumn['kpi'] };

const SUM_WORDS: Record<DatedSum['what'], string> = {
  piece: 'piece',
  kill_fee: 'kill fee',
  performance: 'pay by result',
  retainer: 'retainer',
  standby: 'standby pay',
  interest: 'interest on late pay',
  expenses: 'expenses',
  extra: 'other',
  remedy: 'remedy',
  refund: 'comes back',
};

export function describeSum({ what, id }: DatedSum, { standing }: Words): string {
  const piece = standing.deliverables.find((one) => one.id === id)?.name;
  return piece === undefined ? SUM_WORDS[what] : what === 'piece' ? piece : `${piece}, ${SUM_WORDS[what]}`;
}

const ASSUMPTION_WORDS: Record<Assumption['code'], string> = {
  STAGES_AS_NOW: 'Pieces are counted at the stage they have today.',
  RESULTS_PAY_AT_GUARANTEE:
    'Pay by result is counted with the results so far, and at least at what it guarantees.',
  PAY_DAYS_FALLBACK: 'The contract names no days to pay, so 30 days are used.',
  REMEDY_LIFTS_HALFWAY:
    'A remedy is credited with half the way to the agreed pace, on pieces not yet out; its range reaches from nothing gained to all of it.',
  REMEDY_CHANGES_NOTHING_LEFT: 'Nothing is left that a remedy could change.',
  REMEDY_EFFECT_NOT_KNOWN: 'What a remedy adds is not known: none like it was measured here yet.',
  PAUSE_LASTS: 'The pause is counted with the length shown.',
  PIECES_FALL_OUT: 'Pieces that a pause moves beyond the flight bring nothing to it.',
  CREATOR_MAY_LEAVE: 'After the limit of paused days the contract may let the creator leave.',
  LIVE_POSTS_GROW_ON: 'Live posts keep growing after an end.',
  FORECAST_OF_NOW: 'Results are the forecast of today; the range holds in eight cases of ten.',
};

export function describeAssumption({ code, facts }: Assumption, words: Words): string {
  const { dueBeforeStop, stopsAt, minor } = facts;
  const isDueSoon = code === 'STAGES_AS_NOW' && typeof dueBeforeStop === 'number' && dueBeforeStop > 0;
  if (!isDueSoon) return ASSUMPTION_WORDS[code];
  const pieces = formatNumberOf(dueBeforeStop, 'piece is', 'pieces are', words.locale);
  const isDearer = typeof minor === 'number' && minor > 0;
  const more = `What is delivered until then costs ${isDearer ? `up to ${amount(minor, words)}` : 'no'} more, and its results come on top.`;
  return `${ASSUMPTION_WORDS[code]} ${pieces} due before ${stopsAt === 'receipt' ? 'our notice counts as received and stops the work' : 'the end takes effect'}. ${more}`;
}

export function amount(minor: number, { standing, locale }: Words): string {
  return formatMoney(minor, { currency: standing.currency, locale, form: 'symbol' });
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Likely = Extract<ExitColumn['kpi'], { isKnown: true }>;

/** Likely results as they are shown: ways are read beside one another, so none has fewer digits than going on has. */
export function roundLikely(value: number, kpi: Likely, goingOn: ExitColumn['kpi']): number {
  const isFiner = goingOn.isKnown && goingOn.hi - goingOn.lo < kpi.hi - kpi.lo;
  return roundToRange(value, isFiner ? goingOn : kpi);
}
