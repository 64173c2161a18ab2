// How well the receipt of a letter can be proved (DOMAIN.md §5.4), and from which grade the contract's clock runs.

/** Grades in order. An open pixel or a read receipt is none of them. */
export const PROOF_GRADES = [
  { grade: 0, name: 'prepared', meaning: 'Words and hash are frozen; nothing has left.' },
  { grade: 1, name: 'compose_opened', meaning: 'A compose window was opened; that is not sending.' },
  {
    grade: 2,
    name: 'sent',
    meaning: 'A person states channel, address and time, or the mail provider accepted it.',
  },
  { grade: 3, name: 'delivered', meaning: 'The provider, courier or platform reports delivery.' },
  {
    grade: 4,
    name: 'acknowledged',
    meaning: 'The creator confirmed on their page or replied; that is not agreement.',
  },
  {
    grade: 5,
    name: 'registered',
    meaning: 'Registered e-mail, qualified delivery or a signed courier slip.',
  },
] as const;

export type ProofGrade = (typeof PROOF_GRADES)[number];

/** The grade's name and meaning; undefined for a number that is no grade. */
export function findProofGrade(grade: number): ProofGrade | undefined {
  return PROOF_GRADES.find((known) => known.grade === grade);
}
