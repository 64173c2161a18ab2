// A person confirmed terms against the paper: a new version, and the note in the log that this person has read it.
import type { Clauses } from '../../shared/contract/clauses.ts';
import { startOfDay } from '../../shared/contract/zone.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { insertContractStatement, listContracts, type StoredContract } from '../store/contracts.ts';
import { type Decider, decideOnCollaboration } from './decide-on-collaboration.ts';
import { refreshStandings } from './refresh-standings.ts';

/** Saves version n+1. A correction takes the place of the version before: it counts from the same instant. */
export async function saveTerms(
  db: D1Database,
  decider: Decider & { memberId: string },
  {
    standing,
    clauses,
    assets,
    now,
  }: { standing: Standing; clauses: Clauses; assets: Fetcher | undefined; now: string },
): Promise<void> {
  const { workspaceId, memberId } = decider;
  const { collaborationId, timeZone, startsOn } = standing;
  const versions = await listContracts(db, workspaceId, collaborationId);
  const latest = versions.at(-1);
  const flightStart = startOfDay(startsOn, timeZone);
  const n = (latest?.n ?? 0) + 1;
  await db.batch([
    insertContractStatement(db, workspaceId, {
      collaborationId,
      contract: {
        n,
        isSigned: true,
        effectiveFrom: latest?.effectiveFrom ?? (flightStart < now ? flightStart : now),
        // What stands on the papers page is part of the contract and goes along.
        clauses: { ...clauses, ...(latest?.clauses.extra ? { extra: latest.clauses.extra } : {}) },
        holidays: await freezeHolidays(clauses, { standing, latest, assets }),
        enteredBy: memberId,
        enteredAt: now,
      },
    }),
  ]);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  // Entering the terms beside the paper is reading them; who saved them has reviewed this version.
  await decideOnCollaboration(db, decider, {
    request: {
      collaborationId,
      id: crypto.randomUUID(),
      seenVersion: standing.version,
      command: { kind: 'review_contract', version: n },
    },
    now,
  });
}

/**
 * Public holidays of the named region over the flight's years and one more, as known today; later lists do not move a
 * confirmed notice. Without a region, dates that came with the version before by another way stay.
 */
async function freezeHolidays(
  clauses: Clauses,
  {
    standing,
    latest,
    assets,
  }: { standing: Standing; latest: StoredContract | undefined; assets: Fetcher | undefined },
): Promise<string[]> {
  const region = regionOf(clauses);
  if (region === undefined) return latest && regionOf(latest.clauses) === undefined ? latest.holidays : [];
  const from = standing.startsOn.slice(0, 4);
  const to = String(Number(standing.endsOn.slice(0, 4)) + 1);
  return (await readHolidays(assets, region)).filter((on) => on.slice(0, 4) >= from && on.slice(0, 4) <= to);
}

/**
 * The list that the build made with the holiday library (worker/local/build-holidays.mjs). It is a file beside the
 * Worker and not a part of it: the library would double what the Worker has to read at every start.
 */
async function readHolidays(assets: Fetcher | undefined, region: string): Promise<string[]> {
  const answer = await assets?.fetch('https://assets.local/holidays.json');
  if (!answer?.ok)
    throw new Error('holidays.json is missing beside the Worker: build the client files first');
  // Written by our own build: country code → days.
  const holidays = await answer.json<Record<string, string[]>>();
  return holidays[region] ?? [];
}

function regionOf({ notice }: Clauses): string | undefined {
  return notice?.is === 'value' ? notice.value.holidayRegion : undefined;
}
