import { expect, test } from 'vitest';
import { createDecisionWords } from '../../../extension/background/decision-words.ts';
import { NOW, STATES, standingOf } from '../ui/sample-standings.ts';

const WORDS = createDecisionWords(() => new Date(NOW));
const PAUSE = {
  kind: 'pause',
  scope: ['ads' as const],
  reviewOn: null,
  reason: 'timing',
  skips: [],
} as const;

test.each([
  ['a look at the numbers', { kind: 'evaluate' }, 'It is recorded that you looked at the numbers.'],
  ['an emergency', { kind: 'emergency_pause', trigger: 'recall' }, /^Stopped\. A manager confirms it/],
  ['a stop that is lifted', { kind: 'lift_emergency', reason: 'settled' }, 'The stop is lifted.'],
  ['an undo', { kind: 'undo' }, 'Taken back. Nobody has been told anything.'],
  ['a pause of our own side', { ...PAUSE, scope: ['ads'], skips: [] }, 'Stopped. You can undo this.'],
] as const)('says what came of %s', (_, request, expected) => {
  const said = WORDS.done(
    { ...request, ...('scope' in request ? { scope: ['ads'], skips: [] } : {}) },
    standingOf(),
  );

  expect(said).toMatch(expected);
});

test('says of a pause under the contract that its notice is prepared', () => {
  const pending = STATES.pausePending ?? standingOf();

  expect(WORDS.done({ ...PAUSE, scope: ['ads'], skips: [] }, pending)).toMatch(
    /^The pause notice is prepared/,
  );
});
