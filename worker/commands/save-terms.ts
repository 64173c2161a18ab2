// A person confirmed terms against the paper: a new version, and the note in the log that this person has read it, in one
// batch or not at all.
import type { Clauses } from '../../shared/contract/clauses.ts';
import type { ContractVersion } from '../../shared/contract/terms.ts';
import { startOfDay } from '../../shared/contract/zone.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import {
  insertContractStatement,
  listContracts,
  type StoredContract,
  toContractVersion,
} from '../store/contracts.ts';
import { findStanding } from '../store/standings.ts';
import { readHolidays } from './agreement/holiday-lists.ts';
import { type Decider, decideOnCollaboration } from './decide-on-collaboration.ts';
import { writeUnlessOvertaken } from './lost-race.ts';
import { refreshStandings } from './refresh-standings.ts';

/** Decisions of others may come in between; they say nothing about these terms. */
const ATTEMPTS_MAX = 4;

type Terms = {
  collaborationId: string;
  /** The version that the person had before them; 0 = none. */
  seenN: number;
  clauses: Clauses;
  assets: Fetcher | undefined;
  now: string;
};

/**
 * Saves version n+1. A correction takes the place of the version before: it counts from the same instant. `overtaken`: another
 * version was saved since, or others kept writing; nothing of this one was.
 */
export async function saveTerms(
  db: D1Database,
  decider: Decider & { memberId: string },
  terms: Terms,
): Promise<'saved' | 'overtaken' | 'not_found'> {
  const { workspaceId } = decider;
  const { collaborationId, now } = terms;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const [stored, versions] = await Promise.all([
      findStanding(db, workspaceId, collaborationId),
      listContracts(db, workspaceId, collaborationId),
    ]);
    if (!stored) return 'not_found';
    const latest = versions.at(-1);
    if ((latest?.n ?? 0) !== terms.seenN) return 'overtaken';
    const contract = await toVersion(terms, {
      standing: stored.standing,
      latest,
      enteredBy: decider.memberId,
    });
    if (await writeVersion(db, decider, { standing: stored.standing, contract, now })) {
      await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
      return 'saved';
    }
  }
  return 'overtaken';
}

/** The versions as the rules would read them with these terms saved; nothing is written. */
export async function listWithTerms(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { standing, terms }: { standing: Standing; terms: Omit<Terms, 'seenN' | 'collaborationId'> },
): Promise<ContractVersion[]> {
  const versions = await listContracts(db, workspaceId, standing.collaborationId);
  const version = await toVersion(terms, { standing, latest: versions.at(-1), enteredBy: memberId });
  return [...standing.contracts, toContractVersion(version, standing.timeZone)];
}

async function toVersion(
  { clauses, assets, now }: Pick<Terms, 'clauses' | 'assets' | 'now'>,
  {
    standing,
    latest,
    enteredBy,
  }: { standing: Standing; latest: StoredContract | undefined; enteredBy: string },
): Promise<StoredContract> {
  const flightStart = startOfDay(standing.startsOn, standing.timeZone);
  const holidays = await freezeHolidays(clauses, { standing, latest, assets });
  return {
    n: (latest?.n ?? 0) + 1,
    isSigned: true,
    effectiveFrom: latest?.effectiveFrom ?? (flightStart < now ? flightStart : now),
    // What stands on the papers page, and pay by result with its own form, is part of the contract and goes along.
    clauses: {
      ...(await withOurHolidays(clauses, { standing, assets })),
      resultPay: clauses.resultPay ?? latest?.clauses.resultPay,
      ...(latest?.clauses.extra ? { extra: latest.clauses.extra } : {}),
    },
    holidays,
    enteredBy,
    enteredAt: now,
  };
}

/** False when somebody wrote in between. */
async function writeVersion(
  db: D1Database,
  decider: Decider,
  { standing, contract, now }: { standing: Standing; contract: StoredContract; now: string },
): Promise<boolean> {
  const { collaborationId, timeZone } = standing;
  const insert = insertContractStatement(db, decider.workspaceId, { collaborationId, contract });
  // Entering the terms beside the paper is reading them; who saved them has reviewed this version.
  const reviewed = await decideOnCollaboration(db, decider, {
    request: {
      collaborationId,
      id: crypto.randomUUID(),
      seenVersion: standing.version,
      command: { kind: 'review_contract', version: contract.n },
      newTerms: toContractVersion(contract, timeZone),
      alsoWrite: () => [insert],
    },
    now,
  });
  // Where the case takes no review any more, the paper is still what it is.
  if (reviewed.kind === 'refused') return writeUnlessOvertaken(db, [insert]);
  return reviewed.kind === 'done';
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
  const { added, removed } = changesOf(clauses);
  if (region === undefined) {
    const isSame = latest !== undefined && regionOf(latest.clauses) === undefined;
    const before = isSame ? without(latest.holidays, changesOf(latest.clauses).added) : [];
    return inOrder([...before, ...added]);
  }
  const listed = await holidaysOfFlight(region, { standing, assets });
  return inOrder([...without(listed, removed), ...added]);
}

/** The days on which our side is closed stand beside its zone: they count for the creator's notices alone. */
async function withOurHolidays(
  clauses: Clauses,
  context: { standing: Standing; assets: Fetcher | undefined },
): Promise<Clauses> {
  const { notice } = clauses;
  if (notice?.is !== 'value' || notice.value.brandSide === undefined) return clauses;
  const { brandSide } = notice.value;
  const region = brandSide.holidayRegion;
  const holidays = region === undefined ? [] : inOrder(await holidaysOfFlight(region, context));
  return {
    ...clauses,
    notice: { ...notice, value: { ...notice.value, brandSide: { ...brandSide, holidays } } },
  };
}

async function holidaysOfFlight(
  region: string,
  { standing, assets }: { standing: Standing; assets: Fetcher | undefined },
): Promise<string[]> {
  const from = standing.startsOn.slice(0, 4);
  const to = String(Number(standing.endsOn.slice(0, 4)) + 1);
  return (await readHolidays(assets, region)).filter((on) => on.slice(0, 4) >= from && on.slice(0, 4) <= to);
}

function without(days: readonly string[], removed: readonly string[]): string[] {
  return days.filter((on) => !removed.includes(on));
}

function inOrder(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}

/** Days that the paper names beside the list, and days of the list that it does not count. */
function changesOf({ notice }: Clauses): { added: string[]; removed: string[] } {
  const changes = notice?.is === 'value' ? notice.value.holidayChanges : undefined;
  return changes ?? { added: [], removed: [] };
}

function regionOf({ notice }: Clauses): string | undefined {
  return notice?.is === 'value' ? notice.value.holidayRegion : undefined;
}
