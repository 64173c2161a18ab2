// Who may call what of the API, generated from the endpoints table. The desk's addresses: routes/least-roles.test.ts.
import { expect, test } from 'vitest';
import { endpoints } from '../../shared/api/endpoints.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { call } from './sign-in-world.ts';
import { makeWorld } from './world.ts';

const ROLES: Role[] = ['viewer', 'marketer', 'manager', 'owner'];

const CASES = Object.values(endpoints).flatMap(({ method, path, minRole }) =>
  ROLES.map((role) => ({ method, path, role, isAllowed: ROLES.indexOf(role) >= ROLES.indexOf(minRole) })),
);

test.each(CASES)('$method $path lets a $role in: $isAllowed', async ({ method, path, role, isAllowed }) => {
  const world = await makeWorld();
  const address = path.replace(':collaborationId', world.mara);

  const answer = await call(address, {
    method,
    cookie: world[role].cookie,
    ...(method === 'GET' ? {} : { json: {} }),
  });

  expect(answer.status === 403).toBe(!isAllowed);
  expect(answer.status).not.toBe(401);
});

test.each(Object.values(endpoints))('$method $path asks a stranger to sign in', async ({ method, path }) => {
  const answer = await call(path.replace(':collaborationId', 'x'), {
    method,
    ...(method === 'GET' ? {} : { json: {} }),
  });

  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
});
