import { type Address, encodePath, findSubdomain } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile, toShort } from './network.ts';
import type { Recognised } from './profile.ts';

/** Fifteen digits or more: the first 32 bits are the time of publication. */
const ID = /^\d{15,20}$/;
const SECRET_USER_ID = /^MS4wLjAB[\w-]+$/;

/** TikTok: `/@handle`, and posts by their number. An account may be named by a number or a secUid in the handle's place. */
export const tiktok: Network = {
  id: 'tiktok',
  label: 'TikTok',
  domains: ['tiktok.com', 'tiktokv.com'],
  matchPatterns: ['https://*.tiktok.com/*'],
  recognise(address) {
    if (findSubdomain(address.host, 'tiktokv.com') !== undefined) return recogniseLoosePost(address.segments);
    switch (findSubdomain(address.host, 'tiktok.com')) {
      case undefined:
        return NOT_OURS;
      case 'vm':
      case 'vt':
        return toShort('tiktok', address.segments.length > 0);
      case '':
      case 'www':
      case 'm':
        return recognisePath(address.segments);
      default:
        return toNone('tiktok');
    }
  },
  profileUrl: ({ handle, id }) => `https://www.tiktok.com/@${encodePath(handle ?? id ?? '')}`,
  postUrl: (id, handle) => `https://www.tiktok.com/@${encodePath(handle ?? '')}/video/${encodePath(id)}`,
};

function recognisePath(segments: Address['segments']): Recognised {
  const [first = '', second = '', third = ''] = segments;
  if (first === 't') return toShort('tiktok', second !== '');
  if (!first.startsWith('@')) return recogniseLoosePost(segments);
  const name = first.slice(1);
  const handle = isHandle(name) ? name : null;
  if (/^(video|photo)$/.test(second) && ID.test(third)) return toPost('tiktok', third, handle);
  const id = handle === null && (ID.test(name) || SECRET_USER_ID.test(name)) ? name : null;
  if (handle === null && id === null) return toNone('tiktok');
  if (second === 'live' && handle !== null) return { kind: 'live', network: 'tiktok', handle, id: null };
  return toProfile('tiktok', handle, id);
}

/** Posts whose address leaves the author out: embeds, players and the share form. */
function recogniseLoosePost(segments: Address['segments']): Recognised {
  const path = segments.join('/');
  const id = /^(?:embed(?:\/v2)?|player\/v1|v|share\/video)\/(\d{15,20})(?:\.html)?$/.exec(path)?.[1];
  return id === undefined ? toNone('tiktok') : toPost('tiktok', id);
}

function isHandle(name: string): boolean {
  return /^[\w.]{1,24}$/.test(name) && !name.endsWith('.') && !ID.test(name);
}
