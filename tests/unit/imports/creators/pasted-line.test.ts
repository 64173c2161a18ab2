import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPastedLine } from '../../../../shared/imports/creators/pasted-line.ts';
import { profileKey } from '../../../../shared/networks/keys.ts';
import type { NetworkId } from '../../../../shared/networks/profile.ts';

function keysOf(line: string, network: NetworkId | null = null): string[] | string {
  const read = readPastedLine(line, network);
  return read.kind === 'creator' ? read.accounts.map(profileKey) : read.reason;
}

test.each([
  ['https://www.instagram.com/mara.cooks/', 'instagram:mara.cooks'],
  ['1. https://www.instagram.com/mara.cooks/', 'instagram:mara.cooks'],
  ['12) tiktok.com/@joe_runs', 'tiktok:joe_runs'],
  ['- https://x.com/joe_runs', 'x:joe_runs'],
  ['• youtube.com/@YouTube', 'youtube:youtube'],
  ['[x] https://www.twitch.tv/joe_runs', 'twitch:joe_runs'],
  ['instagram: @joe_runs', 'instagram:joe_runs'],
  ['Instagram: joe_runs', 'instagram:joe_runs'],
  ['ig:joe_runs', 'instagram:joe_runs'],
  ['TikTok @joe_runs', 'tiktok:joe_runs'],
  ['@joe_runs (TikTok)', 'tiktok:joe_runs'],
  ['@joe_runs on YouTube', 'youtube:joe_runs'],
  ['Mara Lind\tInstagram\t@mara.cooks\t4,000\tmara@creators.example', 'instagram:mara.cooks'],
  ['Mara Lind,https://www.instagram.com/mara.cooks,4000', 'instagram:mara.cooks'],
  ['"Lind, Mara";"https://www.instagram.com/mara.cooks";"4.000,00"', 'instagram:mara.cooks'],
])('%s is one creator', (line, key) => {
  expect(keysOf(line)).toEqual([key]);
});

test.each([
  ['@mara.cooks', 'instagram', 'instagram:mara.cooks'],
  ['mara.cooks', 'instagram', 'instagram:mara.cooks'],
  ['Mara Lind\t@mara.cooks\t4000', 'tiktok', 'tiktok:mara.cooks'],
  ['tiktok: @joe_runs', 'instagram', 'tiktok:joe_runs'],
  ['@joe_runs,', 'x', 'x:joe_runs'],
] as const)('%s with %s chosen for the form', (line, network, key) => {
  expect(keysOf(line, network)).toEqual([key]);
});

test('accounts on several networks in one line are one creator', () => {
  expect(keysOf('Mara\thttps://www.instagram.com/mara.cooks\tyoutube.com/@maracooks')).toEqual([
    'instagram:mara.cooks',
    'youtube:maracooks',
  ]);
  expect(keysOf('ig: @mara.cooks tiktok: @mara')).toEqual(['instagram:mara.cooks', 'tiktok:mara']);
});

test('the address of a post names its author where it carries the handle', () => {
  const read = readPastedLine('https://www.tiktok.com/@joe_runs/video/7301234567890123456', null);
  expect(read).toMatchObject({ kind: 'creator', isFromPost: true });
  expect(keysOf('https://x.com/joe_runs/status/1801234567890123456')).toEqual(['x:joe_runs']);
  expect(keysOf('https://www.instagram.com/reel/C8abcDEFghi/')).toContain('does not say whose');
});

test.each([
  ['@mara.cooks', null, 'does not say on which network'],
  ['mara.cooks', null, 'not an address of a network we know'],
  ['Mara Lind, 4000', 'instagram', 'no @handle'],
  ['Name\tInstagram\tFee', 'tiktok', 'no @handle'],
  ['mara@creators.example', 'instagram', 'cannot be a handle on Instagram'],
  ['https://instagram.com/mara https://instagram.com/joe', null, 'Two accounts on Instagram'],
  ['Mara x @joe_runs', null, 'does not say on which network'],
  ['https://vm.tiktok.com/ZMabc123/', null, 'short link'],
  ['https://www.instagram.com/explore/', null, 'is not a profile'],
] as const)('%s is refused with its reason', (line, network, reason) => {
  expect(keysOf(line, network)).toContain(reason);
});

test('no text makes it throw, and whatever it reads has a key', () => {
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-@:,;\t a-z.]{0,40}$/));
  fc.assert(
    fc.property(line, fc.constantFrom(null, 'instagram' as const, 'linkedin' as const), (text, network) => {
      const read = readPastedLine(text, network);
      if (read.kind === 'creator') for (const account of read.accounts) profileKey(account);
      else expect(read.reason).not.toBe('');
    }),
  );
});
