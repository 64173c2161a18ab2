import { expect, test } from 'vitest';
import { endFactsOf, pauseFactsOf } from '../../../../shared/procedure/exits/end-facts.ts';
import { caseAfter } from '../case-log.ts';
import { exitStanding, NOW } from './exit-standings.ts';

test('facts come from the case as it stands now', () => {
  const standing = exitStanding({
    case: caseAfter([
      ['evaluate', { at: '2026-11-18T16:00:00Z' }],
      ['review_contract', { data: { version: 1 } }],
    ]),
  });

  expect(endFactsOf(standing, 'convenience', NOW)).toMatchObject({
    state: 'active',
    reason: null,
    evaluationAt: '2026-11-18T16:00:00Z',
    reviewedVersion: 1,
    endingEffectiveAt: null,
    breach: null,
    pauseTimeoutAt: null,
    signedByBoth: false,
  });
  expect(endFactsOf(standing, 'performance', NOW).reason).toBe('performance');
  const onOld = { ...standing, case: { ...standing.case, evaluatedFrom: '2026-11-09T16:00:00Z' } };
  expect(endFactsOf(onOld, 'convenience', NOW).evaluationAt).toBe('2026-11-09T16:00:00Z');
});

test('the index is the pace, and days count from the first post', () => {
  const standing = exitStanding();
  const { kpi } = endFactsOf(standing, 'performance', NOW);

  expect(kpi).toEqual({
    indexBps: Math.round((standing.assessment.pace?.estimate ?? NaN) * 10_000),
    daysLive: 10,
  });
  expect(endFactsOf(exitStanding({ posts: [] }), 'performance', NOW).kpi?.daysLive).toBeNull();
});

test('an open breach is named with what is known of its cure', () => {
  const standing = exitStanding();
  const cure = {
    trigger: 'no_disclosure',
    noticeId: 'n1',
    seq: 4,
    noticeReceivedAt: '2026-11-12T15:00:00Z',
    cureEndsAt: '2026-11-20T05:00:00Z',
    saidCuredAt: null,
    curedAt: null,
  };
  const later = { ...cure, trigger: 'missed_deadline', seq: 9 };
  const facts = endFactsOf(
    { ...standing, case: { ...standing.case, openCures: [later, cure] } },
    'cause',
    NOW,
  );

  expect(facts.breach).toEqual({
    trigger: 'no_disclosure',
    noticeReceivedAt: '2026-11-12T15:00:00Z',
    cureEndsAt: '2026-11-20T05:00:00Z',
    curedAt: null,
  });
});

test('days and pauses already used are counted from the records', () => {
  const paused = caseAfter([
    [
      'emergency_pause',
      { at: '2026-11-10T15:00:00Z', data: { trigger: 'recall', confirmBy: '2026-11-14T05:00:00Z' } },
    ],
    ['lift', { at: '2026-11-12T15:00:00Z' }],
  ]);

  expect(pauseFactsOf(exitStanding({ case: paused }), NOW)).toMatchObject({ usedDays: 2, usedCount: 1 });
});
