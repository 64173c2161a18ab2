// Letters that tell of what has happened: a part of a payment on hold, the end of that hold, the end of the term. The log
// says which are still to be written; a person reads each and sends it.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { Standing } from '../standing.ts';
import type { FactLetter } from './written-letter.ts';

/** Two weeks after the last that happened. */
const TOLD_WITHIN_MINUTES = 14 * 24 * 60;

/** `isProposed`: nobody has written it yet, so it is put to the team; the others can be written once more. */
export type TellingLetter = { letter: FactLetter; holdSeq: number | null; isProposed: boolean };

/** Every letter of this kind that the case gives reason for; holds oldest first, then the end of the term. */
export function listTellingLetters(state: CaseState): TellingLetter[] {
  const holds = (state.holds ?? []).map(({ seq, outcome }): TellingLetter => {
    const letter = outcome === 'open' ? 'hold' : 'hold_over';
    // A hold the creator was never told of by letter has no end that they wait to hear of by one.
    const isAwaited = letter === 'hold' || isWritten(state, 'hold', seq);
    return { letter, holdSeq: seq, isProposed: isAwaited && !isWritten(state, letter, seq) };
  });
  if (!isTermOver(state)) return holds;
  const isProposed = !isWritten(state, 'term_over', null);
  return [...holds, { letter: 'term_over', holdSeq: null, isProposed }];
}

/** The letter of this kind, and of this hold, if the case gives reason for it. */
export function findTellingLetter(
  state: CaseState,
  letter: FactLetter,
  holdSeq: number | null,
): TellingLetter | undefined {
  return listTellingLetters(state).find((one) => one.letter === letter && one.holdSeq === holdSeq);
}

/** The letter to propose now, an open hold first; none where no contract is in force that it could rest on. */
export function findDueLetter(
  { case: state, contracts }: Pick<Standing, 'case' | 'contracts'>,
  now: Instant,
): TellingLetter | null {
  if (!findVersionInForce(contracts, now)) return null;
  const due = listTellingLetters(state).filter(
    ({ letter, isProposed }) => isProposed && !(letter === 'term_over' && isLongOver(state, now)),
  );
  return due.find(({ letter }) => letter === 'hold') ?? due[0] ?? null;
}

/** A letter of thanks that comes months later says that nobody thought of it: then it is there to write, and not proposed. */
function isLongOver({ lastEventAt }: CaseState, now: Instant): boolean {
  return lastEventAt !== null && isBefore(addMinutes(lastEventAt, TOLD_WITHIN_MINUTES), now);
}

/** What the sentence about a letter needs. */
export function toLetterFacts({ letter, holdSeq }: TellingLetter): Record<string, string | number> {
  return { letter, ...(holdSeq === null ? {} : { holdSeq }) };
}

/** True once the collaboration is over by its own term or by the work being done; an end by notice has its own letter. */
export function isTermOver({ state, endedBy }: CaseState): boolean {
  return state === 'completed' || (state === 'ended' && endedBy?.route === 'expiry');
}

/** A letter that was taken back or came back has told nobody. */
function isWritten({ notices }: CaseState, kind: FactLetter, holdSeq: number | null): boolean {
  return notices.some(
    (letter) =>
      letter.kind === kind &&
      (letter.holdSeq ?? null) === holdSeq &&
      !letter.isWithdrawn &&
      !letter.isBounced,
  );
}
