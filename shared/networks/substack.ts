import { type Address, encodePath, findSubdomain, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile } from './network.ts';
import type { Recognised } from './profile.ts';

/** Sub-domains that are no publication. */
const NOT_PUBLICATIONS =
  ' www open support api cdn email reader app post lists status on read go substackcdn ';
/** First segments of a publication that are its tools rather than the publication. */
const TOOLS = ' api publish account sign-in sign-up signin signup login action redirect oauth api-keys ';
const SLUG = /^[^\s/]{1,200}$/;

/** Substack on its own hosts: publications and people by handle, posts by slug, notes by "c-…". */
export const substack: Network = {
  id: 'substack',
  label: 'Substack',
  domains: ['substack.com'],
  matchPatterns: ['https://*.substack.com/*'],
  recognise({ host, segments }) {
    const subdomain = findSubdomain(host, 'substack.com');
    if (subdomain === undefined) return NOT_OURS;
    if (subdomain === 'open') return recogniseOpen(segments);
    if (isListed(' www  ', subdomain)) return recogniseApp(segments);
    const isPublication =
      /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(subdomain) && !isListed(NOT_PUBLICATIONS, subdomain);
    return isPublication ? recognisePublication(subdomain, segments) : toNone('substack');
  },
  profileUrl: ({ handle, id }) =>
    `https://substack.com/${handle === null ? `profile/${encodePath(id ?? '')}` : `@${encodePath(handle)}`}`,
  postUrl(id, handle) {
    const person = handle === null ? undefined : `@${encodePath(handle)}`;
    if (/^c-\d+$/.test(id))
      return `https://substack.com/${person === undefined ? '' : `${person}/`}note/${id}`;
    if (/^p-\d+$/.test(id)) return `https://substack.com/${person ?? 'home/post'}/${id}`;
    return `https://open.substack.com/pub/${encodePath(handle ?? '')}/p/${encodePath(id)}`;
  },
};

function recogniseApp(segments: Address['segments']): Recognised {
  const [first = '', second = ''] = segments;
  const isPerson = /^@[\w-]{1,64}$/.test(first);
  const handle = isPerson ? first.slice(1) : null;
  const item = segments.at(-1) ?? '';
  if (segments.length > 1 && /^[cp]-\d+$/.test(item)) return toPost('substack', item, handle);
  if (first === 'inbox' && second === 'post' && /^\d+$/.test(item)) return toPost('substack', `p-${item}`);
  if (handle !== null) return toProfile('substack', handle);
  return first === 'profile' ? toAccount(second) : toNone('substack');
}

function recogniseOpen([first = '', second = '', third = '', fourth = '']: Address['segments']): Recognised {
  if (first === 'users') return toAccount(second);
  if (first !== 'pub' || !/^[\w-]{1,64}$/.test(second)) return toNone('substack');
  return recognisePublication(second, [third, fourth]);
}

function recognisePublication(handle: string, [first = '', second = '']: Address['segments']): Recognised {
  if (first === 'p' && SLUG.test(second)) return toPost('substack', second, handle);
  return isListed(TOOLS, first) ? toNone('substack') : toProfile('substack', handle);
}

/** `4418889-simon-sarris`: the number is the account, the words follow its name. */
function toAccount(text: string): Recognised {
  const id = /^(\d+)(?:-|$)/.exec(text)?.[1];
  return id === undefined ? toNone('substack') : toProfile('substack', null, id);
}
