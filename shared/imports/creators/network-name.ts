// The word people write for a network in a cell: its name, its id, or a short form.
import { NETWORKS } from '../../networks/index.ts';
import type { NetworkId } from '../../networks/profile.ts';
import { foldHeader } from '../formats/format.ts';

/** Short forms by network, folded; each stands alone or before "handle" in a header. */
export const NETWORK_SHORT_NAMES: Readonly<Partial<Record<NetworkId, readonly string[]>>> = {
  instagram: ['ig', 'insta'],
  tiktok: ['tt'],
  youtube: ['yt'],
  x: ['twitter', 'xtwitter'],
  facebook: ['fb'],
};

/** The network that a text names and nothing else; undefined when it names none. */
export function findNetworkNamed(text: string): NetworkId | undefined {
  const folded = foldHeader(text);
  if (folded === '') return undefined;
  return NETWORKS.find(
    ({ id, label }) =>
      id === folded || foldHeader(label) === folded || NETWORK_SHORT_NAMES[id]?.includes(folded),
  )?.id;
}
