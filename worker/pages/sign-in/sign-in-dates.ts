/** “Tue 17 Nov 2026” in the team's zone. */
export function toDay(at: string, timeZone: string): string {
  const parts = toParts(at, timeZone);
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`;
}

/** “Tue 17 Nov 2026, 14:05 New York”: the zone is named, because the reader may be elsewhere. */
export function toDayAndTime(at: string, timeZone: string): string {
  const parts = toParts(at, timeZone);
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return `${toDay(at, timeZone)}, ${parts.hour}:${parts.minute} ${place}`;
}

/** “Tue 17 Nov 2026” of a calendar day that has no zone. */
export function toPlainDay(day: string): string {
  return toDay(`${day}T12:00:00.000Z`, 'UTC');
}

function toParts(at: string, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
}
