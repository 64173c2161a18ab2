import { expect, test } from 'vitest';
import { checkQuestion } from '../../../../shared/contract/facts/check-question.ts';

const question = { party: 'brand', now: '2026-11-18T16:00:00Z', facts: {} } as const;

test('facts that are absent or null are no problem', () => {
  const facts = {
    evaluationAt: null,
    consultation: null,
    breach: null,
    kpi: { indexBps: null },
    usedDays: null,
  };

  expect(() => checkQuestion({ ...question, facts })).not.toThrow();
});

test.each([
  [{ party: 'agency' }, 'party is "agency"'],
  [{ now: 'today' }, 'now is "today"'],
  [{ facts: { breach: { trigger: 'x', curedAt: 'soon' } } }, 'facts.breach.curedAt is "soon"'],
  [{ facts: { breach: { trigger: 'x', cureEndsAt: 'soon' } } }, 'facts.breach.cureEndsAt is "soon"'],
  [{ facts: { kpi: { indexBps: '46' } } }, 'facts.kpi.indexBps is "46"'],
  [{ facts: { signedByBoth: 'yes' } }, 'facts.signedByBoth is "yes"'],
  [{ facts: { usedCount: 1.5 } }, 'facts.usedCount is 1.5'],
])('%j is refused', (change, sentence) => {
  expect(() => checkQuestion({ ...question, ...change } as never)).toThrow(sentence);
});
