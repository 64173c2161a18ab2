import { encodePath, findSubdomainOf, isListed } from './address.ts';
import { isInstagramHandle } from './instagram.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile } from './network.ts';

const DOMAINS = ['threads.com', 'threads.net'];
const CODE = /^[\w-]{1,64}$/;

/** Threads: `/@handle` with Instagram's handles, posts by their code. */
export const threads: Network = {
  id: 'threads',
  label: 'Threads',
  domains: DOMAINS,
  matchPatterns: ['https://*.threads.com/*', 'https://*.threads.net/*'],
  recognise({ host, segments }) {
    const subdomain = findSubdomainOf(host, DOMAINS);
    if (subdomain === undefined) return NOT_OURS;
    if (!isListed(' www  ', subdomain)) return toNone('threads');
    const [first = '', second = '', third = ''] = segments;
    if (first === 't' && CODE.test(second)) return toPost('threads', second);
    if (!first.startsWith('@')) return toNone('threads');
    const handle = isInstagramHandle(first.slice(1)) ? first.slice(1) : null;
    if (second === 'post' && CODE.test(third)) return toPost('threads', third, handle);
    return handle === null ? toNone('threads') : toProfile('threads', handle);
  },
  profileUrl: ({ handle }) => `https://www.threads.com/@${encodePath(handle ?? '')}`,
  postUrl: (id, handle) =>
    `https://www.threads.com/${handle === null ? 't' : `@${encodePath(handle)}/post`}/${encodePath(id)}`,
};
