// Recomputes standings from what is stored. Called after anything but a decision changed (imports, edits, time).
import { takeAttributedSales } from '../../shared/kpi/attribution/attributed-sales.ts';
import { alertsBetween, knownBandOf } from '../../shared/procedure/alerts/alerts-between.ts';
import { nextWakeAt } from '../../shared/procedure/alerts/clocks.ts';
import type { CaseStateName } from '../../shared/procedure/events.ts';
import { foldLog, initialCase } from '../../shared/procedure/fold.ts';
import { toLastDecision } from '../../shared/procedure/last-decision.ts';
import { type CountedPosts, toHistory } from '../../shared/procedure/numbers/past-posts.ts';
import type { StandingInputs } from '../../shared/procedure/project-standing.ts';
import { projectStanding } from '../../shared/procedure/project-standing.ts';
import { takeParts } from '../../shared/procedure/twins/twin-counts.ts';
import type { NewAlert } from '../store/alerts.ts';
import { insertAlertsStatement } from '../store/alerts.ts';
import { type PastPosts, withSameCreators } from '../store/inputs/past-posts.ts';
import type { LoadedInputs } from '../store/inputs.ts';
import { loadInputs } from '../store/inputs.ts';
import { inChunks } from '../store/rows.ts';
import type { StandingWrite } from '../store/standings.ts';
import { upsertStandingsStatement } from '../store/standings.ts';
import { followData } from './follow-data.ts';
import { FIRST_HASH } from './hash-chain.ts';
import { logGivenUp } from './lost-race.ts';

/** Collaborations that are entered here are under contract already; inviting and signing come before that. */
export const TAKEN_OVER_STATE: CaseStateName = 'contracted';
/** Standings computed in one go; keeps the memory of one invocation bounded. */
const COLLABORATIONS_PER_ROUND = 40;
/** Rounds until a standing that decisions keep overtaking is left to the next refresh. */
const ATTEMPTS_MAX = 4;

/**
 * Projects and stores the standings of these collaborations for `now`. False when others kept overtaking one of them:
 * what they wrote stands, and it may not know what this caller's rows have changed.
 */
export async function refreshStandings(
  db: D1Database,
  workspaceId: string,
  { collaborationIds, now }: { collaborationIds: string[]; now: string },
): Promise<boolean> {
  let isWhole = true;
  for (const ids of inChunks(collaborationIds, COLLABORATIONS_PER_ROUND)) {
    isWhole = (await refreshRound(db, workspaceId, { ids, now })) && isWhole;
  }
  return isWhole;
}

/** The same after posts or counts changed: they are past posts of the creators' other collaborations, which follow. */
export async function refreshAfterCounts(
  db: D1Database,
  workspaceId: string,
  { collaborationIds, now }: { collaborationIds: string[]; now: string },
): Promise<boolean> {
  const all = await withSameCreators(db, workspaceId, collaborationIds);
  return refreshStandings(db, workspaceId, { collaborationIds: all, now });
}

async function refreshRound(
  db: D1Database,
  workspaceId: string,
  { ids, now }: { ids: string[]; now: string },
): Promise<boolean> {
  let left = ids;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const loaded = await loadInputs(db, workspaceId, left);
    if (loaded.length === 0) return true;
    const writes = loaded.map((inputs) => toRoundWrite(inputs, now));
    const written = await writeRound(db, workspaceId, { writes, now });
    await followData(db, workspaceId, {
      standings: writes.map(({ standing }) => standing).filter((one) => written.has(one.collaborationId)),
      now,
    });
    // Not written: an event or other numbers arrived in between, so it is read and joined with them once more.
    left = loaded.map(({ collaboration }) => collaboration.id).filter((id) => !written.has(id));
    if (left.length === 0) return true;
  }
  logGivenUp('refresh', { workspaceId, collaborationIds: left.join(' ') });
  return false;
}

type RoundWrite = StandingWrite & { alerts: NewAlert[] };

function toRoundWrite(inputs: LoadedInputs, now: string): RoundWrite {
  const { before, seenChanged } = inputs;
  const write = toStandingWrite(inputs, { at: now, caseAt: now });
  // Who is new here has no row to compare with, and so nothing to tell.
  if (seenChanged === null) return { ...write, alerts: [] };
  const alerts = alertsBetween(before, write.standing, now).map((alert) => ({ ...alert, seenChanged }));
  return { ...write, seenChanged, alerts };
}

/** Alerts and standings in one batch; answers whose standings were written. */
async function writeRound(
  db: D1Database,
  workspaceId: string,
  { writes, now }: { writes: RoundWrite[]; now: string },
): Promise<Set<string>> {
  const alerts = writes.flatMap((write) => write.alerts);
  const answers = await db.batch<{ collaboration_id: string }>([
    ...(alerts.length === 0 ? [] : [insertAlertsStatement(db, workspaceId, { alerts, notedAt: now })]),
    upsertStandingsStatement(db, workspaceId, writes),
  ]);
  return new Set(answers.at(-1)?.results.map((row) => row.collaboration_id));
}

/** The stored row for these inputs at these instants; the same inputs give the same bytes. */
export function toStandingWrite(
  loaded: LoadedInputs,
  instants: { at: string; caseAt: string },
): StandingWrite {
  const { standing, trend } = projectStanding(toStandingInputs(loaded), instants);
  return {
    standing,
    trend,
    lastHash: loaded.lastHash || FIRST_HASH,
    nextTimerAt: nextWakeAt(standing),
    knownBand: knownBandOf(standing),
  };
}

/** What the rules take in: the log folded, without what only the store needs. */
export function toStandingInputs(loaded: LoadedInputs): StandingInputs {
  const { events, memberNames, attributed, pastPosts, ...others } = loaded;
  const { lastHash: _hash, seenChanged: _changed, before: _before, ...rest } = others;
  const folded = foldLog(events, initialCase(TAKEN_OVER_STATE));
  return {
    ...rest,
    ...takeAttributedSales(takeParts(rest), attributed),
    history: toHistory(toCountedPosts(pastPosts)),
    case: folded,
    lastDecision: toLastDecision(events, memberNames),
  };
}

/** Orders that a shop's files put down to the creator stand in place of those that were counted. */
export function toCountedPosts(pastPosts: readonly PastPosts[]): CountedPosts[] {
  return pastPosts.map(({ posts, counts, attributed, isOutside }) => ({
    posts,
    isOutside,
    counts: takeAttributedSales(counts, attributed).observations,
  }));
}
