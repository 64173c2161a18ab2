import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  countContact,
  diagnose,
  markAnswered,
  offer,
} from '../../../../shared/procedure/folding/talk-effects.ts';
import { caseAfter, eventOf } from '../case-log.ts';
import { BASIS, CAUSE, done } from '../talk/ladder-cases.ts';

const active = initialCase('active');

test('counts contacts by when they happened, whatever the order of logging', () => {
  const state = countContact(countContact(active, '2026-11-12T10:00:00Z'), '2026-11-10T10:00:00Z');

  expect(state.consultation).toEqual({
    status: 'open',
    attempts: 2,
    firstAt: '2026-11-10T10:00:00Z',
    lastAt: '2026-11-12T10:00:00Z',
  });
});

test('dates an answer to when it came and leaves the days away that are known', () => {
  const answer = eventOf(active, 'creator_answered', { data: { contactedAt: '2026-11-12T10:00:00Z' } });

  expect(markAnswered(active, answer)).toMatchObject({
    answeredAt: '2026-11-12T10:00:00Z',
    unavailable: null,
  });
});

test('leaves the day free after looking at the numbers, and takes it with an offer', () => {
  const looked = diagnose(active, {
    ...eventOf(active, 'diagnose', { data: { causes: [CAUSE] } }),
    basis: BASIS,
  });
  const offered = offer(active, 'remedy', eventOf(active, 'plan_remedy'));

  expect(looked).toMatchObject({
    evaluationAt: BASIS.assessedAt,
    lastRungAt: null,
    ladder: { evaluate: 'done' },
  });
  expect(offered).toMatchObject({ lastRungAt: '2026-11-18T16:00:00Z', lastOffer: { rung: 'remedy' } });
});

test('keeps from when the numbers are that were looked at, until the case is over', () => {
  const basis = { ...BASIS, countedAt: '2026-11-11T10:00:00Z' };
  const looked = diagnose(active, { ...eventOf(active, 'diagnose', { data: { causes: [CAUSE] } }), basis });

  expect(looked).toMatchObject({ evaluationAt: basis.assessedAt, evaluatedFrom: basis.countedAt });
  expect(diagnose(looked, eventOf(active, 'update_diagnosis', { data: { causes: [CAUSE] } }))).toMatchObject({
    evaluatedFrom: basis.countedAt,
  });
  expect(caseAfter([['recover', {}]], { ...done, evaluatedFrom: basis.countedAt })).not.toHaveProperty(
    'evaluatedFrom',
  );
});

test('begins a later case anew and keeps what was tried', () => {
  const closed = caseAfter([['recover', { data: { indexes: { views: 0.95 } } }]], done);

  expect(closed).toMatchObject({ state: 'active', asked: [], answeredAt: null, causes: [], ladder: {} });
  expect(closed.remedies).toMatchObject([{ id: 'a1', isPast: true, outcome: 'dropped' }]);
});
