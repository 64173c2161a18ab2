import { expect, test } from 'vitest';
import { kept } from '../../shared/kept.ts';

function counted(options?: { max?: number; keyOf?: (question: readonly unknown[]) => string }) {
  const asked: unknown[][] = [];
  const answer = kept((...question: (string | number)[]) => {
    asked.push(question);
    if (question[0] === 'refused') throw new RangeError('refused');
    return { question };
  }, options);
  return { asked, answer };
}

test('a question is answered once, and the same answer is given again', () => {
  const { asked, answer } = counted();

  expect(answer('a', 1)).toBe(answer('a', 1));
  expect(answer('a', 2)).not.toBe(answer('a', 1));
  expect(asked).toEqual([
    ['a', 1],
    ['a', 2],
  ]);
});

test('a refusal is not kept', () => {
  const { asked, answer } = counted();

  expect(() => answer('refused')).toThrow(RangeError);
  expect(() => answer('refused')).toThrow(RangeError);
  expect(asked).toHaveLength(2);
});

test('the store never holds more than it may, and forgets nothing that it must know', () => {
  const { asked, answer } = counted({ max: 2 });

  for (const question of ['a', 'b', 'c', 'c', 'a'])
    expect(answer(question)).toEqual({ question: [question] });
  expect(asked.flat()).toEqual(['a', 'b', 'c', 'a']);
});

test('what makes two questions the same can be said', () => {
  const { asked, answer } = counted({ keyOf: ([first]) => String(first).toLowerCase() });

  expect(answer('A')).toBe(answer('a'));
  expect(asked).toHaveLength(1);
});
