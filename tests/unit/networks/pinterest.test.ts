import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { pinterest } from '../../../shared/networks/pinterest.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('pinterest', () => {
  test.each(EXAMPLES.pinterest)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(pinterest.recognise(address))).toBe(shows);
  });

  test.each(pinterest.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && pinterest.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && pinterest.recognise(other)).toEqual({ kind: 'none', network: null });
  });

  test.each(['www.pinterest.co.uk', 'br.pinterest.com', 'pinterest.fr', 'www.pinterest.com.au'])(
    'answers for %s',
    (host) => {
      const address = parseAddress(`https://${host}/mararuns/`);

      expect(address && pinterest.recognise(address)).toMatchObject({ kind: 'profile', handle: 'mararuns' });
    },
  );
});
