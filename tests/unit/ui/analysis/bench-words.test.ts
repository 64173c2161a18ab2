import { expect, test } from 'vitest';
import { presentPatterns } from '../../../../shared/ui/analysis/bench-words.ts';

const PATTERN = { cause: 'cta_weak', remedy: 'R8', tried: 3, worked: 2, meanEffect: 0.214 };

test('a pattern says the cause, what was tried, how often it worked and what it changed', () => {
  expect(presentPatterns([PATTERN], 'en')).toEqual([
    {
      id: 'cta_weak R8',
      cause: 'Ask comes late or not at all',
      remedy: 'Say and show the ask',
      worked: '2 of 3',
      effect: '+21 points',
    },
  ]);
});

test.each([
  [-0.01, '−1 point'],
  [0, '+0 points'],
  [null, 'not measured'],
])('an effect of %s reads %s', (meanEffect, effect) => {
  expect(presentPatterns([{ ...PATTERN, meanEffect }], 'en')[0]?.effect).toBe(effect);
});

test('a cause or remedy of a newer version is named as it is written', () => {
  expect(presentPatterns([{ ...PATTERN, cause: 'moon', remedy: 'R99' }], 'en')[0]).toMatchObject({
    cause: 'moon',
    remedy: 'R99',
  });
});
