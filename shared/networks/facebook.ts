import { lazyPattern } from '../lazy-pattern.ts';
import { type Address, encodePath, findSubdomain, findSubdomainOf, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile, toShort } from './network.ts';
import type { Recognised } from './profile.ts';

const RESERVED =
  ' rsrc.php apps groups events l.php images photo.php photo chat ajax dyi common policies login recover reg help security messages marketplace pages live bookmarks games fundraisers saved gaming salesgroups jobs people ads ad_campaign weather offers recommendations crisisresponse onthisday developers settings connect business plugins intern sharer friends media watch permalink.php story.php profile.php video.php video reel share watchparty flx hashtag pg home.php stories notifications reels sharer.php dialog checkpoint cookie consent privacy terms legal careers directory search memories feeds me lite r.php logout.php login.php composer latest oculus pay facebookpay votinginformationcenter climatescienceinfo creatorstudio professional_dashboard metaverified a tr v watch.php events.php note.php notes hello places topic videos about index.php ';
const DOMAINS = ['facebook.com', 'fb.com'];
/** Besides these, locales ("de-de", "fr") are pages too; every other sub-domain is a tool. */
const PAGE_HOSTS = ' www m web mbasic touch free mobile p d x  ';
const LOCALE = /^(?!lm$)([a-z]{2}|[a-z]{2,3}-[a-z]{2})$/;
const ID = /^\d{5,20}$/;
const POST_ID = /^(\d{5,20}|pfbid\w{10,})$/;

/** Facebook: vanity names (dots and case ignored), account numbers, posts by number or pfbid. */
export const facebook: Network = {
  id: 'facebook',
  label: 'Facebook',
  domains: ['facebook.com', 'fb.com', 'fb.watch', 'fb.me'],
  matchPatterns: ['https://*.facebook.com/*'],
  recognise(address) {
    const isShort = ['fb.watch', 'fb.me'].some((domain) => findSubdomain(address.host, domain) !== undefined);
    if (isShort) return toShort('facebook', address.segments.length > 0);
    const subdomain = findSubdomainOf(address.host, DOMAINS);
    if (subdomain === undefined) return NOT_OURS;
    return isListed(PAGE_HOSTS, subdomain) || LOCALE.test(subdomain)
      ? recognisePath(address)
      : toNone('facebook');
  },
  profileUrl: ({ handle, id }) =>
    `https://www.facebook.com/${handle === null ? `profile.php?id=${encodePath(id ?? '')}` : encodePath(handle)}`,
  postUrl: (id, handle) =>
    handle === null
      ? `https://www.facebook.com/permalink.php?story_fbid=${encodePath(id)}`
      : `https://www.facebook.com/${encodePath(handle)}/posts/${encodePath(id)}`,
};

function recognisePath({ segments, query }: Address): Recognised {
  const [first = '', second = '', third = '', fourth = ''] = segments;
  switch (first) {
    case 'profile.php':
      return toAccount(query('id'));
    case 'people':
      return toAccount(third);
    case 'pages':
      return second === 'category' ? recogniseName(fourth, segments.slice(4)) : toAccount(third);
    case 'pg':
      return recogniseName(second, segments.slice(2));
    case 'permalink.php':
    case 'story.php':
      return toItem(query('story_fbid'));
    case 'photo':
    case 'photo.php':
      return toItem(query('fbid'));
    case 'watch':
    case 'watch.php':
    case 'video':
    case 'video.php':
      return toItem(query('v'));
    case 'reel':
    case 'reels':
      return toItem(second);
    case 'groups':
      return /^(posts|permalink)$/.test(third) ? toItem(fourth) : toNone('facebook');
    case 'share':
      return toShort('facebook', second !== '');
    default:
      return recogniseName(first, segments.slice(1));
  }
}

const NUMBERED = lazyPattern(String.raw`^(?:[\p{L}\p{N}.-]+-)?(\d{5,20})$`, 'u');

/** A vanity name, a bare account number, or "Name-With-Dashes-123456", which is both. */
function recogniseName(name: string, rest: readonly string[]): Recognised {
  const id = NUMBERED().exec(name)?.[1] ?? null;
  const handle = id === name ? null : name;
  if (id === null && (!isVanity(name) || isListed(RESERVED, name))) return toNone('facebook');
  const item = /^(posts|videos|photos|reel|reels|permalink)$/.test(rest[0] ?? '')
    ? rest.slice(1).at(-1)
    : undefined;
  return item !== undefined && POST_ID.test(item)
    ? toPost('facebook', item, handle)
    : toProfile('facebook', handle, id);
}

function isVanity(text: string): boolean {
  return /^(?=.*[a-z])[a-z\d][a-z\d.]{0,48}[a-z\d]$/i.test(text);
}

function toAccount(id: string | null): Recognised {
  return id !== null && ID.test(id) ? toProfile('facebook', null, id) : toNone('facebook');
}

function toItem(id: string | null): Recognised {
  return id !== null && POST_ID.test(id) ? toPost('facebook', id) : toNone('facebook');
}
