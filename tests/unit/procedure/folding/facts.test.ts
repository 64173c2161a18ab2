import { expect, test } from 'vitest';
import { foldEvent, initialCase } from '../../../../shared/procedure/fold.ts';
import { FACTS, findFact } from '../../../../shared/procedure/folding/facts.ts';
import { TRANSITION_EVENTS } from '../../../../shared/procedure/machine.ts';
import { anyEventOf, caseAfter } from '../case-log.ts';

test('shares no name with a transition of the table and lets no viewer speak', () => {
  const names: readonly string[] = TRANSITION_EVENTS;

  expect(Object.keys(FACTS).filter((name) => names.includes(name))).toEqual([]);
  expect(Object.values(FACTS).flatMap(({ who }): string[] => [...who])).not.toContain('viewer');
  expect(findFact('note')).toBe(FACTS.note);
  expect(findFact('toString')).toBeUndefined();
});

test('changes no state', () => {
  for (const kind of Object.keys(FACTS)) {
    const active = initialCase('active');
    const event = anyEventOf(active, kind, { data: { scope: ['ads', 'new_posts'], step: 'coach' } });
    expect(foldEvent(active, event).state).toBe('active');
  }
});

test('keeps the first request while one is open', () => {
  const state = caseAfter([
    ['request_pause', { role: 'marketer', data: { scope: ['new_posts'] } }],
    ['request_pause', { role: 'owner', data: { scope: ['links', 'new_posts'] } }],
  ]);

  expect(state.request).toMatchObject({ byMemberId: 'marketer' });
  expect(state.suspensions).toEqual([]);
});

test('records a skipped rung with its reason, by a manager', () => {
  const data = { step: 'adjust', skipReason: 'not_applicable' as const };

  expect(caseAfter([['skip_step', { data }]]).ladder).toEqual({ adjust: 'not_applicable' });
  expect(caseAfter([['skip_step', { role: 'marketer', data }]]).ladder).toEqual({});
});

test('accepts nothing after the end of everything', () => {
  const closed = caseAfter([['stop_own_side', { data: { scope: ['ads'] } }]], initialCase('closed'));

  expect(closed.suspensions).toEqual([]);
});
