// Hands Node's own answers to the tests that run in the Worker's runtime.
import type { TestProject } from 'vitest/node';
import { answerAll } from './answers.ts';
import type { AnswersOfNode } from './provided.ts';

/** The test runner calls it once, before any test. */
export function setup({ provide }: TestProject): void {
  const answers: AnswersOfNode = answerAll();
  provide('answersOfNode', answers);
}
