import { expect, test } from 'vitest';
import type { Assessment, PostPart } from '../../../../shared/score/assessment.ts';
import { explainScore } from '../../../../shared/ui/explain/explain-score.ts';
import { presentCard } from '../../../../shared/ui/present-card.ts';
import { assessmentOf, NOW, standingOf } from '../sample-standings.ts';
import { STATES } from '../sample-states.ts';

const CONTEXT = { now: NOW, locale: 'en', role: 'manager', deskUrl: 'https://desk.test/desk' } as const;
const cardOf = (assessment: Partial<Assessment>, part = {}) =>
  presentCard(standingOf({ assessment: assessmentOf(assessment), ...part }), CONTEXT);
const sentenceOf = (assessment: Partial<Assessment>, part = {}) =>
  cardOf(assessment, part)
    .sentence.map(({ text }) => text)
    .join('');
const whyOf = (assessment: Partial<Assessment>) =>
  explainScore(standingOf({ assessment: assessmentOf(assessment) }), { ...CONTEXT, isInternal: true });

const postOf = (part: Partial<PostPart>): PostPart => ({
  deliverableId: null,
  postedDay: 1,
  ageDays: 9,
  actual: 100,
  expected: 100,
  ratio: 1,
  weightShare: 0.5,
  isCapped: false,
  ...part,
});

test('an outage is dated from where the counts stopped, not from the newest reading', () => {
  const reasons = [{ code: 'tracking_outage', facts: { fromDay: 9.6 } }];
  const part = { startsOn: '2026-11-01' };

  expect(sentenceOf({ status: 'outage', reasons }, part)).toContain('since Tue 10 Nov.');
  expect(cardOf({ status: 'outage', reasons }, part).scoreCaption).toBe('of 100, on 10 Nov');
  expect(whyOf({ status: 'outage' }).changes).toEqual([
    'The next count that moves. Until then the posts are not judged.',
  ]);
});

test('a great sum beside a low pace is explained at once', () => {
  const posts = [postOf({ actual: 940, expected: 100, isCapped: true }), postOf({ actual: 60 })];
  const met = { code: 'goal_met', facts: {} };

  expect(sentenceOf({ posts })).toMatch(/One post brings 94% of the result, without it 60%$/);
  expect(sentenceOf({ posts, reasons: [met] })).toMatch(
    /The agreed total is reached; one post brought 94% of the result, without it 60%$/,
  );
  expect(sentenceOf({ posts, status: 'no_target', score: null })).toMatch(
    /of its own usual, likely .* One post brings 94% of the result, without it 60%$/,
  );
  expect(sentenceOf({ reasons: [met] })).toMatch(/The agreed total is reached$/);
});

test('posts that are only late are not spoken of as posts without counts', () => {
  const delivery = { due: 2, published: 0, late: 2, worstLateDays: 10, total: 2 };
  const none = { status: 'no_data', score: null, pace: null, delivery } as const;

  expect(whyOf(none).sentences[0]).toContain('No post is out yet, although one was due');
  expect(whyOf(none).changes).toEqual(['The first post that comes out, counted a day later.']);
});

test('a Watch that supports no step says to keep an eye on it', () => {
  const words = whyOf({ step: 'keep', band: 'watch', score: 40 }).sentences.join(' ');

  expect(words).toContain('Not enough to act on yet; keep an eye on it.');
  expect(words).not.toContain('nothing to act on');
});

test('every state has a sentence', () => {
  for (const standing of Object.values(STATES)) {
    expect(presentCard(standing, CONTEXT).sentence.length).toBeGreaterThan(0);
  }
});
