import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { kick } from '../../../shared/networks/kick.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('kick', () => {
  test.each(EXAMPLES.kick)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(kick.recognise(address))).toBe(shows);
  });

  test.each(kick.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && kick.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && kick.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
