// Lengths of time in milliseconds. A day here is 24 hours: calendar days, which clock changes make longer or shorter, are
// counted by contract/zone.ts.

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
