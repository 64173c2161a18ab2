/**
 * Whether a batch failed because somebody else wrote first: the standing changed since it was read (the guard's broken
 * JSON), or the number of the event or of the attribution was taken.
 */
export function isLostRace(error: unknown): boolean {
  return (
    error instanceof Error &&
    /malformed JSON|UNIQUE constraint failed: (?:events|attribution_versions)/.test(error.message)
  );
}

/** False when somebody else wrote first: then nothing of this batch was written. */
export async function writeUnlessOvertaken(
  db: D1Database,
  statements: D1PreparedStatement[],
): Promise<boolean> {
  try {
    await db.batch(statements);
    return true;
  } catch (error) {
    if (isLostRace(error)) return false;
    throw error;
  }
}
