import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { snapchat } from '../../../shared/networks/snapchat.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('snapchat', () => {
  test.each(EXAMPLES.snapchat)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(snapchat.recognise(address))).toBe(shows);
  });

  test.each(snapchat.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && snapchat.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && snapchat.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
