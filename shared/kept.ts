/**
 * The same function with its answers kept by question: for what is pure, costly and asked again and again. What it
 * throws is not kept. When `max` answers are there the store is emptied, so that a server through which many questions
 * pass stays small. The answer is shared by all who ask: it must not be changed.
 *
 * @param keyOf text that two questions share only when their answers are the same; by default their parts in a row.
 */
export function kept<Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Answer,
  { max = 4_096, keyOf = joined }: { max?: number; keyOf?: (question: Question) => string } = {},
): (...question: Question) => Answer {
  const answers = new Map<string, Answer>();
  return (...question) => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = answer(...question);
    if (answers.size >= max) answers.clear();
    answers.set(key, found);
    return found;
  };
}

function joined(question: readonly unknown[]): string {
  return question.join('|');
}
