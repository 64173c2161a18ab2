import { expect, test } from 'vitest';
import type { Terms } from '../../../../shared/contract/terms.ts';
import { findPlanProblem } from '../../../../shared/procedure/talk/plan-problem.ts';
import type { RemedyAction } from '../../../../shared/procedure/talk/records.ts';
import { contractWith } from '../case-log.ts';
import { actionWith, contextAt, diagnosed, PLANNED_AT, planned } from './ladder-cases.ts';

const problemOf = (change: Partial<RemedyAction>) =>
  findPlanProblem(diagnosed, [actionWith(change)], contextAt(PLANNED_AT));

test.each<[Partial<RemedyAction>, string, string]>([
  [{ id: ' ' }, 'id', 'missing'],
  [{ remedy: 'R20' as 'R1' }, 'remedy', 'not_listed'],
  [{ owner: 'nobody' as 'brand' }, 'owner', 'missing'],
  [{ kpi: '' }, 'kpi', 'missing'],
  [{ targetBps: 0 }, 'targetBps', 'out_of_range'],
  [{ targetBps: 0.5 }, 'targetBps', 'out_of_range'],
  [{ targetBps: 100_001 }, 'targetBps', 'out_of_range'],
  [{ costMinor: -1 }, 'costMinor', 'out_of_range'],
  [{ expectedUnits: 5 }, 'expectedUnits', 'only_make_good'],
  [{ kind: 'make_good', expectedUnits: null }, 'expectedUnits', 'missing'],
  [{ kind: 'make_good', expectedUnits: 0 }, 'expectedUnits', 'missing'],
  [{ kind: 'make_good', expectedUnits: 5, owner: 'brand' }, 'owner', 'make_good_is_creators'],
  [{ dueOn: '2026-11-31' }, 'dueOn', 'no_date'],
  [{ reviewOn: 'soon' }, 'reviewOn', 'no_date'],
  [{ dueOn: '2026-11-11' }, 'dueOn', 'in_the_past'],
  [{ reviewOn: '2026-11-12' }, 'reviewOn', 'before_due'],
  [{ dueOn: '2026-11-14', reviewOn: '2026-11-29' }, 'reviewOn', 'late_review'],
  [{ cause: 'fatigue' }, 'cause', 'not_named'],
  [{ deliverableId: 'x' }, 'deliverableId', 'no_such_piece'],
])('refuses a plan with %j', (change, field, problem) => {
  expect(problemOf(change)).toEqual({ field, problem });
});

test.each<Partial<RemedyAction>>([
  {},
  { dueOn: '2026-11-12', reviewOn: '2026-11-12' },
  { cause: null, deliverableId: 'd3' },
  { kind: 'make_good', expectedUnits: 0.5 },
])('takes a whole plan: %j', (change) => {
  expect(problemOf(change)).toBeUndefined();
});

test('refuses an empty plan, an id twice and more than fits', () => {
  const context = contextAt(PLANNED_AT);
  const many = (count: number) => Array.from({ length: count }, (_, n) => actionWith({ id: `b${n}` }));

  expect(findPlanProblem(diagnosed, [], context)).toMatchObject({ problem: 'missing' });
  expect(findPlanProblem(planned, [actionWith()], context)).toMatchObject({ problem: 'twice' });
  expect(findPlanProblem(diagnosed, many(11), context)).toMatchObject({ problem: 'too_many' });
  expect(findPlanProblem(diagnosed, many(10), context)).toBeUndefined();
});

test('nothing is due or looked at after the last day of the contract', () => {
  const contracts = contractWith({ termEnd: { lastOn: '2026-11-20' } } as Partial<Terms>);
  const problemIn = (change: Partial<RemedyAction>) =>
    findPlanProblem(diagnosed, [actionWith(change)], { ...contextAt(PLANNED_AT), contracts });

  expect(problemIn({ dueOn: '2026-11-21', reviewOn: '2026-11-22' })).toEqual({
    field: 'dueOn',
    problem: 'after_term',
  });
  expect(problemIn({ dueOn: '2026-11-20', reviewOn: '2026-11-21' })).toEqual({
    field: 'reviewOn',
    problem: 'after_term',
  });
  expect(problemIn({ dueOn: '2026-11-20', reviewOn: '2026-11-20' })).toBeUndefined();
});
