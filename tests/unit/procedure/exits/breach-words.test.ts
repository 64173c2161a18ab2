import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinBreachWords, splitBreachWords } from '../../../../shared/procedure/exits/breach-words.ts';

test.each([
  ['', { facts: '', how: null }],
  ['Late.', { facts: 'Late.', how: null }],
  ['Late.\n\nThen more.', { facts: 'Late.\n\nThen more.', how: null }],
  ['Late.\n\nTo put it right: post it.', { facts: 'Late.', how: 'post it.' }],
  ['Late.\n\nTo put it right:  ', { facts: 'Late.', how: null }],
])('the words %j are split into facts and cure', (text, words) => {
  expect(splitBreachWords(text)).toEqual(words);
});

test('without a cure the facts stay as they were typed', () => {
  expect(joinBreachWords({ facts: ' Late. ', how: '  ' })).toBe(' Late. ');
});

test('what was joined is split again', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (facts, how) => {
      fc.pre(!facts.includes('To put it right:') && how.trim() !== '');
      expect(splitBreachWords(joinBreachWords({ facts, how }))).toEqual({
        facts: facts.trim(),
        how: how.trim(),
      });
    }),
  );
});
