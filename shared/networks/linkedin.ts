import { type Address, encodePath, findSubdomain } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile, toShort } from './network.ts';
import type { Recognised } from './profile.ts';

/** First segments whose second is a vanity name; everything else is no profile. */
const PREFIX = /^(in|company|school|showcase)$/;
/** Pages that stand where a vanity name would. */
const NOT_NAMES = /^(in\/me|company\/(setup|unavailable)|pub\/dir)$/i;
const URN = /^urn:li:(?:(?:activity|ugcPost|share|video):|groupPost:\d+-)(\d{5,20})$/i;
const POST_SLUG = /(?:^|[-_])(?:activity|ugcPost|share)-(\d{5,20})(?:-[\w-]*)?$/i;

/** LinkedIn, from the address alone: people and organisations as "in/…", "company/…"; posts by their number. */
export const linkedin: Network = {
  id: 'linkedin',
  label: 'LinkedIn',
  domains: ['linkedin.com', 'lnkd.in'],
  matchPatterns: ['https://*.linkedin.com/*'],
  recognise({ host, segments }) {
    if (host === 'lnkd.in') return toShort('linkedin', segments.length > 0);
    const subdomain = findSubdomain(host, 'linkedin.com');
    if (subdomain === undefined) return NOT_OURS;
    return /^(www|m|touch|[a-z]{2}|)$/.test(subdomain) ? recognisePath(segments) : toNone('linkedin');
  },
  profileUrl: ({ handle }) => `https://www.linkedin.com/${encodePath(handle ?? '')}/`,
  postUrl: (id) =>
    `https://www.linkedin.com/${/^\d+$/.test(id) ? `feed/update/urn:li:activity:${id}` : `pulse/${encodePath(id)}`}/`,
};

function recognisePath(segments: Address['segments']): Recognised {
  const [first = '', second = '', third = ''] = segments;
  switch (first) {
    case 'comm':
    case 'mwlite':
    case 'organization-guest':
      return recogniseName(second, third);
    case 'embed':
      return second === 'feed' ? recognisePath(segments.slice(1)) : toNone('linkedin');
    case 'feed':
      return second === 'update' ? toPostBy(URN, third) : toNone('linkedin');
    case 'posts':
      return toPostBy(POST_SLUG, second);
    case 'pulse':
      return segments.length === 2 ? toPostBy(/^([^\s/]{3,200})$/, second) : toNone('linkedin');
    case 'pub':
      return recogniseOldProfile(segments);
    default:
      return recogniseName(first, second);
  }
}

function recogniseName(prefix: string, vanity: string): Recognised {
  const handle = `${prefix}/${vanity}`;
  const isProfile = PREFIX.test(prefix) && /^([^\s/:]{2,100}|\d)$/.test(vanity) && !NOT_NAMES.test(handle);
  return isProfile ? toProfile('linkedin', handle) : toNone('linkedin');
}

/** `/pub/jane-doe/1/2a3/4b5`: the three parts after the name belong to it. */
function recogniseOldProfile(segments: Address['segments']): Recognised {
  const handle = segments.slice(0, 5).join('/');
  const isProfile = /^pub\/[^\s/:]{2,100}(\/[\da-f]{1,4}){3}$/i.test(handle) && !NOT_NAMES.test(handle);
  return isProfile ? toProfile('linkedin', handle) : toNone('linkedin');
}

function toPostBy(pattern: RegExp, text: string): Recognised {
  const id = pattern.exec(text)?.[1];
  return id === undefined ? toNone('linkedin') : toPost('linkedin', id);
}
