import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { linkedin } from '../../../shared/networks/linkedin.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('linkedin', () => {
  test.each(EXAMPLES.linkedin)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(linkedin.recognise(address))).toBe(shows);
  });

  test.each(linkedin.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && linkedin.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && linkedin.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
