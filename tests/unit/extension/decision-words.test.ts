import { expect, test } from 'vitest';
import { createDecisionWords } from '../../../extension/background/decision-words.ts';
import type { DecisionChoice } from '../../../extension/messages.ts';
import { NOW, standingOf } from '../ui/sample-standings.ts';
import { STATES } from '../ui/sample-states.ts';

const WORDS = createDecisionWords(() => new Date(NOW));
const PAUSE: DecisionChoice = { kind: 'pause', scope: ['ads'], reviewOn: null, reason: 'timing', skips: [] };
const REQUESTS: [string, DecisionChoice, RegExp][] = [
  ['a look at the numbers', { kind: 'evaluate' }, /^Noted that you looked at the numbers\.$/],
  ['an emergency', { kind: 'emergency_pause', trigger: 'recall' }, /^Stopped\. A manager confirms it/],
  ['a stop that is lifted', { kind: 'lift_emergency', reason: 'settled' }, /^The stop is lifted\.$/],
  ['an undo', { kind: 'undo' }, /^Taken back\. Nobody has been told anything\.$/],
  ['a pause of our own side', PAUSE, /^Stopped\. You can undo this\.$/],
];

test.each(REQUESTS)('says what came of %s', (_, request, expected) => {
  expect(WORDS.done(request, standingOf())).toMatch(expected);
});

test('says of a pause under the contract that its notice is prepared', () => {
  const pending = STATES.pausePending ?? standingOf();

  expect(WORDS.done(PAUSE, pending)).toMatch(/^The pause notice is prepared/);
});
