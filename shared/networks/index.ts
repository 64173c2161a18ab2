// Every network. To add one: write its file, add its line here.
import { toPastedHrefs } from './address.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { kick } from './kick.ts';
import { linkedin } from './linkedin.ts';
import { type Network, NOT_OURS } from './network.ts';
import { recogniseAmong } from './overlay-networks.ts';
import { pinterest } from './pinterest.ts';
import type { NetworkId, ProfileName, Recognised } from './profile.ts';
import { snapchat } from './snapchat.ts';
import { substack } from './substack.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { twitch } from './twitch.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export const NETWORKS: readonly Network[] = [
  instagram,
  tiktok,
  youtube,
  x,
  twitch,
  threads,
  facebook,
  linkedin,
  pinterest,
  snapchat,
  kick,
  substack,
];

/** The network of an id. Throws for a word that is none of them, which only a broken record can hold. */
export function getNetwork(id: NetworkId): Network {
  const network = NETWORKS.find((candidate) => candidate.id === id);
  if (network === undefined) throw new Error(`Unknown network: ${id}`);
  return network;
}

/**
 * What the address in `text` shows. Takes what people paste: with or without scheme, white space or punctuation
 * around it. A handle alone is nothing, since it does not say where. Never throws.
 */
export function recogniseAddress(text: string): Recognised {
  const [exact, ...trimmed] = toPastedHrefs(text).map((href) => recogniseAmong(NETWORKS, href));
  const isSomething = (recognised: Recognised) => recognised.kind !== 'none';
  return (
    (exact && isSomething(exact) ? exact : trimmed.find(isSomething)) ??
    exact ?? { kind: 'none', network: null }
  );
}

/** A handle cell of a known network: "@nasa", "nasa", or a profile's address there. None when it names nobody. */
export function recogniseHandle(network: NetworkId, text: string): Recognised {
  const address = recogniseAddress(text);
  const recognised = address.network === null ? recogniseName(network, text.trim()) : address;
  return recognised.kind === 'profile' && recognised.network === network
    ? recognised
    : { kind: 'none', network };
}

/** A bare name is a profile when its network would read the address made of it so: the rules stay in one place. */
function recogniseName(network: NetworkId, text: string): Recognised {
  const name = text.replace(/^@+|\/+$/g, '').normalize('NFC');
  // A lone surrogate (\p{Cs}) cannot be written into an address.
  if (name === '' || /[\s?#\p{Cs}]/u.test(name)) return NOT_OURS;
  return recogniseAmong(NETWORKS, getNetwork(network).profileUrl(toProfileName(network, name)));
}

function toProfileName(network: NetworkId, name: string): ProfileName {
  const isChannelId = network === 'youtube' && /^UC[\w-]{22}$/.test(name);
  const isAccountNumber = network === 'facebook' && /^\d+$/.test(name);
  if (isChannelId || isAccountNumber) return { network, handle: null, id: name, legacy: null };
  const handle = network === 'linkedin' && !name.includes('/') ? `in/${name}` : name;
  return { network, handle, id: null, legacy: null };
}
