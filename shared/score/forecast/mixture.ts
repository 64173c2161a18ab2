// What is to come as a mixture of log-normals: it can go one way or another, each with its chance.
import { normalCdf, Z80 } from '../normal.ts';

/** One way it can go: its chance, and ln of the count as a normal curve. */
export type LogNormal = { weight: number; centre: number; spread: number };

/** Halvings of the way between the parts: a viral post is e^2 away, so a count is right to one in half a million. */
const HALVINGS = 20;

/** Chance that less than this comes. Without any part nothing comes. */
export function chanceBelow(mixture: readonly LogNormal[], count: number): number {
  return mixture.length === 0 ? 1 : chanceBelowLog(mixture, Math.log(count));
}

/** The middle of what comes and its 80 % range. Without any part all are 0. */
export function rangeOf(mixture: readonly LogNormal[]): { median: number; lo80: number; hi80: number } {
  return {
    median: placeOf(mixture, 0.5, 0),
    lo80: placeOf(mixture, 0.1, -Z80),
    hi80: placeOf(mixture, 0.9, Z80),
  };
}

/** The count below which a share of what can come lies: `z` is that place of a single normal curve. */
function placeOf(mixture: readonly LogNormal[], share: number, z: number): number {
  if (mixture.length === 0) return 0;
  const places = mixture.map(({ centre, spread }) => centre + z * spread);
  let low = Math.min(...places);
  let high = Math.max(...places);
  for (let i = 0; i < HALVINGS && low < high; i += 1) {
    const middle = (low + high) / 2;
    if (chanceBelowLog(mixture, middle) < share) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}

function chanceBelowLog(mixture: readonly LogNormal[], level: number): number {
  let chance = 0;
  for (const { weight, centre, spread } of mixture)
    chance += weight * (spread === 0 ? Number(level > centre) : normalCdf((level - centre) / spread));
  return chance;
}
