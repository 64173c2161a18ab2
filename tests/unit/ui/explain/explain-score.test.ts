import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/score/assess.ts';
import type { Assessment, PostPart, Reason } from '../../../../shared/score/assessment.ts';
import { targetShares } from '../../../../shared/score/evidence.ts';
import { explainScore } from '../../../../shared/ui/explain/explain-score.ts';
import { campaign, growingPost, TIKTOK_CURVE } from '../../score/campaign.ts';
import { assessmentOf, NOW, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', isInternal: true };
const POSTS: PostPart[] = [0.3, 0.9, 0.42].map((ratio, index) => ({
  deliverableId: `Reel ${index + 4}`,
  postedDay: index,
  ageDays: 9 - index,
  actual: ratio * 400,
  expected: 400,
  ratio,
  weightShare: 0.22,
  isCapped: false,
}));

const REASONS: Reason[] = POSTS.map(({ weightShare, ratio }) => ({
  code: 'post_below',
  facts: { contribution: weightShare * Math.log(ratio) },
}));

const explain = (part: Partial<Assessment> = {}, context = CONTEXT) =>
  explainScore(
    standingOf({ assessment: assessmentOf({ posts: POSTS, reasons: REASONS, ...part }) }),
    context,
  );
const textOf = (view: ReturnType<typeof explain>) => JSON.stringify(view);

describe('a score opens to', () => {
  test('what is compared, what the number says and what it is enough for', () => {
    const { title, sentences } = explain();

    expect(title).toBe('Why 23?');
    expect(sentences[0]).toContain('what a typical post has by the same age');
    expect(sentences[2]).toContain('23 = a 23% chance that the true pace is above break-even, 69%');
    expect(sentences[3]).toBe(
      'With 3 posts the pace is still uncertain. Enough to agree a remedy, not to pause.',
    );
  });

  test('its inputs with their share, source and age, the strongest pull first', () => {
    const { inputs, version, formula } = explain();

    expect(inputs[0]).toMatchObject({
      name: 'Clicks so far',
      value: '765 of 1,824 expected by now, 42%',
      source: 'imported file, exact, 12 min',
    });
    expect(inputs[1]).toMatchObject({ value: '120 of 400, 30%' });
    expect(inputs[1]?.source).toBe('22% of the evidence, 9 d old at its last count');
    expect(inputs.at(-2)).toMatchObject({ name: 'Break-even', value: '69%', source: 'assumed' });
    expect(inputs.at(-1)).toMatchObject({
      name: 'Forecast at the end',
      value: 'about 1,380, likely 1,120–1,840',
    });
    expect(inputs.at(-1)?.source).toContain('agreed total reached: below 1%');
    expect(version).toContain('pace-1');
    expect(formula).toContain('69%');
  });

  test('how the pace moved, with its ranges', () => {
    const standing = standingOf({
      assessment: assessmentOf({ posts: POSTS }),
      pastPace: [
        { on: '2026-11-16', estimate: 0.7, lo80: 0.4, hi80: 1.2 },
        { on: '2026-11-17', estimate: 0.6, lo80: 0.42, hi80: 0.9 },
      ],
    });

    expect(explainScore(standing, CONTEXT).trend).toEqual([
      { on: 'Pace Mon 16 Nov', value: '70%, likely 40–120%' },
      { on: 'Pace Tue 17 Nov', value: '60%, likely 42–90%' },
      { on: 'Pace now', value: '57%, likely 41–80%' },
    ]);
  });

  test('a pace that posts much alike bear out: between their own share and what was agreed', () => {
    const [agreed = 0] = targetShares(campaign(), 400_000, TIKTOK_CURVE).values();
    const assessment = assess(
      campaign({
        day: 20,
        posts: ['a', 'b', 'c', 'd'].map((id, index) =>
          growingPost(id, { postedDay: index * 3, final: agreed * 0.9, day: 20 }),
        ),
      }),
    );
    const { value = '' } = explain(assessment).inputs.find(({ name }) => name.startsWith('Pace')) ?? {};
    const shown = Number(/^(\d+)%, likely /.exec(value)?.[1]);

    expect(shown).toBeGreaterThanOrEqual(90);
    expect(shown).toBeLessThanOrEqual(100);
  });

  test('no advice for readers outside the team', () => {
    expect(textOf(explain({}, { ...CONTEXT, isInternal: false }))).not.toMatch(/Enough to|act on/);
  });
});

test.each(['too_early', 'no_data', 'nothing_due'] as const)('no score says why: %s', (status) => {
  const view = explain({ status, score: null, pace: null, posts: [], untilDay: 31 });

  expect(view.title).toBe('Why no score yet?');
  expect(view.sentences).toHaveLength(2);
  expect(view).toMatchObject({ inputs: [], formula: '' });
  expect(view.changes).toHaveLength(1);
});

test('a viral post is said to count only up to the usual range', () => {
  const posts = POSTS.map((post, index) => ({ ...post, isCapped: index === 1 }));

  expect(explain({ posts }).sentences.join(' ')).toContain('counts only up to the usual range');
});

test('a post that brings most of the counts is named, with what the others are at without it', () => {
  const [first, ...others] = POSTS;
  const posts = [
    { ...first, actual: 9_000, expected: 1_000, isCapped: true },
    ...others.map((post) => ({ ...post, actual: 500 / others.length, expected: 1_000 / others.length })),
  ] as PostPart[];

  expect(explain({ posts }).sentences.join(' ')).toMatch(
    /brings 95% of what was counted\. Without it the others are at 50% of what is expected of them\./,
  );
});

test.each([
  [8, 'an 8%'],
  [11, 'an 11%'],
  [18, 'an 18%'],
  [81, 'an 81%'],
  [23, 'a 23%'],
  [1, 'a 1%'],
])('%i is read out as %s', (score, words) => {
  expect(explain({ score }).sentences[2]).toContain(`${words} chance`);
});

test('the posts’ shares of the evidence leave the rest to where a creator starts', () => {
  const posts = POSTS.map((post) => ({ ...post, weightShare: 0.2 }));
  const pull = explain({ posts }).inputs.find(({ name }) => name.startsWith('Pace, pulled'));

  expect(pull?.source).toBe('from 3 posts, and 40% from where a creator starts');
});
