// A decision from any surface: read what it is decided on, let the rules decide, write one batch or nothing.
import type { ContractVersion } from '../../shared/contract/terms.ts';
import { alertsOf, clockAlerts } from '../../shared/procedure/alerts/alerts-between.ts';
import { nextWakeAt } from '../../shared/procedure/alerts/clocks.ts';
import type { Refusal } from '../../shared/procedure/commands.ts';
import type { ActorRole, CollaborationEvent } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { LoggedEvent, SealedEvent } from '../store/events.ts';
import { insertEventStatement, insertNoteStatement, listEvents } from '../store/events.ts';
import type { FoundForDecision } from '../store/standings.ts';
import {
  findForDecision,
  findStanding,
  guardUnchangedStatement,
  upsertStandingsStatement,
} from '../store/standings.ts';
import { alertStatements, logStatements } from './append-system-events.ts';
import { consequencesOf, withConsequences } from './decision/consequences-of-event.ts';
import type { CreatorLinks } from './decision/creator-token.ts';
import type { Attempt } from './decision/judge-command.ts';
import { judge } from './decision/judge-command.ts';
import { movesPiece } from './decision/moved-piece.ts';
import { findSaid, fingerprintOf } from './decision/said-already.ts';
import type { AnyCommandBody } from './decision/split-note.ts';
import { logGivenUp, writeUnlessOvertaken } from './lost-race.ts';
import { recordsPayment } from './payments/closing-payment.ts';
import { refreshStandings } from './refresh-standings.ts';

/** A standing that imports rewrite faster than this many tries is answered with "try again". */
const ATTEMPTS_MAX = 5;
const OVERTAKEN_EVENTS_MAX = 20;

/** Who acts: a member of the team, or the creator known by their link (`memberId` null). */
export type Decider = {
  workspaceId: string;
  memberId: string | null;
  memberName: string;
  workspaceName: string;
  role: ActorRole;
  isSinglePersonTeam: boolean;
  /** How letters lead to the creator's page; null where links cannot be made. */
  links?: CreatorLinks | null;
};

export type DecisionOutcome =
  | { kind: 'done'; event: CollaborationEvent; standing: Standing; isRepeat: boolean }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'stale'; currentVersion: number; events: LoggedEvent[] }
  | { kind: 'other_request_with_this_id' }
  | { kind: 'not_found' }
  | { kind: 'busy' };

export type DecisionRequest = {
  collaborationId: string;
  id: string;
  seenVersion: number;
  command: AnyCommandBody;
  /** It came from a page without a script, whose forms get new ids when "back" loads the page anew. */
  isForm?: boolean;
  /** A version of the terms that `alsoWrite` writes: the command may speak of it. */
  newTerms?: ContractVersion;
  /** What else is written when the answer is yes, in the same batch. */
  alsoWrite?: (event: CollaborationEvent) => D1PreparedStatement[];
};

export async function decideOnCollaboration(
  db: D1Database,
  decider: Decider,
  { request, now }: { request: DecisionRequest; now: string },
): Promise<DecisionOutcome> {
  const requestSha256 = await fingerprintOf(request, now);
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const found = await findForDecision(db, decider.workspaceId, {
      collaborationId: request.collaborationId,
      eventId: request.id,
    });
    if (!found) return { kind: 'not_found' };
    if (found.repeated) return firstAnswer(db, decider, { request, requestSha256, found });
    if (found.standing.version !== request.seenVersion) return staleAnswer(db, decider, { request, found });
    const outcome = await decideOnce(db, decider, { request, requestSha256, found, now });
    if (outcome) return outcome;
  }
  logGivenUp('decide', { workspaceId: decider.workspaceId, collaborationId: request.collaborationId });
  return { kind: 'busy' };
}

/** One try: undefined when somebody wrote in between, so that the caller looks again. */
async function decideOnce(
  db: D1Database,
  decider: Decider,
  attempt: Attempt & { request: DecisionRequest; requestSha256: string },
): Promise<DecisionOutcome | undefined> {
  const { request, requestSha256, found, now } = attempt;
  const { collaborationId } = request;
  const { workspaceId } = decider;
  const judged = await judge(db, decider, attempt);
  if (!judged.ok) return { kind: 'refused', refusal: judged.error };
  const { before, event, standing: moved, prepared, note } = judged.value;
  // What the rules would refuse a second time is refused; words that they would take twice are written once.
  const said = request.isForm && note !== undefined && (await findSaid(db, decider, attempt));
  if (said) return { kind: 'done', event: said, standing: found.standing, isRepeat: true };
  const consequences = await consequencesOf(db, decider, { event, standing: moved, prepared, note, now });
  if (!consequences.ok) return { kind: 'refused', refusal: consequences.error };
  const standing = withConsequences(moved, consequences.value, now);
  const isWritten = await writeUnlessOvertaken(db, [
    guardUnchangedStatement(db, workspaceId, { collaborationId, changed: found.changed }),
    ...alertStatements(db, workspaceId, {
      alerts: [...clockAlerts(found.standing, now), ...alertsOf(event, standing)],
      changed: found.changed,
      now,
    }),
    ...logStatements(db, workspaceId, before),
    insertEventStatement(db, workspaceId, { event, requestSha256 }),
    ...(note === undefined
      ? []
      : [insertNoteStatement(db, workspaceId, { collaborationId, eventId: event.id, body: note, at: now })]),
    ...consequences.value.statements,
    ...(request.alsoWrite?.(event) ?? []),
    upsertStandingsStatement(db, workspaceId, [
      {
        standing,
        lastHash: event.hash,
        trend: found.trend,
        nextTimerAt: nextWakeAt(standing),
      },
    ]),
  ]);
  if (!isWritten) return undefined;
  const isChanged = movesPiece(event) || recordsPayment(event);
  const current = isChanged ? await withChangedRows(db, decider, { standing, now }) : standing;
  return { kind: 'done', event: toPlainEvent(event), standing: current, isRepeat: false };
}

/** What is due, paid or expected by now stands on rows that the batch has just changed: the standing is read from them again. */
async function withChangedRows(
  db: D1Database,
  { workspaceId }: Decider,
  { standing, now }: { standing: Standing; now: string },
): Promise<Standing> {
  const { collaborationId } = standing;
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return (await findStanding(db, workspaceId, collaborationId))?.standing ?? standing;
}

async function firstAnswer(
  db: D1Database,
  decider: Decider,
  {
    request,
    requestSha256,
    found,
  }: {
    request: DecisionRequest;
    requestSha256: string;
    found: FoundForDecision;
  },
): Promise<DecisionOutcome> {
  if (found.repeated?.requestSha256 !== requestSha256) return { kind: 'other_request_with_this_id' };
  const [event] = await listEvents(db, decider.workspaceId, {
    collaborationId: request.collaborationId,
    afterSeq: found.repeated.seq - 1,
    limit: 1,
  });
  if (!event || event.id !== request.id) return { kind: 'other_request_with_this_id' };
  return { kind: 'done', event: toPlainEvent(event), standing: found.standing, isRepeat: true };
}

async function staleAnswer(
  db: D1Database,
  decider: Decider,
  { request, found }: { request: DecisionRequest; found: FoundForDecision },
): Promise<DecisionOutcome> {
  const events = await listEvents(db, decider.workspaceId, {
    collaborationId: request.collaborationId,
    afterSeq: Math.min(request.seenVersion, found.standing.version),
    limit: OVERTAKEN_EVENTS_MAX,
  });
  return { kind: 'stale', currentVersion: found.standing.version, events };
}

function toPlainEvent(event: SealedEvent | LoggedEvent): CollaborationEvent {
  const { collaborationId, seq, id, kind, at, actor, data, basis } = event;
  return { collaborationId, seq, id, kind, at, actor, data, basis };
}
