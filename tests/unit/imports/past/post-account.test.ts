import { expect, test } from 'vitest';
import { accountOf, formatOf, networkOfKey } from '../../../../shared/imports/past/post-account.ts';

test.each([
  [
    'its own address',
    { post: 'https://www.tiktok.com/@Mara/video/7300000000000000001' },
    'tiktok/7300000000000000001',
    'tiktok:mara',
  ],
  ['a handle beside it', { post: 'x', handle: '@Mara.Lind' }, 'instagram/C8', 'instagram:mara.lind'],
  [
    'its own address before the handle',
    { post: 'https://www.tiktok.com/@mara/video/7300000000000000001', handle: 'theo' },
    'tiktok/7300000000000000001',
    'tiktok:mara',
  ],
  ['neither', { post: 'https://www.instagram.com/reel/C8/' }, 'instagram/C8', undefined],
  ['no handle that the network could give', { handle: 'mara lind!' }, 'instagram/C8', undefined],
  ['the name of a piece', { handle: 'mara' }, 'Reel 1', undefined],
])('an account is named by %s', (_by, texts, post, account) => {
  expect(accountOf(texts, post)).toBe(account);
});

test.each([
  [{ format: 'IG reel' }, 'reel'],
  [{ format: 'IG carousel' }, 'post'],
  [{ format: 'IG story' }, 'story'],
  [{ format: 'Podcast' }, 'podcast'],
  [{ post: 'https://www.instagram.com/mara/reel/C8/' }, 'reel'],
  [{ post: 'https://www.youtube.com/shorts/abcdefghijk' }, 'short'],
  [{ post: 'https://www.instagram.com/stories/mara/123/' }, 'story'],
  [{ post: 'https://www.instagram.com/p/C8/' }, undefined],
  [{ format: 'post', post: 'https://www.instagram.com/reel/C8/' }, 'post'],
])('the format of %j is %s', (texts, format) => {
  expect(formatOf(texts)).toBe(format);
});

test('a key begins with a network that is known', () => {
  expect(networkOfKey('instagram/C8')).toBe('instagram');
  expect(networkOfKey('either/or')).toBeUndefined();
  expect(networkOfKey('instagram')).toBeUndefined();
});
