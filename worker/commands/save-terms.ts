// A person confirmed terms against the paper: a new version, and the note in the log that this person has read it.
import type { Clauses } from '../../shared/contract/clauses.ts';
import { startOfDay } from '../../shared/contract/zone.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { insertContractStatement, listContracts } from '../store/contracts.ts';
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
        holidays: latest?.holidays ?? [],
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
