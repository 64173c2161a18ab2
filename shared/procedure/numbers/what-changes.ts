// What would change the word beside a score, read off the parts of its assessment. Pure; nothing is assessed anew.
import type { Assessment, Band, PostPart } from '../../score/assessment.ts';
import { BAND_EDGES, leaveAt } from '../../score/band.ts';
import { normalQuantile } from '../../score/normal.ts';

/** The share of what is expected of the live posts at which the word would change today, and the count that it is. */
export type TurningPoint = { band: Band; isBetter: boolean; actual: number; ofExpected: number };

/** Outside of these shares a turning point says nothing that could happen to posts that are out. */
const SHARE_MIN = 0.05;
const SHARE_MAX = 5;

/**
 * Where the next word begins if every live post stood at one share of what is expected of it, with the evidence of today:
 * upwards from a worse band (with the margin it is left by), downwards from the best one. What the posts now add to the
 * pace is taken from the reasons, which know where a post counts only up to a limit; without them the answer is null.
 */
export function turningPoint(assessment: Assessment): TurningPoint | null {
  const { score, pace, band, breakEven, posts, expected, reasons } = assessment;
  const next = NEXT_BANDS[band];
  const weight = posts.reduce((sum, { weightShare }) => sum + weightShare, 0);
  const pulls = reasons.filter(({ code }) => code === 'post_below' || code === 'post_above');
  if (score === null || pace === null || expected === null || next === undefined) return null;
  if (weight <= 0 || expected <= 0 || pulls.length === 0) return null;
  const added = pulls.reduce((sum, { facts }) => sum + Number(facts.contribution), 0);
  const wanted = Math.log(breakEven) - pace.sd * normalQuantile(next.below);
  // Memory and number may lie on different sides of the edge: then the word turns with the next look, not with a count.
  if (wanted > Math.log(pace.estimate) !== next.isBetter) return null;
  const ofExpected = Math.exp((wanted - Math.log(pace.estimate) + added) / weight);
  if (!(ofExpected >= SHARE_MIN && ofExpected <= SHARE_MAX)) return null;
  return { band: next.band, isBetter: next.isBetter, actual: expected * ofExpected, ofExpected };
}

/** The post that pulls the pace most, and how: share of the evidence × ln ratio, as the reasons weigh it. */
export function strongestPost(posts: readonly PostPart[]): PostPart | null {
  const pullOf = ({ weightShare, ratio }: PostPart) =>
    Math.abs(weightShare * Math.log(Math.max(ratio, 0.01)));
  const weighed = posts.filter(({ weightShare }) => weightShare > 0);
  return weighed.reduce<PostPart | null>(
    (best, post) => (best === null || pullOf(post) > pullOf(best) ? post : best),
    null,
  );
}

type Next = { band: Band; isBetter: boolean; below: number };

/** From where to which word; "at risk" and "critical" are one word on screen. */
const NEXT_BANDS: Partial<Record<Band, Next>> = {
  on_track: { band: 'watch', isBetter: false, below: BAND_EDGES.watch },
  watch: { band: 'on_track', isBetter: true, below: leaveAt('watch') },
  at_risk: { band: 'watch', isBetter: true, below: leaveAt('at_risk') },
  critical: { band: 'watch', isBetter: true, below: leaveAt('at_risk') },
};
