// How accounts and posts are called everywhere else: one key per account, one per post, whatever the address looked like.
import { getNetwork } from './index.ts';
import type { NetworkId, PostKey, ProfileKey, ProfileName, Recognised } from './profile.ts';

type RecognisedPost = Extract<Recognised, { kind: 'post' }>;
type RecognisedMoment = Extract<Recognised, { kind: 'story' | 'live' }>;

/**
 * The account's key. By handle in lower case (Unicode NFC; Facebook also ignores dots), by `id/…` where the address
 * has the network's own id instead. A YouTube channel id keeps its case; other names of YouTube stand under `legacy/`.
 */
export function profileKey(profile: ProfileName): ProfileKey {
  const { network, handle, id, legacy } = profile;
  if (network === 'youtube' && id !== null) return `youtube:${id}`;
  if (network === 'facebook' && id !== null) return `facebook:id/${id}`;
  if (handle !== null) return `${network}:${normaliseHandle(network, handle)}`;
  if (legacy !== null) return `${network}:legacy/${foldCase(legacy)}`;
  if (id !== null) return `${network}:id/${id}`;
  throw new Error(`A profile of ${network} without a name`);
}

/**
 * The post's key, `network/id`. Ids keep their case. A Substack slug is unique only within its publication, so the
 * publication stands before it. Null for a live or story page whose address names no item.
 */
export function postKey(post: RecognisedPost): PostKey;
export function postKey(post: RecognisedPost | RecognisedMoment): PostKey | null;
export function postKey({ network, handle, id }: RecognisedPost | RecognisedMoment): PostKey | null {
  if (id === null) return null;
  const isSlug = network === 'substack' && !/^[cp]-\d+$/.test(id);
  return isSlug ? `${network}/${foldCase(handle ?? '')}/${id}` : `${network}/${id}`;
}

/** The network that a post's key begins with. */
export function networkOf(key: PostKey): NetworkId {
  // Keys are made by postKey(), which puts the network's own name first.
  return key.slice(0, key.indexOf('/')) as NetworkId;
}

/** A handle as the network compares it: no "@", lower case, NFC; without dots on Facebook. */
export function normaliseHandle(network: NetworkId, handle: string): string {
  const folded = foldCase(handle.replace(/^@/, ''));
  return network === 'facebook' ? folded.replaceAll('.', '') : folded;
}

/** The account's canonical address. */
export function profileUrl(profile: ProfileName): string {
  return getNetwork(profile.network).profileUrl(profile);
}

/** The post's canonical address; the handle is used where the network has a place for it. */
export function postUrl(network: NetworkId, id: string, handle: string | null = null): string {
  return getNetwork(network).postUrl(id, handle);
}

function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
