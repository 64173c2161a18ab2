// Until when a contract runs, and what happens by itself when it is over.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { isOver } from '../../procedure/machine.ts';
import type { Standing } from '../../procedure/standing.ts';
import { comingEnd, latePieces, type PassedEnd, termEndOf } from '../../procedure/term-end.ts';
import { formatChosenDay, formatDay } from '../format.ts';

/** `last` names the day in a word or two; `meaning` what it means now. */
export function presentTermEnd(
  standing: Standing,
  { now, locale }: { now: Instant; locale: string },
): { last: string; meaning: string } {
  const end = termEndOf(standing, now);
  if (end.is === 'unknown')
    return {
      last: 'not known yet',
      meaning: 'Nobody has confirmed its last day. Until then nothing ends or completes by itself.',
    };
  if (end.is === 'none')
    return {
      last: 'no end',
      meaning: 'The paper names no last day. It ends when somebody ends or completes it.',
    };
  const last = `until ${formatDay(end.lastOn, locale)}`;
  return {
    last,
    meaning: `${describeMove(standing, end.lastOn, { now, locale })}${describeThen(standing, now)}`,
  };
}

/** Pieces due after the last day of the contract, or of the flight, and what to do about each; null where there is none, or it is over. */
export function presentLatePieces(
  standing: Standing,
  { now, locale }: { now: Instant; locale: string },
): { title: string; lines: string[] } | null {
  const late = isOver(standing.case.state) ? [] : latePieces(standing, now);
  const [first] = late;
  if (first === undefined) return null;
  return {
    title: `Due after the ${first.passed.of}’s last day`,
    lines: late.map(
      ({ piece: { name, dueOn }, passed: { of, lastOn } }) =>
        `${name} is due on ${formatChosenDay(dueOn, locale, now)}, after the ${of}’s last day, ${formatChosenDay(lastOn, locale, now)}. Give it an earlier day, or ${OTHERWISE[of]}.`,
    ),
  };
}

const OTHERWISE: Record<PassedEnd['of'], string> = {
  contract:
    'agree on a later last day and put it into the contract terms: what is not out by then ends with the contract',
  flight:
    'confirm the contract’s last day in the contract terms: what comes after the flight brings nothing to its goal',
};

function describeMove(
  { contracts }: Standing,
  lastOn: string,
  { now, locale }: { now: Instant; locale: string },
): string {
  const agreedOn = findVersionInForce(contracts, now)?.terms.termEnd?.lastOn;
  if (agreedOn === undefined || agreedOn === lastOn) return '';
  return `Agreed until ${formatDay(agreedOn, locale)}; pauses moved it. `;
}

function describeThen(standing: Standing, now: Instant): string {
  if (isOver(standing.case.state)) return 'The collaboration is over.';
  switch (comingEnd(standing, now)?.kind) {
    case 'complete':
      return 'Everything is delivered: it completes by itself when the term and the days posts stay up are over.';
    case 'term_over':
      return 'If a piece is still open after that day, the contract ends by itself; what was delivered is paid.';
    case undefined:
      return 'What is under way now comes first.';
  }
}
