import { describe, expect, test } from 'vitest';
import { projectStanding, type StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { AT, inputsWith, reading } from '../standing-inputs.ts';

const standingWith = (change: Partial<StandingInputs> = {}) =>
  projectStanding(inputsWith(change), { at: AT, caseAt: AT }).standing;

describe('standing flags', () => {
  const check = {
    postKey: 'instagram/one',
    checkedAt: '2026-11-19T12:00:00Z',
    source: 'manual',
    isUp: false,
    caption: null,
    disclosure: 'not_seen',
    tag: null,
    link: null,
  } as const;

  test('never enter the score: with and without them the assessment has the same bytes', () => {
    const plain = standingWith();
    const flagged = standingWith({ checks: [check] });

    expect(plain.flags).toEqual([]);
    expect(flagged.flags?.map(({ code }) => code)).toEqual(['post_gone']);
    expect(JSON.stringify(flagged.assessment)).toBe(JSON.stringify(plain.assessment));
    expect(JSON.stringify({ ...flagged, flags: [] })).toBe(JSON.stringify(plain));
  });

  test('see a counter that stands still, from the readings the score uses', () => {
    const still = ['2026-11-12', '2026-11-14', '2026-11-19'].map((day) =>
      reading('clicks', 300, { observedAt: `${day}T12:00:00Z` }),
    );
    const other = reading('clicks', 10, { postKey: 'instagram/two', observedAt: '2026-11-19T12:00:00Z' });

    expect(standingWith({ observations: [...still, other] }).flags?.map(({ code }) => code)).toEqual([
      'counter_frozen',
    ]);
  });

  test('leave posts alone that are not out yet', () => {
    const posts = inputsWith().posts.map((post) => ({ ...post, publishedAt: null }));

    expect(standingWith({ posts, checks: [check] }).flags).toEqual([]);
  });
});
