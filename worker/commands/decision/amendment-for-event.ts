// Both have signed changed terms: version n+1 of the contract, in the batch of the signature.
import { amendedPay } from '../../../shared/contract/money/adjustment-proposal.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { laterOf } from '../../../shared/contract/zone.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { insertContractStatement, listContracts, toContractVersion } from '../../store/contracts.ts';

/** Statements and the version as the rules read it; nothing for other events. */
export async function amendmentFor(
  db: D1Database,
  { workspaceId }: { workspaceId: string },
  { event, standing, now }: { event: CollaborationEvent; standing: Standing; now: string },
): Promise<{ statements: D1PreparedStatement[]; contracts: ContractVersion[] }> {
  const { proposal } = event.data;
  if (event.kind !== 'amendment_signed' || proposal === undefined) return { statements: [], contracts: [] };
  const { collaborationId } = event;
  const versions = await listContracts(db, workspaceId, collaborationId);
  const current = versions.at(-1);
  if (!current) throw new Error('Changed terms were signed and there is no contract to change');
  const before = current.clauses.extra?.value ?? {};
  const extra = {
    value: { ...before, ...amendedPay(before, proposal) },
    clause: null,
    confirmedBy: current.enteredBy,
    confirmedAt: now,
  };
  const contract = {
    ...current,
    n: current.n + 1,
    isSigned: true,
    effectiveFrom: laterOf(proposal.effectiveFrom, now),
    clauses: { ...current.clauses, extra },
    enteredAt: now,
  };
  return {
    statements: [insertContractStatement(db, workspaceId, { collaborationId, contract })],
    contracts: [toContractVersion(contract, standing.timeZone)],
  };
}
