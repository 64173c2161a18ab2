// The guide as a whole: who may do what, one present step, and the two answers apart.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../shared/procedure/decide.ts';
import type { CaseStateName, Role } from '../../../../shared/procedure/events.ts';
import { RUNGS, SKIP_REASONS } from '../../../../shared/procedure/events.ts';
import { toSampleRequest } from '../../../../shared/procedure/guide/possible-acts.ts';
import { guideSteps } from '../../../../shared/procedure/guide/steps.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { CAUSES } from '../../../../shared/procedure/talk/records.ts';
import { caseOf, contractOf, NOW, standingOf } from '../../ui/sample-standings.ts';

const STATES: CaseStateName[] = [
  'draft',
  'contracted',
  'active',
  'at_risk',
  'consulting',
  'remediating',
  'adjusting',
  'adjusted',
  'coaching',
  'paused',
  'end_review',
  'ending',
  'ended',
  'completed',
  'closed',
];
const ROLES: Role[] = ['viewer', 'marketer', 'manager', 'owner'];

const anyStanding: fc.Arbitrary<Standing> = fc
  .record({
    state: fc.constantFrom(...STATES),
    attempts: fc.integer({ min: 0, max: 5 }),
    isAnswered: fc.boolean(),
    ladder: fc.dictionary(fc.constantFrom(...RUNGS), fc.constantFrom('done' as const, ...SKIP_REASONS)),
    cause: fc.option(fc.constantFrom(...CAUSES)),
    isEvaluated: fc.boolean(),
    hasContract: fc.boolean(),
  })
  .map(({ state, attempts, isAnswered, ladder, cause, isEvaluated, hasContract }) =>
    standingOf({
      contracts: hasContract ? contractOf() : [],
      case: caseOf({
        state,
        ladder,
        consultation: {
          status: attempts === 0 ? 'none' : isAnswered ? 'answered' : 'open',
          attempts,
          firstAt: attempts === 0 ? null : '2026-11-10T15:00:00Z',
          lastAt: attempts === 0 ? null : '2026-11-12T15:00:00Z',
        },
        causes:
          cause === null
            ? []
            : [{ code: cause, confidence: 'low', evidence: [], by: 'brand', seq: 1, creatorStance: 'none' }],
        evaluationAt: isEvaluated ? '2026-11-17T15:00:00Z' : null,
      }),
    }),
  );
const anyRole = fc.constantFrom(...ROLES);
const readerOf = (role: Role) => ({ now: NOW, role, memberId: 'm1', isSinglePersonTeam: false });

describe('guideSteps', () => {
  test('never offers an act that the rules refuse for role or state', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, (standing, role) => {
        const { acts } = guideSteps(standing, readerOf(role));
        for (const act of acts) {
          const request = toSampleRequest(act, standing, readerOf(role));
          if (request === null) throw new Error(`${act} is offered about nothing`);
          const answer = decide(standing.case, request.command, request.context);
          expect(answer.ok || answer.error.reason === 'invalid').toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('offers a viewer nothing', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const guide = guideSteps(standing, readerOf('viewer'));
        expect(guide.acts).toEqual([]);
        expect([...guide.ladder, ...guide.exit].flatMap((step) => step.acts)).toEqual([]);
      }),
    );
  });

  test('shows the same states to everybody', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const statesFor = (role: Role) => {
          const { ladder, exit } = guideSteps(standing, readerOf(role));
          return [...ladder, ...exit].map(({ state, missing }) => [state, missing]);
        };
        expect(statesFor('viewer')).toEqual(statesFor('owner'));
      }),
    );
  });

  test('has at most one present step per procedure, and every step once', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, (standing, role) => {
        const { ladder, exit } = guideSteps(standing, readerOf(role));
        for (const steps of [ladder, exit]) {
          expect(steps).toHaveLength(5);
          expect(steps.filter((step) => step.state === 'now').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('says of a blocked step what it waits for', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const { ladder, exit } = guideSteps(standing, readerOf('owner'));
        const silent = [...ladder, ...exit].filter(
          (step) => step.state === 'blocked' && step.missing.length === 0,
        );
        expect(silent).toEqual([]);
      }),
    );
  });

  test.each([
    ['a pause was asked for', { request: { kind: 'pause' as const } }, 'pause'],
    ['nothing points to a pause', {}, 'end'],
  ])('is about the %s', (_name, part, about) => {
    const request = 'request' in part ? REQUEST : null;
    const guide = guideSteps(standingOf({ case: caseOf({ request }) }), readerOf('manager'));

    expect(guide.about).toBe(about);
  });
});

const REQUEST = {
  kind: 'pause' as const,
  seq: 7,
  at: NOW,
  byMemberId: 'm2',
  scope: ['new_posts' as const],
  reviewOn: null,
  reason: null,
};
