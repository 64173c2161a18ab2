import { type Address, encodePath, findSubdomain, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile } from './network.ts';
import type { Recognised } from './profile.ts';

const RESERVED =
  ' directory videos video v collections clip search embed popout moderator clips settings subscriptions wallet drops downloads jobs turbo prime store inventory friends messages notifications p team teams event events u user users dashboard broadcast bits legal login signup logout products redeem annual-recap following followed communities community partner affiliate activate payments passport whisper giftcard checkout manager analytics stream-manager creatorcamp broadcaster security about contact ads privacy root recommended year-in-review ';
const SLUG = /^[\w-]{3,100}$/;

/** Twitch: logins, recordings by number, clips by slug. */
export const twitch: Network = {
  id: 'twitch',
  label: 'Twitch',
  domains: ['twitch.tv'],
  matchPatterns: ['https://*.twitch.tv/*'],
  recognise(address) {
    switch (findSubdomain(address.host, 'twitch.tv')) {
      case undefined:
        return NOT_OURS;
      case 'clips':
        return recogniseClipHost(address);
      case 'player':
        return recognisePlayer(address);
      case '':
      case 'www':
      case 'm':
      case 'go':
        return recognisePath(address);
      default:
        return toNone('twitch');
    }
  },
  profileUrl: ({ handle }) => `https://www.twitch.tv/${encodePath(handle ?? '')}`,
  postUrl: (id) =>
    /^\d+$/.test(id) ? `https://www.twitch.tv/videos/${id}` : `https://clips.twitch.tv/${encodePath(id)}`,
};

function recognisePath({ segments, query }: Address): Recognised {
  const [first = '', second = '', third = ''] = segments;
  if (first === 'clip' && SLUG.test(second)) return toPost('twitch', second);
  if (/^(videos?|v)$/.test(first)) return toRecording(second, null);
  if (!isLogin(first)) return toNone('twitch');
  if (second === 'clip' && SLUG.test(third)) return toPost('twitch', third, first);
  const recording = /^(videos?|v)$/.test(second) ? third : second === 'schedule' ? query('vodID') : null;
  return /^\d+$/.test(recording ?? '') ? toRecording(recording, first) : toProfile('twitch', first);
}

function recogniseClipHost({ segments, query }: Address): Recognised {
  const slug = segments[0] === 'embed' ? query('clip') : segments.at(-1);
  const owner = segments.length > 1 && isLogin(segments[0] ?? '') ? (segments[0] ?? null) : null;
  return slug && SLUG.test(slug) ? toPost('twitch', slug, owner) : toNone('twitch');
}

function recognisePlayer({ query }: Address): Recognised {
  const channel = query('channel');
  return channel !== null && isLogin(channel)
    ? toProfile('twitch', channel)
    : toRecording(query('video'), null);
}

function toRecording(text: string | null, login: string | null): Recognised {
  const id = /^v?(\d+)$/.exec(text ?? '')?.[1];
  return id === undefined ? toNone('twitch') : toPost('twitch', id, login);
}

/** 4–25 characters today; old logins have two or three. */
function isLogin(text: string): boolean {
  return /^[a-z\d]\w{1,24}$/i.test(text) && !isListed(RESERVED, text);
}
