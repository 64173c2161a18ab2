import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { youtube } from '../../../shared/networks/youtube.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('youtube', () => {
  test.each(EXAMPLES.youtube)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(youtube.recognise(address))).toBe(shows);
  });

  test.each(youtube.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && youtube.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && youtube.recognise(other)).toEqual({ kind: 'none', network: null });
  });

  test.each([
    [
      { handle: 'الجزيرة', id: null, legacy: null },
      'https://www.youtube.com/@%D8%A7%D9%84%D8%AC%D8%B2%D9%8A%D8%B1%D8%A9',
    ],
    [
      { handle: null, id: 'UCTwECeGqMZee77BjdoYtI2Q', legacy: null },
      'https://www.youtube.com/channel/UCTwECeGqMZee77BjdoYtI2Q',
    ],
    [{ handle: null, id: null, legacy: 'user/Vsauce' }, 'https://www.youtube.com/user/Vsauce'],
  ])('writes the address of %o', (name, url) => {
    expect(youtube.profileUrl({ network: 'youtube', ...name })).toBe(url);
  });

  test.each([
    ['dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    [
      'UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345',
      'https://www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345',
    ],
  ])('writes the address of post %s', (id, url) => {
    expect(youtube.postUrl(id, null)).toBe(url);
  });
});
