// The posts behind a score in words: each with its part in it, and one that brings most of what was counted.
import type { Standing } from '../../procedure/standing.ts';
import type { PostPart } from '../../score/assessment.ts';
import { findLeadingPost } from '../../score/reasons.ts';
import { formatAge, formatCount, formatPercent } from '../format.ts';
import { namePost } from './explain-changes.ts';
import type { InputView } from './explanation-view.ts';

type Facts = Pick<Standing, 'assessment' | 'deliverables' | 'at'>;

/** Posts listed among the inputs, the strongest pull first. */
const POSTS_MAX = 5;

/** "Reel 2 brings 71% of what was counted. Without it the others are at 62% of what is expected of them." */
export function describeLeading({ assessment, deliverables }: Facts, locale: string): string[] {
  const leading = findLeadingPost(assessment.posts);
  if (leading === null) return [];
  const { post, share, others } = leading;
  const name = namePost(post, deliverables) || 'One post';
  const without =
    others === null
      ? ''
      : ` Without it the others are at ${formatPercent(others, locale)} of what is expected of them.`;
  return [`${name} brings ${formatPercent(share, locale)} of what was counted.${without}`];
}

/** Posts by how hard they pull, each with what it has, what was expected of it and its share of the evidence. */
export function listPosts(
  { assessment, deliverables, at }: Facts,
  { locale, now }: { locale: string; now: string },
): InputView[] {
  const weighed = assessment.posts.filter(({ weightShare }) => weightShare > 0);
  const pull = ({ weightShare, ratio }: PostPart) => weightShare * Math.abs(Math.log(Math.max(ratio, 0.01)));
  const ordered = [...weighed].sort((a, b) => pull(b) - pull(a));
  const listed = ordered.slice(0, POSTS_MAX).map((post, index) => ({
    name: namePost(post, deliverables) || `Post ${index + 1}`,
    value: `${formatCount(post.actual, locale)} of ${formatCount(Math.round(post.expected), locale)}, ${formatPercent(post.ratio, locale)}`,
    source: `${formatPercent(post.weightShare, locale)} of the evidence, ${describePostAge(post.ageDays)} at its last count`,
  }));
  const left = ordered.length - listed.length;
  if (left === 0) return listed;
  const rest = ordered.slice(POSTS_MAX).reduce((sum, { weightShare }) => sum + weightShare, 0);
  return [
    ...listed,
    {
      name: `${formatCount(left, locale)} more`,
      value: `${formatPercent(rest, locale)} of the evidence`,
      source: formatAge(at, now),
    },
  ];
}

/** "16 h old", "5 d old". */
function describePostAge(ageDays: number): string {
  return ageDays < 2 ? `${Math.round(ageDays * 24)} h old` : `${Math.floor(ageDays)} d old`;
}
