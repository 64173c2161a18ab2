import { expect, test } from 'vitest';
import { decideExit } from '../../../../shared/procedure/decide/exit.ts';
import { exitContext, outcome, REQUEST, readyCase } from '../exit-log.ts';

test('answers a command of the exit, which a viewer, the creator and the system may not give', () => {
  expect(decideExit(readyCase(), REQUEST, exitContext())).toMatchObject({ ok: true });
  for (const role of ['viewer', 'creator', 'system'] as const) {
    expect(outcome(readyCase(), REQUEST, exitContext({ role }))).toEqual({
      reason: 'role',
      needs: 'marketer',
    });
  }
});

test('accepts nothing when the file is closed', () => {
  expect(outcome(readyCase({ state: 'closed' }), REQUEST)).toMatchObject({ reason: 'not_possible_now' });
});
