import { expect, test } from 'vitest';
import { CHAIN_STEPS } from '../../../shared/analysis/chain.ts';
import { isDelivery, wordsFor } from '../../../shared/analysis/factor-words.ts';

const PAIRS = CHAIN_STEPS.flatMap((to, index) =>
  [null, ...CHAIN_STEPS.slice(0, index)].map((from) => ({ to, from })),
);

test.each(PAIRS)('$to from $from has words of its own step', ({ to, from }) => {
  const words = wordsFor({ to, from });

  expect(Object.values(words).every((text) => text.length > 3)).toBe(true);
  expect(words.less === wordsFor({ to: 'posts', from: null }).less).toBe(to === 'posts');
});

test('merged neighbours say that the steps between are not known', () => {
  expect(wordsFor({ to: 'clicks', from: 'reach' }).lookAt).toContain('not known');
  expect(wordsFor({ to: 'clicks', from: 'engagements' }).lookAt).toContain('call to action and link');
});

test('no factor names a person', () => {
  const said = PAIRS.flatMap((pair) => Object.values(wordsFor(pair))).join(' ');

  expect(said).not.toMatch(/fault|blame|fail|the creator (did|should)/i);
});

test('posts alone are delivery', () => {
  expect(CHAIN_STEPS.filter((to) => isDelivery({ to }))).toEqual(['posts']);
});
