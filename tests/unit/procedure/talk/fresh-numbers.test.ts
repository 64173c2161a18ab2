import { expect, test } from 'vitest';
import { areFresh, countsFrom } from '../../../../shared/procedure/talk/fresh-numbers.ts';

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
