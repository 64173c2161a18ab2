import { expect, test } from 'vitest';
import { ok, refuse, unreachable } from '../../shared/result.ts';

test('a result is either a value or a refusal with its facts', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(refuse({ reason: 'role' })).toEqual({ ok: false, error: { reason: 'role' } });
});

test('an impossible branch names the case it met', () => {
  expect(() => unreachable('surprise' as never)).toThrow('surprise');
});
