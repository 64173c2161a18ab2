import { expect, test } from 'vitest';
import { areFresh } from '../../../../shared/procedure/talk/fresh-numbers.ts';

test('holds numbers fresh for 72 hours, the last included', () => {
  expect(areFresh('2026-11-10T10:00:00Z', '2026-11-13T10:00:00Z')).toBe(true);
  expect(areFresh('2026-11-10T10:00:00Z', '2026-11-13T10:00:00.001Z')).toBe(false);
});
