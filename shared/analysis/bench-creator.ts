// A gap to fill and a creator from the bench who might fill it, with their own numbers (FEATURES R7, G17).
import type { EndedCampaigns, ExclusivityGrant } from '../contract/grants.ts';
import type { LocalDate } from '../contract/terms.ts';
import type { Rebook } from './post-mortem.ts';

/** What a collaboration leaves open. */
export type Gap = {
  kpi: string;
  /** Units of the KPI still missing. */
  remaining: number;
  /** Last day on which results still count. */
  endsOn: LocalDate;
  timeZone: string;
  budgetMinor: number;
  currency: string;
  objective: string;
  /** What exclusivity is asked about; null = no category named. */
  category: string | null;
  /** Networks that would do; empty = any. */
  networks: readonly string[];
  /** The creator whose gap it is. */
  exceptCreatorId: string;
};

/** A creator the team has worked with, with their own numbers. */
export type BenchCreator = {
  creatorId: string;
  name: string;
  network: string;
  format: string;
  rebook: Rebook | null;
  /** Bench notes are forgotten after 24 months; null = no note. */
  noteExpiresOn: LocalDate | null;
  /** Views of one of their own mature posts. */
  viewsPerPost: { p10: number; median: number; p90: number; posts: number } | null;
  /** Units of the KPI per view in their own past campaigns; not needed for views. Null = never measured. */
  perView: number | null;
  /** Their own index on the objective, with the collaborations it rests on. */
  index: { value: number; collaborations: number } | null;
  feePerPostMinor: number | null;
  currency: string;
  /** Days from order to a live post, between two posts, and until a post has most of its results. */
  leadDays: number;
  daysBetweenPosts: number;
  daysToResults: number;
  /** Dates on which they cannot post. */
  unavailable: readonly { from: LocalDate; to: LocalDate }[];
  /** Promises to others that this brand is not part of. */
  exclusivity: readonly ExclusivityGrant[];
  endedCampaigns: EndedCampaigns;
};
