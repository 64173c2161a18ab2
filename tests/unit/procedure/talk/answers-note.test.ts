import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnswersNote, toAnswersNote } from '../../../../shared/procedure/talk/answers-note.ts';
import { QUESTIONS } from '../../../../shared/procedure/talk/records.ts';

const answer = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const answers = fc.dictionary(fc.constantFrom(...QUESTIONS), answer, { minKeys: 1 });

test('answers come back from their note under the same questions', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const parsed = parseAnswersNote(toAnswersNote(given)) ?? {};
      expect(Object.keys(parsed).sort()).toEqual(Object.keys(given).sort());
      expect(toAnswersNote(parsed)).toBe(toAnswersNote(given));
    }),
  );
});

test('an answer that looks like the head of another stays where it was typed', () => {
  const note = toAnswersNote({ brief: 'First\n\nlink: not an answer', needs: 'A call' });

  expect(parseAnswersNote(note)).toEqual({ brief: 'First\nlink: not an answer', needs: 'A call' });
});

test.each(['', 'Call me please', 'brief and link: both fine'])('%j is no note of answers', (note) => {
  expect(parseAnswersNote(note)).toBeUndefined();
});
