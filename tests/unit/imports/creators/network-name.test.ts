import { expect, test } from 'vitest';
import { findNetworkNamed } from '../../../../shared/imports/creators/network-name.ts';

test.each([
  ['Instagram', 'instagram'],
  [' ig ', 'instagram'],
  ['TikTok', 'tiktok'],
  ['X / Twitter', 'x'],
  ['YT', 'youtube'],
])('%s names %s', (text, network) => {
  expect(findNetworkNamed(text)).toBe(network);
});

test.each(['', '@', 'Insta gram handle', 'MySpace'])('“%s” names no network', (text) => {
  expect(findNetworkNamed(text)).toBeUndefined();
});
