// Sentences about a payment on hold and about letters that tell what has happened.
import type { FactLetter } from '../../procedure/letters/written-letter.ts';
import type { Attention } from '../../procedure/standing.ts';

export const SUM_WORDS: Record<string, string> = { retainer: 'the retainer', expenses: 'approved expenses' };

/** A part of a payment on hold: the creator objects, or it is time to settle it. */
export function describeHold({ name, sum, answer }: Attention['facts'], reviewOn: string): string {
  const piece = name ?? SUM_WORDS[String(sum)] ?? 'a piece';
  if (answer === 'objects') return `The creator objects to the hold of a payment for ${piece}. Settle it.`;
  return `A part of the payment for ${piece} is on hold and was to be settled by ${reviewOn}.`;
}

/** A letter about what has happened that nobody has written. */
export function describeDueLetter(letter: Attention['facts'][string] | undefined): string {
  if (letter === 'hold') return 'A part of a payment is on hold. A letter should tell the creator.';
  if (letter === 'draft_answer') return 'A draft was answered. A letter can tell the creator.';
  if (letter === 'hold_over') return 'A hold is over. A letter can tell the creator.';
  if (letter === 'pause_on') return 'The pause goes on. A letter can tell the creator the new day.';
  if (letter === 'pause_over')
    return 'The work runs again by itself. A letter can tell the creator since when.';
  return 'It is over by its own term. A letter can say what is still owed and what goes on.';
}

/** What each of these letters does: its line in a list of letters, and the next step that asks for it. */
export const TELLING_WORDS: Record<FactLetter, string> = {
  draft_answer: 'Tell of the answer to the draft',
  hold: 'Tell of the payment on hold',
  hold_over: 'Tell that the hold is over',
  term_over: 'Tell that the contract has ended',
  pause_on: 'Tell that the pause goes on',
  pause_over: 'Tell that the work goes on',
};
