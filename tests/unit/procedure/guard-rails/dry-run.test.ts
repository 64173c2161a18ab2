import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  countOutcomes,
  findPauseDay,
  outcomeOf,
  replayDays,
} from '../../../../shared/procedure/guard-rails/dry-run.ts';
import { STANDARD_RAIL } from '../../../../shared/procedure/guard-rails/guard-rail.ts';
import type { StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { AT, inputsWith, piece, reading } from '../standing-inputs.ts';

const POSTS = ['one', 'two', 'three', 'four'];
const AFTER = '2026-12-05T12:00:00Z';

/** Four posts of 10 November that bring next to nothing on the days that follow, and one piece to come. */
function failing(change: Partial<StandingInputs> = {}): StandingInputs {
  return inputsWith({
    deliverables: [...POSTS.map((id) => piece(id)), piece('five', { dueOn: '2026-11-29' })],
    posts: POSTS.map((id) => ({
      key: `instagram/${id}`,
      deliverableId: id,
      url: `https://www.instagram.com/reel/${id}/`,
      publishedAt: '2026-11-10T15:00:00Z',
    })),
    observations: [8, 12, 16, 20, 24, 28, 32, 36, 40].flatMap((count, index) =>
      POSTS.map((id) =>
        reading('clicks', count, {
          postKey: `instagram/${id}`,
          observedAt: `2026-11-${11 + index}T17:00:00Z`,
        }),
      ),
    ),
    ...change,
  });
}

test('days are judged with what was known by then, and end with the flight', () => {
  const days = replayDays(failing(), AFTER);

  expect(days[0]?.at).toBe('2026-11-11T05:00:00Z');
  expect(days.at(-1)?.at).toBe('2026-12-01T05:00:00Z');
  expect(days[1]?.assessment.actual).toBe(32);
  expect(days.at(-1)?.assessment.actual).toBe(160);
});

test('a rule proposes on the day it would have, later when it asks for more days, or never', () => {
  const days = replayDays(failing(), AFTER);
  const standard = findPauseDay(days, null, 'America/New_York');
  const held = findPauseDay(days, { ...STANDARD_RAIL, holdDays: 3 }, 'America/New_York');
  const never = findPauseDay(replayDays(inputsWith(), AT), null, 'America/New_York');

  expect(standard).toMatch(/^2026-11-1\d$/);
  expect(findPauseDay(days, STANDARD_RAIL, 'America/New_York')).toBe(standard);
  expect(Number(held?.slice(8)) - Number(standard?.slice(8))).toBe(2);
  expect(never).toBeNull();
});

test.each([
  ['below break-even in the end', { actual: 50, expected: 100 }, 'right'],
  ['at break-even', { actual: 69, expected: 100 }, 'wrong'],
  ['above it', { actual: 120, expected: 100 }, 'wrong'],
  ['without numbers', { actual: null, expected: 100 }, 'unknown'],
] as const)('over, %s', (_name, numbers, outcome) => {
  expect(outcomeOf(failing(), { ...numbers, breakEven: 0.69 }, AFTER)).toBe(outcome);
});

test('what still runs is nobody’s mistake yet; what was ended early is over', () => {
  const numbers = { actual: 90, expected: 100, breakEven: 0.69 };

  expect(outcomeOf(failing(), numbers, AT)).toBe('running');
  expect(outcomeOf(failing({ case: initialCase('ended') }), numbers, AT)).toBe('wrong');
});

test('outcomes are counted', () => {
  expect(countOutcomes(['right', 'wrong', 'wrong', 'running'])).toEqual({
    paused: 4,
    right: 1,
    wrong: 2,
    running: 1,
    unknown: 0,
  });
});
