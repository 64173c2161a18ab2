// What is written down after a collaboration: answers drawn from the data, and what only people can add (DOMAIN.md §7.1).
import type { Stage } from '../contract/facts/piece-stages.ts';
import type { Instant, LocalDate, Party } from '../contract/terms.ts';
import type { CauseOwner } from '../procedure/talk/records.ts';
import type { Confidence } from '../score/assessment.ts';
import type { Chain } from './chain.ts';
import type { Shortfall } from './shortfall.ts';
import type { Trial } from './tried.ts';

/** What was aimed for, and when it was agreed. */
export type Aim = {
  objective: string;
  kpi: string;
  target: number | null;
  agreedOn: LocalDate | null;
  startsOn: LocalDate;
  endsOn: LocalDate;
};

/** A piece as it ended. Days count from the date agreed at the time, shifts included. */
export type EndedPiece = {
  id: string;
  name: string;
  network: string;
  format: string;
  dueOn: LocalDate;
  publishedAt: Instant | null;
  stage: Stage;
  lateDays: number;
  /** Days of the delay that a late brief, product or answer of the brand caused. */
  brandDelayDays: number;
  /** Approval rounds used; null = not recorded. */
  rounds: number | null;
  /** Index on the primary KPI at maturity; null = not measured. */
  index: number | null;
};

export type KpiOutcome = {
  kpi: string;
  isPrimary: boolean;
  actual: number | null;
  baseline: number | null;
  /** What the baseline is: contract, brief, the creator's own median, past campaigns. */
  baselineIs: string;
  /** Right is better; null when either side is missing. */
  index: number | null;
  isEstimated: boolean;
  missing: string | null;
};

export const CAUSE_OWNERS = ['brand', 'shared', 'network', 'none', 'creator'] as const satisfies CauseOwner[];

export type EndedCause = {
  code: string;
  owner: CauseOwner;
  confidence: Confidence;
  evidence: string;
  /** What the creator said against it; null = nothing. */
  objection: string | null;
};

/** One formal act as it happened. */
export type EndedNotice = {
  kind: string;
  /** Whose notice it was; only the brand's own needs an approver. */
  party: Party;
  requestedById: string | null;
  approvedById: string | null;
  approvedByName: string | null;
  sentAt: Instant | null;
  deemedReceivedAt: Instant | null;
  effectiveAt: Instant | null;
  /** An owner has allowed one person to do both (one-person team). */
  isSinglePersonAllowed: boolean;
};

export type ProcedureGap = {
  code: 'NOT_SENT' | 'RECEIPT_UNKNOWN' | 'EFFECTIVE_BEFORE_RECEIPT' | 'NO_APPROVER' | 'SAME_PERSON';
  kind: string;
};

/** What it cost, in minor units of one currency; null = not known, which is not 0. */
export type EndedMoney = {
  currency: string;
  feeMinor: number | null;
  earnedMinor: number | null;
  paidMinor: number | null;
  killFeeMinor: number | null;
  productMinor: number | null;
};

export type RemainingRight = { name: string; lastOn: LocalDate | null; status: string };

/** Everything a draft is made from. */
export type PostMortemInput = {
  collaborationId: string;
  creatorId: string;
  campaignId: string;
  now: Instant;
  endedAt: Instant;
  /** Zone of the campaign, whose days count. */
  timeZone: string;
  route: string | null;
  aim: Aim;
  pieces: readonly EndedPiece[];
  outcomes: readonly KpiOutcome[];
  /** Posts that are out and that nobody has counted: what they brought may turn a miss into a success. */
  uncountedPosts: number;
  confidence: Confidence;
  /** Null when no chain can be drawn from what is known. */
  chain: Chain | null;
  causes: readonly EndedCause[];
  trials: readonly Trial[];
  notices: readonly EndedNotice[];
  /** Steps passed over, with the listed reason. */
  skips: readonly { step: string; reason: string }[];
  money: EndedMoney;
  rights: readonly RemainingRight[];
  livePosts: number;
  /** When the last numbers are mature; null = they are. */
  matureOn: LocalDate | null;
};

export type PostMortemDraft = Omit<
  PostMortemInput,
  'now' | 'chain' | 'pieces' | 'outcomes' | 'uncountedPosts' | 'causes' | 'notices'
> & {
  draftedAt: Instant;
  /** To be held by: two weeks after the last mature data. */
  holdBy: LocalDate;
  delivery: {
    agreed: number;
    published: number;
    onTime: number;
    /** Late beyond what the brand caused. */
    lateByCreator: number;
    lateByBrand: number;
    pieces: EndedPiece[];
  };
  /** The primary KPI first. */
  outcomes: KpiOutcome[];
  verdict: 'exceeded' | 'met' | 'missed' | 'not_known';
  shortfall: Shortfall | null;
  /** Brand-side first, then by confidence. */
  causes: EndedCause[];
  procedure: { notices: EndedNotice[]; isKept: boolean; gaps: ProcedureGap[] };
  /** Earned, kill fee and product; null while one of them is not known. */
  totalCostMinor: number | null;
};

export const LESSON_KINDS = ['brief', 'selection', 'offer', 'tracking', 'contract', 'process'] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];

/** What changes because of it, who sees to it and by when. */
export type Lesson = { kind: LessonKind; text: string; ownerId: string | null; dueOn: LocalDate | null };

export type Rebook = {
  answer: 'yes' | 'yes_if' | 'no';
  /** A fact, dated or counted; never a judgement of the person. */
  reason: string;
  /** For `yes_if`. */
  condition: string | null;
};

/** What only people can say. */
export type PostMortemWords = {
  lessons: readonly Lesson[];
  rebook: Rebook | null;
  /** The creator's own words, or that they were asked and gave none; null = not asked. */
  creatorsWord: { text: string } | { askedOn: LocalDate } | null;
  /** Working hours spent; null = not counted. */
  hours: number | null;
};

export type PostMortem = PostMortemDraft & PostMortemWords & { filedAt: Instant; filedById: string };
