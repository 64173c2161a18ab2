// What clocks in a named zone show, and when they show it. Which zone has which offset is the runtime's knowledge (Intl);
// the way from a reading back to an instant is the rule of DOMAIN.md §3.3 (5).

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
/** Standard time begins later everywhere: before, a zone's offset does not change. */
const FIRST_ASKED_MS = Date.UTC(1800, 0, 1);

/** Making one costs more than a thousand uses. A team has few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds since 1970 of what the clocks show, as if they showed UTC. */
export function wallMsAt(ms: number, tz: string): number {
  return ms + offsetMsAt(ms, tz);
}

/**
 * The instant at which clocks in the zone show `wallMs`: the first of two where they are turned back, and where they
 * jump over it, as much later as they jump.
 */
export function instantMsOf(wallMs: number, tz: string): number {
  const [first] = instantsShowing(wallMs, tz);
  return first ?? wallMs - offsetMsAt(wallMs - DAY_MS, tz);
}

/** The first instant at which clocks in the zone show `wallMs` or, where they jump over it, what comes next. */
export function firstInstantMsFrom(wallMs: number, tz: string): number {
  const [first] = instantsShowing(wallMs, tz);
  return first ?? findJumpOver(wallMs, tz);
}

/** Earliest first: none where the clocks jump over the reading, two where they are turned back. */
function instantsShowing(wallMs: number, tz: string): number[] {
  const before = offsetMsAt(wallMs - DAY_MS, tz);
  const after = offsetMsAt(wallMs + DAY_MS, tz);
  return (before === after ? [before] : [Math.max(before, after), Math.min(before, after)])
    .map((offsetMs) => wallMs - offsetMs)
    .filter((ms) => wallMsAt(ms, tz) === wallMs);
}

/** The second at which the clocks jump over the reading: halving the time in which they did. */
function findJumpOver(wallMs: number, tz: string): number {
  const before = offsetMsAt(wallMs - DAY_MS, tz);
  let early = wallMs - offsetMsAt(wallMs + DAY_MS, tz);
  let late = wallMs - before;
  while (late - early > SECOND_MS) {
    const middle = early + Math.floor((late - early) / 2 / SECOND_MS) * SECOND_MS;
    if (offsetMsAt(middle, tz) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** How far the zone's clocks are ahead of UTC. */
function offsetMsAt(ms: number, tz: string): number {
  const askedMs = Math.floor(Math.max(ms, FIRST_ASKED_MS) / SECOND_MS) * SECOND_MS;
  const [month = 0, day, year = 0, hour, minute, second] = (
    formatOf(tz).format(askedMs).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - askedMs;
}

function formatOf(tz: string): Intl.DateTimeFormat {
  const known = formats.get(tz);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: tz,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(tz, format);
  return format;
}
