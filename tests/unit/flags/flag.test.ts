import { expect, test } from 'vitest';
import { type Flag, type FlagCode, sortFlags } from '../../../shared/flags/flag.ts';

const flag = (code: FlagCode, postKey: string | null): Flag => ({
  code,
  postKey,
  deliverableId: null,
  at: '2026-11-18T12:00:00Z',
  evidence: [],
});

test('flags stand gravest first, then by post, whatever the order they were found in', () => {
  const found = [flag('too_early', 'x/2'), flag('post_gone', 'x/2'), flag('post_gone', 'x/1')];

  expect(sortFlags(found).map(({ code, postKey }) => `${code} ${postKey}`)).toEqual([
    'post_gone x/1',
    'post_gone x/2',
    'too_early x/2',
  ]);
  expect(sortFlags(found.toReversed())).toEqual(sortFlags(found));
});
