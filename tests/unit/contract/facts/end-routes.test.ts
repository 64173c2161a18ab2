import { expect, test } from 'vitest';
import { SETTLED_ROUTES, stopsWork } from '../../../../shared/contract/facts/end-routes.ts';

test('only our own end without a cause stops the work with its letter', () => {
  const stopping = (party: string | null) => SETTLED_ROUTES.filter((route) => stopsWork({ route, party }));

  expect(stopping('brand')).toEqual(['convenience']);
  expect(stopping('creator')).toEqual([]);
  expect(stopping(null)).toEqual([]);
});
