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
  decider: Decider,
  { standing, clauses, now }: { standing: Standing; clauses: Clauses; now: string },
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
        clauses,
        holidays: await freezeHolidays(clauses, standing, latest),
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
 * Public holidays of the named region over the flight's years and one more, as known today; later versions of the library
 * do not move a confirmed notice. Without a region, dates that came with the version before by another way stay.
 */
async function freezeHolidays(
  clauses: Clauses,
  { startsOn, endsOn }: Standing,
  latest: StoredContract | undefined,
): Promise<string[]> {
  const region = regionOf(clauses);
  if (region === undefined) return latest && regionOf(latest.clauses) === undefined ? latest.holidays : [];
  // The library's data is large and only this command needs it: it is evaluated when somebody saves terms, not at start.
  const { holidaysFor, HOLIDAY_YEARS_MAX } = await import('../../shared/contract/holidays.ts');
  const from = Number(startsOn.slice(0, 4));
  const to = Math.min(Number(endsOn.slice(0, 4)) + 1, from + HOLIDAY_YEARS_MAX - 1);
  return (holidaysFor(region, from, to) ?? []).map(({ on }) => on);
}

function regionOf({ notice }: Clauses): string | undefined {
  return notice?.is === 'value' ? notice.value.holidayRegion : undefined;
}
