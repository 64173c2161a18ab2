// Money frozen with an event: the event names the settlement by id and hash, the settlement itself stands beside it.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { canonicalSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import type { SettlementFacts } from '../../../shared/procedure/events.ts';
import { toFrozenMoney } from '../../../shared/procedure/exits/exit-settlement.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { sha256Hex } from '../../digest.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { type ClauseEnd, settleClauseEnd } from './settle-case.ts';

export type Frozen = {
  facts: SettlementFacts;
  stored: { id: string; body: string; sha256: string; value: FrozenSettlement };
};

/** The settlement with what its event keeps of it; null while a fact is missing. */
export async function freezeSettlement(settlement: FrozenSettlement): Promise<Frozen | null> {
  const body = canonicalSettlement(settlement);
  const sha256 = await sha256Hex(body);
  const settlementId = crypto.randomUUID();
  const facts = toFrozenMoney(settlement, { settlementId, sha256 });
  return facts && { facts, stored: { id: settlementId, body, sha256, value: settlement } };
}

/** The money of a contract that ended by its clause; null while a fact is missing, for nobody can be asked before it ends. */
export async function freezeClauseEnd(
  standing: Standing,
  papers: Papers | undefined,
  end: ClauseEnd,
): Promise<Frozen | null> {
  const settled = papers && settleClauseEnd(standing, papers, end);
  return settled?.ok ? freezeSettlement(settled.value) : null;
}
