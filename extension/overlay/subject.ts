// What an address is about, as far as the overlay is concerned. Other pages of the networks cause no message at all.
import { recogniseOverlayAddress } from '../../shared/networks/overlay-networks.ts';
import type { Recognised } from '../../shared/networks/profile.ts';

export type Subject = {
  /** Equal for addresses of the same thing: another tab of a profile keeps the overlay in place. */
  id: string;
  network: Exclude<Recognised['network'], null>;
  kind: 'profile' | 'post';
};

/** Null for everything that is neither a profile nor a post. */
export function toSubject(href: string): Subject | null {
  const recognised = recogniseOverlayAddress(href);
  if (recognised.kind === 'profile') {
    const name = recognised.handle?.toLowerCase() ?? recognised.id ?? recognised.legacy?.toLowerCase() ?? '';
    return { id: `${recognised.network}:${name}`, network: recognised.network, kind: 'profile' };
  }
  if (recognised.kind === 'post' && recognised.id !== null) {
    return { id: `${recognised.network}/${recognised.id}`, network: recognised.network, kind: 'post' };
  }
  return null;
}
