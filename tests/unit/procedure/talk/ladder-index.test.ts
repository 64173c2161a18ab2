import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  findIndexNow,
  indexesNow,
  listBeyondRemedyGaps,
  listRecoverGaps,
} from '../../../../shared/procedure/talk/ladder-index.ts';
import { caseAfter, contextOf } from '../case-log.ts';
import { BASIS, contextAt, done, REVIEWED_AT } from './ladder-cases.ts';

test('reads the pace for the scored KPI and the index for others, and invents none', () => {
  const context = contextOf({ basis: BASIS, facts: { indexes: { views: 0.7, clicks: 0.8, orders: null } } });

  expect(indexesNow(['views', 'clicks', 'orders', 'reach', 'toString'], context)).toEqual({
    views: 0.5,
    clicks: 0.8,
    orders: null,
    reach: null,
    toString: null,
  });
  expect(
    findIndexNow('views', contextOf({ basis: { ...BASIS, pace: null }, facts: { indexes: { views: 0.7 } } })),
  ).toBe(0.7);
});

test('goes past the remedies on a review that fell short, even where nothing can be measured', () => {
  const unmeasured = contextAt(REVIEWED_AT, { basis: null });
  const missed = caseAfter([['review_action', { data: { actionId: 'a1', outcome: 'missed' } }]], done);
  const dropped = caseAfter([['review_action', { data: { actionId: 'a1', outcome: 'dropped' } }]], done);
  const coached = initialCase('coaching');
  const takenOver = { ...coached, ladder: { ...coached.ladder, remedy: 'done' as const } };

  expect(listBeyondRemedyGaps(done, unmeasured)).toEqual(['REVIEW_MISSING']);
  expect(listBeyondRemedyGaps(missed, unmeasured)).toEqual([]);
  expect(listBeyondRemedyGaps(dropped, unmeasured)).toEqual(['LADDER_INCOMPLETE:remedy']);
  expect(listBeyondRemedyGaps(takenOver, unmeasured)).toEqual([]);
});

test('waits two days after a step that has no review date', () => {
  const session = caseAfter(
    [
      [
        'start_coaching',
        { at: '2026-11-16T16:00:00Z', data: { coaching: [{ id: 'k', card: 'x', kpi: 'views' }] } },
      ],
      ['session_done', { at: '2026-11-17T16:00:00Z', data: { itemIds: ['k'] } }],
    ],
    initialCase('adjusted'),
  );
  const basis = { ...BASIS, pace: 1, assessedAt: '2026-11-19T16:00:00Z' };

  expect(listRecoverGaps(session, contextAt('2026-11-18T23:00:00Z', { basis }))).toEqual(['NOT_MATURE']);
  expect(listRecoverGaps(session, contextAt('2026-11-19T16:00:00Z', { basis }))).toEqual([]);
});
