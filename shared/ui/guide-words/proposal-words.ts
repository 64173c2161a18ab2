// Words around changed terms: what stands against an offer, what is not said yet.
import type { DefinitionItem } from '../../contract/adjustment/definition-checklist.ts';
import type { ProposalProblem, ProposalProblemCode } from '../../contract/adjustment/proposal-problems.ts';
import type { PerformanceClause } from '../../contract/terms.ts';
import { formatCount, formatMoney } from '../format.ts';

export const EARLY_END_WORDS: Record<PerformanceClause['onEarlyEnd'], string> = {
  settle_at_effective: 'what the window shows that day counts',
  run_out: 'the window runs to its end',
  floor_prorata: 'the lowest pay, by days',
};

/** How pay adds up where it has more than one step (DOMAIN.md §3.8). */
export const STEP_COUNT_WORDS: Record<PerformanceClause['mode'], string> = {
  marginal: 'Each result at the pay of its own step',
  cliff: 'All results at the pay of the highest step reached',
};

/** How several bonuses add up. */
export const BONUS_WORDS = 'Each paid once, in addition to those before it';

const ITEM_WORDS: Record<DefinitionItem, string> = {
  unit: 'what one unit is',
  counts: 'organic or paid',
  source_of_truth: 'whose numbers count',
  supplied_within: 'by when they are supplied',
  measurement_window: 'how long is counted',
  invalid_units: 'returns and bots',
  hold_days: 'how long pay is held',
  base_due: 'when the base is due',
  floor: 'the lowest pay',
  cap: 'the highest pay',
  pieces: 'which pieces',
  early_end: 'what counts if it ends early',
  dispute_days: 'how long it can be questioned',
};

/** Those that are said with their numbers. */
type Numbered =
  | 'CLIFF_INVERSION'
  | 'TIERS_NOT_ASCENDING'
  | 'BONUSES_NOT_ASCENDING'
  | 'BONUS_CUT'
  | 'FLOOR_BELOW_BASE'
  | 'CAP_BELOW_FLOOR'
  | 'BASE_ABOVE_FEE'
  | 'NOT_AN_AMOUNT';

const PROBLEM_WORDS: Record<Exclude<ProposalProblemCode, Numbered>, string> = {
  NO_PIECES: 'No piece is chosen',
  PIECES_SAY_BOTH: 'Every piece is chosen, and single ones beside it',
  UNIT_MISSING: 'It is not said which result is paid',
  PIECE_UNKNOWN: 'A piece is not one of this collaboration',
  PIECES_DIFFER: 'The pay clause names other pieces than the offer',
  PIECE_STARTED: 'A piece has begun; only pieces nobody has begun can change',
  PRODUCTION_NOT_TICKED: 'A piece is in production; the creator has to agree to it by itself',
  EARNED_BECOMES_CONDITIONAL: 'Pay that is earned already would depend on results',
  OLD_FEE_DIFFERS: 'The old fee is not the one agreed',
  OLD_FEE_UNKNOWN: 'A piece has no fee of its own yet',
  TWO_CURRENCIES: 'Offer and contract name two currencies',
  EFFECTIVE_BEFORE_SIGNATURE: 'It would count from before the last signature',
  DEFINITION_INCOMPLETE: 'Not said yet',
  TIERS_MISSING: 'No pay per result and no bonus is given',
  DEPENDS_ON_OPINION: 'Pay would depend on a good opinion',
  BASE_TOO_LOW: 'The base lies under 40% of the old fee',
  LOW_EXPECTED_PAY: 'A usual result earns under 85% of the old fee',
  EXPECTED_PAY_UNKNOWN: 'Usual pay is not known yet',
};

/** One problem of an offer in words, with what it is about and its numbers. */
export function describeProposalProblem(
  { code, facts }: ProposalProblem,
  { locale, currency }: { locale: string; currency: string },
): string {
  const count = (units: unknown) => formatCount(Number(units), locale);
  const amount = (minor: unknown) => formatMoney(Number(minor), { currency, locale, form: 'code' });
  if (code === 'CLIFF_INVERSION') {
    const { atUnits, beforeMinor, afterMinor } = facts;
    return `With ${count(atUnits)} results the pay by result falls from ${amount(beforeMinor)} to ${amount(afterMinor)}`;
  }
  if (code === 'TIERS_NOT_ASCENDING')
    return `The step from ${count(facts.atUnits)} on has to begin above the step before it`;
  if (code === 'BONUSES_NOT_ASCENDING')
    return facts.atUnits === 0
      ? 'A bonus needs a number of results: what is paid for none is part of the base'
      : `The bonus at ${count(facts.atUnits)} has to stand above the bonus before it`;
  if (code === 'BONUS_CUT') {
    const { atUnits, amountMinor, paidMinor } = facts;
    const paid = Number(paidMinor) > 0 ? `adds only ${amount(paidMinor)}` : 'adds nothing';
    return `The bonus of ${amount(amountMinor)} at ${count(atUnits)} ${paid}, because of “At least” or “At most”`;
  }
  if (code === 'FLOOR_BELOW_BASE')
    return `The lowest pay, ${amount(facts.floorMinor)}, lies under the base, ${amount(facts.baseMinor)}`;
  if (code === 'CAP_BELOW_FLOOR')
    return `The highest pay, ${amount(facts.capMinor)}, lies under the lowest, ${amount(facts.floorMinor)}`;
  if (code === 'BASE_ABOVE_FEE')
    return `The base, ${amount(facts.baseMinor)}, lies above the fee agreed${facts.piece ? ` for ${facts.piece}` : ''}, ${amount(facts.feeMinor)}`;
  if (code === 'NOT_AN_AMOUNT') {
    const isLong = String(facts.field).endsWith('Days') && Number(facts.value) > 0;
    return isLong
      ? `${AMOUNT_NAMES[String(facts.field)]} is more than ten years`
      : describeUnread(String(facts.field ?? ''));
  }
  if (code !== 'DEFINITION_INCOMPLETE') return PROBLEM_WORDS[code];
  const items = String(facts.items ?? '').split(',');
  // Asking by a name from the rules: an item without words is shown as it is written.
  return `${PROBLEM_WORDS[code]}: ${items.map((item) => ITEM_WORDS[item as DefinitionItem] ?? item).join(', ')}`;
}

/** A step or bonus is named by its place, every other amount by its label on the form. */
function describeUnread(field: string): string {
  const [, list, index, part] = /^(tiers|bonuses)\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (index === undefined) return `${AMOUNT_NAMES[field] ?? 'An amount'} cannot be read`;
  const n = Number(index) + 1;
  if (list === 'bonuses')
    return part === 'atUnits'
      ? `Bonus ${n} does not say at how many results it is paid`
      : `Bonus ${n} does not say what it pays`;
  return part === 'fromUnits'
    ? `Step ${n} does not say from how many results on it counts`
    : `Step ${n} does not say what a result pays`;
}

const AMOUNT_NAMES: Record<string, string> = {
  baseMinor: 'The base',
  floorMinor: '“At least”',
  variableCapMinor: '“Results add at most”',
  totalCapMinor: '“At most”',
  per: '“For every”',
  measurementWindowDays: '“Counted after publishing”',
  suppliedWithinDays: '“Numbers supplied within”',
  holdDays: '“Held for returns”',
  baseDueDays: '“Base due after publishing”',
  disputeDays: '“Can be questioned for”',
};
