import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toPastedHrefs } from '../../../shared/networks/address.ts';
import { getNetwork, NETWORKS, recogniseAddress, recogniseHandle } from '../../../shared/networks/index.ts';
import { recogniseAmong } from '../../../shared/networks/overlay-networks.ts';
import type { NetworkId } from '../../../shared/networks/profile.ts';
import { describeRecognised, EXAMPLES } from './examples.ts';

type UrlVector = {
  url: string;
  network: NetworkId | null;
  kind: string;
  handle: string | null;
  id: string | null;
  legacy?: string | null;
};

const vectors: UrlVector[] = readVectors('urls.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('recogniseAddress', () => {
  test.each(vectors)('$url shows $kind of $network', (vector) => {
    const recognised = recogniseAddress(vector.url);
    const { handle, id, legacy } = { handle: null, id: null, legacy: null, ...recognised };

    expect({
      kind: recognised.kind,
      network: recognised.network,
      handle: toLower(handle),
      id,
      legacy,
    }).toEqual({
      kind: vector.kind,
      network: vector.network,
      handle: toLower(vector.handle),
      id: vector.id,
      legacy: vector.legacy ?? null,
    });
  });

  test.each([
    ['  instagram.com/nasa ', 'profile nasa - -'],
    ['(https://www.instagram.com/nasa/).', 'profile nasa - -'],
    ['https://instagram.com/nasa.', 'profile nasa - -'],
    ['https://www.youtube.com/@OneMedia.', 'profile OneMedia. - -'],
    ['https://youtu.be/dQw4w9WgXcQ!', 'post - dQw4w9WgXcQ'],
    ['https://www.instagram.com@evil.example/nasa', 'none'],
    ['@nasa', 'none'],
    ['nasa@instagram.com', 'none'],
  ])('a pasted %j shows %s', (text, shows) => {
    expect(describeRecognised(recogniseAddress(text))).toBe(shows);
  });

  const addresses = NETWORKS.flatMap(({ id }) => [
    ...EXAMPLES[id].map(([address]) => [id, address] as const),
    ...vectors.filter(({ network }) => network === id).map(({ url }) => [id, url] as const),
  ]);
  test.each(addresses)('only %s answers for %s', (id, address) => {
    const own = NETWORKS.filter((network) => network.id === id);
    const others = NETWORKS.filter((network) => network.id !== id);
    const href = toPastedHrefs(address)[0] ?? '';

    expect(recogniseAmong(own, href)).not.toEqual({ kind: 'none', network: null });
    expect(recogniseAmong(others, href)).toEqual({ kind: 'none', network: null });
  });

  test.each(listReservedAddresses())('the reserved word of %s is nobody', (address) => {
    expect(['none', 'short']).toContain(recogniseAddress(address).kind);
  });
});

test('getNetwork finds every network of the list once and throws for another word', () => {
  const words: string[] = NETWORKS.map(({ id }) => id);

  expect(new Set(words).size).toBe(12);
  for (const { id } of NETWORKS) expect(getNetwork(id).id).toBe(id);
  // A record of a later version may hold a network this one does not know.
  expect(() => getNetwork('myspace' as NetworkId)).toThrow('Unknown network: myspace');
});

describe('recogniseHandle', () => {
  test.each<[NetworkId, string, string]>([
    ['instagram', '@NASA', 'profile NASA - -'],
    ['instagram', ' nasa ', 'profile nasa - -'],
    ['instagram', 'https://www.instagram.com/nasa/?hl=en', 'profile nasa - -'],
    ['youtube', '@OneMedia.', 'profile OneMedia. - -'],
    ['youtube', 'UCTwECeGqMZee77BjdoYtI2Q', 'profile - UCTwECeGqMZee77BjdoYtI2Q -'],
    ['facebook', '100064860875397', 'profile - 100064860875397 -'],
    ['linkedin', 'williamhgates', 'profile in/williamhgates - -'],
    ['linkedin', 'company/northlight', 'profile company/northlight - -'],
    ['substack', 'mara', 'profile mara - -'],
    ['twitch', 'xQc', 'profile xQc - -'],
    ['x', 'mara.runs', 'none'],
    ['instagram', 'explore', 'none'],
    ['instagram', 'https://www.tiktok.com/@nasa', 'none'],
    ['instagram', 'mara runs', 'none'],
    ['youtube', 'mara\ud800', 'none'],
    ['instagram', 'https://www.instagram.com/p/C8abcDEFghi/', 'none'],
    ['instagram', 'https://example.com/nasa', 'none'],
    ['tiktok', 'mara/video/7240568259186019630', 'none'],
    ['instagram', 'mara.com', 'profile mara.com - -'],
    ['instagram', '', 'none'],
  ])('of %s reads %j as %s', (network, text, shows) => {
    const recognised = recogniseHandle(network, text);

    expect(recognised.network).toBe(network);
    expect(describeRecognised(recognised)).toBe(shows);
  });
});

function readVectors(name: string): string {
  return readFileSync(new URL(`../../vectors/${name}`, import.meta.url), 'utf8');
}

function toLower(text: string | null): string | null {
  return text?.toLowerCase() ?? null;
}

/** Every listed word as the first path segment of its network; lists of tabs, prefixes and sub-domains are something else. */
function listReservedAddresses(): string[] {
  const reserved: Record<string, Record<string, unknown>> = JSON.parse(readVectors('reserved.json'));
  return NETWORKS.flatMap(({ id, domains: [domain] }) =>
    Object.entries(reserved[id] ?? {})
      .filter(([list]) => !/^(tabs|prefix|profile|sub-domains)/.test(list))
      .flatMap(([, words]) => (Array.isArray(words) ? words.map(String) : []))
      .map((word) => `https://${domain}/${word}`),
  );
}
