import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import { twitch } from '../../../shared/networks/twitch.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

describe('twitch', () => {
  test.each(EXAMPLES.twitch)('%s shows %s', (href, shows) => {
    const address = parseAddress(href);

    expect(address && describeRecognised(twitch.recognise(address))).toBe(shows);
  });

  test.each(twitch.domains)('answers for %s and not for a domain that ends alike', (domain) => {
    const own = parseAddress(`https://${domain}/`);
    const other = parseAddress(`https://not${domain}/`);

    expect(own && twitch.recognise(own)).toMatchObject({ kind: 'none' });
    expect(other && twitch.recognise(other)).toEqual({ kind: 'none', network: null });
  });
});
