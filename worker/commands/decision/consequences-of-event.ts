// What follows a decision in its own batch: letters and their deliveries, the creator's link, frozen money, changed terms,
// a piece's new day, the last payment of a case that is closed.
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import type { Refusal } from '../../../shared/procedure/commands.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { withCase } from '../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { insertSettlementStatement } from '../../store/procedure/settlements.ts';
import type { Decider } from '../decide-on-collaboration.ts';
import { closingPaymentStatements } from '../payments/closing-payment.ts';
import { amendmentFor } from './amendment-for-event.ts';
import type { Prepared } from './command-facts.ts';
import { lettersFor } from './letters-for-event.ts';
import { movedPieceStatements } from './moved-piece.ts';

export type Consequences = {
  statements: D1PreparedStatement[];
  /** Terms that a signature has just put into force, for the standing of the same batch. */
  contracts: ContractVersion[];
};

type Decided = {
  event: CollaborationEvent;
  standing: Standing;
  prepared: Prepared;
  /** The free text of the act. */
  note: string | undefined;
  now: string;
};

/** What follows, or why it cannot: a letter without its facts is refused and nothing is written. */
export async function consequencesOf(
  db: D1Database,
  decider: Decider,
  decided: Decided,
): Promise<Result<Consequences, Refusal>> {
  const letters = await lettersFor(db, decider, decided);
  if (!letters.ok) return letters;
  const amendment = await amendmentFor(db, decider, decided);
  return ok({
    statements: [
      ...letters.value,
      ...amendment.statements,
      ...settlementFor(db, decider, decided),
      ...movedPieceStatements(db, decider, { ...decided, papers: decided.prepared.papers }),
      ...closingPaymentStatements(db, decider, { ...decided, papers: decided.prepared.papers }),
    ],
    contracts: amendment.contracts,
  });
}

/** The standing with what followed: changed terms count at once. */
export function withConsequences(standing: Standing, { contracts }: Consequences, now: string): Standing {
  if (contracts.length === 0) return standing;
  const changed = { ...standing, contracts: [...standing.contracts, ...contracts] };
  return withCase(changed, { folded: changed.case, lastDecision: changed.lastDecision, caseAt: now });
}

function settlementFor(db: D1Database, { workspaceId }: Decider, decided: Decided): D1PreparedStatement[] {
  const { event, prepared, now } = decided;
  const { settlement } = prepared;
  if (settlement === null || event.data.money?.settlementId !== settlement.id) return [];
  return [
    insertSettlementStatement(db, workspaceId, {
      collaborationId: event.collaborationId,
      settlement: {
        id: settlement.id,
        body: settlement.body,
        sha256: settlement.sha256,
        eventId: event.id,
        createdAt: now,
      },
    }),
  ];
}
