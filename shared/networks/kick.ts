import { type Address, encodePath, findSubdomain, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile } from './network.ts';
import type { Recognised } from './profile.ts';

const RESERVED =
  ' video videos categories search auth browse following dashboard settings category clips clip terms-of-service privacy-policy dmca-policy community-guidelines faq subscriptions transactions login register about careers api popout mobile team home kicks partners giveaway oauth contact help wallet moderation creator ';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const CLIP = /^clip_\w+$/i;

/** Kick: channel slugs, recordings by UUID, clips by "clip_…". */
export const kick: Network = {
  id: 'kick',
  label: 'Kick',
  domains: ['kick.com'],
  matchPatterns: ['https://*.kick.com/*'],
  recognise(address) {
    const subdomain = findSubdomain(address.host, 'kick.com');
    if (subdomain === undefined) return NOT_OURS;
    return isListed(' www m player  ', subdomain) ? recognisePath(address) : toNone('kick');
  },
  profileUrl: ({ handle }) => `https://kick.com/${encodePath(handle ?? '')}`,
  postUrl(id, handle) {
    if (handle === null) return `https://kick.com/${CLIP.test(id) ? 'clips' : 'video'}/${encodePath(id)}`;
    return `https://kick.com/${encodePath(handle)}/${CLIP.test(id) ? 'clips' : 'videos'}/${encodePath(id)}`;
  },
};

function recognisePath({ segments, query }: Address): Recognised {
  const [first = '', second = '', third = ''] = segments;
  const unowned = findPostId(first, second);
  if (unowned !== undefined) return toPost('kick', unowned);
  if (!/^[\w-]{2,40}$/.test(first) || isListed(RESERVED, first)) return toNone('kick');
  const clip = query('clip') ?? '';
  const id = CLIP.test(clip) ? clip : findPostId(second, third);
  if (id !== undefined) return toPost('kick', id, first);
  return second === 'chatroom' ? toNone('kick') : toProfile('kick', first);
}

function findPostId(word: string, id: string): string | undefined {
  const isPost = /^videos?$/.test(word) ? UUID.test(id) : /^clips?$/.test(word) && CLIP.test(id);
  return isPost ? id : undefined;
}
