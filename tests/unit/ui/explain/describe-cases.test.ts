import { describe, expect, test } from 'vitest';
import type { Outage } from '../../../../shared/procedure/outages/outages.ts';
import type { Reason } from '../../../../shared/score/assessment.ts';
import {
  describeLimit,
  describeMeasuring,
  presentLeftOut,
} from '../../../../shared/ui/explain/describe-cases.ts';

const AT = '2026-11-20T17:00:00Z';
const TEAM = { locale: 'en', isInternal: true };
const measured = (reasons: Reason[], outages: Outage[] = []) => ({
  assessment: { reasons },
  outages,
  at: AT,
  timeZone: 'America/New_York',
});
const reason = (code: string, facts: Record<string, number> = {}) => ({ code, facts });

describe('what was done to the counts', () => {
  test('is said in days and counts', () => {
    const reasons = [
      reason('outage_days', { days: 2.1 }),
      reason('correction', { count: 1 }),
      reason('future_snapshots', { count: 3 }),
    ];

    expect(describeMeasuring(measured(reasons), TEAM)).toEqual([
      'On 2 days nothing was counted on any post although more was due. What was due then is not expected.',
      '1 count below the one before: taken as a correction by the source, and never as a loss.',
      '3 counts dated in the future: left out.',
    ]);
  });

  test('names flagged days with what was broken and who says so, and outside the team neither', () => {
    const outages: Outage[] = [
      { from: '2026-11-12', until: '2026-11-13', reason: 'link_broken', byName: 'Ana Ruiz' },
      { from: '2026-11-19', until: null, reason: 'sold_out', byName: 'Ana Ruiz' },
    ];
    const facts = measured([reason('flagged_days', { days: 3.5 })], outages);

    expect(describeMeasuring(facts, TEAM)).toEqual([
      'Nothing is expected of 12–13 Nov (2 days): link broken, flagged by Ana Ruiz.',
      'Nothing is expected of 19 Nov until today (2 days): sold out, flagged by Ana Ruiz.',
    ]);
    expect(describeMeasuring(facts, { locale: 'en', isInternal: false })).toEqual([
      'Nothing is expected of 12–13 Nov (2 days): counting or selling did not work then.',
      'Nothing is expected of 19 Nov until today (2 days): counting or selling did not work then.',
    ]);
    expect(describeMeasuring(measured([], outages), TEAM)).toEqual([]);
    // Beside the number too, where nobody has to open anything to see that days are left out.
    expect(presentLeftOut(facts, TEAM)[0]).toEqual({
      isAsking: false,
      title: 'Nothing is expected of 12–13 Nov (2 days).',
      evidence: 'link broken, flagged by Ana Ruiz · what was counted stays in',
    });
    expect(presentLeftOut(measured([], outages), TEAM)).toEqual([]);
  });

  test('is nothing where the counts are as they came', () => {
    expect(describeMeasuring(measured([reason('post_below')]), TEAM)).toEqual([]);
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
