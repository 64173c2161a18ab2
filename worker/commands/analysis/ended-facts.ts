// What happened, from standing and log: pieces, causes, what was tried, formal notices with who approved them, steps passed over.

import type {
  EndedCause,
  EndedNotice,
  EndedPiece,
  PostMortemInput,
} from '../../../shared/analysis/post-mortem.ts';
import type { PostResult, Trial, Tried } from '../../../shared/analysis/tried.ts';
import { whatWasTried } from '../../../shared/analysis/tried.ts';
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import {
  daysBetween,
  fromEpochMs,
  localDateOf,
  startOfDay,
  toEpochMs,
} from '../../../shared/contract/zone.ts';
import { DAY_MS } from '../../../shared/durations.ts';
import { isCalledOff } from '../../../shared/procedure/ending/called-off.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import type { NoticeRecord } from '../../../shared/procedure/exits/records.ts';
import { isDeclined, triedAt } from '../../../shared/procedure/folding/coaching.ts';
import { scoredKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { CAUSE_TABLE } from '../../../shared/procedure/talk/causes.ts';
import { EVIDENCE } from '../../../shared/procedure/talk/evidence.ts';
import type { CoachingRecord, RemedyRecord } from '../../../shared/procedure/talk/records.ts';
import { hasRole } from '../../../shared/roles.ts';
import type { PaperPiece } from '../../store/procedure/papers.ts';

/** Days after publication from which the numbers of a post are judged. */
export const MATURE_DAYS = 14;
const FORMAL: readonly NoticeRecord['kind'][] = ['pause', 'resume', 'breach', 'end'];

export type Ending = { endedAt: Instant; isOver: boolean };

/** Pieces as they ended; one that the end called off is nobody's to be late with. */
export function toEndedPieces(
  standing: Standing,
  papers: readonly Pick<PaperPiece, 'id' | 'brandDelayDays' | 'approvalRounds'>[],
  { endedAt, isOver }: Ending,
): EndedPiece[] {
  const endedOn = localDateOf(endedAt, standing.timeZone);
  const isEndedEarly = standing.case.endedBy !== null;
  return standing.deliverables.map((piece) => {
    const { id, name, network, format, dueOn, publishedAt, stage } = piece;
    const paper = papers.find((one) => one.id === id);
    const isOff = isOver && isEndedEarly && isCalledOff(piece, standing);
    const doneOn = publishedAt === null ? endedOn : localDateOf(publishedAt, standing.timeZone);
    return {
      ...{ id, name, network, format, dueOn, publishedAt },
      stage: isOff ? 'cancelled' : stage,
      lateDays: isOff ? 0 : Math.max(0, daysBetween(dueOn, doneOn)),
      brandDelayDays: paper?.brandDelayDays ?? 0,
      rounds: paper?.approvalRounds ?? null,
      index: matureIndex(standing, id),
    };
  });
}

/** Pieces that the end called off although nobody had waived or cancelled them. */
export function countCalledOff(standing: Standing, pieces: readonly EndedPiece[]): number {
  return pieces.filter(
    ({ id, stage }) =>
      stage === 'cancelled' && standing.deliverables.find((one) => one.id === id)?.stage !== 'cancelled',
  ).length;
}

function matureIndex({ assessment }: Standing, deliverableId: string): number | null {
  const posts = assessment.posts.filter(
    (post) => post.deliverableId === deliverableId && post.ageDays >= MATURE_DAYS,
  );
  const expected = posts.reduce((sum, post) => sum + post.expected, 0);
  return expected > 0 ? posts.reduce((sum, post) => sum + post.actual, 0) / expected : null;
}

/** Day of the last post, and the day its numbers are mature; null without a post. */
export function lastPostOn({ deliverables, timeZone }: Standing): LocalDate | null {
  const days = deliverables.flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : [localDateOf(publishedAt, timeZone)],
  );
  return days.sort().at(-1) ?? null;
}

/** Causes as named, with what speaks for them and the creator's objection in their own words. */
export function toEndedCauses(standing: Standing, objections: ReadonlyMap<string, string>): EndedCause[] {
  return standing.case.causes.map(({ code, confidence, evidence, creatorStance }) => ({
    code,
    owner: CAUSE_TABLE[code].owner,
    confidence,
    evidence: evidence.map(describeEvidence).filter(Boolean).join(' '),
    objection:
      creatorStance === 'objects' ? (objections.get(code) ?? 'The creator sees it differently.') : null,
  }));
}

function describeEvidence(code: string): string {
  return Object.entries(EVIDENCE).find(([known]) => known === code)?.[1] ?? '';
}

/** Remedies and practices with what came of them; where posts cannot tell, the review of the time counts. */
export function toTrials(standing: Standing): Trial[] {
  const { remedies, coaching } = standing.case;
  const tried: Tried[] = [
    ...remedies
      .filter(({ outcome }) => outcome !== 'dropped')
      .map(({ id, remedy, cause, owner, kpi, doneAt }) => ({ id, remedy, cause, owner, kpi, doneAt })),
    ...coaching
      .filter((item) => !isDeclined(item))
      .map((item) => ({
        id: item.id,
        remedy: item.card,
        cause: null,
        owner: 'creator' as const,
        kpi: item.kpi,
        doneAt: triedAt(item),
      })),
  ];
  const reviewed: Reviewed[] = [...remedies, ...coaching];
  return whatWasTried(tried, toPostResults(standing)).map((trial) => withReview(trial, reviewed));
}

type Reviewed = Pick<RemedyRecord | CoachingRecord, 'id' | 'before' | 'after'> & {
  outcome?: RemedyRecord['outcome'];
  effect?: CoachingRecord['effect'];
};

function withReview(trial: Trial, reviewed: readonly Reviewed[]): Trial {
  const record = reviewed.find(({ id }) => id === trial.id);
  if (trial.outcome !== 'not_measurable_yet' || !record) return trial;
  if (record.effect === 'cannot_tell') return { ...trial, because: 'cannot_tell' };
  const hasWorked = record.outcome === 'reached' || record.effect === 'helped';
  if (!hasWorked && record.outcome !== 'missed' && record.effect !== 'no_effect') return trial;
  const { before, after } = record;
  return {
    ...trial,
    outcome: hasWorked ? 'worked' : 'did_not',
    because: null,
    before,
    after,
    effect: before === null || after === null ? null : after - before,
  };
}

function toPostResults({ assessment, readings, startsOn, timeZone }: Standing): PostResult[] {
  const kpi = scoredKpiOf({ assessment, readings });
  const zeroMs = toEpochMs(startOfDay(startsOn, timeZone));
  return assessment.posts.map((post, index) => ({
    postId: `${post.deliverableId ?? 'post'}-${index}`,
    kpi,
    publishedAt: fromEpochMs(zeroMs + Math.round(post.postedDay * DAY_MS)),
    isMature: post.ageDays >= MATURE_DAYS,
    actual: post.actual,
    expected: post.expected,
    better: 'up',
  }));
}

/** Formal notices as they happened; one that was taken back before it left is none. */
export function toEndedNotices(
  standing: Standing,
  log: { events: readonly CollaborationEvent[]; memberNames: ReadonlyMap<string, string> },
): EndedNotice[] {
  const { notices, endedBy } = standing.case;
  const letters = notices
    .filter(({ kind, isWithdrawn }) => FORMAL.includes(kind) && !isWithdrawn)
    .map((letter) => {
      const prepared = log.events.find(({ seq }) => seq === letter.seq);
      const sent = log.events.findLast(
        ({ kind, data }) => kind === 'notice_sent' && data.noticeId === letter.noticeId,
      );
      const endedAt = endedBy?.noticeId === letter.noticeId ? endedBy.at : null;
      return {
        ...peopleOf(prepared, log.memberNames),
        kind: letter.kind,
        sentAt: letter.sentAt,
        deemedReceivedAt: letter.deemedReceivedAt,
        effectiveAt: endedAt ?? sent?.data.effectiveAt ?? prepared?.data.effectiveAt ?? null,
      };
    });
  return [...letters, ...log.events.flatMap((event) => toSignedEnd(event, log.memberNames))];
}

/** An end by agreement and the creator's own notice are no letters of ours; their event holds the dates. */
function toSignedEnd(event: CollaborationEvent, names: ReadonlyMap<string, string>): EndedNotice[] {
  const isMutual = event.kind === 'mutual_signed' || event.kind === 'shorten';
  if (!isMutual && event.kind !== 'creator_ends') return [];
  const { sentAt, deemedReceivedAt = null, effectiveAt = null } = event.data;
  return [
    {
      ...peopleOf(event, names),
      party: isMutual ? 'brand' : 'creator',
      kind: isMutual ? 'mutual' : 'creator_end',
      sentAt: sentAt ?? event.at,
      deemedReceivedAt,
      effectiveAt,
    },
  ];
}

function peopleOf(
  event: CollaborationEvent | undefined,
  names: ReadonlyMap<string, string>,
): Pick<
  EndedNotice,
  'party' | 'requestedById' | 'approvedById' | 'approvedByName' | 'isSinglePersonAllowed'
> {
  const { actor, data } = event ?? { actor: { role: 'system', memberId: null }, data: {} };
  const isApprover = hasRole(actor.role, 'manager');
  const approvedById = data.approvedById ?? (isApprover ? actor.memberId : null);
  return {
    party: data.party ?? (actor.role === 'creator' ? 'creator' : 'brand'),
    requestedById: data.requestedById ?? null,
    approvedById,
    approvedByName: approvedById === null ? null : (names.get(approvedById) ?? null),
    isSinglePersonAllowed: data.isSecondPersonWaived === true,
  };
}

/** Steps passed over with a listed reason, each once. */
export function toSkips(
  standing: Standing,
  events: readonly CollaborationEvent[],
): PostMortemInput['skips'][number][] {
  const fromLadder = Object.entries(standing.case.ladder).flatMap(([step, how]) =>
    how === 'done' ? [] : [{ step, reason: how }],
  );
  const fromLog = events.flatMap(({ data }) =>
    (data.skips ?? []).map(({ step, reason }) => ({ step, reason })),
  );
  const all = [...fromLadder, ...fromLog];
  return all.filter((skip, index) => all.findIndex(({ step }) => step === skip.step) === index);
}
