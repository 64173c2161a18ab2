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
])('a problem of an offer is said in words: %o', (change, words) => {
  expect(describeProposalProblem(problem(change))).toBe(words);
});
