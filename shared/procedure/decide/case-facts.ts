import type { Stage } from '../../contract/facts/piece-stages.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';

/** Facts of the collaboration that are not in its log, for every command: none of them can be forgotten. */
export type CaseFacts = {
  /** Booked through a marketplace where nothing is on record yet of asking or telling there. */
  isPlatformStepOpen: boolean;
  /** Address for notices that the contract names; null = it names none; undefined = a preview, which does not see papers. */
  contractAddress: string | null | undefined;
  /** Of the contract's term: it names no end, nobody has confirmed the end, or it runs or is over. */
  term: 'none' | 'unconfirmed' | 'running' | 'over';
  /** The campaign's zone: its days are the days of plans and reviews. */
  timeZone: string;
  /** Last day of the flight, for what is put off. */
  flightEndsOn?: LocalDate;
  pieces: { id: string; stage: Stage; isPublished: boolean; feeMinor: number | null; lateDays: number }[];
  /** Index (measured ÷ expected) by KPI, where it can be read now, and its newest count; null = known without counting. */
  indexes: Record<string, number | null>;
  measuredAt: Record<string, Instant | null>;
  /** Force majeure and performance routes read these; null = a preview, which does not weigh them. */
  performance: { indexBps: number | null; daysLive: number | null } | null;
};
