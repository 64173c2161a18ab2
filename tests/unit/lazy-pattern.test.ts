import { expect, test } from 'vitest';
import { lazyPattern } from '../../shared/lazy-pattern.ts';

test('a pattern is made when first asked for, and once', () => {
  const broken = lazyPattern('(', 'u');
  const letters = lazyPattern(String.raw`^\p{L}+$`, 'u');

  expect(broken).toThrow(SyntaxError);
  expect(letters().test('Zoë')).toBe(true);
  expect(letters()).toBe(letters());
});
