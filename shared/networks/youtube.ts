import { lazyPattern } from '../lazy-pattern.ts';
import { type Address, encodePath, findSubdomain, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile } from './network.ts';
import type { Recognised } from './profile.ts';

/** First segments that are no bare custom name. */
const RESERVED =
  ' channel c user playlist watch w v embed e live watch_popup clip shorts movies results search shared hashtag trending explore feed feeds browse oembed get_video_info iframe_api s source storefront oops index account t about upload signin logout news course premium gaming music kids tv post attribution_link redirect supported_browsers howyoutubeworks creators ads jobs press intl handle channel_switcher pair select_site purchases paid_memberships podcasts learning fashion sports playables reporthistory account_privacy account_notifications account_playback account_advanced account_billing account_sharing verify verify_phone_number new youtubei api static img embed_api live_chat live_chat_replay signin_prompt opensearch manifest.webmanifest cast device activate copyright_complaint_form terms privacy kids_home yt originals red testtube dashboard my_videos view_all_playlists create_channel ypc u ';
const TABS =
  '  featured home videos shorts streams live releases podcasts playlists courses posts community channels store about search membership join letsplay ';
const CHANNEL_ID = /^UC[\w-]{22}$/;
/** Eleven characters; two words of embeds have that length by accident. */
const VIDEO_ID = /^(?!videoseries$|live_stream$)[\w-]{11}$/;

/** YouTube: handles, channel ids, and the legacy names that are neither; videos and community posts by their id. */
export const youtube: Network = {
  id: 'youtube',
  label: 'YouTube',
  domains: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
  matchPatterns: ['https://*.youtube.com/*'],
  recognise(address) {
    const [first = '', second = ''] = address.segments;
    if (findSubdomain(address.host, 'youtu.be') !== undefined)
      return recogniseVideo(first) ?? toNone('youtube');
    if (findSubdomain(address.host, 'youtube-nocookie.com') !== undefined) {
      return (/^(embed|v|e|shorts)$/.test(first) && recogniseVideo(second)) || toNone('youtube');
    }
    const subdomain = findSubdomain(address.host, 'youtube.com');
    if (subdomain === undefined) return NOT_OURS;
    return isListed(' www m music gaming  ', subdomain)
      ? recognisePage(address, subdomain)
      : toNone('youtube');
  },
  profileUrl: ({ handle, id, legacy }) =>
    `https://www.youtube.com/${encodePath(handle !== null ? `@${handle}` : id !== null ? `channel/${id}` : (legacy ?? ''))}`,
  postUrl: (id) => `https://www.youtube.com/${id.startsWith('Ugk') ? 'post/' : 'watch?v='}${encodePath(id)}`,
};

function recognisePage(address: Address, subdomain: string): Recognised {
  const [first = '', second = ''] = address.segments;
  if (first.startsWith('@')) return recogniseHandle(first.slice(1), second);
  switch (first) {
    case 'watch':
    case 'watch_popup':
      return recogniseVideo(address.query('v') ?? second) ?? toNone('youtube');
    case 'shorts':
    case 'live':
    case 'embed':
    case 'v':
    case 'e':
      return recogniseVideo(second) ?? toNone('youtube');
    case 'post':
      return /^Ugk[\w-]{10,}$/.test(second) ? toPost('youtube', second) : toNone('youtube');
    case 'channel':
    case 'browse':
      return CHANNEL_ID.test(second) ? toProfile('youtube', null, second) : toNone('youtube');
    case 'c':
    case 'user':
      return isName(second) ? toLegacy(`${first}/${second}`) : toNone('youtube');
    default:
      return subdomain !== 'music' && isBareName(first, second) ? toLegacy(first) : toNone('youtube');
  }
}

function recogniseHandle(handle: string, tab: string): Recognised {
  if (!isName(handle)) return toNone('youtube');
  return tab === 'live'
    ? { kind: 'live', network: 'youtube', handle, id: null }
    : toProfile('youtube', handle);
}

/** A bare name is believed only alone or before a tab of a channel: every new page of the site looks like one. */
function isBareName(first: string, second: string): boolean {
  return isName(first) && !isListed(RESERVED, first) && isListed(TABS, second);
}

function recogniseVideo(id: string): Recognised | null {
  return VIDEO_ID.test(id) ? toPost('youtube', id) : null;
}

function toLegacy(legacy: string): Recognised {
  return { kind: 'profile', network: 'youtube', handle: null, id: null, legacy };
}

/** Letters and digits of any script, the separators of handles, and the joiners some scripts need. */
const NAME = lazyPattern(
  String.raw`^(?:[\p{L}\p{N}\p{M}_.\u00b7\u30fb\u05f3\u05f4-]|\u200c|\u200d){1,60}$`,
  'u',
);

function isName(text: string): boolean {
  return NAME().test(text);
}
