import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/networks/address.ts';
import {
  OVERLAY_NETWORKS,
  recogniseAmong,
  recogniseOverlayAddress,
} from '../../../shared/networks/overlay-networks.ts';
import { x } from '../../../shared/networks/x.ts';

describe('recogniseOverlayAddress', () => {
  test.each([
    ['https://www.instagram.com/nasa/', 'instagram', 'profile'],
    ['https://www.tiktok.com/@nasa', 'tiktok', 'profile'],
    ['https://www.youtube.com/@nasa', 'youtube', 'profile'],
    ['https://x.com/nasa/status/910031516746514432', 'x', 'post'],
    ['https://www.twitch.tv/nasa', null, 'none'],
    ['about:blank', null, 'none'],
  ])('%s is %s %s', (href, network, kind) => {
    expect(recogniseOverlayAddress(href)).toMatchObject({ network, kind });
  });

  test('takes the address literally, as the address bar has it', () => {
    expect(recogniseOverlayAddress('x.com/nasa')).toEqual({ kind: 'none', network: null });
    expect(recogniseOverlayAddress('https://x.com/nasa.')).toEqual({ kind: 'none', network: 'x' });
  });
});

test('recogniseAmong asks only the networks given', () => {
  expect(recogniseAmong([x], 'https://x.com/nasa').network).toBe('x');
  expect(recogniseAmong([x], 'https://www.instagram.com/nasa').network).toBeNull();
});

test.each(OVERLAY_NETWORKS.flatMap(({ matchPatterns }) => matchPatterns))(
  '%s covers an origin with its sub-domains',
  (pattern) => {
    const domain = /^https:\/\/\*\.([a-z]+\.com)\/\*$/.exec(pattern)?.[1];

    expect(OVERLAY_NETWORKS.some(({ domains }) => domain !== undefined && domains.includes(domain))).toBe(
      true,
    );
    expect(parseAddress(`https://${domain}/`)).not.toBeNull();
  },
);
