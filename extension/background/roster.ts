// What the background keeps at home: the team's live standings, drafts, and a little state. The rules here do not know
// how it is stored; `roster-idb.ts` keeps it in IndexedDB, where no content script can read it.

import type { SyncedAlert } from '../../shared/api/schemas.ts';
import { isOver } from '../../shared/contract/facts/case-states.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { Role } from '../../shared/roles.ts';
import type { CardView } from '../../shared/ui/view.ts';
import type { DecisionChoice, Settings } from '../messages.ts';

export type StoredSession = {
  server: string;
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
};

export type Team = {
  workspaceId: string;
  workspaceName: string;
  timeZone: string;
  isDemo: boolean;
  memberId: string;
  memberName: string;
  role: Role;
  /** Whether one person may ask for an end and agree to it; absent from a Worker of an older version. */
  isSinglePersonTeam?: boolean;
};

/** Where the last sync ended; the ETag belongs to this cursor alone. */
export type SyncPosition = { cursor: number; etag: string | null };

/**
 * After failures: how many in a row, since when, and not before when the next attempt is made. `needsUpdate`: the server
 * answers, and this version cannot read it.
 */
export type Trouble = { failures: number; since: string; retryAt: string; needsUpdate?: boolean };

export type Meta = {
  session: StoredSession;
  /** Last server address, kept after signing out so that connecting again is one click. */
  server: string;
  team: Team;
  position: SyncPosition;
  /** The version of the extension that last looked through all rows at home. */
  readableIn: string;
  syncedAt: string;
  trouble: Trouble;
  settings: Settings;
  panelFocus: string;
  /** Cards prepared before this instant may say something that is no longer so. */
  changedAt: string;
  /** The language pages were last asked in: cards are prepared for it. */
  locale: string;
  /** New to this member as the server last said it, newest first. */
  alerts: SyncedAlert[];
  /** Up to which alert this person has said "seen" here, and up to which the server knows. */
  alertsSeen: { upTo: number; serverKnows: number };
};

/**
 * A decision that has not been answered. `sending` is written before the request leaves, so that nothing is lost when
 * browser or worker end in between; `kept` waits for the person. Nothing here is ever sent without a click.
 */
export type OfflineDraft = {
  draftId: string;
  collaborationId: string;
  request: DecisionChoice;
  seenVersion: number;
  draftedAt: string;
  state: 'sending' | 'kept';
  /** True when a request left and no answer came: it is repeated with the same id and the same body only. */
  mayHaveArrived: boolean;
};

export type SyncChange = {
  standings: Standing[];
  removed: string[];
  position: SyncPosition;
  team: Team;
  /** True when the rows at home belong to another workspace or to a server that began anew. */
  startsAnew: boolean;
};

/** A card ready to show, so that a page need not wait for it to be made. */
export type PreparedCard = {
  /** `toCardId` */
  id: string;
  /** `toStamp` of the standing it was made from. */
  stamp: string;
  preparedAt: string;
  card: CardView;
};

export type Roster = {
  getMeta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined>;
  setMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void>;
  deleteMeta(...keys: (keyof Meta)[]): Promise<void>;
  findStanding(collaborationId: string): Promise<Standing | undefined>;
  listStandingsOfProfile(key: string): Promise<Standing[]>;
  listStandingsOfPost(key: string): Promise<Standing[]>;
  listStandings(): Promise<Standing[]>;
  countStandings(): Promise<number>;
  /** One transaction: rows, removals and position move together or not at all. */
  applySync(change: SyncChange): Promise<void>;
  /** Keeps the row with the higher version. */
  putStanding(standing: Standing): Promise<void>;
  /** Cards go with them. */
  clearStandings(): Promise<void>;
  /**
   * Removes rows that a former version wrote in another shape, and the position, so that the next sync fetches all. Looks
   * once for each version of the extension: reading a large roster at every beat costs more than the beat.
   */
  dropUnreadable(version: string): Promise<void>;
  findCard(id: string): Promise<PreparedCard | undefined>;
  putCards(cards: PreparedCard[]): Promise<void>;
  listDrafts(): Promise<OfflineDraft[]>;
  findDraft(draftId: string): Promise<OfflineDraft | undefined>;
  putDraft(draft: OfflineDraft): Promise<void>;
  deleteDraft(draftId: string): Promise<void>;
};

export const DEFAULT_SETTINGS: Settings = {
  networks: { instagram: true, tiktok: true, youtube: true, x: true },
  theme: 'system',
  chip: 'chip',
  isHidden: false,
};

export async function readSettings(roster: Roster): Promise<Settings> {
  const stored = await roster.getMeta('settings');
  return {
    ...DEFAULT_SETTINGS,
    ...stored,
    networks: { ...DEFAULT_SETTINGS.networks, ...stored?.networks },
  };
}

/** A row from the server replaces one at home unless the one at home has seen more events (a decision just taken). */
export function mayReplace(atHome: Standing | undefined, fresh: Standing): boolean {
  return atHome === undefined || fresh.version >= atHome.version;
}

/** The collaboration stands first, so that its cards can be found together. */
export function toCardId(collaborationId: string, profileKey: string, locale: string): string {
  return `${collaborationId} ${profileKey} ${locale}`;
}

/** Raised with every part that is added to a card, so that one made by a former version is never shown. */
const CARD_FORM = 3;

/** Differs whenever the numbers, the procedure or the events behind a card do, or what a card is. */
export function toStamp({ version, at, caseAt }: Standing): string {
  return `${CARD_FORM} ${version} ${at} ${caseAt}`;
}

const LISTS = ['profiles', 'posts', 'readings', 'deliverables', 'contracts'] as const;
const PARTS = ['case', 'assessment', 'nextStep'] as const;

/** A row of a former version, or one cut short, is nothing to show: what every surface leans on has to be there. */
export function isReadable(value: unknown): value is Standing {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<string, unknown>; // an object, whose parts are looked at one by one
  return (
    typeof row.collaborationId === 'string' &&
    typeof row.version === 'number' &&
    LISTS.every((name) => Array.isArray(row[name])) &&
    PARTS.every((name) => typeof row[name] === 'object' && row[name] !== null)
  );
}

/** The copy goes; the next sync fetches it again. Drafts, and what was said to be seen, exist only here and stay. */
export async function clearCopy(roster: Roster): Promise<void> {
  await roster.clearStandings();
  await roster.deleteMeta('position', 'syncedAt', 'panelFocus', 'alerts', 'changedAt');
}

/** Everything that came from a team goes; server, settings and drafts are the person's own and stay. */
export async function forgetTeam(roster: Roster): Promise<void> {
  await clearCopy(roster);
  await roster.deleteMeta('team', 'alertsSeen', 'trouble');
}

/**
 * Which collaboration an address stands for when the creator has several: a live one before one that is over, one that
 * needs a person before one that does not, then the one with more money at risk.
 */
export function chooseStanding(standings: Standing[], toToday: ToToday): Standing | undefined {
  return standings.toSorted((a, b) => compareStandings(a, b, toToday))[0];
}

/** The day it is in the collaboration's own zone. */
type ToToday = (standing: Standing) => string;

function compareStandings(a: Standing, b: Standing, toToday: ToToday): number {
  return (
    Number(isOver(a.case.state)) - Number(isOver(b.case.state)) ||
    Number(isInFlight(b, toToday(b))) - Number(isInFlight(a, toToday(a))) ||
    Number(b.attention?.needsDecision ?? false) - Number(a.attention?.needsDecision ?? false) ||
    (b.moneyAtRiskMinor ?? -1) - (a.moneyAtRiskMinor ?? -1) ||
    b.startsOn.localeCompare(a.startsOn) ||
    a.collaborationId.localeCompare(b.collaborationId)
  );
}

function isInFlight(standing: Standing, today: string): boolean {
  return standing.startsOn <= today && today <= standing.endsOn;
}

/** Nothing reaches the server; one whose answers are not understood is there all the same. */
export function isOffline(trouble: Trouble | undefined): boolean {
  return trouble !== undefined && !trouble.needsUpdate;
}
