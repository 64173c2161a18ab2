// Hands Node's own answers to the tests that run in the Worker's runtime.
import type { TestProject } from 'vitest/node';
import { answerAll } from './answers.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the test runner's types merge into this interface.
  interface ProvidedContext {
    answersOfNode: string;
  }
}

/** The test runner calls it once, before any test. */
export function setup({ provide }: TestProject): void {
  provide('answersOfNode', answerAll());
}
