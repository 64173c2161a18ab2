/**
 * Whether a batch failed because somebody else wrote first: the standing changed since it was read (the guard's broken
 * JSON), or the event's number in the collaboration was taken.
 */
export function isLostRace(error: unknown): boolean {
  return error instanceof Error && /malformed JSON|UNIQUE constraint failed: events/.test(error.message);
}
