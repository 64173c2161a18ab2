import { describe, expect, test } from 'vitest';
import { projectStanding, type StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { explainKpi } from '../../../../shared/ui/explain/explain-kpi.ts';
import { AT, inputsWith, piece, reading } from '../standing-inputs.ts';

/** Two reels that are out, with 300 € each; only the first is counted unless `counts` has more. */
function standingWith(counts: [postKey: `instagram/${string}`, clicks: number][]) {
  const base = inputsWith();
  const [first] = base.posts;
  if (first === undefined) throw new Error('no post');
  const inputs: StandingInputs = {
    ...base,
    contracts: [],
    collaboration: { ...base.collaboration, feeMinor: 60_000 },
    deliverables: [piece('one', { feeMinor: 30_000 }), piece('two', { feeMinor: 30_000 })],
    posts: [
      first,
      { ...first, key: 'instagram/two', deliverableId: 'two', url: 'https://www.instagram.com/p/two/' },
    ],
    observations: counts.map(([postKey, clicks]) => reading('clicks', clicks, { postKey })),
  };
  return projectStanding(inputs, { at: AT, caseAt: AT }).standing;
}

const costOf = (standing: ReturnType<typeof standingWith>) =>
  standing.readings.find(({ kpi }) => kpi === 'cpc');

describe('the cost of a click', () => {
  test('is over all posts where all are counted', () => {
    const cost = costOf(
      standingWith([
        ['instagram/one', 100],
        ['instagram/two', 50],
      ]),
    );

    expect(cost?.actual).toBe(400);
    expect(cost?.posts).toBeUndefined();
  });

  test('leaves the fee of a post that nobody has counted out with its clicks', () => {
    const standing = standingWith([['instagram/one', 100]]);
    const cost = costOf(standing);

    expect(cost).toMatchObject({ actual: 300, posts: 1, given: { cost: 30_000 } });
    // The fee itself is earned all the same.
    expect(standing.money?.feesEarnedMinor).toBe(60_000);
    const expected = standing.assessment.expected ?? 0;
    expect(cost?.reference).toBeCloseTo(30_000 / expected, 6);
  });

  test('opens to the fee that it was worked out from', () => {
    const standing = standingWith([['instagram/one', 100]]);
    const cost = costOf(standing);
    if (cost === undefined) throw new Error('no cost');
    const view = explainKpi(cost, standing, {
      now: AT,
      locale: 'en',
      name: 'Cost per click',
      measured: '€3.00',
      missing: '',
      toText: String,
      describeSource: () => 'imported file',
    });

    expect(view.inputs.find(({ name }) => name === 'Cost')).toMatchObject({
      value: expect.stringContaining('300.00'),
      source: 'fee earned by the posts that are counted, from the contract',
    });
    expect(view.sentences.join(' ')).toContain('Over 1 post: the others lack one of its counts.');
  });
});
