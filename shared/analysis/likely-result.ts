// What posts of a creator likely bring, from nothing but their own past (FEATURES R7).
import type { BenchCreator } from './bench-creator.ts';

/** Units of the KPI; 8 times in 10 between `lo80` and `hi80`. */
export type LikelyResult = { median: number; lo80: number; hi80: number };

/** An index of few collaborations is drawn towards 1 as if so many more had gone as agreed. */
const PRIOR_COLLABORATIONS = 3;

/** Units of the KPI one post likely brings; `below` and `above` reach to the 80 % range. */
export type PerPost = { median: number; below: number; above: number };

/** Own views per post × own rate × own index; null while one of them is not known. */
export function estimatePerPost(creator: BenchCreator, kpi: string): PerPost | null {
  const rate = kpi === 'views' ? 1 : creator.perView;
  if (creator.viewsPerPost === null || rate === null) return null;
  const { p10, median, p90 } = creator.viewsPerPost;
  const factor = rate * shrunkIndex(creator);
  return { median: median * factor, below: (median - p10) * factor, above: (p90 - median) * factor };
}

/** Own index, drawn towards 1 while it rests on few collaborations. */
export function shrunkIndex({ index }: BenchCreator): number {
  if (!index) return 1;
  const { value, collaborations } = index;
  return (value * collaborations + PRIOR_COLLABORATIONS) / (collaborations + PRIOR_COLLABORATIONS);
}

/** Posts vary by themselves, so that the range of a sum grows with the root of their number. */
export function scaled({ median, below, above }: PerPost, posts: number): LikelyResult {
  const root = Math.sqrt(posts);
  const total = median * posts;
  return { median: total, lo80: Math.max(0, total - below * root), hi80: total + above * root };
}
