import { expect, test } from 'vitest';
import { once } from '../../shared/once.ts';

test('a value is made when first asked for, and the same one is given again', () => {
  let count = 0;
  const value = once(() => {
    count += 1;
    return { count };
  });

  expect(count).toBe(0);
  expect(value()).toBe(value());
  expect(count).toBe(1);
});

test('nothing is a value as well', () => {
  let count = 0;
  const value = once(() => {
    count += 1;
    return undefined;
  });

  expect([value(), value(), count]).toEqual([undefined, undefined, 1]);
});
