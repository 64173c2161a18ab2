import { expect, test } from 'vitest';
import { hasRole, MANAGERS, MARKETERS, ROLES } from '../../shared/roles.ts';

test('each role may do what the ones before it may, and nobody else has any of them', () => {
  const having = (needs: (typeof ROLES)[number]) =>
    ['creator', 'system', '', ...ROLES].filter((role) => hasRole(role, needs));

  expect(having('viewer')).toEqual([...ROLES]);
  expect(having('marketer')).toEqual([...MARKETERS]);
  expect(having('manager')).toEqual([...MANAGERS]);
  expect(having('owner')).toEqual(['owner']);
});
