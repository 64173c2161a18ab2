// What was agreed by today: what is to be expected of the pieces that are out, and of those that are late. The score's own
// "expected by now" is the first of the two, so that both numbers are read as one sum wherever they stand (decision 0048).
import type { ChainStep, PlannedTotals } from './chain.ts';

/** Some of the pieces that are owed, and the share of what was agreed that falls to them, 0–1. */
export type PieceShare = { posts: number; share: number };

export type TodayFacts = {
  plan: PlannedTotals;
  /** Pieces that are out and counted: what is expected is expected of them. */
  out: PieceShare;
  late: PieceShare;
  /** What the counted posts should have of the KPI at their age; null = not known, then all that was agreed for them. */
  expected: number | null;
  /** How much of their final count the posts of others should have by now, 0–1: for who has nothing out to go by. */
  grownElsewhere?: number | undefined;
};

/** In units of the KPI, unrounded; `plan` has every total of the chain by today. */
export type AgreedByToday = {
  plan: PlannedTotals;
  posts: number;
  latePosts: number;
  ofPublished: number;
  ofLate: number;
};

/** Late pieces are to be as far as those that were counted; the chain's other totals grow as the KPI does. */
export function agreedByToday(
  { plan, out, late, expected, grownElsewhere = 1 }: TodayFacts,
  kpi: ChainStep,
): AgreedByToday {
  const agreed = plan[kpi] ?? 0;
  const ofPublished = expected ?? agreed * out.share;
  const grown =
    out.share === 0 ? grownElsewhere : expected === null ? 1 : grownShare(expected, agreed * out.share);
  const ofLate = agreed * late.share * grown;
  const share = agreed === 0 ? 0 : (ofPublished + ofLate) / agreed;
  const posts = out.posts + late.posts;
  return {
    plan: Object.fromEntries(
      Object.entries(plan).map(([step, total]) => [
        step,
        step === 'posts' ? posts : typeof total === 'number' ? total * share : null,
      ]),
    ),
    posts,
    latePosts: late.posts,
    ofPublished,
    ofLate,
  };
}

/** How much of their final count the posts that were counted should have by now, 0–1. */
export function grownShare(expected: number, agreed: number): number {
  return agreed === 0 ? 1 : Math.min(1, expected / agreed);
}
