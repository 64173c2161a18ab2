// Which versions of the brief a creator was told of by a letter that left, and which they have confirmed reading.
import type { Instant } from '../../contract/terms.ts';
import type { CaseState } from '../case.ts';
import type { BriefVersion } from './brief.ts';

/** A version that was put to the creator. */
export type ToldBrief = {
  n: number;
  /** The version its differences were spelled out against; null = it was spelled out whole. */
  since: number | null;
  noticeId: string;
  toldAt: Instant;
  /** When the creator confirmed having read it; silence stays null. */
  readAt: Instant | null;
};

/** Versions a case remembers, newest last; the letters stay on record. */
export const TOLD_BRIEFS_KEPT_MAX = 20;

/** The version the creator knows of now; undefined before the first letter about one has left. */
export function toldBrief({ briefs = [] }: Pick<CaseState, 'briefs'>): ToldBrief | undefined {
  return briefs.at(-1);
}

/** The newest version the creator has confirmed; undefined while none. */
export function readBrief({ briefs = [] }: Pick<CaseState, 'briefs'>): ToldBrief | undefined {
  return briefs.findLast(({ readAt }) => readAt !== null);
}

/** The reason for a version as it concerns who knew version `since`: a change is none for who hears of the first one. */
export function whyOf({ n, why }: Pick<BriefVersion, 'n' | 'why'>, since: number | null): string | null {
  return since === null && n > 1 ? null : why;
}

/**
 * The version that a letter about version `n` spells out its differences against: the last one they confirmed, else the one
 * the letter they have not answered began from, so that nothing is missed by who skipped a letter. Null = all of it is new.
 */
export function briefSince(state: Pick<CaseState, 'briefs'>, n: number): number | null {
  const others = { briefs: (state.briefs ?? []).filter((told) => told.n !== n) };
  const last = toldBrief(others);
  if (last === undefined) return null;
  return readBrief(others)?.n ?? last.since ?? last.n;
}
