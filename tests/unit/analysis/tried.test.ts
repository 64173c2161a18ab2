import { describe, expect, test } from 'vitest';
import type { PostResult, Tried } from '../../../shared/analysis/tried.ts';
import { countPatterns, whatWasTried } from '../../../shared/analysis/tried.ts';

const remedy: Tried = {
  id: 'a',
  remedy: 'R8',
  cause: 'cta_weak',
  owner: 'creator',
  kpi: 'clicks',
  doneAt: '2026-11-10T12:00:00Z',
};
const before = post('p1', '2026-11-02T12:00:00Z', 40, 100);
const after = post('p2', '2026-11-12T12:00:00Z', 95, 100);

describe('whatWasTried', () => {
  test.each([
    [90, 'worked'],
    [89.9, 'did_not'],
  ])('an index of %d after it %s', (actual, outcome) => {
    const [trial] = whatWasTried([remedy], [before, post('p2', '2026-11-12T12:00:00Z', actual, 100)]);

    expect(trial).toMatchObject({ outcome, because: null, before: 0.4, postsAfter: 1 });
  });

  test('effect is the difference of the indices', () => {
    expect(whatWasTried([remedy], [before, after])[0]?.effect).toBeCloseTo(0.55, 9);
  });

  test.each<[string, Tried, PostResult[]]>([
    ['not_done', { ...remedy, doneAt: null }, [before, after]],
    ['no_post_after', remedy, [before, post('at', '2026-11-10T12:00:00Z', 95, 100)]],
    ['not_mature', remedy, [before, { ...after, isMature: false }]],
    ['no_data', remedy, [before, { ...after, actual: null }]],
    ['no_post_after', remedy, [before, { ...after, kpi: 'views' }]],
  ])('%s cannot be measured yet', (because, tried, posts) => {
    expect(whatWasTried([tried], posts)[0]).toMatchObject({
      outcome: 'not_measurable_yet',
      because,
      after: null,
    });
  });

  test('only mature posts count', () => {
    const young = { ...post('p3', '2026-11-14T12:00:00Z', 1, 100), isMature: false };

    expect(whatWasTried([remedy], [before, after, young])[0]).toMatchObject({ after: 0.95, postsAfter: 2 });
  });

  test('a cost that falls is better', () => {
    const cost = (id: string, publishedAt: string, actual: number) => ({
      ...post(id, publishedAt, actual, 100),
      better: 'down' as const,
    });
    const posts = [cost('p1', '2026-11-02T12:00:00Z', 200), cost('p2', '2026-11-12T12:00:00Z', 80)];

    expect(whatWasTried([remedy], posts)[0]).toMatchObject({ before: 0.5, after: 1.25, outcome: 'worked' });
  });

  test('remedies measured on the same posts are not told apart', () => {
    const other = { ...remedy, id: 'b', remedy: 'R9', doneAt: '2026-11-11T12:00:00Z' };
    const later = { ...remedy, id: 'c', doneAt: '2026-11-20T12:00:00Z' };

    expect(whatWasTried([remedy, other, later], [before, after]).map(({ sharedWith }) => sharedWith)).toEqual(
      [['b'], ['a'], []],
    );
  });

  test('a remedy before the first post has no before', () => {
    expect(whatWasTried([remedy], [after])[0]).toMatchObject({
      before: null,
      effect: null,
      outcome: 'worked',
    });
  });
});

test('patterns count what could be measured', () => {
  const trials = whatWasTried(
    [
      remedy,
      { ...remedy, id: 'b' },
      { ...remedy, id: 'c', cause: null },
      { ...remedy, id: 'd', doneAt: null },
    ],
    [before, after],
  );

  expect(countPatterns(trials)).toEqual([
    { cause: 'cta_weak', remedy: 'R8', tried: 2, worked: 2, meanEffect: expect.closeTo(0.55, 9) },
  ]);
});

function post(postId: string, publishedAt: string, actual: number, expected: number): PostResult {
  return { postId, kpi: 'clicks', publishedAt, isMature: true, actual, expected, better: 'up' };
}
