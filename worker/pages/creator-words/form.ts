// The two forms of address in the words of a page, beside each other where they differ.
import type { FormOfAddress } from '../../../shared/notices/tone.ts';

/** Of "{Ihre|Deine} Seite" the first for the polite form, the second for the familiar one. */
export type Form = (words: string) => string;

/** For words of this house alone: what people typed goes in beside it, so that a brace of theirs stays one. */
export function formOf(address: FormOfAddress): Form {
  const kept = address === 'polite' ? '$1' : '$2';
  return (words) => words.replace(/\{(.*?)\|(.*?)\}/g, kept);
}
