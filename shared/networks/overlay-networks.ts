// The networks that get an overlay, apart from the rest so that a content script carries these alone.
import { parseAddress } from './address.ts';
import { instagram } from './instagram.ts';
import { type Network, NOT_OURS } from './network.ts';
import type { Recognised } from './profile.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every network whose pages carry an overlay; the manifest's match patterns are theirs. */
export const OVERLAY_NETWORKS: readonly Network[] = [instagram, tiktok, youtube, x];

/** What the page at `href` (as the address bar has it) shows, among the overlay's networks. Never throws. */
export function recogniseOverlayAddress(href: string): Recognised {
  return recogniseAmong(OVERLAY_NETWORKS, href);
}

/** The first answer of a network that owns the host of `href`; `network` null when none does. */
export function recogniseAmong(networks: readonly Network[], href: string): Recognised {
  const address = parseAddress(href);
  if (address === null) return NOT_OURS;
  for (const network of networks) {
    const recognised = network.recognise(address);
    if (recognised !== NOT_OURS) return recognised;
  }
  return NOT_OURS;
}
