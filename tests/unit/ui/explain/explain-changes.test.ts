import { describe, expect, test } from 'vitest';
import type { Standing, TurningPoint } from '../../../../shared/procedure/standing.ts';
import type { Assessment, PostPart } from '../../../../shared/score/assessment.ts';
import { describeChanges } from '../../../../shared/ui/explain/explain-changes.ts';
import { assessmentOf, standingOf } from '../sample-standings.ts';

const turning: TurningPoint = {
  on: '2026-11-25',
  band: 'watch',
  isBetter: true,
  ofExpected: 0.54,
  actual: 1_240,
};
const changes = (part: Partial<Standing> = {}) =>
  describeChanges(standingOf(part), { locale: 'en', isInternal: true });
const waiting = (assessment: Partial<Assessment>) =>
  changes({ assessment: assessmentOf({ score: null, ...assessment }) })[0];

describe('what would change a score', () => {
  test('is a count by a day: for the better word', () => {
    expect(changes({ turning })[0]).toBe(
      'Watch begins when the posts that are out have 1,240 clicks together by the end of Wed 25 Nov, 475 more than now: each at 54% of what is expected of it by then.',
    );
  });

  test('is a count by a day: for keeping the best word', () => {
    expect(changes({ turning: { ...turning, isBetter: false } })[0]).toBe(
      'It stays On course until Wed 25 Nov if the posts that are out have more than 1,240 clicks together by then, 475 more than now: each above 54% of what is expected of it.',
    );
  });

  test('says so when no count of these posts would do it', () => {
    const none = { ...turning, ofExpected: null, actual: null };

    expect(changes({ turning: none })[0]).toContain('cannot bring Watch by Wed 25 Nov on their own');
    expect(changes({ turning: { ...none, isBetter: false } })[0]).toContain('even if hardly anything more');
  });

  test('is the first count of a post that nobody has counted', () => {
    const flag = {
      code: 'not_counted',
      postKey: null,
      deliverableId: 'Reel 4',
      at: '',
      evidence: [],
    } as const;
    const sure = { ...turning, isBetter: false, ofExpected: null, actual: null };
    const [first, then] = changes({ turning: sure, flags: [{ ...flag, evidence: [] }] });

    expect(first).toBe('The first count of the post that nobody has counted yet.');
    expect(then).toContain('even if hardly anything more is counted on the posts that have a count.');
  });

  test('is nothing once the agreed total is reached', () => {
    const met = assessmentOf({ reasons: [{ code: 'goal_met', facts: {} }] });

    expect(changes({ turning, assessment: met })).toEqual([
      'The agreed total is reached. No later count takes that back.',
    ]);
  });

  test('names the post that pulls most, and what is still to come', () => {
    const post = (deliverableId: string, ratio: number): PostPart => ({
      deliverableId,
      postedDay: 1,
      ageDays: 9,
      actual: 400 * ratio,
      expected: 400,
      ratio,
      weightShare: 0.22,
      isCapped: false,
    });
    const posts = [post('Reel 4', 0.3), post('Reel 5', 0.9)];
    const [pull, open] = changes({ assessment: assessmentOf({ posts }) });

    expect(pull).toContain('Reel 4 pulls most, down: it is at 30% of what is expected of it');
    expect(open).toBe('2 posts are still to come. Each one narrows the range from its second day on.');
  });
});

test('an assumed break-even says how it becomes one’s own, to the team alone', () => {
  const known = assessmentOf({ isBreakEvenAssumed: false });

  expect(changes().at(-1)).toContain('With the worth of results on the campaign’s form');
  expect(changes({ assessment: known }).join(' ')).not.toContain('Break-even is assumed');
  expect(describeChanges(standingOf(), { locale: 'en', isInternal: false }).join(' ')).not.toContain(
    'Break-even',
  );
});

test.each<[Partial<Assessment>, string]>([
  [
    { status: 'too_early', pace: null, untilDay: 31 },
    'The first score comes on Thu 19 Nov, when a post has been out for a day.',
  ],
  [{ status: 'no_data', pace: null }, 'The first count of a post that is out.'],
  [{ status: 'nothing_due', pace: null }, 'The first post that comes out, counted a day later.'],
  [{ status: 'no_target' }, 'An agreed total, in the agreement of this collaboration, makes it a score.'],
  [{ status: 'outage' }, 'The next count that moves. Until then the posts are not judged.'],
  [
    { status: 'inconclusive', expected: 6.2 },
    'The counts are small: 6 expected by now. From 10 on they decide, or earlier when chance alone no longer explains the gap.',
  ],
])('without a score it says what one waits for: %j', (assessment, words) => {
  expect(waiting(assessment)).toBe(words);
});
