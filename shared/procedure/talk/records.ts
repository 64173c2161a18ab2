// What a case holds about talk, causes, remedies and coaching: codes, dates and numbers. Free text stays beside the events.
import type { Instant, LocalDate } from '../../contract/terms.ts';

/** The most that is kept of each in one case, so that a case stays small; the log keeps all. */
export const TALK_LIMITS = {
  causes: 20,
  remedies: 20,
  coaching: 10,
  wishes: 10,
  /** Actions of one plan, evidence codes of one cause. */
  actionsAtOnce: 10,
  evidence: 10,
} as const;

/** What the creator can be asked (DOMAIN.md §6.1), in the order of asking. */
export const QUESTIONS = [
  'feel',
  'brief',
  'timing',
  'audience',
  'usual',
  'insights',
  'link',
  'change',
  'limits',
  'needs',
] as const;
export type QuestionCode = (typeof QUESTIONS)[number];

/** Causes of a shortfall or of missing work (DOMAIN.md §6.2). */
export const CAUSES = [
  'brief_unclear',
  'brief_overscripted',
  'late_brief',
  'late_approval',
  'product_late',
  'product_wrong',
  'creative_mismatch',
  'weak_hook',
  'cta_weak',
  'link_placement',
  'tracking_broken',
  'landing_page',
  'out_of_stock',
  'offer_weak',
  'audience_mismatch',
  'reach_drop',
  'posting_time',
  'seasonality',
  'news_clash',
  'fatigue',
  'competitor_overlap',
  'unavailable',
  'unresponsive',
  'off_brief',
  'undisclosed',
  'missed',
  'invalid_traffic',
  'target_unrealistic',
  'too_early',
  'unknown',
] as const;
export type CauseCode = (typeof CAUSES)[number];
export type CauseOwner = 'brand' | 'shared' | 'creator' | 'network' | 'none';
export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** Remedies R1–R19 (DOMAIN.md §6.3). */
export const REMEDIES = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
] as const;
export type RemedyCode = (typeof REMEDIES)[number];

/** How the creator took what was put to them; silence is `none` and never agreement. */
export type CreatorStance = 'none' | (typeof STANCES)[number];
/** What can be said to a plan or a cause. */
export const STANCES = ['agrees', 'suggests_change', 'objects'] as const;

/** A cause somebody named. `evidence` lists codes of what supports it (`talk/causes.ts`). */
export type Cause = {
  code: CauseCode;
  confidence: (typeof CONFIDENCES)[number];
  evidence: string[];
};
export type CauseRecord = Cause & { by: 'brand' | 'creator'; seq: number; creatorStance: CreatorStance };

/** One change of a remedial plan. A make-good is extra work offered by the creator that offsets the shortfall. */
export type RemedyAction = {
  id: string;
  kind: 'change' | 'make_good';
  remedy: RemedyCode;
  owner: 'brand' | 'creator';
  cause: CauseCode | null;
  /** The piece it is about; null = the whole collaboration. */
  deliverableId: string | null;
  kpi: string;
  /** Index (measured ÷ expected) at which it counts as reached, in 1/10,000; the usual one is 9,000. */
  targetBps: number;
  /** Units of the KPI a make-good is expected to bring; null for a change. */
  expectedUnits: number | null;
  dueOn: LocalDate;
  reviewOn: LocalDate;
  costMinor: number;
};
export type RemedyRecord = RemedyAction & {
  seq: number;
  /** When it was put into the plan. */
  plannedAt: Instant;
  /** Its case was closed since; kept as what was tried. Absent = it belongs to the running case. */
  isPast?: true;
  /** Index of its KPI when it was planned and when it was reviewed; null = could not be measured. */
  before: number | null;
  after: number | null;
  doneAt: Instant | null;
  doneBy: 'brand' | 'creator' | null;
  outcome: 'open' | 'reached' | 'missed' | 'not_measurable' | 'dropped';
  /** What a make-good brought of its `expectedUnits`; absent = not counted. */
  units?: number;
  creatorStance: CreatorStance;
};

/** How a change of the plan is closed. */
export type RemedyReview = {
  actionId: string;
  outcome: Exclude<RemedyRecord['outcome'], 'open'>;
  /** What a make-good brought, in units of its KPI; asked of one that was done. */
  units?: number | null;
};

/** A coaching card offered: which practice, for which failing KPI, and the day on which somebody looks at what it did. */
export type CoachingItem = { id: string; card: string; kpi: string; reviewOn?: LocalDate };
/** What a practice did, in the words of whoever looked back. */
export const COACHING_EFFECTS = ['helped', 'no_effect', 'cannot_tell'] as const;
export type CoachingEffect = (typeof COACHING_EFFECTS)[number];
export type CoachingRecord = CoachingItem & {
  seq: number;
  offeredAt: Instant;
  /** Whether the creator tries it, in their newest word; absent = they said nothing. */
  answer?: { isTaken: boolean; at: Instant };
  /** How the look back closed it; absent = it is open. */
  effect?: CoachingEffect;
  /** When it was talked about; the agreed change is the note beside that event. */
  sessionAt: Instant | null;
  before: number | null;
  after: number | null;
  /** Its case was closed since; kept as what was tried. */
  isPast?: true;
};

/** What the creator asks for on their page until the team deals with it. */
export type CreatorWish = {
  kind: 'call' | 'date' | 'mutual_end' | 'urgent_stop' | 'plan_change' | 'more_work';
  seq: number;
  at: Instant;
  /** The date asked for, where there is one. */
  on: LocalDate | null;
  /** For an urgent stop: harassment, product danger, hijacked account, other. */
  trigger: string | null;
};

/** Codes of our answers, as they stand in the log and on the creator's page. */
export const WISH_ANSWER_CODES = [
  'agreed',
  'call_arranged',
  'other_proposal',
  'not_possible',
  'stopped',
  'looking_into_it',
] as const;
export type WishAnswer = (typeof WISH_ANSWER_CODES)[number];

const ANSWERS: Record<CreatorWish['kind'], readonly [WishAnswer, ...WishAnswer[]]> = {
  call: ['call_arranged', 'other_proposal', 'not_possible'],
  date: ['agreed', 'other_proposal', 'not_possible'],
  mutual_end: ['agreed', 'call_arranged', 'other_proposal', 'not_possible'],
  urgent_stop: ['stopped', 'call_arranged', 'looking_into_it'],
  plan_change: ['agreed', 'call_arranged', 'other_proposal', 'not_possible'],
  more_work: ['agreed', 'call_arranged', 'other_proposal', 'not_possible'],
};

/** What fits what they ask for, the likeliest first: the form offers these and the decision takes no other; an urgent stop is never merely agreed to. */
export function answersTo(kind: CreatorWish['kind']): readonly [WishAnswer, ...WishAnswer[]] {
  return ANSWERS[kind];
}

/** The creator's days away: dates only, never why. */
export type Unavailable = { from: LocalDate; to: LocalDate; isPrivate: boolean };

/** How somebody on our side and the creator spoke, where a person notes it by hand. */
export const CONTACT_CHANNELS = ['email', 'call', 'dm', 'platform'] as const;
