import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { instagram, isInstagramHandle } from '../../../shared/networks/instagram.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('instagram', () => {
  test.each(EXAMPLES.instagram)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(instagram.recognise(address))).toBe(shows);
  });

  test.each(instagram.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && instagram.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && instagram.recognise(other)).toEqual({ kind: 'none', network: null });
  });

  test.each([
    ['mara.runs', true],
    ['_mara_', true],
    ['a'.repeat(30), true],
    ['a'.repeat(31), false],
    ['mara.', false],
    ['.mara', false],
    ['ma..ra', false],
    ['ma-ra', false],
    ['', false],
  ])('handle %s is possible: %s', (handle, isPossible) => {
    expect(isInstagramHandle(handle)).toBe(isPossible);
  });
});
