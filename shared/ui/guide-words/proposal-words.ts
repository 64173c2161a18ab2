// Words around changed terms: what stands against an offer, what is not said yet.
import type { DefinitionItem } from '../../contract/adjustment/definition-checklist.ts';
import type { ProposalProblem, ProposalProblemCode } from '../../contract/adjustment/proposal-problems.ts';
import type { PerformanceClause } from '../../contract/terms.ts';

export const EARLY_END_WORDS: Record<PerformanceClause['onEarlyEnd'], string> = {
  settle_at_effective: 'what the window shows that day counts',
  run_out: 'the window runs to its end',
  floor_prorata: 'the lowest pay, by days',
};

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

const PROBLEM_WORDS: Record<ProposalProblemCode, string> = {
  NO_PIECES: 'No piece is chosen',
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
  NOT_AN_AMOUNT: 'An amount cannot be read',
  TIERS_MISSING: 'No pay per result is given',
  TIERS_NOT_ASCENDING: 'The steps of pay are not in order',
  CLIFF_INVERSION: 'More results would pay less at one step',
  FLOOR_BELOW_BASE: 'The lowest pay lies under the base',
  CAP_BELOW_FLOOR: 'The highest pay lies under the lowest',
  DEPENDS_ON_OPINION: 'Pay would depend on a good opinion',
  BASE_TOO_LOW: 'The base lies under 40% of the old fee',
  LOW_EXPECTED_PAY: 'A usual result earns under 85% of the old fee',
  EXPECTED_PAY_UNKNOWN: 'Usual pay is not known yet',
};

/** One problem of an offer in words, with what it is about. */
export function describeProposalProblem({ code, facts }: ProposalProblem): string {
  if (code !== 'DEFINITION_INCOMPLETE') return PROBLEM_WORDS[code];
  const items = String(facts.items ?? '').split(',');
  // Asking by a name from the rules: an item without words is shown as it is written.
  return `${PROBLEM_WORDS[code]}: ${items.map((item) => ITEM_WORDS[item as DefinitionItem] ?? item).join(', ')}`;
}
