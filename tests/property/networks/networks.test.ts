import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NETWORKS, recogniseAddress, recogniseHandle } from '../../../shared/networks/index.ts';
import { postKey, postUrl, profileKey, profileUrl } from '../../../shared/networks/keys.ts';
import { recogniseOverlayAddress } from '../../../shared/networks/overlay-networks.ts';
import type { Recognised } from '../../../shared/networks/profile.ts';
import { EXAMPLES } from '../../unit/networks/examples.ts';

const addresses = [
  ...NETWORKS.flatMap(({ id }) => EXAMPLES[id].map(([address]) => address)),
  ...readFileSync(new URL('../../vectors/urls.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).url),
];
const anyHost = fc.constantFrom(
  ...NETWORKS.flatMap(({ domains }) => domains),
  'www.facebook.com',
  'player.twitch.tv',
  'mara.substack.com',
);
const anyWord = fc.oneof(
  fc.constantFrom(
    '@',
    '@mara',
    'status',
    'video',
    'p',
    'in',
    'company',
    'channel',
    'c',
    'user',
    'posts',
    'clip',
    'pub',
    'i',
  ),
  fc.stringMatching(/^[@\w.%-]{1,24}$/),
  fc.stringMatching(/^\d{1,20}$/),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const networkAddress = fc
  .tuple(anyHost, fc.array(anyWord, { maxLength: 5 }), fc.option(fc.webQueryParameters(), { nil: '' }))
  .map(([host, words, query]) => `https://${host}/${words.join('/')}?${query}`);

describe('recognition', () => {
  test('never throws and answers alike twice, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), anyCodeUnits, networkAddress, fc.webUrl()),
        (text) => {
          expect(recogniseAddress(text)).toEqual(recogniseAddress(text));
          recogniseOverlayAddress(text);
          for (const { id } of NETWORKS) recogniseHandle(id, text);
        },
      ),
    );
  });

  test.each(addresses)('%s keeps its keys through its canonical address', (address) => {
    expectCanonical(recogniseAddress(address));
  });

  test('any recognised address keeps its keys through its canonical address', () => {
    fc.assert(
      fc.property(networkAddress, (address) => expectCanonical(recogniseAddress(address))),
      { numRuns: 2000 },
    );
  });

  test('the overlay and the whole list agree wherever the overlay knows the network', () => {
    fc.assert(
      fc.property(networkAddress, (address) => {
        const recognised = recogniseOverlayAddress(address);
        if (recognised.kind === 'none') return;
        expect(recogniseAddress(address)).toEqual(recognised);
      }),
    );
  });

  test('letter case and tracking parameters do not change the account', () => {
    const profile = fc.constantFrom(
      'www.instagram.com/mara.runs',
      'www.tiktok.com/@mara.runs',
      'www.youtube.com/@mara.runs',
      'x.com/mara_runs',
      'www.twitch.tv/mara_runs',
      'www.facebook.com/mara.runs',
      'www.threads.com/@mara.runs',
      'kick.com/mara_runs',
    );
    fc.assert(
      fc.property(profile, fc.webQueryParameters(), fc.boolean(), (path, query, isUpper) => {
        const [host = '', name = ''] = path.split('/');
        const written = `HTTPS://${host.toUpperCase()}/${isUpper ? name.toUpperCase() : name}/?utm_source=${query}#top`;

        const [loud, plain] = [recogniseAddress(written), recogniseAddress(`https://${path}`)];
        expect(loud.kind).toBe('profile');
        expect(loud.kind === 'profile' && profileKey(loud)).toBe(
          plain.kind === 'profile' && profileKey(plain),
        );
      }),
    );
  });
});

function expectCanonical(recognised: Recognised): void {
  if (recognised.kind === 'profile') {
    const again = recogniseAddress(profileUrl(recognised));
    expect(again.kind === 'profile' && profileKey(again)).toBe(profileKey(recognised));
    expect(again.kind === 'profile' && profileUrl(again)).toBe(profileUrl(recognised));
  }
  if (recognised.kind === 'post') {
    const url = postUrl(recognised.network, recognised.id, recognised.handle);
    const again = recogniseAddress(url);
    expect(again.kind === 'post' && postKey(again)).toBe(postKey(recognised));
    expect(again.kind === 'post' && postUrl(again.network, again.id, again.handle)).toBe(url);
  }
}
