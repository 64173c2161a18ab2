import { describe, expect, test } from 'vitest';
import { describeLimit, describeMeasuring } from '../../../../shared/ui/explain/describe-cases.ts';

const reason = (code: string, facts: Record<string, number> = {}) => ({ code, facts });

describe('what was done to the counts', () => {
  test('is said in days and counts', () => {
    const reasons = [
      reason('outage_days', { days: 2.1 }),
      reason('correction', { count: 1 }),
      reason('future_snapshots', { count: 3 }),
    ];

    expect(describeMeasuring({ reasons }, 'en')).toEqual([
      'On 2 days nothing was counted on any post although more was due. What was due then is not expected.',
      '1 count below the one before: taken as a correction by the source, and never as a loss.',
      '3 counts dated in the future: left out.',
    ]);
  });

  test('is nothing where the counts are as they came', () => {
    expect(describeMeasuring({ reasons: [reason('post_below')] }, 'en')).toEqual([]);
  });
});

describe('why no more is asked for', () => {
  test.each([
    ['few_posts', 'a talk at most'],
    ['no_target', 'Without an agreed target'],
    ['nothing_left', 'a pause would stop nothing'],
  ])('%s is named beside the step', (code, words) => {
    expect(describeLimit({ reasons: [reason(code)], step: 'talk' }).join(' ')).toContain(words);
    expect(describeLimit({ reasons: [reason(code)], step: 'keep' })).toEqual([]);
  });
});
