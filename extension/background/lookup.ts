// From an address to what the overlay shows, without leaving this computer: an unknown creator causes no request.
import { postKey, profileKey } from '../../shared/networks/keys.ts';
import { recogniseOverlayAddress } from '../../shared/networks/overlay-networks.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { CardView } from '../../shared/ui/view.ts';
import type { OverlayAnswer, Settings } from '../messages.ts';
import { chooseStanding, type Roster, readSettings } from './roster.ts';

/** A card says how old its numbers are, so it is made again after this long even when nothing changed. */
const CARD_FRESH_MS = 60_000;
const CARDS_KEPT_MAX = 200;

export type LookupDeps = {
  roster: Roster;
  presentCard: (standing: Standing, look: { locale: string; profileKey: string }) => Promise<CardView>;
  now: () => Date;
};

export type Lookup = {
  find(input: { url: string; locale: string }): Promise<OverlayAnswer | null>;
  /** The local store changed: nothing kept in memory may be used again. */
  forget(): void;
};

type Kept = { version: number; card: CardView; madeAtMs: number };

/** Memory only makes a repeated question faster; a worker that has just been started answers the same from the store. */
export function createLookup(deps: LookupDeps): Lookup {
  let standings = new Map<string, Promise<Standing | undefined>>();
  let cards = new Map<string, Kept>();
  let settings: Promise<Settings> | null = null;
  let age = 0;
  return {
    async find({ url, locale }) {
      const askedAtAge = age;
      settings ??= readSettings(deps.roster);
      const { networks, chip, isHidden } = await settings;
      const key = toKey(url, networks);
      if (key === null || isHidden || chip === 'nothing') return null;
      if (!standings.has(key.id) && standings.size < CARDS_KEPT_MAX)
        standings.set(key.id, findStanding(deps, key));
      const standing = await (standings.get(key.id) ?? findStanding(deps, key));
      if (standing === undefined) return null;
      const profileKey = toProfileKey(standing, key);
      const cardKey = `${standing.collaborationId} ${profileKey} ${locale}`;
      const kept = cards.get(cardKey);
      const nowMs = deps.now().getTime();
      if (kept?.version === standing.version && nowMs - kept.madeAtMs < CARD_FRESH_MS)
        return { card: kept.card, look: chip };
      const card = await deps.presentCard(standing, { locale, profileKey });
      if (askedAtAge === age && cards.size < CARDS_KEPT_MAX)
        cards.set(cardKey, { version: standing.version, card, madeAtMs: nowMs });
      return { card, look: chip };
    },
    forget() {
      age += 1;
      standings = new Map();
      cards = new Map();
      settings = null;
    },
  };
}

type RosterKey = { id: string; kind: 'profile' | 'post'; network: string };

/** Null for pages that show neither a profile nor a post, and for networks that are switched off. */
function toKey(url: string, networks: Settings['networks']): RosterKey | null {
  const recognised = recogniseOverlayAddress(url);
  const isOn = Object.entries(networks).some(([network, on]) => on && network === recognised.network);
  if (!isOn) return null;
  if (recognised.kind === 'profile')
    return { kind: 'profile', id: profileKey(recognised), network: recognised.network };
  if (recognised.kind !== 'post') return null;
  const id = postKey(recognised);
  return id === null ? null : { kind: 'post', id, network: recognised.network };
}

/** The creator is named as on this network, not as on another one they also have a profile on. */
function toProfileKey(standing: Standing, { kind, id, network }: RosterKey): string {
  if (kind === 'profile') return id;
  return standing.profiles.find((profile) => profile.network === network)?.key ?? '';
}

async function findStanding(deps: LookupDeps, { kind, id }: RosterKey): Promise<Standing | undefined> {
  // A post counts by its own id alone: some networks accept any name before it.
  const found = await (kind === 'post'
    ? deps.roster.listStandingsOfPost(id)
    : deps.roster.listStandingsOfProfile(id));
  return chooseStanding(found, deps.now().toISOString().slice(0, 10));
}
