// Bands and their memory: what the day before leaves behind, so that a value near a threshold does not move people to and
// fro (SCORING.md §2.7).
import type { Assessment, Band, Confidence, EvidenceStep, Reason } from './assessment.ts';
import { LEAVE_MARGIN, nextEvidenceStep, stepAt } from './ladder-step.ts';

/** Chance of being below break-even from which a band begins (SCORING.md §2, Bands). */
export const BAND_EDGES = { watch: 0.5, at_risk: 0.65, critical: 0.885 } as const;

const ON_COURSE_POINTS = 50;
const JUST_ON_COURSE = 0.499;
const BANDS_BY_GRAVITY = ['on_track', 'watch', 'at_risk', 'critical'] as const;

/** Band of a chance on its own, without memory. */
export function bandAt(below: number): Band {
  if (below >= BAND_EDGES.critical) return 'critical';
  if (below >= BAND_EDGES.at_risk) return 'at_risk';
  return below >= BAND_EDGES.watch ? 'watch' : 'on_track';
}

/**
 * Band of today given the last one: a worse band is entered at once and left only when the chance has fallen
 * `LEAVE_MARGIN` below its edge, so that a value near an edge does not flicker. `unknown` has no memory.
 */
export function leaveBand(previous: Band, below: number): Band {
  const fresh = bandAt(below);
  if (previous === 'unknown' || previous === 'on_track') return fresh;
  let held = BANDS_BY_GRAVITY.indexOf(previous);
  while (held > 0) {
    const band = BANDS_BY_GRAVITY[held];
    if (band === undefined || band === 'on_track' || below >= leaveAt(band)) break;
    held -= 1;
  }
  return (
    BANDS_BY_GRAVITY[Math.max(held, BANDS_BY_GRAVITY.indexOf(fresh as (typeof BANDS_BY_GRAVITY)[number]))] ??
    fresh
  );
}

/** Chance below which a band is left again. */
export function leaveAt(band: keyof typeof BAND_EDGES): number {
  return BAND_EDGES[band] - LEAVE_MARGIN;
}

/** Confidence from the standard deviation of ln pace: low > 0.40, medium 0.25–0.40, high < 0.25 (SCORING.md §2.5). */
export function confidenceOf(sd: number): Confidence {
  if (sd > 0.4) return 'low';
  return sd < 0.25 ? 'high' : 'medium';
}

/** Band and step of the last day that could be judged. */
export type Memory = { band: Band; step: EvidenceStep };

/** The memory after a day: a day that cannot be judged (too early, too small, no reading) changes nothing in it. */
export function memoryAfter(before: Memory | null, { status, pace, band, step }: Assessment): Memory {
  const isJudged = status === 'scored' || (status === 'no_target' && pace !== null);
  return isJudged ? { band, step } : (before ?? { band: 'unknown', step: 'keep' });
}

/** Step of a chance: on its own without memory, else at most one rung above the last day's, and left with a margin. */
export function stepAfter(memory: Memory | null, below: number): EvidenceStep {
  return memory === null ? stepAt(below) : nextEvidenceStep(memory.step, below);
}

/**
 * Band of a chance: on its own without memory. With memory the score is taken as it is shown, in whole points, so that
 * number and word agree; a worse band is left only when the score is well above its edge.
 */
export function bandAfter(memory: Memory | null, below: number): Band {
  return memory === null ? bandAt(below) : leaveBand(memory.band, toShown(below));
}

/** Why the word is graver than the number alone; empty when it is not. `score` = points above which it is left. */
export function heldReasons(memory: Memory | null, below: number): Reason[] {
  if (memory === null) return [];
  const band = bandAfter(memory, below);
  if (band === bandAt(toShown(below)) || band === 'unknown' || band === 'on_track') return [];
  return [{ code: 'band_held', facts: { band, score: Math.round(100 * (1 - leaveAt(band))) } }];
}

/** The chance that whole points stand for; 50 points are the lowest that are on course. */
function toShown(below: number): number {
  const points = Math.round(100 * (1 - below));
  return points >= ON_COURSE_POINTS ? Math.min(1 - points / 100, JUST_ON_COURSE) : 1 - points / 100;
}
