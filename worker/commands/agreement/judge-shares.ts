// Fee shares of a file of pieces against the fees agreed: above the fee is refused, below it is said before it is taken in.
import { exponentOf } from '../../../shared/contract/money/rounding.ts';
import { findShareGap, type ShareGap } from '../../../shared/contract/money/splits.ts';
import { type AgreedFees, type FeeFall, findFeeFall } from '../../../shared/procedure/payments/fee-fall.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Deliverable } from '../../store/deliverables.ts';

/** By collaboration, for those whose shares the file changes into something that is not the fee. */
export function judgeShares(
  planned: readonly Deliverable[],
  { deliverables, standings }: { deliverables: readonly Deliverable[]; standings: readonly Standing[] },
): Map<string, { is: ShareGap['is']; reason: string }> {
  const found = new Map<string, { is: ShareGap['is']; reason: string }>();
  for (const standing of standings) {
    const { collaborationId, currency, money } = standing;
    const rows = planned.filter((piece) => piece.collaborationId === collaborationId);
    const stored = deliverables.filter((piece) => piece.collaborationId === collaborationId);
    const isChanged = rows.some(
      ({ id, feeMinor }) => feeMinor !== (stored.find((piece) => piece.id === id)?.feeMinor ?? null),
    );
    if (!isChanged) continue;
    const after = [...stored.filter(({ id }) => !rows.some((row) => row.id === id)), ...rows];
    const feeMinor = money === null || money.feeIs === 'sum' ? null : money.feeMinor;
    const gap = findShareGap(
      feeMinor,
      after.map((piece) => piece.feeMinor),
    );
    const fall = findFall({ feeMinor, stored, after }, standing);
    if (gap?.is === 'above' || (gap && !fall))
      found.set(collaborationId, { is: gap.is, reason: describe(gap, currency) });
    else if (fall) found.set(collaborationId, { is: 'above', reason: describeFall(fall, currency) });
  }
  return found;
}

/** A file adds pieces, and the parts of the others get smaller; only a share that it writes itself is a fee that falls. */
function findFall(
  {
    feeMinor,
    stored,
    after,
  }: { feeMinor: number | null; stored: readonly Deliverable[]; after: readonly Deliverable[] },
  { contracts, deliverables }: Standing,
): FeeFall | undefined {
  const known = new Set(stored.map(({ id }) => id));
  const feesOf = (pieces: readonly Deliverable[]): AgreedFees => ({
    feeMinor,
    pieces: pieces.map(({ id, name, feeMinor: share }) => ({
      id,
      name,
      feeMinor: share,
      publishedAt: deliverables.find((piece) => piece.id === id)?.publishedAt ?? null,
    })),
  });
  const fall = findFeeFall(feesOf(stored), feesOf(after), contracts);
  if (fall?.is !== 'earned') return fall;
  return findFeeFall(feesOf(stored), feesOf(after.filter(({ id }) => known.has(id))), contracts);
}

function describeFall(fall: FeeFall, currency: string): string {
  const money = spell(currency);
  const [stands, becomes] =
    fall.is === 'base' ? [fall.baseMinor, fall.feeMinor] : [fall.beforeMinor, fall.afterMinor];
  return `Terms are signed: ${money(stands)} would become ${money(becomes)}. Change it under Agreement.`;
}

function spell(currency: string): (minor: number) => string {
  const decimals = exponentOf(currency);
  return (minor) => `${(minor / 10 ** decimals).toFixed(decimals)} ${currency}`;
}

function describe({ is, sumMinor, feeMinor }: ShareGap, currency: string): string {
  const money = spell(currency);
  const said = `The shares of this creator’s pieces would be ${money(sumMinor)} together; the fee is ${money(feeMinor)}.`;
  return is === 'above'
    ? `${said} Correct the shares, or the fee on the agreement first.`
    : `${said} They are taken in all the same; add the pieces that are missing.`;
}
