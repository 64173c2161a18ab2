// What the rules say to a command on a collaboration as it stands: the one judgement behind deciding and trying out.

import type { CommandContext, Refusal } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { HOLD_MINUTES } from '../../../shared/procedure/ending/notice-hold.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { foldEvent } from '../../../shared/procedure/fold.ts';
import { isDecision } from '../../../shared/procedure/last-decision.ts';
import { basisOf } from '../../../shared/procedure/numbers/basis-of.ts';
import { withCase } from '../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { SealedEvent } from '../../store/events.ts';
import type { FoundForDecision } from '../../store/standings.ts';
import type { SealedLog } from '../append-system-events.ts';
import { sealDueTimers } from '../append-system-events.ts';
import type { Decider, DecisionRequest } from '../decide-on-collaboration.ts';
import { sealEvent } from '../hash-chain.ts';
import type { Prepared } from './command-facts.ts';
import { readCommandFacts } from './command-facts.ts';
import { papersInForce } from './papers-in-force.ts';
import { splitNote } from './split-note.ts';

/** One look at the collaboration, and what is asked of it. */
export type Attempt = {
  request: Pick<DecisionRequest, 'collaborationId' | 'id' | 'command' | 'newTerms'>;
  found: FoundForDecision;
  now: string;
};

/** What a yes means: the event as it would be sealed, and the standing after it. */
export type JudgedCommand = {
  before: SealedLog;
  event: SealedEvent;
  standing: Standing;
  prepared: Prepared;
  note: string | undefined;
};

/** What the rules say to a command, with its event; nothing is written. */
export async function judge(
  db: D1Database,
  decider: Decider,
  attempt: Attempt,
): Promise<Result<JudgedCommand, Refusal>> {
  const { request, found, now } = attempt;
  const { command, note } = await splitNote(request.command);
  const before = await sealDueTimers(found, now, async () => found.papers);
  const prepared = await readCommandFacts(db, decider.workspaceId, {
    command,
    standing: before.standing,
    papers: papersInForce(found.papers, before.standing, now),
    holdMinutes: HOLD_MINUTES,
    now,
  });
  const decision = decide(before.standing.case, command, contextOf(decider, attempt, prepared.facts));
  if (!decision.ok) return decision;
  const event = await sealEvent(decision.value, {
    collaborationId: request.collaborationId,
    seq: before.standing.version,
    lastHash: before.lastHash,
  });
  const standing = applyEvent(before.standing, event, { byName: decider.memberName, now });
  return ok({ before, event, standing, prepared, note: note ?? prepared.note });
}

function contextOf(
  decider: Decider,
  { request, found, now }: Attempt,
  facts: CommandContext['facts'],
): CommandContext {
  return {
    now,
    actor: { role: decider.role, memberId: decider.memberId },
    eventId: request.id,
    noticeId: crypto.randomUUID(),
    contracts: request.newTerms ? [...found.standing.contracts, request.newTerms] : found.standing.contracts,
    basis: basisOf(found.standing, now),
    isSinglePersonTeam: decider.isSinglePersonTeam,
    holdMinutes: HOLD_MINUTES,
    facts,
  };
}

/** The standing after this event: the numbers stay, the procedure moves on. */
export function applyEvent(
  standing: Standing,
  event: CollaborationEvent,
  { byName, now }: { byName: string; now: string },
): Standing {
  const lastDecision = isDecision(event)
    ? { kind: event.kind, at: event.at, byName, seq: event.seq }
    : standing.lastDecision;
  return withCase(standing, { folded: foldEvent(standing.case, event), lastDecision, caseAt: now });
}
