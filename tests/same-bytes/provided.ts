/** Node's own answers, as give-answers.ts hands them to the tests of the Worker's runtime. */
export type AnswersOfNode = string;

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the test runner's types merge into this interface.
  interface ProvidedContext {
    answersOfNode: AnswersOfNode;
  }
}
