// Events that nobody decides: effects of time, and what the mail provider said. Numbered and chained like all others.

import { isBefore } from '../../shared/contract/zone.ts';
import type { Alert } from '../../shared/procedure/alerts/alert.ts';
import { clockAlerts } from '../../shared/procedure/alerts/alerts-between.ts';
import { nextWakeAt } from '../../shared/procedure/alerts/clocks.ts';
import type { EventKind, NewEvent, WrittenData } from '../../shared/procedure/events.ts';
import { foldEvent } from '../../shared/procedure/fold.ts';
import { listTakenBack } from '../../shared/procedure/folding/letters.ts';
import { proposalEndsAt } from '../../shared/procedure/letters/due-letter.ts';
import { withCase } from '../../shared/procedure/project-standing.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { ComingEnd } from '../../shared/procedure/term-end.ts';
import { dueEnd, toEndEvent } from '../../shared/procedure/term-end.ts';
import { type DueEvent, dueTimers } from '../../shared/procedure/timers.ts';
import { insertAlertsStatement } from '../store/alerts.ts';
import type { SealedEvent } from '../store/events.ts';
import { insertEventStatement } from '../store/events.ts';
import { cancelHeldStatement } from '../store/notices.ts';
import type { Papers } from '../store/procedure/papers.ts';
import { findPapers } from '../store/procedure/papers.ts';
import type { StoredSettlement } from '../store/procedure/settlements.ts';
import { insertSettlementStatement } from '../store/procedure/settlements.ts';
import type { StoredStanding } from '../store/standings.ts';
import { findStanding, guardUnchangedStatement, upsertStandingsStatement } from '../store/standings.ts';
import { type Frozen, freezeClauseEnd } from './decision/freeze-settlement.ts';
import { sealEvent } from './hash-chain.ts';
import { logGivenUp, writeUnlessOvertaken } from './lost-race.ts';

const ATTEMPTS_MAX = 5;
/** More than one case can have: effects before the end of its term, that end, and what follows it. */
const ROUNDS_MAX = 5;

export type SealedLog = {
  events: SealedEvent[];
  standing: Standing;
  lastHash: string;
  /** Money that these events froze, to be written with them. */
  settlements: StoredSettlement[];
};

/** The papers, which only a contract that ends by its clause asks for. */
export type ReadPapers = () => Promise<Papers | undefined>;

/** Seals the effects of time that the log does not yet hold, as of their own instants, and folds them in. */
export async function sealDueTimers(
  { standing, lastHash }: StoredStanding,
  now: string,
  readPapers: ReadPapers,
): Promise<SealedLog> {
  return sealWhatIsDue({ events: [], standing, lastHash, settlements: [] }, now, readPapers);
}

/** In the order in which it happened; at the same instant a notice takes effect before the term runs out. */
async function sealWhatIsDue(before: SealedLog, now: string, readPapers: ReadPapers): Promise<SealedLog> {
  let log = before;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const end = dueEnd(log.standing, now);
    const effects = dueTimers(log.standing.case, end?.at ?? now);
    if (effects.length === 0 && end === null) return log;
    for (const effect of effects) log = await sealEffect(log, effect, { now, readPapers });
    // What took effect first may have changed what the term's end brings, so that is asked again.
    if (effects.length === 0 && end !== null) log = await sealEnd(log, end, { now, readPapers });
  }
  throw new Error(`More than ${ROUNDS_MAX} rounds of effects of time due at once`);
}

/** The term's own end; with work left over its money is frozen as of its instant, as with every other end. */
async function sealEnd(
  log: SealedLog,
  end: ComingEnd,
  { now, readPapers }: { now: string; readPapers: ReadPapers },
): Promise<SealedLog> {
  const { standing } = log;
  const frozen =
    end.kind === 'term_over'
      ? await freezeClauseEnd(standing, await readPapers(), { route: 'expiry', at: end.at })
      : null;
  const event = toSystemEvent(toEndEvent(end, standing.case, frozen?.facts));
  return withSettlement(await sealNext(log, event, now), { frozen, event, now });
}

/** An effect of time; where a pause ends the contract by its clause, its money is frozen as of that instant. */
async function sealEffect(
  log: SealedLog,
  effect: DueEvent,
  { now, readPapers }: { now: string; readPapers: ReadPapers },
): Promise<SealedLog> {
  if (effect.kind !== 'timeout_end') return sealNext(log, toSystemEvent(effect), now);
  const end = { route: 'pause_timeout', at: effect.at } as const;
  const frozen = await freezeClauseEnd(log.standing, await readPapers(), end);
  const money = frozen === null ? {} : { money: frozen.facts };
  const event = toSystemEvent({ ...effect, data: { ...effect.data, ...money } });
  return withSettlement(await sealNext(log, event, now), { frozen, event, now });
}

/** The settlement that an event names stands beside it. */
function withSettlement(
  sealed: SealedLog,
  { frozen, event, now }: { frozen: Frozen | null; event: NewEvent; now: string },
): SealedLog {
  if (frozen === null) return sealed;
  const { id, body, sha256 } = frozen.stored;
  const settlement = { id, body, sha256, eventId: event.id, createdAt: now };
  return { ...sealed, settlements: [...sealed.settlements, settlement] };
}

/** The events of a log that was prepared, the money they froze, and the letters that are not to leave any more. */
export function logStatements(
  db: D1Database,
  workspaceId: string,
  { events, standing: { collaborationId, case: state, caseAt }, settlements }: SealedLog,
): D1PreparedStatement[] {
  const noticeIds = events.length === 0 ? [] : listTakenBack(state);
  return [
    ...(noticeIds.length === 0 ? [] : [cancelHeldStatement(db, workspaceId, { noticeIds, now: caseAt })]),
    ...events.map((event) => insertEventStatement(db, workspaceId, { event, requestSha256: null })),
    ...settlements.map((settlement) =>
      insertSettlementStatement(db, workspaceId, { collaborationId, settlement }),
    ),
  ];
}

/** Puts one more event at the end of a log that is being prepared. */
export async function sealNext(log: SealedLog, event: NewEvent, now: string): Promise<SealedLog> {
  const { collaborationId, version } = log.standing;
  const sealed = await sealEvent(event, { collaborationId, seq: version, lastHash: log.lastHash });
  const standing = withCase(log.standing, {
    folded: foldEvent(log.standing.case, sealed),
    lastDecision: log.standing.lastDecision,
    caseAt: now,
  });
  return { ...log, events: [...log.events, sealed], standing, lastHash: sealed.hash };
}

/** `nothing`: there was nothing to write. `busy`: others kept writing first, and it is to be done again. */
export type Appended = 'written' | 'nothing' | 'not_found' | 'busy';

/**
 * Appends what `toEvents` says about the current standing, in one batch with the effects of time and further
 * statements.
 */
export async function appendSystemEvents(
  db: D1Database,
  workspaceId: string,
  options: {
    collaborationId: string;
    now: string;
    toEvents: (standing: Standing) => NewEvent[];
    /** What is written beside these events. */
    toStatements?: (events: NewEvent[]) => D1PreparedStatement[];
  },
): Promise<Appended> {
  const { collaborationId, now, toEvents, toStatements = () => [] } = options;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const stored = await findStanding(db, workspaceId, collaborationId);
    if (!stored) return 'not_found';
    const readPapers = () => findPapers(db, workspaceId, collaborationId);
    let log = await sealDueTimers(stored, now, readPapers);
    const events = toEvents(log.standing);
    const statements = toStatements(events);
    for (const event of events) log = await sealNext(log, event, now);
    log = await sealWhatIsDue(log, now, readPapers);
    const alerts = clockAlerts(stored.standing, now);
    const isSilent = log.events.length === 0 && statements.length === 0 && alerts.length === 0;
    if (isSilent && !hasProposalEnded(stored.standing, now)) return 'nothing';
    // A date that has come leaves no event, but what is shown of the case is now as of this instant.
    if (log.events.length === 0) log = { ...log, standing: atInstant(log.standing, now) };
    const isWritten = await writeUnlessOvertaken(db, [
      guardUnchangedStatement(db, workspaceId, { collaborationId, changed: stored.changed }),
      ...alertStatements(db, workspaceId, { alerts, changed: stored.changed, now }),
      ...logStatements(db, workspaceId, log),
      ...statements,
      upsertStandingsStatement(db, workspaceId, [
        {
          standing: log.standing,
          lastHash: log.lastHash,
          trend: stored.trend,
          nextTimerAt: nextWakeAt(log.standing),
        },
      ]),
    ]);
    if (isWritten) return 'written';
  }
  logGivenUp('append_system_events', { workspaceId, collaborationId });
  return 'busy';
}

/** Alerts of a batch that writes one standing; none, and nothing is asked of the database. */
export function alertStatements(
  db: D1Database,
  workspaceId: string,
  { alerts, changed, now }: { alerts: Alert[]; changed: number; now: string },
): D1PreparedStatement[] {
  if (alerts.length === 0) return [];
  const found = alerts.map((alert) => ({ ...alert, seenChanged: changed }));
  return [insertAlertsStatement(db, workspaceId, { alerts: found, notedAt: now })];
}

/** A letter was proposed when the standing was written, and is proposed no longer. */
function hasProposalEnded(standing: Standing, now: string): boolean {
  const endsAt = proposalEndsAt(standing, standing.caseAt);
  return endsAt !== null && !isBefore(now, endsAt);
}

function atInstant(standing: Standing, now: string): Standing {
  return withCase(standing, {
    folded: standing.case,
    lastDecision: standing.lastDecision,
    caseAt: now,
  });
}

export function toSystemEvent<K extends EventKind>(effect: {
  kind: K;
  at: string;
  data: WrittenData<K>;
}): NewEvent {
  // The compiler holds kind and data together in the parameter, and not as one of a union.
  return {
    id: crypto.randomUUID(),
    kind: effect.kind,
    at: effect.at,
    actor: { role: 'system', memberId: null },
    data: effect.data,
    basis: null,
  } as NewEvent;
}
