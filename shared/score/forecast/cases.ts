import { normalCdf, Z80 } from '../normal.ts';

/** What is to come in one of the ways it can go: its chance, and ln of the count as a normal curve. */
export type Case = { weight: number; centre: number; spread: number };

/** Halvings of the way between the cases: a viral post is e^2 away, so a count is right to one in half a million. */
const HALVINGS = 20;

/** Chance that less than this comes. Without any case nothing comes. */
export function chanceBelow(cases: readonly Case[], count: number): number {
  return cases.length === 0 ? 1 : chanceBelowLog(cases, Math.log(count));
}

/** The middle of what comes and its 80 % range. Without any case all are 0. */
export function rangeOf(cases: readonly Case[]): { median: number; lo80: number; hi80: number } {
  return { median: placeOf(cases, 0.5, 0), lo80: placeOf(cases, 0.1, -Z80), hi80: placeOf(cases, 0.9, Z80) };
}

/** The count below which a share of what can come lies: `z` is that place of a single normal curve. */
function placeOf(cases: readonly Case[], share: number, z: number): number {
  if (cases.length === 0) return 0;
  const places = cases.map(({ centre, spread }) => centre + z * spread);
  let low = Math.min(...places);
  let high = Math.max(...places);
  for (let i = 0; i < HALVINGS && low < high; i += 1) {
    const middle = (low + high) / 2;
    if (chanceBelowLog(cases, middle) < share) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}

function chanceBelowLog(cases: readonly Case[], level: number): number {
  let chance = 0;
  for (const { weight, centre, spread } of cases)
    chance += weight * (spread === 0 ? Number(level > centre) : normalCdf((level - centre) / spread));
  return chance;
}
