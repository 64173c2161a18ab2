import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { substack } from '../../../shared/networks/substack.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('substack', () => {
  test.each(EXAMPLES.substack)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(substack.recognise(address))).toBe(shows);
  });

  test.each(substack.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && substack.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && substack.recognise(other)).toEqual({ kind: 'none', network: null });
  });

  test.each([
    ['first-post', 'mara', 'https://open.substack.com/pub/mara/p/first-post'],
    ['c-202380205', 'mara', 'https://substack.com/@mara/note/c-202380205'],
    ['c-202380205', null, 'https://substack.com/note/c-202380205'],
    ['p-123456', null, 'https://substack.com/home/post/p-123456'],
  ])('writes the address of post %s by %s', (id, handle, url) => {
    expect(substack.postUrl(id, handle)).toBe(url);
  });
});
