// What was typed to share a piece, and why it is not done, in words with a way out.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { isWeight, WEIGHT_MAX } from '../../../shared/procedure/twins/twin-counts.ts';
import { unreachable } from '../../../shared/result.ts';
import type { SharingRefusal, SharingWish } from '../../commands/agreement/share-piece.ts';
import type { Parsed, Problems } from '../desk/parse-typed.ts';
import { amountProblem, parseMoney } from '../desk/parse-typed.ts';
import { describeShareGap, refuseFeeFall } from './share-words.ts';

const FIELDS = ['with', 'weight', 'otherWeight', 'total'] as const;
export type SharingValues = Record<(typeof FIELDS)[number], string> & {
  /** What it changes was shown, and a person has said so. */
  isSeen: boolean;
};

export function toSharingValues(form: Record<string, string | string[]>): SharingValues {
  const text = (name: string) => {
    const value = form[name];
    return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
  };
  return {
    with: text('with'),
    weight: text('weight'),
    otherWeight: text('otherWeight'),
    total: text('total'),
    isSeen: text('isSeen') !== '',
  };
}

export function parseSharing(values: SharingValues, { currency }: Standing): Parsed<SharingWish> {
  const problems: Problems = {};
  const weights = [values.weight, values.otherWeight].map((typed) =>
    /^\d{1,9}$/.test(typed) ? Number(typed) : 0,
  );
  const [here = 0, there = 0] = weights;
  if (!isWeight(here)) problems.weight = WEIGHT_WORDS;
  if (!isWeight(there)) problems.otherWeight = WEIGHT_WORDS;
  if (values.with === '') problems.with = CHOOSE;
  const totalMinor = parseMoney(values.total, currency);
  if (totalMinor === 'not_a_number') problems.total = amountProblem(values.total, currency);
  if (totalMinor === 'not_a_number' || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { withPieceId: values.with, weights: [here, there], totalMinor } };
}

const WEIGHT_WORDS = `Give a whole number from 1 to ${WEIGHT_MAX}, such as 2 and 1.`;
const CHOOSE = 'Choose a piece of this creator in another campaign. It has to be added there first.';

/** By field; `needs_manager`, `not_found` and `overtaken` are answered by the page's own refusals. */
export function toSharingProblems(
  refusal: Exclude<SharingRefusal, { is: 'not_found' | 'needs_manager' }>,
  locale: string,
): Problems {
  switch (refusal.is) {
    case 'weights':
      return { weight: WEIGHT_WORDS };
    case 'not_a_choice':
      return { with: CHOOSE };
    case 'other_network':
      return {
        with: `One post is on one network: choose a piece on ${refusal.network}, or correct the network there.`,
      };
    case 'has_twin':
      return {
        with: `${refusal.name} is shared already, with another piece. Take that sharing back first.`,
      };
    case 'over':
      return {
        with: `${refusal.campaignName} has ended with this creator, or is under notice: its money and numbers stay as they are.`,
      };
    case 'currencies':
      return {
        total: `A sum is divided in one currency; ${refusal.here.campaignName} pays in ${refusal.here.currency}, ${refusal.there.campaignName} in ${refusal.there.currency}. Leave this empty, and type each share in its own campaign.`,
      };
    case 'base': {
      const words = refuseFeeFall(refusal.fall, { currency: refusal.currency, locale, isManager: true });
      return { total: `In ${refusal.campaignName}: ${words}` };
    }
    case 'shares': {
      const words = describeShareGap(refusal.gap, { currency: refusal.currency, locale });
      return { total: `In ${refusal.campaignName}: ${words} Correct that first.` };
    }
    default:
      return unreachable(refusal);
  }
}
