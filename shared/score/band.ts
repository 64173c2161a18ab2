import type { Band, Confidence } from './assessment.ts';
import { LEAVE_MARGIN } from './ladder-step.ts';

/** Chance of being below break-even from which a band begins (SCORING.md §2, Bands). */
export const BAND_EDGES = { watch: 0.5, at_risk: 0.65, critical: 0.885 } as const;

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
    if (band === undefined || band === 'on_track' || below >= BAND_EDGES[band] - LEAVE_MARGIN) break;
    held -= 1;
  }
  return (
    BANDS_BY_GRAVITY[Math.max(held, BANDS_BY_GRAVITY.indexOf(fresh as (typeof BANDS_BY_GRAVITY)[number]))] ??
    fresh
  );
}

/** Confidence from the standard deviation of ln pace: low > 0.40, medium 0.25–0.40, high < 0.25 (SCORING.md §2.5). */
export function confidenceOf(sd: number): Confidence {
  if (sd > 0.4) return 'low';
  return sd < 0.25 ? 'high' : 'medium';
}
