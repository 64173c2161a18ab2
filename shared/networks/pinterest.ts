import { type Address, encodePath, isListed } from './address.ts';
import { type Network, NOT_OURS, toNone, toPost, toProfile, toShort } from './network.ts';
import type { Recognised } from './profile.ts';

const RESERVED =
  ' pin search ideas today explore categories business settings login logout password about _ resource source topics discover following news_hub homefeed convert-business ads pin-builder pin-creation-tool videos oauth terms privacy password-reset email invited signup join shop shopping create trends predicts _tools _ngjs collage-creation-tool idea-pin-builder analytics story_pin_builder tv v3 board boards inbox notifications offsite secure ';
const HOST =
  /^(?:(.+)\.)?pinterest\.(?:com(?:\.(?:au|mx|uy|vn|ec|py|bo|pe))?|co(?:\.(?:uk|kr|at|in|nz))?|at|be|ca|ch|cl|de|dk|ec|es|fr|hu|id|ie|in|info|it|jp|kr|mx|nl|no|nz|pe|ph|pt|ru|se|th|tw|uk|vn)$/;

/** Pinterest: user names on its country hosts (a board counts as its owner), pins by number. */
export const pinterest: Network = {
  id: 'pinterest',
  label: 'Pinterest',
  domains: ['pinterest.com', 'pin.it'],
  matchPatterns: ['https://*.pinterest.com/*'],
  recognise({ host, segments }) {
    if (host === 'pin.it') return toShort('pinterest', segments.length > 0);
    const match = HOST.exec(host);
    if (match === null) return NOT_OURS;
    return /^(www|m|[a-z]{2}|)$/.test(match[1] ?? '') ? recognisePath(segments) : toNone('pinterest');
  },
  profileUrl: ({ handle }) => `https://www.pinterest.com/${encodePath(handle ?? '')}/`,
  postUrl: (id) => `https://www.pinterest.com/pin/${encodePath(id)}/`,
};

function recognisePath([first = '', second = '']: Address['segments']): Recognised {
  if (first === 'pin') {
    const id = /^(?:.+--)?(\d{3,20})$/.exec(second)?.[1];
    return id === undefined ? toNone('pinterest') : toPost('pinterest', id);
  }
  const isUser = /^[a-z\d]\w{1,29}$/i.test(first) && !isListed(RESERVED, first);
  return isUser ? toProfile('pinterest', first) : toNone('pinterest');
}
