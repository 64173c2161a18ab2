// What a network file exports, and the answers it may give.
import type { Address } from './address.ts';
import type { NetworkId, ProfileName, Recognised } from './profile.ts';

/** One network: which hosts are its own, what its addresses show, and how to write them. */
export type Network = {
  id: NetworkId;
  /** The name people call it by ("Instagram"). */
  label: string;
  /** Registrable domains whose addresses it answers for, short-link domains included. */
  domains: readonly string[];
  /** Browser match patterns of the pages people look at; whole origins, since patterns are not evaluated again later. */
  matchPatterns: readonly string[];
  /** What the address shows; `network` is null when the host belongs to somebody else. Never throws. */
  recognise(address: Address): Recognised;
  /** The account's canonical address. */
  profileUrl(profile: ProfileName): string;
  /** The post's canonical address; `handle` is used where the network has a place for it. */
  postUrl(id: string, handle: string | null): string;
};

/** Not one of our networks. */
export const NOT_OURS: Recognised = { kind: 'none', network: null };

/** One of ours, but nothing that has a creator or a post. */
export function toNone(network: NetworkId): Recognised {
  return { kind: 'none', network };
}

/** An account known by its handle, or by the network's own id when `handle` is null. */
export function toProfile(network: NetworkId, handle: string | null, id: string | null = null): Recognised {
  return { kind: 'profile', network, handle, id, legacy: null };
}

/** A post; `handle` is null where the address does not name its author. */
export function toPost(network: NetworkId, id: string, handle: string | null = null): Recognised {
  return { kind: 'post', network, handle, id };
}

/** A short link of the network; `isComplete` false (no code behind it) makes it nothing. */
export function toShort(network: NetworkId, isComplete: boolean): Recognised {
  return isComplete ? { kind: 'short', network, id: null } : toNone(network);
}
