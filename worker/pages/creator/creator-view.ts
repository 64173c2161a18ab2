// What the creator may see of their own collaboration, and nothing else (DOMAIN.md §4.2, §4.8 no. 30). Every field is
// named here one by one; the page is rendered from this view alone.

import { stopsWork } from '../../../shared/contract/facts/end-routes.ts';
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { endedDayOf, localDateOf } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { ownPauseFrom } from '../../../shared/procedure/decide/creator-pause.ts';
import { curesOf } from '../../../shared/procedure/folding/cures.ts';
import { readingsOf } from '../../../shared/procedure/numbers/final-readings.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { QuestionCode } from '../../../shared/procedure/talk/records.ts';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import type { CreatorAct, KnownBrief, SentLetter, ToldWords } from '../../store/creator/creator-records.ts';
import type { CreatorLinkHead } from '../../store/creator-links.ts';
import { type BreachView, toBreaches, toUntilView, type UntilView } from '../creator-breach/breach-view.ts';
import { type CreatorBriefView, toBriefView } from '../creator-brief/brief-view.ts';
import { type CreatorDraftView, toDraftViews } from '../creator-drafts/draft-view.ts';
import { type PieceView, toPieces } from '../creator-drafts/piece-view.ts';
import { type MutualView, type OwnEndView, toMutual, toOwnEnd } from '../creator-money/mutual-view.ts';
import { type OwnAct, type TeamWordsView, toOwnAct, toTeamWords } from '../creator-wishes/own-acts.ts';
import { isShownCause, isShownKpi, type ShownCause, type ShownKpi } from '../creator-words/shown-codes.ts';
import { type HoldView, toHolds } from '../payments/hold-view.ts';
import { type PossibleActs, type Situation, toPossibleActs, toShownState, toSituation } from './situation.ts';
import {
  type AgreedView,
  type CreatorPlanItemView,
  type CreatorProposalView,
  type LetterView,
  type PracticeView,
  toAgreed,
  toLetters,
  toPlanItem,
  toPractices,
  toProposal,
} from './view-parts.ts';

export type ReadingView = {
  kpi: ShownKpi;
  unit: 'count' | 'ratio';
  actual: number | null;
  reference: number | null;
  referenceIs: 'expected_by_now' | 'agreed' | 'due' | 'none';
  isEstimated: boolean;
};
export type Stance = 'none' | 'agrees' | 'suggests_change' | 'objects';
export type CreatorCauseView = { cause: ShownCause; by: 'brand' | 'creator'; stance: Stance };
export type CreatorView = {
  brandName: string;
  contactName: string | null;
  creatorName: string;
  campaignName: string;
  timeZone: string;
  currency: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  now: Instant;
  /** Until when the link is open. */
  expiresAt: Instant;
  /** Number of the newest event: an act names it, so that nobody acts on an old page. */
  version: number;
  situation: Situation;
  may: PossibleActs;
  readings: ReadingView[];
  readAt: Instant | null;
  /** Days that nothing is expected of; a last day of null is today. */
  lostDays: { from: LocalDate; until: LocalDate | null }[];
  pieces: PieceView[];
  agreed: AgreedView;
  questions: { asked: QuestionCode[]; answeredAt: Instant | null };
  causes: CreatorCauseView[];
  plan: CreatorPlanItemView[];
  /** What the team wrote to them beside the open plan, the offer and the practices. */
  teamWords: TeamWordsView;
  /** Coaching cards the team has offered. */
  practices: PracticeView[];
  proposal: CreatorProposalView | null;
  /** The brief they were told of; null before the first letter about one. */
  brief: CreatorBriefView | null;
  /** Pieces with their drafts. */
  drafts: CreatorDraftView[];
  letters: LetterView[];
  /** A notice under way that has been sent, or the creator's own. */
  pending: {
    kind: string;
    noticeId: string;
    by: 'brand' | 'creator';
    effectiveAt: Instant | null;
    /** The last day of an end that takes effect as it is over, in the contract's zone; null = at an hour of a day. */
    lastOn: LocalDate | null;
    /** The letter stops what is not out. */
    stopsWork: boolean;
  } | null;
  /** `reviewOn`: when the team looks at it again; null = no such day is set or it has passed. */
  pause: { since: Instant; reviewOn: LocalDate | null } | null;
  cures: { trigger: string; until: UntilView | null; saidCuredAt: Instant | null }[];
  /** What the brand broke: notices of theirs, and what one can be given of. */
  breaches: BreachView;
  mutual: MutualView | null;
  /** What their own notice of now would come to; null where they cannot give one. */
  ownEnd: OwnEndView | null;
  /** From when their work would rest by their notice of now; null where they cannot give one. */
  ownPauseFrom: Instant | null;
  holds: HoldView[];
  urgentStopAt: Instant | null;
  ownActs: OwnAct[];
};

export type CreatorSources = {
  link: Omit<CreatorLinkHead, 'standing'>;
  standing: Standing;
  acts: CreatorAct[];
  told: ToldWords[];
  letters: SentLetter[];
  /** Versions of the brief that were put to them, and no others. */
  briefs: KnownBrief[];
  /** Words to changes asked for, by the number of their event. */
  draftNotes: ReadonlyMap<number, string>;
  now: Instant;
};

export function toCreatorView(sources: CreatorSources): CreatorView {
  const { link, standing, acts, told, letters, briefs, draftNotes, now } = sources;
  const folded = standing.case;
  const state = toShownState(folded);
  const plan = folded.remedies
    .filter((remedy) => remedy.isPast !== true)
    .map((remedy) => toPlanItem(remedy, standing.deliverables));
  const may = toPossibleActs(folded, state, now);
  const shownLetters = toLetters(letters, folded.notices);
  return {
    brandName: link.workspaceName,
    contactName: link.contactName,
    creatorName: standing.profiles[0] ? `@${standing.profiles[0].handle}` : standing.creatorName,
    campaignName: standing.campaignName,
    timeZone: standing.timeZone,
    currency: standing.currency,
    startsOn: standing.startsOn,
    endsOn: standing.endsOn,
    now,
    expiresAt: link.expiresAt,
    version: standing.version,
    situation: toSituation(state),
    may,
    readings: toReadings(standing),
    readAt: standing.data?.observedAt ?? null,
    lostDays: listLostDays(standing),
    pieces: toPieces(standing),
    agreed: toAgreed(standing, link.paidMinor, now),
    questions: { asked: isAsked(standing) ? folded.asked : [], answeredAt: folded.answeredAt },
    causes: toCauses(standing),
    plan: plan.filter((item) => item.outcome !== 'dropped'),
    practices: toPractices(folded.coaching),
    teamWords: toTeamWords(folded, told),
    proposal: toProposal(folded.proposal, standing, now),
    brief: toBriefView(folded, briefs),
    drafts: toDraftViews(standing, draftNotes, now),
    letters: shownLetters,
    pending: toPending(standing, now),
    pause: toPause(standing, now),
    cures: toCures(folded, contractZone(standing, now)),
    breaches: toBreaches(standing, told, now),
    mutual: toMutual(standing, now),
    ownEnd: may.giveEndNotice ? toOwnEnd(standing, now) : null,
    ownPauseFrom: may.givePauseNotice ? ownPauseFrom(folded, standing.contracts, now) : null,
    holds: toHolds(standing),
    urgentStopAt: folded.wishes.findLast((wish) => wish.kind === 'urgent_stop')?.at ?? null,
    ownActs: acts.map((act) => toOwnAct(act, told)),
  };
}

/** Questions are put once their letter has left; before that they are a draft of the team. */
function isAsked({ case: { notices, consultation } }: Standing): boolean {
  const asking = notices.findLast((notice) => notice.kind === 'consult' && !notice.isWithdrawn);
  return asking === undefined ? consultation.status !== 'none' : asking.sentAt !== null;
}

function toReadings(standing: Standing): ReadingView[] {
  return readingsOf(standing).flatMap(({ kpi, unit, actual, reference, referenceIs, isEstimated }) =>
    isShownKpi(kpi) && (unit === 'count' || unit === 'ratio') && (actual !== null || reference !== null)
      ? [{ kpi, unit, actual, reference, referenceIs, isEstimated }]
      : [],
  );
}

/** Causes somebody can talk about; what would accuse a person of something is never put on a page. */
function toCauses({ case: { causes } }: Standing): CreatorCauseView[] {
  return causes.flatMap(({ code, by, creatorStance }) =>
    isShownCause(code) ? [{ cause: code, by, stance: creatorStance }] : [],
  );
}

function toPending(standing: Standing, now: Instant): CreatorView['pending'] {
  const { pending } = standing.case;
  if (pending === null || (pending.party === 'brand' && pending.sentAt === null)) return null;
  const { kind, noticeId, party, effectiveAt } = pending;
  const lastOn =
    kind === 'end' && effectiveAt !== null ? endedDayOf(effectiveAt, contractZone(standing, now)) : null;
  return { kind, noticeId, by: party, effectiveAt, lastOn, stopsWork: stopsWork(pending) };
}

function toPause({ case: { suspensions }, timeZone }: Standing, now: Instant): CreatorView['pause'] {
  const open = suspensions.findLast((suspension) => suspension.to === null && suspension.kind !== 'own_side');
  if (open === undefined) return null;
  const { from: since, reviewOn } = open;
  return { since, reviewOn: reviewOn !== null && reviewOn >= localDateOf(now, timeZone) ? reviewOn : null };
}

/** Breaches whose notice has left. */
function toCures(state: CaseState, zone: string): CreatorView['cures'] {
  const { notices } = state;
  const isSent = (id: string) => notices.some(({ noticeId, sentAt }) => noticeId === id && sentAt !== null);
  return curesOf(state, 'brand')
    .filter((cure) => cure.curedAt === null && isSent(cure.noticeId))
    .map(({ trigger, cureEndsAt, saidCuredAt }) => ({
      trigger,
      until: cureEndsAt === null ? null : toUntilView(cureEndsAt, zone),
      saidCuredAt,
    }));
}

/** As far as they make a difference to what is expected. */
function listLostDays({ assessment, outages = [] }: Standing): CreatorView['lostDays'] {
  return assessment.reasons.some(({ code }) => code === 'flagged_days')
    ? outages.map(({ from, until }) => ({ from, until }))
    : [];
}
