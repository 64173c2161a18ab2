/** Letters a person writes by `write_to_creator`; the others come with the act they tell of. */
export const WRITTEN_LETTERS = [
  'consult',
  'reminder',
  'brief',
  'draft_answer',
  'hold',
  'hold_over',
  'term_over',
  'pause_on',
  'pause_over',
] as const;
export type WrittenLetter = (typeof WRITTEN_LETTERS)[number];

/** Letters that tell of something that has happened: they ask nothing of the ladder and are no contact of it. */
export const FACT_LETTERS = [
  'draft_answer',
  'hold',
  'hold_over',
  'term_over',
  'pause_on',
  'pause_over',
] as const satisfies WrittenLetter[];
export type FactLetter = (typeof FACT_LETTERS)[number];

/** True for a letter that tells of the answer to a draft, of a hold, of the end of the term or of a pause. */
export function isFactLetter(letter: WrittenLetter): letter is FactLetter {
  return FACT_LETTERS.some((known) => known === letter);
}
