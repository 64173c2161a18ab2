import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { tiktok } from '../../../shared/networks/tiktok.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('tiktok', () => {
  test.each(EXAMPLES.tiktok)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(tiktok.recognise(address))).toBe(shows);
  });

  test.each(tiktok.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && tiktok.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && tiktok.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
