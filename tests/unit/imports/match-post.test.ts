import { describe, expect, test } from 'vitest';
import {
  countNamed,
  type KnownPost,
  listWantedPosts,
  matchPost,
} from '../../../shared/imports/match-post.ts';

const reel: KnownPost = {
  postKey: 'instagram/C8abcDEFghi',
  deliverableName: 'Launch reel',
  publishedAt: '2026-09-01T08:00:00Z',
};
const video: KnownPost = {
  postKey: 'youtube/dQw4w9WgXcQ',
  deliverableName: 'Integration',
  publishedAt: '2026-09-02T15:00:00Z',
};
const story1: KnownPost = {
  postKey: 'instagram/3300000000000000001',
  deliverableName: 'Story set',
  publishedAt: null,
};
const story2: KnownPost = { ...story1, postKey: 'instagram/3300000000000000002' };
const known = [reel, video, story1, story2];

describe('matchPost', () => {
  test.each([
    ['its address', 'https://www.instagram.com/reel/C8abcDEFghi/', reel],
    ['its address with another path and query', 'instagram.com/p/C8abcDEFghi/?igsh=1', reel],
    ['its key', 'instagram/C8abcDEFghi', reel],
    ['a short address of YouTube', 'https://youtu.be/dQw4w9WgXcQ', video],
    ['the name of its piece', 'Launch reel', reel],
    ['the name in another case and spacing', ' LAUNCH  Reel ', reel],
    ['an address of another post', 'https://www.instagram.com/reel/Zother00000/', undefined],
    ['a name that two posts share', 'Story set', undefined],
    ['a profile', 'https://www.instagram.com/natgeo/', undefined],
    ['nothing', '', undefined],
  ])('finds by %s', (_, text, post) => {
    expect(matchPost(text, known)).toEqual(post);
  });

  test('keeps the case of ids apart', () => {
    expect(matchPost('youtube/DQW4W9WGXCQ', known)).toBeUndefined();
  });
});

describe('listWantedPosts', () => {
  test.each<[string, string, { keys: string[]; names: string[] }]>([
    [
      'the key of an address',
      'https://www.instagram.com/p/C8abcDEFghi/?igsh=1',
      { keys: ['https://www.instagram.com/p/C8abcDEFghi/?igsh=1', 'instagram/C8abcDEFghi'], names: [] },
    ],
    [
      'a text that may be a key or a name',
      ' LAUNCH  Reel ',
      { keys: ['LAUNCH  Reel'], names: ['launchreel'] },
    ],
    ['a name in full-width letters as it is compared', 'Ｒeel １', { keys: ['Ｒeel １'], names: ['reel1'] }],
    ['no name for an empty text', '  ', { keys: [''], names: [] }],
  ])('lists %s', (_, text, wanted) => {
    expect(listWantedPosts([text, text])).toEqual(wanted);
  });

  test('lists whatever a text can match', () => {
    const texts = ['instagram/C8abcDEFghi', 'https://youtu.be/dQw4w9WgXcQ', 'story SET', 'Launch reel'];
    const { keys, names } = listWantedPosts(texts);
    const fold = (post: KnownPost) => post.deliverableName?.toLowerCase().replaceAll(' ', '') ?? '';

    const kept = known.filter((post) => keys.includes(post.postKey) || names.includes(fold(post)));

    expect(texts.map((text) => matchPost(text, kept))).toEqual(texts.map((text) => matchPost(text, known)));
  });
});

describe('countNamed', () => {
  test.each([
    ['story set', 2],
    ['Launch reel', 1],
    ['Another', 0],
    ['', 0],
  ])('counts the posts of “%s”', (name, count) => {
    expect(countNamed(name, known)).toBe(count);
  });
});
