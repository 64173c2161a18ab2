import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Role } from '../../../../shared/procedure/events.ts';
import { ladderSteps } from '../../../../shared/procedure/guide/ladder-steps.ts';
import { listPossibleActs } from '../../../../shared/procedure/guide/possible-acts.ts';
import type { CauseRecord } from '../../../../shared/procedure/talk/records.ts';
import { assessmentOf, caseOf, NOW, standingOf } from '../../ui/sample-standings.ts';
import { AGREED_CHANGE } from '../talk/ladder-cases.ts';

const NOBODY_ASKED: CaseState['consultation'] = { status: 'none', attempts: 0, firstAt: null, lastAt: null };
const ANSWERED: CaseState['consultation'] = {
  status: 'answered',
  attempts: 1,
  firstAt: '2026-11-16T15:00:00Z',
  lastAt: '2026-11-16T15:00:00Z',
};
const CAUSE: CauseRecord = {
  code: 'product_late',
  confidence: 'high',
  evidence: [],
  by: 'brand',
  seq: 3,
  creatorStance: 'none',
};
function stepsOf(part: Partial<CaseState>, { role = 'manager' as Role, isFine = false } = {}) {
  const assessment = isFine ? assessmentOf({ step: 'keep', score: 93 }) : assessmentOf();
  const deliverables = isFine ? [] : standingOf().deliverables;
  const standing = standingOf({ case: caseOf(part), assessment, deliverables });
  const reader = { now: NOW, role, memberId: 'm1', isSinglePersonTeam: false };
  const steps = ladderSteps(standing, reader, listPossibleActs(standing, reader));
  return Object.fromEntries(steps.map((step) => [step.id, step]));
}

describe('ladderSteps', () => {
  test('needs no step where everything runs as agreed and nobody was talked to', () => {
    const steps = stepsOf({ consultation: NOBODY_ASKED }, { isFine: true });

    expect(Object.values(steps).map((step) => step.state)).toEqual(Array(5).fill('not_needed'));
  });

  test('begins with the talk where the numbers ask for one', () => {
    const steps = stepsOf({ consultation: NOBODY_ASKED });

    expect(steps.communicate).toMatchObject({ state: 'now', needs: 'marketer' });
    expect(steps.communicate?.acts).toContain('write_to_creator');
    expect(steps.remedy).toMatchObject({ state: 'blocked', missing: ['LADDER_INCOMPLETE:communicate'] });
  });

  test('holds the remedy back until a cause is named and the creator was heard', () => {
    const steps = stepsOf({ state: 'consulting', ladder: { communicate: 'done' } });

    expect(steps.remedy).toMatchObject({ state: 'blocked', missing: ['CAUSE_MISSING', 'CREATOR_NOT_HEARD'] });
    expect(steps.remedy?.acts).toEqual(['skip_step']);
  });

  test('opens the remedy once both are there', () => {
    const ladder = { communicate: 'done', evaluate: 'done' } as const;
    const steps = stepsOf({ state: 'consulting', ladder, consultation: ANSWERED, causes: [CAUSE] });

    expect(steps.remedy).toMatchObject({ state: 'now', missing: [] });
    expect(steps.remedy?.acts).toContain('plan_remedy');
  });

  test('shows a running plan with its review date and its parts', () => {
    const ladder = { communicate: 'done', evaluate: 'done' } as const;
    const steps = stepsOf({ state: 'remediating', ladder, causes: [CAUSE], remedies: [AGREED_CHANGE] });

    expect(steps.remedy).toMatchObject({
      state: 'now',
      facts: { until: '2026-11-25', counts: { actions: 1, open: 1, done: 0 } },
      parts: [{ id: 'a1', state: 'open', at: '2026-11-19' }],
    });
    expect(steps.adjust?.state).toBe('blocked');
  });

  test('leaves changes of earlier cases out of the running plan', () => {
    const past = { ...AGREED_CHANGE, isPast: true, outcome: 'reached' } as const;

    expect(stepsOf({ remedies: [past] }).remedy?.parts).toEqual([]);
  });

  test('keeps the reason of a skipped step', () => {
    const { coach } = stepsOf({ ladder: { communicate: 'done', coach: 'no_time_left' } });

    expect(coach).toMatchObject({ state: 'skipped', facts: { skipReason: 'no_time_left' } });
  });

  test.each([
    ['marketer', false],
    ['manager', true],
  ] as const)('lets a %s skip: %s', (role, mayskip) => {
    const steps = stepsOf({ ladder: { communicate: 'done' } }, { role });

    expect(steps.coach?.acts.includes('skip_step')).toBe(mayskip);
  });

  test('names the silence after which a talk counts as done', () => {
    expect(stepsOf({ ladder: { communicate: 'done' } }).communicate?.facts).toMatchObject({
      until: '2026-11-24T05:00:00Z',
      counts: { attempts: 1, contactsLeft: 2 },
    });
  });
});

test('a change that was closed without being carried out is passed, with no day still to come', () => {
  const closed = { ...AGREED_CHANGE, outcome: 'missed' as const };
  const { remedy } = stepsOf({
    state: 'remediating',
    consultation: ANSWERED,
    causes: [CAUSE],
    remedies: [closed],
  });

  expect(remedy?.parts).toMatchObject([{ state: 'skipped', at: null }]);
});

test('after the end no rung waits for anything', () => {
  const steps = stepsOf({ state: 'ended', consultation: ANSWERED, causes: [CAUSE] });

  expect(Object.values(steps).map(({ state }) => state)).not.toContain('blocked');
  expect(steps.remedy).toMatchObject({ state: 'not_needed', missing: [] });
});

test('is past coaching once a practice was tried and looked back at, and a practice that was left is passed', () => {
  const card = {
    ...{ id: 'k1', card: 'compare_with_own', kpi: 'clicks', seq: 6, offeredAt: '2026-11-18T15:00:00Z' },
    ...{ answer: { isTaken: true, at: '2026-11-18T16:00:00Z' }, sessionAt: null, before: 0.4, after: 0.4 },
  };
  const behind = { state: 'coaching', ladder: { communicate: 'done', coach: 'done' } } as const;

  expect(stepsOf({ ...behind, coaching: [card] }).coach).toMatchObject({
    state: 'now',
    parts: [{ id: 'k1', state: 'open', at: null }],
  });
  expect(stepsOf({ ...behind, coaching: [{ ...card, effect: 'no_effect' }] }).coach).toMatchObject({
    state: 'done',
    parts: [{ id: 'k1', state: 'done', at: '2026-11-18T16:00:00Z' }],
  });
  const left = { ...card, answer: { ...card.answer, isTaken: false } };
  expect(stepsOf({ state: 'coaching', coaching: [left] }).coach).toMatchObject({
    state: 'now',
    parts: [{ state: 'skipped' }],
  });
});
