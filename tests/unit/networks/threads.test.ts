import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { threads } from '../../../shared/networks/threads.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('threads', () => {
  test.each(EXAMPLES.threads)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(threads.recognise(address))).toBe(shows);
  });

  test.each(threads.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && threads.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && threads.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
