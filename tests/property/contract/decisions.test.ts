import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideEnd } from '../../../shared/contract/decide-end.ts';
import { decidePause } from '../../../shared/contract/decide-pause.ts';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/contract/facts/rungs.ts';
import { toEpochMs } from '../../../shared/contract/zone.ts';
import { endQuestion, pauseQuestion } from './cases.ts';

const RUNS = { numRuns: 3000 };

describe('decideEnd', () => {
  test('is ready exactly when nothing blocks and nothing is missing', () => {
    fc.assert(
      fc.property(endQuestion, (question) => {
        const decision = decideEnd(question);

        expect(decision.rightNow).toBe(decision.blockers.length === 0);
        expect(decision.ready).toBe(decision.rightNow && decision.missing.length === 0);
        expect(new Set(decision.blockers).size).toBe(decision.blockers.length);
      }),
      RUNS,
    );
  });

  test('forecasts in order, and only what could be sent', () => {
    fc.assert(
      fc.property(endQuestion, (question) => {
        const decision = decideEnd(question);

        const { earliestSend, deemedReceivedAt, earliestEffectiveAt, blockers, missing } = decision;
        const isOpen = blockers.every((blocker) => blocker === 'CURE_RUNNING');
        if (!isOpen || missing.includes('CHANNEL_NOT_ALLOWED')) expect(earliestSend).toBeNull();
        if (earliestSend === null) expect(earliestEffectiveAt).toBeNull();
        else {
          const inOrder = [question.now, earliestSend, deemedReceivedAt ?? '', earliestEffectiveAt ?? ''];
          const ms = inOrder.map(toEpochMs);
          expect(ms).toEqual([...ms].sort((a, b) => a - b));
        }
      }),
      RUNS,
    );
  });

  test('never takes a missed KPI for a breach without a guarantee', () => {
    fc.assert(
      fc.property(endQuestion, (question) => {
        const decision = decideEnd({
          ...question,
          route: 'cause',
          facts: {
            ...question.facts,
            breach: { trigger: 'kpi_miss', noticeReceivedAt: '2026-01-01T00:00:00Z' },
          },
          contract: question.contract.map((version) => {
            const { kpiGuarantee: _, ...rest } = version.terms;
            return { ...version, terms: rest };
          }),
        });

        expect(decision.rightNow).toBe(false);
        if (decision.version !== null) expect(decision.blockers).toContain('KPI_MISS_IS_NOT_A_BREACH');
      }),
      RUNS,
    );
  });

  test('is ready for the brand on performance only with five rungs done or skipped with a listed reason', () => {
    fc.assert(
      fc.property(
        endQuestion,
        fc.constantFrom<EndRoute[]>('convenience', 'performance'),
        (question, route) => {
          const asked = { ...question.facts, reason: 'performance', brandSafety: false };

          const decision = decideEnd({ ...question, route, party: 'brand', facts: asked });

          const open = RUNGS.filter((rung) => {
            const answer = asked.ladder?.[rung];
            return answer !== 'done' && !SKIP_REASONS.some((reason) => reason === answer);
          });
          const step = `LADDER_INCOMPLETE:${open.join(',')}`;
          if (decision.version === null) expect(decision.missing).toEqual([]);
          else expect(decision.missing.includes(step)).toBe(open.length > 0);
        },
      ),
      RUNS,
    );
  });

  test('is never ready for the brand when one person asks and approves, unless the team is one person', () => {
    fc.assert(
      fc.property(endQuestion, fc.boolean(), (question, singlePersonTeam) => {
        const same = { ...question.facts, approvedById: 'u1', requestedById: 'u1', singlePersonTeam };

        const decision = decideEnd({ ...question, party: 'brand', facts: same });

        if (decision.version !== null) {
          expect(decision.missing.includes('SECOND_PERSON_REQUIRED')).toBe(!singlePersonTeam);
        }
      }),
    );
  });

  test('uses no term that nobody confirmed', () => {
    fc.assert(
      fc.property(endQuestion, (question) => {
        const decision = decideEnd(question);

        expect(decision.blockers.includes('TERM_UNCONFIRMED')).toBe(decision.unconfirmedTerms.length > 0);
        if (decision.unconfirmedTerms.length > 0) expect(decision.earliestSend).toBeNull();
      }),
      RUNS,
    );
  });
});

describe('decidePause', () => {
  test('lets the brand stop what is its own at any time, and asks nothing', () => {
    fc.assert(
      fc.property(
        pauseQuestion,
        fc.constantFrom('intake' as const, 'amplification' as const),
        (question, kind) => {
          const decision = decidePause({ ...question, kind });

          expect(decision).toMatchObject({
            rightNow: true,
            ready: true,
            affectsContract: false,
            effectiveAt: null,
          });
        },
      ),
    );
  });

  test('gives times exactly when the contract lets it and a channel is there', () => {
    fc.assert(
      fc.property(pauseQuestion, (question) => {
        const decision = decidePause(question);

        const isContract = decision.affectsContract && decision.rightNow;
        expect(decision.effectiveAt !== null).toBe(isContract);
        expect(decision.autoAction !== null).toBe(isContract);
        expect(decision.confirmBy !== null).toBe(isContract && question.kind === 'emergency');
        if (decision.effectiveAt) {
          expect(toEpochMs(decision.effectiveAt)).toBeGreaterThanOrEqual(toEpochMs(question.now));
        }
      }),
      RUNS,
    );
  });

  test('never pauses past the limits of the clause', () => {
    fc.assert(
      fc.property(pauseQuestion, (question) => {
        const decision = decidePause(question);

        const isUsedUp = (question.facts.usedDays ?? 0) >= 30 || (question.facts.usedCount ?? 0) >= 2;
        if (decision.affectsContract && isUsedUp) expect(decision.rightNow).toBe(false);
      }),
      RUNS,
    );
  });
});
