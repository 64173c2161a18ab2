import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { x } from '../../../shared/networks/x.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('x', () => {
  test.each(EXAMPLES.x)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(x.recognise(address))).toBe(shows);
  });

  test.each(x.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && x.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && x.recognise(other)).toEqual({ kind: 'none', network: null });
  });

  test.each(['nitter.net', 'fxtwitter.com', 'vxtwitter.com'])('finds nobody on the mirror %s', (host) => {
    const address = parseAddress(`https://${host}/nasa`);

    expect(address && x.recognise(address)).toEqual({ kind: 'none', network: 'x' });
  });
});
