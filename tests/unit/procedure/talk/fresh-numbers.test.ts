import { expect, test } from 'vitest';
import {
  areFresh,
  countsFrom,
  lookCountsUntil,
  lookedAtFrom,
} from '../../../../shared/procedure/talk/fresh-numbers.ts';

test('holds numbers fresh for 72 hours, the last included', () => {
  expect(areFresh('2026-11-10T10:00:00Z', '2026-11-13T10:00:00Z')).toBe(true);
  expect(areFresh('2026-11-10T10:00:00Z', '2026-11-13T10:00:00.001Z')).toBe(false);
});

test('dates numbers by their newest count; by the assessment where nothing is counted or none was kept', () => {
  const assessedAt = '2026-11-13T10:00:00Z';

  expect(countsFrom({ assessedAt, countedAt: '2026-11-02T10:00:00Z' })).toBe('2026-11-02T10:00:00Z');
  expect(countsFrom({ assessedAt, countedAt: null })).toBe(assessedAt);
  expect(countsFrom({ assessedAt })).toBe(assessedAt);
});

test('where every post is gone, the look at what is left is what counts: no newer count can be had', () => {
  const assessedAt = '2026-11-13T10:00:00Z';

  expect(countsFrom({ assessedAt, countedAt: '2026-11-02T10:00:00Z', isPastCounting: true })).toBe(
    assessedAt,
  );
});

test('a look counts 72 hours from its numbers, not from when it was taken; one of before this was kept, from itself', () => {
  const evaluationAt = '2026-11-13T10:00:00Z';
  const evaluatedFrom = '2026-11-12T09:00:00Z';

  expect(lookedAtFrom({ evaluationAt, evaluatedFrom })).toBe(evaluatedFrom);
  expect(lookCountsUntil({ evaluationAt, evaluatedFrom })).toBe('2026-11-15T09:00:00Z');
  expect(lookCountsUntil({ evaluationAt })).toBe('2026-11-16T10:00:00Z');
  expect(lookCountsUntil({ evaluationAt: null })).toBeNull();
});
