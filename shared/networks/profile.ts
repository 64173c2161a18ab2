// The nouns every network file answers with. Pure data; recognition lives in one file per network.

/** The networks that can be recognised from an address. Only those in `OVERLAY_NETWORKS` get an overlay. */
export const NETWORK_IDS = [
  'instagram',
  'tiktok',
  'youtube',
  'x',
  'twitch',
  'threads',
  'facebook',
  'linkedin',
  'pinterest',
  'snapchat',
  'kick',
  'substack',
] as const;
export type NetworkId = (typeof NETWORK_IDS)[number];

/**
 * What an address shows. `handle` is as written in the address (decoded, no "@"), `id` is the network's own
 * immutable id of the account (profiles) or of the item (posts, lives), `legacy` is a YouTube /c/, /user/ or bare
 * name, which is not a handle. A profile always has at least one of the three; a post always has `id`.
 */
export type Recognised =
  | { kind: 'profile'; network: NetworkId; handle: string | null; id: string | null; legacy: string | null }
  | { kind: 'post'; network: NetworkId; handle: string | null; id: string }
  | { kind: 'story' | 'live'; network: NetworkId; handle: string | null; id: string | null }
  /** A short link that only the network itself can resolve; `network` is null when it may lead anywhere (t.co). */
  | { kind: 'short'; network: NetworkId | null; id: string | null }
  /** One of ours, but neither a profile nor a post. */
  | { kind: 'none'; network: NetworkId }
  /** Not one of our networks. */
  | { kind: 'none'; network: null };

/** What names an account on its network: the part of a recognised profile that its key and address are made of. */
export type ProfileName = Pick<RecognisedProfile, 'network' | 'handle' | 'id' | 'legacy'>;
export type RecognisedProfile = Extract<Recognised, { kind: 'profile' }>;

/**
 * `network:handle`, lower-cased ("instagram:natgeo"), or `youtube:UC…` by channel id, or `youtube:legacy/name`,
 * or `network:id/…` for another network's account id. The roster's key.
 */
export type ProfileKey = string;

/** `network/id` ("instagram/C8abcDEFghi"); ids keep their case. */
export type PostKey = string;
