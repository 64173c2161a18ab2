import { expect, test } from 'vitest';
import { QUESTION_TABLE, questionsFor } from '../../../../shared/procedure/talk/questions.ts';
import { QUESTIONS } from '../../../../shared/procedure/talk/records.ts';

test('asks about the layers that fail, in the order of asking, each once', () => {
  expect(questionsFor(['call_to_action'])).toEqual(['feel', 'brief', 'insights', 'link', 'change', 'needs']);
  expect(questionsFor(['delivery', 'hook'])).toEqual([
    'feel',
    'brief',
    'timing',
    'insights',
    'change',
    'limits',
    'needs',
  ]);
});

test('looks everywhere without a layer, and always leaves room for the creator’s own idea', () => {
  expect(questionsFor([])).toEqual(questionsFor(['none']));
  for (const questions of [questionsFor([]), questionsFor(['tracking', 'market', 'target', 'relevance'])]) {
    expect(questions.length).toBeLessThanOrEqual(10);
    expect(questions).toEqual(QUESTIONS.filter((question) => questions.includes(question)));
    expect(questions).toEqual(expect.arrayContaining(['change', 'needs']));
  }
});

test('asks for dates away and never for the reason', () => {
  expect(QUESTION_TABLE.limits.answer).toBe('dates_away');
  expect(QUESTION_TABLE.limits.text).not.toMatch(/why|reason|ill|health/i);
});
