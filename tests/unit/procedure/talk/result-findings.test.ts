import { expect, test } from 'vitest';
import { suppose } from '../../../../shared/procedure/talk/hypothesis.ts';
import { resultHypotheses, workingLayer } from '../../../../shared/procedure/talk/result-findings.ts';

test('claims nothing from readings that cannot be read', () => {
  const blank = {
    unit: 'count',
    better: 'up',
    isPrimary: true,
    reference: null,
    referenceIs: 'none',
  } as const;
  const unread = {
    ...blank,
    actual: null,
    index: null,
    missing: 'no_data',
    isEstimated: false,
    source: null,
    observedAt: null,
  };

  expect(resultHypotheses([])).toEqual([]);
  expect(resultHypotheses(['views', 'orders', 'clicks', 'cvr'].map((kpi) => ({ ...unread, kpi })))).toEqual(
    [],
  );
});

test('works on the first layer that is one', () => {
  const none = suppose('too_early', 'none', { evidence: [] });

  expect(workingLayer([none, suppose('weak_hook', 'hook', { evidence: [] })])).toBe('hook');
  expect(workingLayer([none])).toBeNull();
});
