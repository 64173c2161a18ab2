import { describe, expect, test } from 'vitest';
import {
  encodePath,
  findSubdomain,
  findSubdomainOf,
  isListed,
  parseAddress,
  toPastedHrefs,
} from '../../../shared/networks/address.ts';

describe('parseAddress', () => {
  test('decodes segments and leaves out empty ones', () => {
    const address = parseAddress('HTTPS://WWW.Example.com.//%40mara//a%2Fb/%E0%A4%A/?v=&w=1&w=2#x');

    expect(address?.host).toBe('www.example.com');
    expect(address?.segments).toEqual(['@mara', 'a/b', '%E0%A4%A']);
    expect(address?.query('w')).toBe('1');
    expect(address?.query('v')).toBeNull();
    expect(address?.query('x')).toBeNull();
  });

  test.each([
    '',
    'x.com/nasa',
    '//x.com/nasa',
    'chrome://extensions/',
    'file:///x.com/nasa',
    'blob:https://x.com/nasa',
    'view-source:https://x.com/nasa',
    'https://x.com:8443/nasa',
    'https://',
    'https://x .com/nasa',
    `https://x.com/${'a'.repeat(4096)}`,
  ])('refuses %j', (href) => {
    expect(parseAddress(href)).toBeNull();
  });
});

test.each([
  ['x.com', 'x.com', ''],
  ['www.x.com', 'x.com', 'www'],
  ['a.b.x.com', 'x.com', 'a.b'],
  ['notx.com', 'x.com', undefined],
  ['x.com.example', 'x.com', undefined],
])('findSubdomain of %s under %s is %j', (host, domain, subdomain) => {
  expect(findSubdomain(host, domain)).toBe(subdomain);
});

test('findSubdomainOf takes the first domain that fits', () => {
  expect(findSubdomainOf('mobile.twitter.com', ['x.com', 'twitter.com'])).toBe('mobile');
  expect(findSubdomainOf('example.com', ['x.com', 'twitter.com'])).toBeUndefined();
});

test.each([
  ['login', true],
  ['LOGIN', true],
  ['log', false],
  ['favicon.ico', true],
  ['mara', false],
])('isListed %s is %s', (word, isIn) => {
  expect(isListed(' login logout ', word)).toBe(isIn);
});

test('encodePath keeps slashes and "@" and nothing else', () => {
  expect(encodePath('@mara/a b?#é')).toBe('@mara/a%20b%3F%23%C3%A9');
});

describe('toPastedHrefs', () => {
  test.each([
    ['x.com/nasa', ['https://x.com/nasa']],
    ['//x.com/nasa', ['https://x.com/nasa']],
    [' \u200ehttps://x.com/nasa\u00a0\n', ['https://x.com/nasa']],
    ['<https://x.com/nasa>', ['https://x.com/nasa']],
    ['https://x.com/nasa).', ['https://x.com/nasa).', 'https://x.com/nasa']],
    ['“x.com/nasa”,', ['https://x.com/nasa']],
    ['https://x.com/a_', ['https://x.com/a_']],
  ])('reads %j as %j', (text, hrefs) => {
    expect(toPastedHrefs(text)).toEqual(hrefs);
  });

  test.each([
    '',
    '@nasa',
    'nasa',
    'mara@x.com',
    'x.com:443/nasa',
    'mailto:mara@x.com',
    `x.com/${' '.repeat(4096)}a`,
    'see https://x.com/nasa',
  ])('finds no address in %j', (text) => {
    expect(toPastedHrefs(text)).toEqual([]);
  });
});
