// What a collaboration's money would be on with other versions of its terms: results count by the clause that pays a piece.
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { moneyFacts } from '../../../shared/procedure/money-standing.ts';
import type { MoneyStanding } from '../../../shared/procedure/payments/standing-money.ts';
import { loadInputs } from '../../store/inputs.ts';
import { toStandingInputs } from '../refresh-standings.ts';

/** Null where no fee is agreed; nothing is written. */
export async function moneyWithTerms(
  db: D1Database,
  workspaceId: string,
  { collaborationId, contracts, now }: { collaborationId: string; contracts: ContractVersion[]; now: string },
): Promise<MoneyStanding | null> {
  const [loaded] = await loadInputs(db, workspaceId, [collaborationId]);
  return loaded === undefined ? null : moneyFacts({ ...toStandingInputs(loaded), contracts }, now);
}
