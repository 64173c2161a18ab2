// The draft of a post-mortem: every question that data can answer is answered before anybody writes (DOMAIN.md §7.1).
import { isDropped } from '../contract/facts/piece-stages.ts';
import type { LocalDate } from '../contract/terms.ts';
import { addDays, isBefore, localDateOf } from '../contract/zone.ts';
import type {
  EndedCause,
  EndedMoney,
  EndedNotice,
  EndedPiece,
  KpiOutcome,
  PostMortemDraft,
  PostMortemInput,
  ProcedureGap,
} from './post-mortem.ts';
import { CAUSE_OWNERS } from './post-mortem.ts';
import { findShortfall } from './shortfall.ts';

/** It is held within two weeks of the last mature data. */
const HOLD_WITHIN_DAYS = 14;
/** From this share of what was agreed a result is met. */
export const MET_FROM_INDEX = 0.9;
/** From this share on it is exceeded. */
export const EXCEEDED_FROM_INDEX = 1.1;
const CONFIDENCES = ['high', 'medium', 'low'];

/** Answers from the data alone. Late days that the brand caused are counted apart from the creator's. */
export function draftPostMortem(input: PostMortemInput): PostMortemDraft {
  const { now, chain, pieces, outcomes, uncountedPosts, causes, notices, ...kept } = input;
  const gaps = notices.flatMap(gapsOf);
  return {
    ...kept,
    draftedAt: now,
    holdBy: addDays(lastMatureDay(input), HOLD_WITHIN_DAYS),
    delivery: toDelivery(pieces),
    outcomes: [...outcomes].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary)),
    verdict: toVerdict(outcomes, uncountedPosts),
    shortfall: chain ? findShortfall(chain) : null,
    causes: [...causes].sort(byOwnerAndConfidence),
    procedure: { notices: [...notices], isKept: gaps.length === 0, gaps },
    totalCostMinor: totalCost(input.money),
  };
}

/** Days late that the brand did not cause; a piece is not late by the creator while our own delay covers it (§3.6). */
export function creatorLateDays({ lateDays, brandDelayDays }: EndedPiece): number {
  return Math.max(0, lateDays - Math.max(0, brandDelayDays));
}

function lastMatureDay({ matureOn, endedAt, timeZone }: PostMortemInput): LocalDate {
  const endedOn = localDateOf(endedAt, timeZone);
  return matureOn !== null && matureOn > endedOn ? matureOn : endedOn;
}

function toDelivery(pieces: readonly EndedPiece[]): PostMortemDraft['delivery'] {
  const owed = pieces.filter(({ stage }) => !isDropped(stage));
  const published = owed.filter(({ publishedAt }) => publishedAt !== null);
  return {
    agreed: owed.length,
    published: published.length,
    onTime: published.filter(({ lateDays }) => lateDays <= 0).length,
    lateByCreator: owed.filter((piece) => creatorLateDays(piece) > 0).length,
    lateByBrand: owed.filter((piece) => piece.lateDays > 0 && creatorLateDays(piece) === 0).length,
    pieces: [...pieces],
  };
}

/** What was counted can be enough; it cannot be too little while posts are uncounted. */
function toVerdict(outcomes: readonly KpiOutcome[], uncountedPosts: number): PostMortemDraft['verdict'] {
  const index = outcomes.find(({ isPrimary }) => isPrimary)?.index ?? null;
  if (index === null) return 'not_known';
  if (index >= EXCEEDED_FROM_INDEX) return 'exceeded';
  if (index >= MET_FROM_INDEX) return 'met';
  return uncountedPosts > 0 ? 'not_known' : 'missed';
}

function byOwnerAndConfidence(a: EndedCause, b: EndedCause): number {
  return (
    CAUSE_OWNERS.indexOf(a.owner) - CAUSE_OWNERS.indexOf(b.owner) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)
  );
}

function gapsOf(notice: EndedNotice): ProcedureGap[] {
  const { kind, sentAt, deemedReceivedAt, effectiveAt, approvedById, requestedById } = notice;
  const isOurs = notice.party === 'brand';
  const isSame =
    isOurs && approvedById !== null && approvedById === requestedById && !notice.isSinglePersonAllowed;
  const isTooEarly =
    deemedReceivedAt !== null && effectiveAt !== null && isBefore(effectiveAt, deemedReceivedAt);
  const codes: (ProcedureGap['code'] | false)[] = [
    sentAt === null && 'NOT_SENT',
    sentAt !== null && deemedReceivedAt === null && 'RECEIPT_UNKNOWN',
    isTooEarly && 'EFFECTIVE_BEFORE_RECEIPT',
    isOurs && approvedById === null && 'NO_APPROVER',
    isSame && 'SAME_PERSON',
  ];
  return codes.flatMap((code) => (code === false ? [] : [{ code, kind }]));
}

function totalCost({ earnedMinor, killFeeMinor, productMinor }: EndedMoney): number | null {
  if (earnedMinor === null || killFeeMinor === null || productMinor === null) return null;
  return earnedMinor + killFeeMinor + productMinor;
}
