import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { facebook } from '../../../shared/networks/facebook.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('facebook', () => {
  test.each(EXAMPLES.facebook)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(facebook.recognise(address))).toBe(shows);
  });

  test.each(facebook.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && facebook.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && facebook.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
