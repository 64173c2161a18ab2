import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASE_STATES } from '../../../shared/contract/facts/case-states.ts';
import {
  findTransition,
  isRunning,
  isTerminal,
  TRANSITION_EVENTS,
  TRANSITIONS,
} from '../../../shared/procedure/machine.ts';

type Row = { from: string; event: string; to: string; who: string[] };
const vectors: { states: string[]; terminal: string[]; transitions: Row[] } = JSON.parse(
  readFileSync(new URL('../../vectors/machine.json', import.meta.url), 'utf8'),
);

function key({
  from,
  event,
  to,
  who,
}: {
  from: string;
  event: string;
  to: string;
  who: readonly string[];
}): string {
  return `${from} --${event}--> ${to} by ${[...who].sort().join('/')}`;
}

test('holds the same transitions as the vectors, no more and no fewer', () => {
  expect(TRANSITIONS.map(key).sort()).toEqual(vectors.transitions.map(key).sort());
});

test('names every event of the vectors and no other', () => {
  expect([...TRANSITION_EVENTS].sort()).toEqual(
    [...new Set(vectors.transitions.map((row) => row.event))].sort(),
  );
});

test('has one target per state and event', () => {
  expect(new Set(TRANSITIONS.map(({ from, event }) => `${from} ${event}`)).size).toBe(TRANSITIONS.length);
});

test('leads nowhere from terminal states and somewhere from all others', () => {
  expect(CASE_STATES.filter(isTerminal).sort()).toEqual([...vectors.terminal].sort());
  const dead = vectors.states.filter((state) => !TRANSITIONS.some(({ from }) => from === state));
  expect(dead.sort()).toEqual([...vectors.terminal].sort());
  expect(TRANSITIONS.filter(({ from }) => from === 'closed')).toEqual([]);
  expect(isTerminal('closed')).toBe(true);
  expect(isTerminal('ended')).toBe(false);
});

test('lets nobody act as a viewer', () => {
  expect(TRANSITIONS.flatMap(({ who }) => who)).not.toContain('viewer');
});

test('finds a transition by state and event', () => {
  expect(findTransition('paused', 'resume')?.to).toBe('@returnTo');
  expect(findTransition('active', 'resume')).toBeUndefined();
  expect(isRunning('coaching')).toBe(true);
  expect(isRunning('contracted')).toBe(false);
});
