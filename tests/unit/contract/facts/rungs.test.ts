import { expect, test } from 'vitest';
import { RUNGS, SKIP_REASONS } from '../../../../shared/contract/facts/rungs.ts';
import { SKIP_WORDS } from '../../../../shared/ui/guide-words/code-words.ts';

test('the ladder has five rungs in their order, and every reason to pass one over has words', () => {
  expect(RUNGS).toEqual(['communicate', 'evaluate', 'remedy', 'adjust', 'coach']);
  expect(Object.keys(SKIP_WORDS).toSorted()).toEqual([...SKIP_REASONS].toSorted());
});
