// Fee, target and address as agreed with one creator; the audit says what they were, and the standing follows at once.

import { uuidv7 } from 'uuidv7';
import { findShareGap, type ShareGap } from '../../../shared/contract/money/splits.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import type { PrimaryKpi } from '../../../shared/kpi/primary-kpis.ts';
import { findFeeFall } from '../../../shared/procedure/payments/fee-fall.ts';
import { findAgreement, guardAgreementStatement } from '../../store/agreement/pieces.ts';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import { updateCollaborationStatement } from '../../store/collaborations.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { refreshStandings } from '../refresh-standings.ts';
import { type FallOutcome, feesOf } from './agreed-fees.ts';

export type Agreement = {
  feeMinor: number | null;
  /** Of the primary KPI; targets of other KPIs stay as they are. */
  target: number | null;
  noticeEmail: string | null;
};

export type AgreementOutcome =
  | { is: 'done' | 'not_found' | 'overtaken' }
  | { is: 'shares'; gap: ShareGap }
  | FallOutcome;

export async function saveAgreement(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  {
    collaborationId,
    primaryKpi,
    agreement,
    contracts,
    mayFallShort,
    mayLowerEarned,
    now,
  }: {
    collaborationId: string;
    primaryKpi: PrimaryKpi;
    agreement: Agreement;
    /** Somebody has said that shares below the fee are meant: pieces are still to come. */
    mayFallShort: boolean;
    contracts: readonly ContractVersion[];
    /** A manager has said that the paper has the lower fee. */
    mayLowerEarned: boolean;
    now: string;
  },
): Promise<AgreementOutcome> {
  const found = await findAgreement(db, workspaceId, collaborationId);
  if (!found) return { is: 'not_found' };
  const { collaboration: before, pieces, seen } = found;
  const { target, ...agreed } = agreement;
  const { [primaryKpi]: _old, ...otherTargets } = before.targets;
  const targets = target === null ? otherTargets : { ...otherTargets, [primaryKpi]: target };
  const after = { ...before, ...agreed, targets };
  const change = changeOf(before, after);
  if (change === undefined) return { is: 'done' };
  const gap =
    'feeMinor' in change.after
      ? findShareGap(
          after.feeMinor,
          pieces.map(({ feeMinor }) => feeMinor),
        )
      : undefined;
  if (gap?.is === 'above' || (gap && !mayFallShort)) return { is: 'shares', gap };
  const fall =
    'feeMinor' in change.after
      ? findFeeFall(feesOf(found), feesOf({ ...found, collaboration: after }), contracts)
      : undefined;
  if (fall?.is === 'base' || (fall && !mayLowerEarned)) return { is: 'fall', fall };
  const isFirst = await writeUnlessOvertaken(db, [
    guardAgreementStatement(db, workspaceId, { collaborationId, seen }),
    updateCollaborationStatement(db, workspaceId, after),
    insertAuditStatement(db, workspaceId, {
      id: uuidv7(),
      at: now,
      memberId,
      action: 'agreement.change',
      subject: collaborationId,
      details: change,
    }),
  ]);
  if (!isFirst) return { is: 'overtaken' };
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return { is: 'done' };
}
