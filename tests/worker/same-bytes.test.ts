// All worked examples, and some hundred questions besides, in the Worker's own runtime: the same bytes as in Node
// (DOMAIN.md §4.8 no. 7).
import { expect, inject, test } from 'vitest';
import { answerAll } from '../same-bytes/answers.ts';
import type { AnswersOfNode } from '../same-bytes/provided.ts';

test('the rules give the bytes of Node in workerd', () => {
  const given: AnswersOfNode = inject('answersOfNode');
  const node = given.split('\n');
  const here = answerAll().split('\n');

  expect(navigator.userAgent).toBe('Cloudflare-Workers');
  expect(node.filter((line) => /^[TMSDKEPXN]\d/.test(line))).toHaveLength(88);
  expect(
    here.flatMap((line, index) => (line === node[index] ? [] : [[line, node[index]]])).slice(0, 3),
  ).toEqual([]);
  expect(here).toHaveLength(node.length);
});
