import { expect, test } from 'vitest';
import { listBasis } from '../../../../shared/ui/explain/explain-basis.ts';
import { assessmentOf } from '../sample-standings.ts';

const basis = { curvePosts: 14, priorCollaborations: 4, spreadCreators: 9, historyPosts: 6 };

test('what was learnt from the team is named with how much of it there is', () => {
  const rows = listBasis(assessmentOf({ basis }), 'en-US').map(({ value, source }) => `${value}: ${source}`);

  expect(rows).toEqual([
    'your team’s own curve: from 14 posts',
    'where your own campaigns ended: from 4 finished collaborations',
    'as their past posts did, beside what is usual in your team: 6 posts of other campaigns; 9 creators of yours',
  ]);
});

test('the usual is named with what is missing for the own', () => {
  const usual = { curvePosts: 0, priorCollaborations: 0, historyPosts: 2 };

  expect(
    listBasis(assessmentOf({ basis: usual }), 'en-US').map(({ value, source }) => `${value}: ${source}`),
  ).toEqual([
    'usual for the network: fewer than 5 posts of yours with 3 counts',
    'on target: fewer than 3 finished collaborations',
    'as is usual among creators: 2 posts of other campaigns; fewer than 5 creators of yours with 3 posts',
  ]);
});

test('posts outside campaigns are told from those of other campaigns', () => {
  const sourceOf = (historyPosts: number, historyOutside: number) =>
    listBasis(assessmentOf({ basis: { ...basis, historyPosts, historyOutside } }), 'en-US').at(-1)?.source;

  expect(sourceOf(14, 10)).toContain('4 posts of other campaigns and 10 posts outside campaigns');
  expect(sourceOf(1, 1)).toMatch(/^1 post outside campaigns;/);
});

test('a row that was stored before says nothing', () => {
  const { basis: _, ...older } = assessmentOf({ basis });

  expect(listBasis(older, 'en-US')).toEqual([]);
});
