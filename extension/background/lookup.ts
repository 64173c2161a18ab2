// From an address to what the overlay shows, without leaving this computer: an unknown creator causes no request.
// A worker that has just been woken answers from cards prepared before; nothing that makes cards is loaded for that.
import { DAY_MS, MINUTE_MS } from '../../shared/durations.ts';
import { postKey, profileKey } from '../../shared/networks/keys.ts';
import { recogniseOverlayAddress } from '../../shared/networks/overlay-networks.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { CardView } from '../../shared/ui/view.ts';
import type { OverlayAnswer } from '../messages.ts';
import { chooseStanding, type PreparedCard, type Roster, readSettings, toCardId, toStamp } from './roster.ts';

/** A card says how old its numbers are, so it is made again after this long even when nothing changed. */
const CARD_FRESH_MS = MINUTE_MS;
/** An older one is not shown even for the moment until a fresh one is there. */
const CARD_SHOWN_MAX_MS = DAY_MS;

export type LookupDeps = {
  roster: Roster;
  presentCard: (standing: Standing, look: { locale: string; profileKey: string }) => Promise<CardView>;
  now: () => Date;
  /** A card already shown says something else now. */
  onRefreshed: () => void;
};

export type Lookup = {
  find(input: { url: string; locale: string }): Promise<OverlayAnswer | null>;
  /** Resolves when nothing is being made afresh any more. */
  settled(): Promise<void>;
};

type Wanted = { standing: Standing; profileKey: string; locale: string };

export function createLookup(deps: LookupDeps): Lookup {
  let refreshing: Promise<void> = Promise.resolve();
  return {
    async find({ url, locale }) {
      const recognised = toKey(url);
      if (recognised === null) return null;
      const [{ networks, chip, isHidden }, changedAt, standing] = await Promise.all([
        readSettings(deps.roster),
        deps.roster.getMeta('changedAt'),
        findStanding(deps, recognised),
      ]);
      const isOn = Object.entries(networks).some(([network, on]) => on && network === recognised.network);
      if (standing === undefined || !isOn || isHidden || chip === 'nothing') return null;
      const wanted = { standing, locale, profileKey: toProfileKey(standing, recognised) };
      const prepared = await findPrepared(deps, wanted);
      if (prepared === undefined) return { card: await prepare(deps, wanted), look: chip };
      if (!isFresh(prepared, changedAt, deps.now()))
        refreshing = refreshing.then(() => refresh(deps, wanted, prepared));
      return { card: prepared.card, look: chip };
    },
    settled: () => refreshing,
  };
}

async function findPrepared(deps: LookupDeps, wanted: Wanted): Promise<PreparedCard | undefined> {
  const { standing, profileKey, locale } = wanted;
  const prepared = await deps.roster.findCard(toCardId(standing.collaborationId, profileKey, locale));
  if (prepared?.stamp !== toStamp(standing)) return undefined;
  const ageMs = deps.now().getTime() - Date.parse(prepared.preparedAt);
  return ageMs >= 0 && ageMs < CARD_SHOWN_MAX_MS ? prepared : undefined;
}

function isFresh({ preparedAt }: PreparedCard, changedAt: string | undefined, now: Date): boolean {
  if (changedAt !== undefined && preparedAt < changedAt) return false;
  return now.getTime() - Date.parse(preparedAt) < CARD_FRESH_MS;
}

async function prepare(deps: LookupDeps, { standing, profileKey, locale }: Wanted): Promise<CardView> {
  const preparedAt = deps.now().toISOString();
  const card = await deps.presentCard(standing, { locale, profileKey });
  const id = toCardId(standing.collaborationId, profileKey, locale);
  await deps.roster.putCards([{ id, stamp: toStamp(standing), preparedAt, card }]);
  if ((await deps.roster.getMeta('locale')) !== locale) await deps.roster.setMeta('locale', locale);
  return card;
}

/** After the answer: the page is told only when it would see a difference. */
async function refresh(deps: LookupDeps, wanted: Wanted, shown: PreparedCard): Promise<void> {
  const card = await prepare(deps, wanted);
  if (JSON.stringify(card) !== JSON.stringify(shown.card)) deps.onRefreshed();
}

type RosterKey = { id: string; kind: 'profile' | 'post'; network: string };

/** Null for pages that show neither a profile nor a post. */
function toKey(url: string): RosterKey | null {
  const recognised = recogniseOverlayAddress(url);
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
  if (found.length < 2) return found[0];
  // Zones are a library that a page with one collaboration, which is nearly every page, does not wait for.
  const { localDateOf } = await import('../../shared/contract/zone.ts');
  const now = deps.now().toISOString();
  return chooseStanding(found, ({ timeZone }) => localDateOf(now, timeZone));
}
