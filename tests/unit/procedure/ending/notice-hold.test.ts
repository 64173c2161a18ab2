import { expect, test } from 'vitest';
import { HOLD_MINUTES, holdEnd } from '../../../../shared/procedure/ending/notice-hold.ts';

const NOW = '2026-11-20T16:00:00Z';

test.each([
  [HOLD_MINUTES, '2026-11-20T16:10:00Z'],
  [0, NOW],
  [-5, NOW],
  [240, '2026-11-20T17:00:00Z'],
])('a hold of %s minutes is over at %s', (minutes, at) => {
  expect(holdEnd(NOW, minutes)).toBe(at);
});
