// Fee shares of a file of pieces against the fees agreed: above the fee is refused, below it is said before it is taken in.
import { exponentOf } from '../../../shared/contract/money/rounding.ts';
import { findShareGap, type ShareGap } from '../../../shared/contract/money/splits.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Deliverable } from '../../store/deliverables.ts';

/** By collaboration, for those whose shares the file changes into something that is not the fee. */
export function judgeShares(
  planned: readonly Deliverable[],
  { deliverables, standings }: { deliverables: readonly Deliverable[]; standings: readonly Standing[] },
): Map<string, { is: ShareGap['is']; reason: string }> {
  const found = new Map<string, { is: ShareGap['is']; reason: string }>();
  for (const { collaborationId, currency, money } of standings) {
    const rows = planned.filter((piece) => piece.collaborationId === collaborationId);
    const stored = deliverables.filter((piece) => piece.collaborationId === collaborationId);
    const isChanged = rows.some(
      ({ id, feeMinor }) => feeMinor !== (stored.find((piece) => piece.id === id)?.feeMinor ?? null),
    );
    if (!isChanged) continue;
    const after = [...stored.filter(({ id }) => !rows.some((row) => row.id === id)), ...rows];
    const gap = findShareGap(
      money === null || money.feeIs === 'sum' ? null : money.feeMinor,
      after.map(({ feeMinor }) => feeMinor),
    );
    if (gap) found.set(collaborationId, { is: gap.is, reason: describe(gap, currency) });
  }
  return found;
}

function describe({ is, sumMinor, feeMinor }: ShareGap, currency: string): string {
  const decimals = exponentOf(currency);
  const money = (minor: number) => `${(minor / 10 ** decimals).toFixed(decimals)} ${currency}`;
  const said = `The shares of this creator’s pieces would be ${money(sumMinor)} together; the fee is ${money(feeMinor)}.`;
  return is === 'above'
    ? `${said} Correct the shares, or the fee on the agreement first.`
    : `${said} They are taken in all the same; add the pieces that are missing.`;
}
