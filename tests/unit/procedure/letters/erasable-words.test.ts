import { expect, test } from 'vitest';
import type { CollaborationEvent } from '../../../../shared/procedure/events.ts';
import { mayErase } from '../../../../shared/procedure/letters/erasable-words.ts';

type Written = Pick<CollaborationEvent, 'kind' | 'actor' | 'data'>;
const NOTE: Written = { kind: 'log_contact', actor: { role: 'marketer', memberId: 'ana' }, data: {} };
const ANA = { memberId: 'ana', role: 'marketer' } as const;
const BEN = { memberId: 'ben', role: 'marketer' } as const;

test('words of ours are taken back by who wrote them or by a manager', () => {
  expect(mayErase(NOTE, ANA)).toBe(true);
  expect(mayErase(NOTE, BEN)).toBe(false);
  expect(mayErase(NOTE, { ...BEN, role: 'manager' })).toBe(true);
  expect(mayErase(NOTE, { ...ANA, role: 'viewer' })).toBe(false);
});

test.each<[string, Partial<Written>]>([
  ['the creator’s own', { actor: { role: 'creator', memberId: null } }],
  ['an answer that they read', { kind: 'answer_wish' }],
  ['a plan that they read', { kind: 'plan_remedy' }],
  ['the sentence of a step that was passed over', { kind: 'skip_step' }],
  ['the same within a notice', { data: { skips: [{ step: 'coach', reason: 'no_time_left' }] } }],
])('%s stays', (_name, change) => {
  expect(mayErase({ ...NOTE, ...change }, { ...ANA, role: 'owner' })).toBe(false);
});
