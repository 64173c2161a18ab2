// The analysis as it is kept: the draft, what people added, and the data behind it that a reader asks about later.
import type { ChainStep } from '../../analysis/chain.ts';
import type { LeftOutShare } from '../../analysis/counted-plan.ts';
import type { PostMortem, PostMortemDraft } from '../../analysis/post-mortem.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import type { DraftFinding } from '../../procedure/drafts/draft-findings.ts';

/** A step of the chain that is left out, and why. */
export type NotObserved = {
  step: ChainStep;
  because: 'not_planned' | 'not_measured' | 'measured_in_part';
};

/** Where one number came from and how old it was. */
export type DataSource = {
  kpi: string;
  source: string | null;
  isEstimated: boolean;
  observedAt: Instant | null;
  missing: string | null;
};

/** What stands beside the draft. Money in minor units; null = not known, which is not 0. */
export type AnalysisData = {
  creatorName: string;
  campaignName: string;
  /** The instant the numbers are for. */
  assessedAt: Instant;
  /** Over = ended, completed or closed; before that the draft is a look at today. */
  isOver: boolean;
  notObserved: NotObserved[];
  /** What was agreed by today is made of, in units of the KPI, while it runs; absent once it is over. */
  byToday?: { ofPublished: number; ofLate: number; lateNames: string[] };
  /** Posts that nobody has counted and what was agreed for them: in no sum. Absent where there is none. */
  uncounted?: LeftOutShare;
  sources: DataSource[];
  /** Fee that is not owed any more because it ended early: fee − earned − kill fee. */
  savedMinor: number | null;
  talk: { contacts: number; firstAt: Instant | null; answeredAt: Instant | null };
  /** Pieces that the end itself called off: not due by then, so nobody was late. */
  calledOff: number;
  /** Late answers to drafts and used-up rounds; absent in analyses filed before they were noted. */
  draftFindings?: DraftFinding[];
  lastPostOn: LocalDate | null;
};

export type AnalysisDraft = PostMortemDraft & { data: AnalysisData };
/** As filed; its text is hashed as it stands. */
export type AnalysisRecord = PostMortem & { data: AnalysisData };
