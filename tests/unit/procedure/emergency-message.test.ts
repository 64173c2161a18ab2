import { expect, test } from 'vitest';
import type { Command } from '../../../shared/procedure/commands.ts';
import { findEmergencyMessage } from '../../../shared/procedure/emergency-message.ts';
import { act, caseAfter, contextOf } from './case-log.ts';

const ready = caseAfter([
  ['log_contact', { data: { channel: 'email' } }],
  ['review_contract', { data: { version: 1 } }],
]);

test('the creator hears of an emergency stop within four hours; who has spoken to them since owes nothing', () => {
  const now = '2026-11-18T18:00:00Z';
  const start: Command = { kind: 'emergency_pause', trigger: 'brand_safety' };
  const emergency = act(ready, start, contextOf({ role: 'marketer', now }));
  const contact: Command = { kind: 'log_contact', channel: 'phone', at: '2026-11-18T18:30:00Z' };

  expect(findEmergencyMessage(ready)).toBeNull();
  expect(findEmergencyMessage(emergency)?.dueAt).toBe('2026-11-18T22:00:00Z');
  const told = act(emergency, contact, contextOf({ now: '2026-11-18T18:30:00Z' }));
  expect(findEmergencyMessage(told)).toBeNull();
});
