// Facts of letters that tell and decide nothing: the brief as it is now, and what both sides have signed.
import type { Instant, LocalDate, PerformanceClause } from '../contract/terms.ts';
import type { BriefChange } from '../procedure/brief/brief.ts';

/** The brief as a letter tells of it. */
export type NoticeBrief = {
  /** When the version it replaces was told; null = the first one they hear of. */
  replacesOn: LocalDate | null;
  why: string | null;
  changes: BriefChange[];
};

/** Changed terms that both sides have signed (DOMAIN.md §3.8, §8.2): what, by whom, when, and the version they made. */
export type NoticeSigned = {
  version: number;
  effectiveFrom: Instant;
  /** Names of the pieces, in order of the contract. */
  pieces: string[];
  pay: Pick<
    PerformanceClause,
    'kpi' | 'baseMinor' | 'tiers' | 'per' | 'floorMinor' | 'variableCapMinor' | 'totalCapMinor'
  > & { isTogether: boolean; measurementWindowDays: number };
  oldFeeMinor: number;
  currency: string;
  brandSigned: { name: string; at: Instant };
  creatorSigned: { name: string; at: Instant };
};
