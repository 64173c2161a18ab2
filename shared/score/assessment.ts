// The shapes of SCORING.md: what goes into an assessment and what comes out. Pure data, days counted from flight start.
import type { NetworkId } from '../networks/profile.ts';
import type { OwnTables } from './learn/team-tables.ts';
import type { UnusualPost } from './unusual.ts';

/** Cumulative value of the primary KPI of one post; `day` is fractional days since the flight's first local midnight. */
export type Snapshot = { day: number; value: number | null };

export type ScoredPost = {
  /** Deliverable it fulfils; null for a post nobody ordered. */
  deliverableId: string | null;
  postedDay: number;
  snapshots: Snapshot[];
};

export type AssessmentInput = {
  /** Fractional days since the flight's first local midnight. */
  day: number;
  flightDays: number;
  network: NetworkId;
  /** The metric that is scored. */
  kpi: ScoredKpi;
  /** Agreed total of the KPI over all deliverables; null or 0 = no target agreed. */
  targetTotal: number | null;
  /** `part`: how much of its post's counts is among the snapshots; absent = all. Past posts are counted whole. */
  deliverables: { id: string; dueDay: number; target?: number | null; part?: number }[];
  posts: ScoredPost[];
  /** Final values of up to 20 past posts of the same creator, network and format; newest first. */
  history: number[];
  /** How many of them were made for no campaign of the team; absent = none. */
  historyOutside?: number;
  /** Half-open intervals of days [from, to). */
  outages: [number, number][];
  paused: [number, number][];
  /**
   * The local calendar, by which pieces are due: the day of `day`, and the pauses in whole days. Absent = a calendar without
   * clock changes: the fractions are left off.
   */
  calendar?: { today: number; paused: [number, number][] };
  /** 0 = Monday … 6 = Sunday. */
  weekdayOfDay0: number;
  /** Share of the fee still owed when it ends now, and worth of the result per fee; null = unknown (0.69 is used). */
  breakEven: { killFeeShare: number; valueRatio: number } | null;
  /** What the team's own data has taught; null = nothing yet, the usual tables apply. */
  own: OwnTables | null;
  /** Set when this KPI is looked at in place of the agreed one, whose counts are out of proportion. */
  insteadOf?: InsteadOf;
};

/** Every KPI that can be scored, the shallowest first: what is deeper is harder to inflate and closer to a result. */
export const KPI_DEPTH = ['impressions', 'reach', 'views', 'engagements', 'clicks', 'orders'] as const;
export type ScoredKpi = (typeof KPI_DEPTH)[number];

/**
 * The agreed KPI that a score does not stand on, its most unusual post, and where the target of the one it stands on is
 * from: agreed, or what the agreed total usually comes to with this creator (`perAgreed` of it per unit, over `pairs`
 * past posts with both counts), or none where no total is agreed.
 */
export type InsteadOf = {
  kpi: ScoredKpi;
  unusual: UnusualPost;
  target: { from: 'agreed' } | { from: 'usual'; perAgreed: number; pairs: number } | { from: 'none' };
};

export type Band = 'on_track' | 'watch' | 'at_risk' | 'critical' | 'unknown';
export type Confidence = 'low' | 'medium' | 'high';
/** Ladder step the evidence alone supports (SCORING.md §2.7); a proposal, never an act. */
export type EvidenceStep = 'keep' | 'talk' | 'remedy' | 'adjust' | 'propose_pause';

/** Why there is, or is not, a score. */
export type AssessmentStatus =
  | 'scored'
  | 'too_early'
  | 'no_data'
  | 'nothing_due'
  | 'no_target'
  | 'outage'
  | 'inconclusive';

export type PostPart = {
  deliverableId: string | null;
  postedDay: number;
  ageDays: number;
  actual: number;
  expected: number;
  /** actual ÷ expected, uncapped. */
  ratio: number;
  /** Share of the evidence, 0–1. */
  weightShare: number;
  isCapped: boolean;
};

/** A reason in data, ordered by contribution; `shared/ui` turns it into words. */
export type Reason = {
  code: string;
  /** Numbers the sentence needs; ratios 0–1, days, counts. */
  facts: Record<string, number | string>;
};

/**
 * What the posts were compared with: growth, starting point and spread of the team's own (from how many posts, finished
 * collaborations and creators) or the usual (0), and how many past posts of the creator are known.
 */
export type AssessmentBasis = {
  curvePosts: number;
  priorCollaborations: number;
  /** Absent in rows stored before it was. */
  spreadCreators?: number;
  historyPosts: number;
  /** How many of those were made for no campaign of the team; absent = none. */
  historyOutside?: number;
};

/** The score and its parts at an instant. No score without its parts: `score` is null unless status is scored (or frozen by an outage). */
export type Assessment = {
  formula: string;
  /** Absent in rows stored before it was. */
  basis?: AssessmentBasis;
  status: AssessmentStatus;
  /** Day at which the first score is expected, when too early. */
  untilDay: number | null;
  /** 0–100: chance that the true pace is at or above break-even. */
  score: number | null;
  band: Band;
  confidence: Confidence;
  /** Shrunk pace m̂ as a ratio (0.57 = 57 % of agreed) and its 80 % range; null without evidence. */
  pace: { estimate: number; lo80: number; hi80: number; sd: number } | null;
  breakEven: number;
  isBreakEvenAssumed: boolean;
  /** What break-even is made of; absent where it is assumed. */
  breakEvenFrom?: { killFeeShare: number; valueRatio: number };
  /** Measured so far and expected by now, in units of the KPI, for published posts only. */
  actual: number | null;
  expected: number | null;
  /** At flight end, in units of the KPI. */
  forecast: { median: number; lo80: number; hi80: number } | null;
  goalProbability: number | null;
  step: EvidenceStep;
  delivery: { due: number; published: number; late: number; worstLateDays: number; total: number };
  posts: PostPart[];
  reasons: Reason[];
  /** The KPI all of this is about, when it is not the agreed one, and why. Absent otherwise. */
  standsOn?: { kpi: ScoredKpi; insteadOf: InsteadOf };
};
