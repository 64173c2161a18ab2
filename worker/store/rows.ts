// What the stores share: JSON columns, chunks, guards. JSON columns hold only what our own code wrote; a column that does
// not parse is a broken database and throws.

/** Reads a JSON column. The cast is safe because the same module wrote it through `toJson`. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** A column with one word of a list, which was checked where it came in. */
export function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((known) => known === text);
  if (word === undefined) throw new Error(`A stored row says ${text}, which is none of ${words.join(', ')}`);
  return word;
}

export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Splits rows so that one statement's JSON parameter stays far below D1's 1 MB. */
export function inChunks<T>(rows: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < rows.length; i += size) chunks.push(rows.slice(i, i + size));
  return chunks;
}

/**
 * First statement of a batch that rests on what was read: fails all of it, as overtaken, unless `condition` still holds
 * (the view `guards` stores nothing).
 */
export function guardStatement(
  db: D1Database,
  condition: string,
  values: readonly (string | number | null)[],
): D1PreparedStatement {
  return db.prepare(`INSERT INTO guards (holds) SELECT (${condition})`).bind(...values);
}
