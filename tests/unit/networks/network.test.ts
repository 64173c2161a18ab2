import { expect, test } from 'vitest';
import { NOT_OURS, toNone, toPost, toProfile, toShort } from '../../../shared/networks/network.ts';

test.each([
  [NOT_OURS, { kind: 'none', network: null }],
  [toNone('x'), { kind: 'none', network: 'x' }],
  [toProfile('x', 'nasa'), { kind: 'profile', network: 'x', handle: 'nasa', id: null, legacy: null }],
  [toProfile('x', null, '12'), { kind: 'profile', network: 'x', handle: null, id: '12', legacy: null }],
  [toPost('x', '34'), { kind: 'post', network: 'x', handle: null, id: '34' }],
  [toPost('x', '34', 'nasa'), { kind: 'post', network: 'x', handle: 'nasa', id: '34' }],
  [toShort('tiktok', true), { kind: 'short', network: 'tiktok', id: null }],
  [toShort('tiktok', false), { kind: 'none', network: 'tiktok' }],
])('answer %# has the agreed shape', (answer, shape) => {
  expect(answer).toEqual(shape);
});
