import { expect, test } from 'vitest';
import { RUNGS } from '../../../../shared/procedure/events.ts';
import { describeSkipped, nameStepOf } from '../../../../shared/procedure/guide/skipped-step.ts';

test('a step that was passed over is named in words beside the person’s sentence', () => {
  expect(describeSkipped({ step: 'CONTRACT_NOT_REVIEWED', sentence: 'Read by legal last week.' })).toBe(
    'Passed over, reading the contract: Read by legal last week.',
  );
});

test.each([...RUNGS, 'EVALUATION_MISSING', 'CONSULTATION_OPEN', 'SOMETHING_NEW'])(
  '%s reads as words',
  (step) => {
    expect(nameStepOf(step)).toMatch(/^[a-z’ ]+$/);
    expect(['adjust', 'coach']).not.toContain(nameStepOf(step));
  },
);
