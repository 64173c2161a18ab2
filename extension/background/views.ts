// What popup, panel and overlay show, made from the local store alone: it is there at once and says how old it is.
import { DESK } from '../../shared/desk-paths.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { presentAlerts } from '../../shared/ui/alerts/present-alerts.ts';
import type { DossierFacts } from '../../shared/ui/dossier/present-dossier.ts';
import { formatAge, formatDay, formatTime } from '../../shared/ui/format.ts';
import { presentCostUntil } from '../../shared/ui/popup/present-pause-cost.ts';
import { presentCard } from '../../shared/ui/present-card.ts';
import { presentPopup } from '../../shared/ui/present-popup.ts';
import type { CardView, PauseCostView, PopupView } from '../../shared/ui/view.ts';
import { listNewAlerts } from './alerts.ts';
import { listKeptDrafts } from './decide.ts';
import { isOffline, type Roster, type Trouble } from './roster.ts';

export type ViewOptions = { locale: string; now: Date };

type Surroundings = DossierFacts['context'];

export async function viewPopup(roster: Roster, options: ViewOptions): Promise<PopupView> {
  const context = await readSurroundings(roster, options);
  if (context === null) return { kind: 'signed_out' };
  const [standings, drafts, alerts] = await Promise.all([
    roster.listStandings(),
    listKeptDrafts(roster, options.now),
    listNewAlerts(roster, options.now),
  ]);
  return {
    ...presentPopup(standings, drafts, context),
    alerts: presentAlerts(alerts, standings, context),
  };
}

export async function viewDossier(
  roster: Roster,
  collaborationId: string,
  options: ViewOptions,
): Promise<DossierFacts | null> {
  const [context, standing, drafts] = await Promise.all([
    readSurroundings(roster, options),
    roster.findStanding(collaborationId),
    listKeptDrafts(roster, options.now),
  ]);
  if (context === null || standing === undefined) return null;
  return { standing, context, drafts: drafts.filter((draft) => draft.collaborationId === collaborationId) };
}

export async function viewPauseCost(
  roster: Roster,
  collaborationId: string,
  { on, ...options }: ViewOptions & { on: string },
): Promise<PauseCostView | null> {
  const [context, standing] = await Promise.all([
    readSurroundings(roster, options),
    roster.findStanding(collaborationId),
  ]);
  return context === null || standing === undefined ? null : presentCostUntil(standing, on, context);
}

type Look = { standing: Standing; profileKey: string };

/** For the overlay, which formats nothing itself; none when nobody is signed in. */
export async function presentCards(
  roster: Roster,
  looks: Look[],
  options: ViewOptions,
): Promise<(Look & { card: CardView })[]> {
  const context = await readSurroundings(roster, options);
  if (context === null) return [];
  return looks.map((look) => ({
    ...look,
    card: presentCard(look.standing, { ...context, profileKey: look.profileKey }),
  }));
}

export async function presentCardOf(
  roster: Roster,
  standing: Standing,
  { profileKey, ...options }: ViewOptions & { profileKey: string },
): Promise<CardView> {
  const [made] = await presentCards(roster, [{ standing, profileKey }], options);
  // Signing out clears the standings, so a standing without a session is one that is just going.
  if (made === undefined) throw new Error('Signed out while the card was made');
  return made.card;
}

async function readSurroundings(roster: Roster, { locale, now }: ViewOptions): Promise<Surroundings | null> {
  const [session, team, syncedAt, trouble] = await Promise.all([
    roster.getMeta('session'),
    roster.getMeta('team'),
    roster.getMeta('syncedAt'),
    roster.getMeta('trouble'),
  ]);
  if (session === undefined) return null;
  const freshness = describeFreshness(syncedAt, trouble, { locale, now });
  return {
    now: now.toISOString(),
    locale,
    role: team?.role ?? 'viewer',
    memberId: team?.memberId ?? '',
    ...(team?.isSinglePersonTeam === undefined ? {} : { isSinglePersonTeam: team.isSinglePersonTeam }),
    workspaceName: team?.workspaceName ?? '',
    deskUrl: session.server + DESK,
    freshness,
    isOffline: isOffline(trouble),
    ...(trouble === undefined ? {} : { offlineNote: freshness }),
  };
}

/** In the zone of the person at this computer. */
export function describeFreshness(
  syncedAt: string | undefined,
  trouble: Trouble | undefined,
  { locale, now }: ViewOptions,
): string {
  if (trouble?.needsUpdate) return 'Extension out of date: update it';
  if (trouble !== undefined) {
    const zone = new Intl.DateTimeFormat(locale).resolvedOptions().timeZone;
    const isToday = formatDay(trouble.since, locale, zone) === formatDay(now.toISOString(), locale, zone);
    const time = formatTime(trouble.since, locale, zone);
    return `Offline since ${isToday ? time : `${formatDay(trouble.since, locale, zone)}, ${time}`}`;
  }
  if (syncedAt === undefined) return 'Not synced yet';
  if (now.getTime() - Date.parse(syncedAt) < MINUTE_MS) return 'Synced just now';
  return `Synced ${formatAge(syncedAt, now.toISOString())} ago`;
}
