// A step that was passed over, as it stands in the log for good: its name in words, and the person's own sentence.

/** Steps in the middle of a sentence. */
const STEP_NAMES: Record<string, string> = {
  EVALUATION_MISSING: 'looking at the numbers',
  EVALUATION_STALE: 'looking at the numbers again',
  CONSULTATION_MISSING: 'talking to the creator',
  CONSULTATION_OPEN: 'waiting for the creator’s answer',
  CONTRACT_NOT_REVIEWED: 'reading the contract',
  SECOND_PERSON_REQUIRED: 'a second person’s agreement',
  communicate: 'the talk',
  evaluate: 'looking at the numbers',
  remedy: 'a remedy',
  adjust: 'changed terms',
  coach: 'coaching',
};

/** "reading the contract", "changed terms"; an unknown one without its underscores. */
export function nameStepOf(code: string): string {
  return STEP_NAMES[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** "Passed over, reading the contract: Read by legal last week." */
export function describeSkipped({ step, sentence }: { step: string; sentence: string }): string {
  return `Passed over, ${nameStepOf(step)}: ${sentence}`;
}
