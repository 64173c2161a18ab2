import { expect, test } from 'vitest';
import { stepAfter } from '../../../extension/decision/step-after.ts';
import type { DecisionAnswer } from '../../../extension/messages.ts';

const TARGET = { collaborationId: 'c1', handle: '@mara', version: 3 };
const DONE = { kind: 'done', sentence: 'Paused.' } as const;
const REFUSED = {
  kind: 'refused',
  title: 'No',
  sentence: 'The contract blocks it.',
  facts: [],
} satisfies DecisionAnswer;
const OVERTAKEN = { kind: 'overtaken', title: 'Somebody was first', events: [] } satisfies DecisionAnswer;

test.each([
  [
    'a pause stays, with its time to take it back',
    'pause',
    'Pause @mara',
    { kind: 'pending', target: TARGET },
  ],
  ['a pause by another name does too', 'pause', 'Anhalten: @mara', { kind: 'pending', target: TARGET }],
  ['what only sounds like one does not', 'emergency_pause', 'Pause @mara', { kind: 'none' }],
  ['so does a notice of going on', 'resume', 'Resume @mara', { kind: 'pending', target: TARGET }],
  ['other acts are over', 'lift_emergency', 'Lift the stop of @mara', { kind: 'none' }],
] as const)('when it is done, %s', (_name, kind, heading, step) => {
  expect(stepAfter(DONE, TARGET, { kind, heading })).toEqual(step);
});

test('a draft that was kept leaves nothing to undo', () => {
  const kept = { kind: 'drafted', sentence: 'Kept.' } as const;

  expect(stepAfter(kept, TARGET, { kind: 'pause', heading: 'Pause @mara' })).toEqual({ kind: 'none' });
});

test('a refusal and what came first are shown under the words of what was asked', () => {
  const asked = { kind: 'pause', heading: 'Pause @mara' } as const;

  expect(stepAfter(REFUSED, TARGET, asked)).toEqual({
    kind: 'refused',
    heading: 'Pause @mara',
    view: REFUSED,
  });
  expect(stepAfter(OVERTAKEN, TARGET, asked)).toEqual({
    ...{ kind: 'overtaken', target: TARGET, asked: 'pause', heading: 'Pause @mara' },
    view: OVERTAKEN,
  });
});
