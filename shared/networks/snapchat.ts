import { type Address, encodePath, findSubdomain } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile, toShort } from './network.ts';
import type { Recognised } from './profile.ts';

const NAME = /^[a-z][\w.-]{2,14}$/i;
const SPOTLIGHT_ID = /^[\w-]{16,}$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Snapchat: `/@name`, `/add/name` and `/u/name`, old profile ids behind /p/, spotlights by id. */
export const snapchat: Network = {
  id: 'snapchat',
  label: 'Snapchat',
  domains: ['snapchat.com'],
  matchPatterns: ['https://*.snapchat.com/*'],
  recognise({ host, segments }) {
    switch (findSubdomain(host, 'snapchat.com')) {
      case undefined:
        return NOT_OURS;
      case 't':
        return toShort('snapchat', segments.length > 0);
      case '':
      case 'www':
      case 'story':
        return recognisePath(segments);
      default:
        return toNone('snapchat');
    }
  },
  profileUrl: ({ handle, id }) =>
    `https://www.snapchat.com/${handle === null ? `p/${encodePath(id ?? '')}` : `@${encodePath(handle)}`}`,
  postUrl: (id) => `https://www.snapchat.com/spotlight/${encodePath(id)}`,
};

function recognisePath(segments: Address['segments']): Recognised {
  const [first = '', second = '', third = ''] = segments;
  if (first.startsWith('@')) return recogniseName(first.slice(1), second, third);
  switch (first) {
    case 'add':
    case 'u':
      return recogniseName(second, '', '');
    case 'p':
      return UUID.test(second) ? toProfile('snapchat', null, second) : toNone('snapchat');
    case 'spotlight':
      return SPOTLIGHT_ID.test(second) ? toPost('snapchat', second) : toNone('snapchat');
    case 't':
      return toShort('snapchat', second !== '');
    default:
      return isLocale(first) ? recognisePath(segments.slice(1)) : toNone('snapchat');
  }
}

function recogniseName(name: string, word: string, id: string): Recognised {
  if (!NAME.test(name)) return toNone('snapchat');
  return word === 'spotlight' && SPOTLIGHT_ID.test(id)
    ? toPost('snapchat', id, name)
    : toProfile('snapchat', name);
}

function isLocale(segment: string): boolean {
  return /^[a-z]{2}(-[a-z]{2,4})?$/i.test(segment);
}
