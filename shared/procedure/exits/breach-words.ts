// The words a person types for a breach notice: the facts, and apart from them what would put these right. Both are kept
// as one note beside the event; the mark between them lets the letter tell them apart.

const CURE_MARK = 'To put it right:';

export type BreachWords = {
  facts: string;
  /** What would cure it; null = not said. */
  how: string | null;
};

/** One text of both parts; the facts alone when nothing is said about the cure. */
export function joinBreachWords({ facts, how }: BreachWords): string {
  const cure = (how ?? '').trim();
  return cure === '' ? facts : `${facts.trim()}\n\n${CURE_MARK} ${cure}`;
}

/** Both parts of one text; a text without the mark is facts alone. */
export function splitBreachWords(text: string): BreachWords {
  const at = text.indexOf(CURE_MARK);
  if (at < 0) return { facts: text.trim(), how: null };
  return { facts: text.slice(0, at).trim(), how: text.slice(at + CURE_MARK.length).trim() || null };
}
