// Letters that tell of what has happened: the answer to a draft, a part of a payment on hold, the end of that hold, the end of
// the term, a pause that goes on or is over by itself. The log says which are still to be written; a person reads each and sends it.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { draftsOf } from '../drafts/drafts.ts';
import { isSettledPiece } from '../drafts/stages.ts';
import { isOver } from '../machine.ts';
import type { Standing } from '../standing.ts';
import { pauseLetters } from './pause-letters.ts';
import type { FactLetter } from './written-letter.ts';

/** Two weeks after it happened: told months later, a letter says that nobody thought of it. */
const TOLD_WITHIN_MINUTES = 14 * 24 * 60;

/** The hold, the answer to a draft or the pause, by the number of its event; empty for the end of the term. */
export type LetterSubject = { holdSeq?: number; draftAnswerSeq?: number; pauseSeq?: number };

/**
 * `isProposed`: nobody has written it yet, so it is put to the team; the others can be written once more. From `until` on
 * it is there to write and no longer proposed; null = until it is written.
 */
export type TellingLetter = {
  letter: FactLetter;
  about: LetterSubject;
  isProposed: boolean;
  until: Instant | null;
};

type Facts = Pick<Standing, 'case' | 'contracts' | 'deliverables'>;

/** Every letter of this kind that the case gives reason for; holds oldest first, then drafts, pauses and the end of the term. */
export function listTellingLetters(state: CaseState): TellingLetter[] {
  return [...holdLetters(state), ...draftLetters(state), ...restLetters(state), ...termLetters(state)];
}

/** The letter of this kind about this subject, if the case gives reason for it. */
export function findTellingLetter(
  state: CaseState,
  letter: FactLetter,
  about: LetterSubject,
): TellingLetter | undefined {
  return listTellingLetters(state).find((one) => one.letter === letter && isSame(one.about, about));
}

/** The letter to propose now, an open hold first; none where no contract is in force that it could rest on. */
export function findDueLetter(facts: Facts, now: Instant): TellingLetter | null {
  if (!findVersionInForce(facts.contracts, now)) return null;
  const due = proposedLetters(facts).filter(({ until }) => until === null || isBefore(now, until));
  return due.find(({ letter }) => letter === 'hold') ?? due[0] ?? null;
}

/** The first instant after `at` from which a letter that is proposed then is proposed no longer; null = none. */
export function proposalEndsAt(facts: Facts, at: Instant): Instant | null {
  return proposedLetters(facts)
    .flatMap(({ until }) => (until !== null && isBefore(at, until) ? [until] : []))
    .reduce<Instant | null>((first, end) => (first !== null && !isBefore(end, first) ? first : end), null);
}

/** What the sentence about a letter needs. */
export function toLetterFacts({ letter, about }: TellingLetter): Record<string, string | number> {
  return { letter, ...about };
}

/** How a collaboration ended that nobody ended: the work is done, the term is over, or a pause reached its limit. */
export type EndByItself = 'completed' | 'over' | 'pause_limit';

/** Null while it runs, and after an end by notice, which has its own letter. */
export function endByItself({ state, endedBy, notices }: CaseState): EndByItself | null {
  if (state === 'completed') return 'completed';
  if (state !== 'ended' || endedBy === null) return null;
  if (endedBy.route === 'expiry') return 'over';
  // By the same clause one side may give notice; then a notice has told the other.
  const isGiven =
    endedBy.party === 'creator' || notices.some(({ noticeId }) => noticeId === endedBy.noticeId);
  return endedBy.route === 'pause_timeout' && !isGiven ? 'pause_limit' : null;
}

/** The answer to the draft of a piece that is out, or that nobody waits for, is no news any more. */
function proposedLetters({ case: state, deliverables }: Facts): TellingLetter[] {
  const settled = deliverables.filter(({ stage, statedStage = stage, publishedAt }) =>
    isSettledPiece({ stage: statedStage, publishedAt }),
  );
  const old = settled.flatMap(({ id }) => draftsOf(state, id).flatMap(({ answerSeq }) => answerSeq ?? []));
  return listTellingLetters(state).filter(
    ({ isProposed, about: { draftAnswerSeq } }) =>
      isProposed && (draftAnswerSeq === undefined || !old.includes(draftAnswerSeq)),
  );
}

function holdLetters(state: CaseState): TellingLetter[] {
  return (state.holds ?? []).map(({ seq: holdSeq, outcome }) => {
    const letter = outcome === 'open' ? 'hold' : 'hold_over';
    const about = { holdSeq };
    // A hold the creator was never told of by letter has no end that they wait to hear of by one.
    const isAwaited = letter === 'hold' || isWritten(state, 'hold', about);
    return { letter, about, isProposed: isAwaited && !isWritten(state, letter, about), until: null };
  });
}

/** Of each piece the newest draft, once a person has answered it. Silence is an answer nobody gives. */
function draftLetters(state: CaseState): TellingLetter[] {
  if (isOver(state.state)) return [];
  return (state.drafts ?? []).flatMap((draft): TellingLetter[] => {
    const { answerSeq: draftAnswerSeq, answeredAt, pieceId } = draft;
    const isNewest = draftsOf(state, pieceId).at(-1) === draft;
    if (!isNewest || draftAnswerSeq === null || answeredAt === null) return [];
    const about = { draftAnswerSeq };
    const isProposed = !isWritten(state, 'draft_answer', about);
    return [
      { letter: 'draft_answer', about, isProposed, until: addMinutes(answeredAt, TOLD_WITHIN_MINUTES) },
    ];
  });
}

function restLetters(state: CaseState): TellingLetter[] {
  return pauseLetters(state).map(({ letter, pauseSeq, at }) => {
    const about = { pauseSeq };
    const isProposed = !isWritten(state, letter, about);
    return { letter, about, isProposed, until: addMinutes(at, TOLD_WITHIN_MINUTES) };
  });
}

function termLetters(state: CaseState): TellingLetter[] {
  if (endByItself(state) === null) return [];
  const { lastEventAt } = state;
  const until = lastEventAt === null ? null : addMinutes(lastEventAt, TOLD_WITHIN_MINUTES);
  return [{ letter: 'term_over', about: {}, isProposed: !isWritten(state, 'term_over', {}), until }];
}

/** A letter that was taken back or came back has told nobody. */
function isWritten({ notices }: CaseState, kind: FactLetter, about: LetterSubject): boolean {
  return notices.some(
    (letter) => letter.kind === kind && isSame(letter, about) && !letter.isWithdrawn && !letter.isBounced,
  );
}

function isSame(one: LetterSubject, other: LetterSubject): boolean {
  return (
    one.holdSeq === other.holdSeq &&
    one.draftAnswerSeq === other.draftAnswerSeq &&
    one.pauseSeq === other.pauseSeq
  );
}
