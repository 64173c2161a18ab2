import { describe, expect, test } from 'vitest';
import { initialCase } from '../../../shared/procedure/fold.ts';
import {
  dueStep,
  findLateness,
  supportedStep,
  wasRungTakenOn,
} from '../../../shared/procedure/ladder-step.ts';
import type { EvidenceStep } from '../../../shared/score/assessment.ts';
import { caseAfter } from './case-log.ts';
import { standingWith } from './standing-facts.ts';

const NOW = '2026-11-20T16:00:00Z';
const talked = caseAfter([['log_contact']]);
const remedied = { ...talked, ladder: { ...talked.ladder, remedy: 'done' as const } };

describe('supportedStep', () => {
  test.each<[number[], EvidenceStep | null]>([
    [[1], null],
    [[2], 'talk'],
    [[4], 'talk'],
    [[2, 2], 'remedy'],
    [[5], 'remedy'],
    [[7], 'adjust'],
  ])('takes %j days of lateness as %s', (late, expected) => {
    expect(supportedStep(standingWith({ late }))?.step ?? null).toBe(expected);
  });

  test('takes the stronger of numbers and deliveries', () => {
    const both = standingWith({ late: [2], assessment: { step: 'remedy' } });

    expect(supportedStep(both)).toEqual({ step: 'remedy', from: 'evidence' });
    expect(supportedStep(standingWith({ late: [7], assessment: { step: 'talk' } }))).toMatchObject({
      from: 'lateness',
    });
  });

  test('takes what the team’s own rule leaves of the numbers, and lateness as it is', () => {
    const guarded = (step: EvidenceStep, late: number[] = []) => ({
      ...standingWith({ late, assessment: { step: 'propose_pause' } }),
      guard: { step, pauseDays: 2, holdDays: 5 },
    });

    expect(supportedStep(guarded('adjust'))).toEqual({ step: 'adjust', from: 'evidence' });
    expect(supportedStep(guarded('keep'))).toBeNull();
    expect(supportedStep(guarded('keep', [7]))).toEqual({ step: 'adjust', from: 'lateness' });
    expect(supportedStep(guarded('propose_pause'))?.step).toBe('propose_pause');
  });

  test('supports nothing while no work runs', () => {
    expect(
      supportedStep(standingWith({ state: initialCase('contracted'), assessment: { step: 'talk' } })),
    ).toBeNull();
  });
});

describe('dueStep', () => {
  test.each<[string, Parameters<typeof standingWith>[0], EvidenceStep | null]>([
    ['the talk first, whatever the evidence', { assessment: { step: 'propose_pause' } }, 'talk'],
    [
      'the pause once there was a talk',
      { state: talked, assessment: { step: 'propose_pause' } },
      'propose_pause',
    ],
    ['the remedy after the talk', { state: talked, assessment: { step: 'adjust' } }, 'remedy'],
    ['the adjustment after the remedy', { state: remedied, assessment: { step: 'adjust' } }, 'adjust'],
    ['nothing when all that is supported was done', { state: talked, assessment: { step: 'talk' } }, null],
  ])('is %s', (_name, facts, expected) => {
    expect(dueStep(standingWith(facts), NOW)?.step ?? null).toBe(expected);
  });

  test('is nothing on the day another rung was taken, in the campaign’s zone', () => {
    const late = caseAfter([['log_contact', { at: '2026-11-20T04:30:00Z' }]]);
    const facts = standingWith({ state: late, assessment: { step: 'remedy' } });

    expect(wasRungTakenOn('2026-11-19', facts)).toBe(true);
    expect(dueStep(facts, '2026-11-20T04:59:00Z')).toBeNull();
    expect(dueStep(facts, '2026-11-20T05:00:00Z')?.step).toBe('remedy');
  });
});

test('findLateness names the longest overdue piece; published ones are not late', () => {
  const { deliverables } = standingWith({ late: [2, 4, 4] });
  const published = deliverables.map((piece) => ({ ...piece, publishedAt: NOW }));

  expect(findLateness(deliverables)).toEqual({ name: 'Reel 2', lateDays: 4, lateCount: 3 });
  expect(findLateness(published)).toBeUndefined();
});
