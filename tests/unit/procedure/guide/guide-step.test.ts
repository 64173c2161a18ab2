import { expect, test } from 'vitest';
import { isUnknownBlocker } from '../../../../shared/procedure/guide/guide-step.ts';

test.each([
  ['TERM_UNCONFIRMED', true],
  ['CONTRACT_NOT_IN_FORCE', true],
  ['NO_PAUSE_CLAUSE', false],
])('%s says "not known": %s', (blocker, expected) => {
  expect(isUnknownBlocker(blocker)).toBe(expected);
});
