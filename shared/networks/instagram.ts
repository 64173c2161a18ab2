import { type Address, encodePath, findSubdomainOf, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile, toShort } from './network.ts';
import type { Recognised } from './profile.ts';

const RESERVED =
  ' p tv reel reels explore stories share s direct account directory lite legal popular logging_client_events static_resources accounts about api graphql web developer challenge session oauth emails your_activity archive create notifications settings privacy terms nametag data download static press qr ar topics ads _n _u www home search login logout signup support help threads fundraiser guide ajax consent terms_of_use invites topic locations tags business ';
const POST = /^(p|tv|reels?)$/i;
/** What stands behind /reels/ without being a code. */
const REELS_PAGES = ' audio saved_audio templates trending ';
const DOMAINS = ['instagram.com', 'instagr.am'];

/** Instagram: handles, and posts by their code. A post's code keeps its case. */
export const instagram: Network = {
  id: 'instagram',
  label: 'Instagram',
  domains: DOMAINS,
  matchPatterns: ['https://*.instagram.com/*'],
  recognise(address) {
    const subdomain = findSubdomainOf(address.host, DOMAINS);
    if (subdomain === undefined) return NOT_OURS;
    return isListed(' www m  ', subdomain) ? recognisePath(address.segments) : toNone('instagram');
  },
  profileUrl: ({ handle }) => `https://www.instagram.com/${encodePath(handle ?? '')}/`,
  postUrl: (id) => `https://www.instagram.com/p/${encodePath(id)}/`,
};

/** Whether Instagram and Threads could have given this handle to somebody. */
export function isInstagramHandle(text: string): boolean {
  return /^(?!\.)(?!.*\.\.)[a-z\d._]{1,30}$/i.test(text) && !text.endsWith('.');
}

function recognisePath(segments: Address['segments']): Recognised {
  const [first = '', second = '', third = ''] = segments;
  if (first === '_u') return recognisePath(segments.slice(1));
  if (first === 'share' || first === 's') return toShort('instagram', second !== '');
  if (first === 'stories') return recogniseStory(second, third);
  const direct = recognisePost(first, second, null);
  if (direct !== null) return direct;
  if (!isInstagramHandle(first) || isListed(RESERVED, first)) return toNone('instagram');
  if (second === 'live') return { kind: 'live', network: 'instagram', handle: first, id: null };
  return recognisePost(second, third, first) ?? toProfile('instagram', first);
}

function recognisePost(word: string, code: string, handle: string | null): Recognised | null {
  if (!POST.test(word) || !/^[\w-]{1,64}$/.test(code)) return null;
  if (word.startsWith('reel') && isListed(REELS_PAGES, code)) return null;
  return toPost('instagram', code, handle);
}

function recogniseStory(owner: string, id: string): Recognised {
  const storyId = /^\d+$/.test(id) ? id : null;
  if (owner === 'highlights') {
    return storyId === null
      ? toNone('instagram')
      : { kind: 'story', network: 'instagram', handle: null, id: storyId };
  }
  if (owner === 'me' || !isInstagramHandle(owner) || isListed(RESERVED, owner)) return toNone('instagram');
  return { kind: 'story', network: 'instagram', handle: owner, id: storyId };
}
