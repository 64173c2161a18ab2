// Which pieces the plan is about: those that are out, counted or not, and those that are late, each with its share of what was agreed.
import type { PieceShare } from '../../../shared/analysis/agreed-by-today.ts';
import { isDropped } from '../../../shared/contract/facts/piece-stages.ts';
import { uncountedPieces } from '../../../shared/procedure/exits/kpi-outlook.ts';
import { onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Targets } from '../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

type Agreed = { id: string; targets: Targets };

/** A piece that is due today is not late yet, and days of a pause are not counted: as everywhere. */
export function piecesByToday(
  standing: Pick<Standing, 'deliverables' | 'assessment' | 'asAgreed'>,
  agreed: readonly Agreed[],
  primaryKpi: string,
): {
  out: PieceShare;
  uncounted: PieceShare;
  late: PieceShare;
  owed: number;
  expected: number | null;
  lateNames: string[];
} {
  const owed = standing.deliverables.filter(({ stage }) => !isDropped(stage));
  const targets = owed.map(({ id }) => targetOf(agreed, id, primaryKpi));
  const whole = targets.reduce<number>((sum, target) => sum + (target ?? 0), 0);
  // Where a piece has no target of its own, what was agreed is spread evenly over all of them.
  const isEven = whole === 0 || targets.includes(null);
  const shareOf = (index: number): number => (isEven ? 1 / owed.length : (targets[index] ?? 0) / whole);
  const sharesOf = (isIn: (piece: Standing['deliverables'][number]) => boolean): PieceShare => {
    const shares = owed.flatMap((piece, index) => (isIn(piece) ? [shareOf(index)] : []));
    return { posts: shares.length, share: shares.reduce((sum, share) => sum + share, 0) };
  };
  const uncounted = new Set(uncountedPieces(standing).map(({ id }) => id));
  return {
    out: sharesOf(({ publishedAt }) => publishedAt !== null),
    uncounted: sharesOf(({ id }) => uncounted.has(id)),
    late: sharesOf(isLate),
    owed: owed.length,
    expected: onAgreedKpi(standing).expected,
    lateNames: owed.filter(isLate).map(({ name }) => name),
  };
}

function isLate({ publishedAt, lateDays }: Standing['deliverables'][number]): boolean {
  return publishedAt === null && lateDays > 0;
}

function targetOf(agreed: readonly Agreed[], id: string, kpi: string): number | null {
  const targets = agreed.find((piece) => piece.id === id)?.targets ?? {};
  return Object.entries(targets).find(([name]) => name === kpi)?.[1] ?? null;
}
