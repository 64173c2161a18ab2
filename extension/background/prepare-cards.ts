// Makes the cards that pages may ask for before they ask: after every sync, decision and change of settings.
import { OVERLAY_NETWORKS } from '../../shared/networks/overlay-networks.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { type PreparedCard, type Roster, toCardId, toStamp } from './roster.ts';
import { presentCards } from './views.ts';

/** Cards of this many collaborations are made at a time; messages are heard in between. */
const BATCH = 25;

const ON_PAGES: ReadonlySet<string> = new Set(OVERLAY_NETWORKS.map((network) => network.id));

/** Only what is missing or was made from an older standing; what merely has aged is made again when it is asked for. */
export async function prepareCards(
  roster: Roster,
  standings: Standing[],
  { now, locale }: { now: () => Date; locale: string },
): Promise<void> {
  for (let from = 0; from < standings.length; from += BATCH) {
    const missing = await listMissing(roster, standings.slice(from, from + BATCH), locale);
    if (missing.length === 0) continue;
    const preparedAt = now();
    const cards = await presentCards(roster, missing, { locale, now: preparedAt });
    const rows: PreparedCard[] = cards.map(({ standing, profileKey, card }) => ({
      id: toCardId(standing.collaborationId, profileKey, locale),
      stamp: toStamp(standing),
      preparedAt: preparedAt.toISOString(),
      card,
    }));
    await roster.putCards(rows);
  }
  // Signed out in between: what has just been written goes too.
  if ((await roster.getMeta('session')) === undefined) await roster.clearStandings();
}

type Look = { standing: Standing; profileKey: string };

async function listMissing(roster: Roster, standings: Standing[], locale: string): Promise<Look[]> {
  const looks = standings.flatMap((standing) =>
    standing.profiles
      .filter((profile) => ON_PAGES.has(profile.network))
      .map((profile) => ({ standing, profileKey: profile.key })),
  );
  const known = await Promise.all(
    looks.map(({ standing, profileKey }) =>
      roster.findCard(toCardId(standing.collaborationId, profileKey, locale)),
    ),
  );
  return looks.filter(({ standing }, index) => known[index]?.stamp !== toStamp(standing));
}
