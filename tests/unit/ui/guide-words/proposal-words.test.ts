import { expect, test } from 'vitest';
import type { ProposalProblem } from '../../../../shared/contract/adjustment/proposal-problems.ts';
import { describeProposalProblem } from '../../../../shared/ui/guide-words/proposal-words.ts';

function problem(change: Partial<ProposalProblem>): ProposalProblem {
  // Only code and facts are turned into words.
  return { code: 'NO_PIECES', facts: {}, ...change } as ProposalProblem;
}

test.each<[Partial<ProposalProblem>, string]>([
  [{ code: 'NO_PIECES' }, 'No piece is chosen'],
  [{ code: 'BASE_TOO_LOW' }, 'The base lies under 40% of the old fee'],
  [
    { code: 'DEFINITION_INCOMPLETE', facts: { items: 'unit,floor' } },
    'Not said yet: what one unit is, the lowest pay',
  ],
  [{ code: 'DEFINITION_INCOMPLETE', facts: { items: 'colour' } }, 'Not said yet: colour'],
  [
    { code: 'CLIFF_INVERSION', facts: { atUnits: 250_000, beforeMinor: 374_999, afterMinor: 125_000 } },
    'With 250,000 results the pay by result falls from USD 3,749.99 to USD 1,250.00',
  ],
  [
    { code: 'TIERS_NOT_ASCENDING', facts: { atUnits: 1_000 } },
    'The step from 1,000 on has to begin above the step before it',
  ],
  [
    { code: 'NOT_AN_AMOUNT', facts: { field: 'tiers.1.fromUnits', value: '-1' } },
    'Step 2 does not say from how many results on it counts',
  ],
  [
    { code: 'NOT_AN_AMOUNT', facts: { field: 'tiers.0.rateMinor', value: '-1' } },
    'Step 1 does not say what a result pays',
  ],
  [
    { code: 'NOT_AN_AMOUNT', facts: { field: 'bonuses.1.atUnits', value: '-1' } },
    'Bonus 2 does not say at how many results it is paid',
  ],
  [
    { code: 'NOT_AN_AMOUNT', facts: { field: 'bonuses.0.amountMinor', value: '-1' } },
    'Bonus 1 does not say what it pays',
  ],
  [
    { code: 'BONUSES_NOT_ASCENDING', facts: { atUnits: 0 } },
    'A bonus needs a number of results: what is paid for none is part of the base',
  ],
  [
    { code: 'BONUSES_NOT_ASCENDING', facts: { atUnits: 1_000 } },
    'The bonus at 1,000 has to stand above the bonus before it',
  ],
  [
    { code: 'BONUS_CUT', facts: { atUnits: 1_000, amountMinor: 50_000, paidMinor: 20_000 } },
    'The bonus of USD 500.00 at 1,000 adds only USD 200.00, because of “At least” or “At most”',
  ],
  [{ code: 'NOT_AN_AMOUNT', facts: { field: 'totalCapMinor', value: '-1' } }, '“At most” cannot be read'],
  [{ code: 'NOT_AN_AMOUNT', facts: { field: 'per', value: '0' } }, '“For every” cannot be read'],
  [
    { code: 'CAP_BELOW_FLOOR', facts: { floorMinor: 250_000, capMinor: 240_000 } },
    'The highest pay, USD 2,400.00, lies under the lowest, USD 2,500.00',
  ],
  [
    { code: 'BASE_ABOVE_FEE', facts: { baseMinor: 210_000, feeMinor: 200_000, piece: 'Reel 1' } },
    'The base, USD 2,100.00, lies above the fee agreed for Reel 1, USD 2,000.00',
  ],
])('a problem of an offer is said in words: %o', (change, words) => {
  expect(
    describeProposalProblem(problem(change), { locale: 'en-GB', currency: 'USD' }).replaceAll('\u00a0', ' '),
  ).toBe(words);
});
