/** What a guard's batch fails with (migration 0018); no other fault says it. */
const GUARD_FAILED = 'overtaken since it was read';
/** A number that two writers took at once: of an event, of a version of the terms, or of an attribution. */
const NUMBER_TAKEN = /UNIQUE constraint failed: (?:events|contract_versions|attribution_versions)\./;

/** Whether a batch failed because somebody else wrote first. */
function isLostRace(error: unknown): boolean {
  return error instanceof Error && (error.message.includes(GUARD_FAILED) || NUMBER_TAKEN.test(error.message));
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

/** Somebody was given up to the others: told to whoever reads the logs, since the caller can only ask for another try. */
export function logGivenUp(what: string, ids: Record<string, string>): void {
  console.error(JSON.stringify({ problem: 'kept_being_overtaken', what, ...ids }));
}
