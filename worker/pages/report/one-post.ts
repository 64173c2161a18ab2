// What single posts do to a report's sums: one that brings most of them, and those that are in none of them.
import { isComparable, onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { PostPart } from '../../../shared/score/assessment.ts';
import { findLeadingPost, type LeadingPost } from '../../../shared/score/reasons.ts';
import { formatNumberOf, formatPercent } from '../../../shared/ui/format.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { ReportRow } from '../../store/reports/report-links.ts';

type Row = Pick<ReportRow, 'standing'>;
type OwnedPart = PostPart & Row;

/** The post that brings most of what was counted over all creators of the report. */
export function leadingPostOf(rows: readonly Row[]): LeadingPost<OwnedPart> | null {
  return findLeadingPost(
    rows
      .filter(({ standing }) => isComparable(standing))
      .flatMap(({ standing }) => onAgreedKpi(standing).posts.map((post) => ({ ...post, standing }))),
  );
}

/** "Reel 2 of @mira brings 71% of it; without it the others are at 62% of what was expected of them." */
export function describeLeadingPost(rows: readonly Row[], locale: string): string[] {
  const leading = leadingPostOf(rows);
  if (leading === null) return [];
  const { post, share, others } = leading;
  const piece = post.standing.deliverables.find(({ id }) => id === post.deliverableId)?.name ?? 'One post';
  const name = rows.length > 1 ? `${piece} of ${toHandle(post.standing)}` : piece;
  const without =
    others === null
      ? ''
      : `; without it the others are at ${formatPercent(others, locale)} of what was expected of them`;
  return [`${name} brings ${formatPercent(share, locale)} of it${without}.`];
}

/** Posts that are out and that nobody has counted: in no sum, and not taken for 0. */
export function describeUncounted(rows: readonly Row[], locale: string): string[] {
  const posts = countUncounted(rows);
  if (posts === 0) return [];
  const those = posts === 1 ? 'it yet, so it is' : 'them yet, so they are';
  return [
    `${formatNumberOf(posts, 'post is', 'posts are', locale)} out and nobody has counted ${those} in no sum.`,
  ];
}

export function countUncounted(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, { standing }) => sum + (standing.flags ?? []).filter(({ code }) => code === 'not_counted').length,
    0,
  );
}
