import { expect, test } from 'vitest';
import { exitContext, outcome, readyCase } from '../exit-log.ts';

const call = { kind: 'ask_for_call', on: null } as const;

test('is for the creator alone', () => {
  for (const role of ['viewer', 'marketer', 'manager', 'owner', 'system'] as const) {
    expect(outcome(readyCase(), call, exitContext({ role }))).toEqual({ reason: 'role', needs: 'creator' });
  }
  expect(outcome(readyCase(), call, exitContext({ role: 'creator' }))).toMatchObject({
    kind: 'ask_for_call',
    actor: { role: 'creator' },
  });
});

test('takes nothing once the file is closed', () => {
  expect(outcome(readyCase({ state: 'closed' }), call, exitContext({ role: 'creator' }))).toMatchObject({
    reason: 'not_possible_now',
    state: 'closed',
  });
});
