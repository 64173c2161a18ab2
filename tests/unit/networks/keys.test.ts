import { describe, expect, test } from 'vitest';
import { recogniseAddress } from '../../../shared/networks/index.ts';
import {
  networkOf,
  normaliseHandle,
  postKey,
  postUrl,
  profileKey,
  profileUrl,
} from '../../../shared/networks/keys.ts';

describe('profileKey', () => {
  test.each([
    ['https://www.instagram.com/NatGeo/', 'instagram:natgeo'],
    ['https://www.youtube.com/@MrBeast', 'youtube:mrbeast'],
    ['https://www.youtube.com/channel/UCTwECeGqMZee77BjdoYtI2Q', 'youtube:UCTwECeGqMZee77BjdoYtI2Q'],
    ['https://www.youtube.com/user/Vsauce', 'youtube:legacy/user/vsauce'],
    ['https://www.youtube.com/@Caf%C3%A9Mara', 'youtube:cafémara'],
    ['https://www.youtube.com/@Cafe%CC%81Mara', 'youtube:cafémara'],
    ['https://www.facebook.com/Mara.Runs', 'facebook:mararuns'],
    ['https://www.facebook.com/Mara-Runs-54212446406', 'facebook:id/54212446406'],
    ['https://www.facebook.com/profile.php?id=54212446406', 'facebook:id/54212446406'],
    ['https://x.com/i/user/2976459548', 'x:id/2976459548'],
    ['https://x.com/2976459548', 'x:2976459548'],
    ['https://uk.linkedin.com/in/MaraRuns/de', 'linkedin:in/mararuns'],
  ])('of %s is %s', (address, key) => {
    const recognised = recogniseAddress(address);
    expect(recognised.kind === 'profile' && profileKey(recognised)).toBe(key);
  });

  test('refuses a profile without any name', () => {
    expect(() => profileKey({ network: 'x', handle: null, id: null, legacy: null })).toThrow(
      'without a name',
    );
  });
});

test.each([
  ['https://www.instagram.com/p/C8abcDEFghi/', 'instagram/C8abcDEFghi'],
  ['https://www.instagram.com/mara/reel/C8abcDEFghi/?igsh=1', 'instagram/C8abcDEFghi'],
  ['https://youtu.be/dQw4w9WgXcQ', 'youtube/dQw4w9WgXcQ'],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'youtube/dQw4w9WgXcQ'],
  ['https://twitter.com/i/web/status/910031516746514432', 'x/910031516746514432'],
  ['https://mara.substack.com/p/hello', 'substack/mara/hello'],
  ['https://open.substack.com/pub/Mara/p/hello', 'substack/mara/hello'],
  ['https://substack.com/@mara/note/c-202380205', 'substack/c-202380205'],
  ['https://www.instagram.com/stories/mara/', null],
  ['https://www.instagram.com/stories/mara/3570766765028588805/', 'instagram/3570766765028588805'],
])('postKey of %s is %s', (address, key) => {
  const recognised = recogniseAddress(address);

  expect('handle' in recognised && recognised.kind !== 'profile' && postKey(recognised)).toBe(key);
});

test.each([
  ['instagram', '@NASA', 'nasa'],
  ['facebook', 'Mara.Runs.3', 'mararuns3'],
  ['youtube', 'Mara.Runs', 'mara.runs'],
] as const)('normaliseHandle of %s %s is %s', (network, handle, normal) => {
  expect(normaliseHandle(network, handle)).toBe(normal);
});

test('profileUrl and postUrl write the canonical addresses', () => {
  expect(profileUrl({ network: 'tiktok', handle: 'mara', id: null, legacy: null })).toBe(
    'https://www.tiktok.com/@mara',
  );
  expect(postUrl('x', '910031516746514432')).toBe('https://x.com/i/status/910031516746514432');
  expect(postUrl('x', '910031516746514432', 'mara')).toBe('https://x.com/mara/status/910031516746514432');
});

test('networkOf reads the network off a post’s key', () => {
  expect(networkOf('substack/letters/one')).toBe('substack');
});
