import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CASE_STATES,
  type CaseStateName,
  hasEnded,
  isBeforeWork,
  isBeyondTalk,
  isOver,
  isRunning,
  isSettling,
  isTerminal,
  isUnderNotice,
  phaseOf,
  rungOf,
  waitsForNotice,
} from '../../../../shared/contract/facts/case-states.ts';

const vectors: { states: string[]; terminal: string[] } = JSON.parse(
  readFileSync(new URL('../../../vectors/machine.json', import.meta.url), 'utf8'),
);

test('the states are those of the vectors', () => {
  expect([...CASE_STATES].sort()).toEqual([...vectors.states].sort());
  expect(CASE_STATES.filter(isTerminal).sort()).toEqual([...vectors.terminal].sort());
});

test.each<[string, (state: CaseStateName) => boolean, CaseStateName[]]>([
  ['before work', isBeforeWork, ['draft', 'invited', 'negotiating']],
  [
    'running',
    isRunning,
    ['active', 'at_risk', 'consulting', 'remediating', 'adjusting', 'adjusted', 'coaching'],
  ],
  ['settling', isSettling, ['completed', 'ended']],
  ['ended', hasEnded, ['completed', 'ended', 'closed']],
  ['under notice', isUnderNotice, ['ending', 'completed', 'ended', 'closed']],
  ['over', isOver, ['completed', 'ended', 'closed', 'declined', 'cancelled']],
  ['terminal', isTerminal, ['closed', 'declined', 'cancelled']],
  ['waiting for a notice', waitsForNotice, ['pause_pending', 'resume_pending', 'ending']],
  ['beyond the talk', isBeyondTalk, ['remediating', 'adjusting', 'adjusted', 'coaching']],
  [
    'held',
    (state) => phaseOf(state) === 'held',
    ['pause_pending', 'paused', 'emergency_paused', 'resume_pending'],
  ],
])('states that are %s', (_name, is, expected) => {
  expect(CASE_STATES.filter(is)).toEqual(expected);
});

test('the ladder stands on running states alone', () => {
  expect(CASE_STATES.filter((state) => rungOf(state) !== null).every(isRunning)).toBe(true);
  expect(rungOf('adjusted')).toBe('adjust');
  expect(rungOf('paused')).toBeNull();
});
