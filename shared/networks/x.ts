import { type Address, encodePath, findSubdomainOf, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile } from './network.ts';
import type { Recognised } from './profile.ts';

const RESERVED =
  ' home search notifications messages i settings compose intent share hashtag explore login signup account oauth tos privacy widgets start oct statuses status web logout about jobs download who_to_follow personalization account_access tweet following followers lists bookmarks help bouncer login_challenge similar_to sitemap error rules verified-choose communities premium_sign_up teams spaces mentions invitations favorites following_requests follower_requests grok chat articles money ';
const DOMAINS = ['x.com', 'twitter.com'];
/** Other people's copies of X: about X, but nobody's page on it. */
const MIRRORS = ['nitter.net', 'fxtwitter.com', 'vxtwitter.com', 'fixupx.com', 'fixvx.com'];
const ID = /^\d{1,20}$/;

/** X, formerly Twitter: handles, numeric account ids behind /i/user and /intent/user, posts by their number. */
export const x: Network = {
  id: 'x',
  label: 'X',
  domains: ['x.com', 'twitter.com', 't.co'],
  matchPatterns: ['https://*.x.com/*', 'https://*.twitter.com/*'],
  recognise(address) {
    if (address.host === 't.co' && address.segments.length > 0)
      return { kind: 'short', network: null, id: null };
    const subdomain = findSubdomainOf(address.host, DOMAINS);
    if (subdomain === undefined) return MIRRORS.includes(address.host) ? toNone('x') : NOT_OURS;
    return isListed(' www mobile m  ', subdomain) ? recognisePath(address) : toNone('x');
  },
  profileUrl: ({ handle, id }) => `https://x.com/${encodePath(handle ?? `i/user/${id ?? ''}`)}`,
  postUrl: (id, handle) => `https://x.com/${encodePath(handle ?? 'i')}/status/${encodePath(id)}`,
};

function recognisePath({ segments, query }: Address): Recognised {
  const [first = '', second = ''] = segments;
  const handle = isHandle(first) ? first : null;
  const id = /^(?:[^/]+\/)?(?:(?:web\/)?status(?:es)?|article)\/(\d{1,20})(?:\/|$)/.exec(
    segments.join('/'),
  )?.[1];
  if (id !== undefined) return toPost('x', id, handle);
  if (first === 'i' && second === 'user') return recogniseAccount(null, segments[2] ?? null);
  if (first === 'intent' && /^(user|follow)$/.test(second))
    return recogniseAccount(query('screen_name'), query('user_id'));
  return handle === null ? toNone('x') : toProfile('x', handle);
}

function recogniseAccount(handle: string | null, id: string | null): Recognised {
  if (handle !== null && isHandle(handle)) return toProfile('x', handle);
  return id !== null && ID.test(id) ? toProfile('x', null, id) : toNone('x');
}

/** Up to 15 characters today; some old accounts have 20. */
function isHandle(text: string): boolean {
  return /^\w{1,20}$/.test(text) && !isListed(RESERVED, text);
}
