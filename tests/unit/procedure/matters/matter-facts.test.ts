import { expect, test } from 'vitest';
import { factsOf, known } from '../../../../shared/procedure/matters/matter-facts.ts';

test('a fact that is not known is left out', () => {
  expect(known({ on: '2026-11-18', trigger: null })).toEqual({ on: '2026-11-18' });
  expect(
    factsOf({ code: 'end_requested', requestedAt: '2026-11-18T16:00:00Z', requestedById: 'u1', route: null }),
  ).toEqual({ requestedAt: '2026-11-18T16:00:00Z', requestedById: 'u1' });
});

test('every other matter says its own facts', () => {
  expect(factsOf({ code: 'cure_over', trigger: 'no_disclosure', at: '2026-11-18T16:00:00Z' })).toEqual({
    trigger: 'no_disclosure',
    at: '2026-11-18T16:00:00Z',
  });
  expect(factsOf({ code: 'proposal_open', expiresAt: '2026-11-20T16:00:00Z' })).toEqual({
    expiresAt: '2026-11-20T16:00:00Z',
  });
  expect(factsOf({ code: 'coaching_due' })).toEqual({});
});
