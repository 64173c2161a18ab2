import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  closeSuspensions,
  isSuspended,
  openSuspensions,
  stopOwnSide,
  stoppedScope,
} from '../../../../shared/procedure/folding/suspensions.ts';
import { caseAfter, eventOf } from '../case-log.ts';

test('stops own parts once, and never parts of the contract', () => {
  const event = eventOf(initialCase('active'), 'stop_own_side', { data: { scope: ['ads', 'pay_not_due'] } });
  const once = stopOwnSide(initialCase('active'), event);

  expect(stoppedScope(once)).toEqual(['ads']);
  expect(stopOwnSide(once, event)).toBe(once);
  expect(isSuspended(once)).toBe(false);
});

test('closes what matches, never before it began', () => {
  const state = caseAfter([['emergency_pause', { at: '2026-11-18T16:00:00Z' }]]);
  const closed = closeSuspensions(state, '2026-11-17T00:00:00Z', () => true);

  expect(isSuspended(state)).toBe(true);
  expect(openSuspensions(closed)).toEqual([]);
  expect(closed.suspensions[0]?.to).toBe('2026-11-18T16:00:00Z');
});
