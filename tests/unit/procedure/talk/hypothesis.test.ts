import { expect, test } from 'vitest';
import { suppose } from '../../../../shared/procedure/talk/hypothesis.ts';

test('supposes with low confidence and no numbers unless they are given', () => {
  expect(suppose('weak_hook', 'hook', { evidence: ['early_drop'] })).toEqual({
    cause: 'weak_hook',
    layer: 'hook',
    confidence: 'low',
    evidence: ['early_drop'],
    facts: {},
  });
});
