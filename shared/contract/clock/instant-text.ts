// Instants as text (RFC 3339) ↔ milliseconds. A text may be finer than a millisecond: what it says beyond is kept.

/** `belowMs`: the six digits after the milliseconds, up to the nanosecond. */
export type InstantReading = { ms: number; belowMs: string };

const INSTANT =
  /^((?:[+-]\d{6}|\d{4})-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const MINUTE_MS = 60_000;
const MS_DIGITS = 3;
const NANOSECOND_DIGITS = 9;

/** @throws RangeError when the text is none, or its date does not exist */
export function readInstant(text: string): InstantReading {
  const parts = INSTANT.exec(text);
  const [, date = '', time = '', seconds = '00', fraction = '', sign, hours, minutes] = parts ?? [];
  const clockMs = Date.parse(`${date}T${time}:${seconds}Z`);
  if (parts === null || Number.isNaN(clockMs) || !new Date(clockMs).toISOString().startsWith(date))
    throw new RangeError(`No instant: ${text}`);
  const digits = fraction.padEnd(NANOSECOND_DIGITS, '0');
  const offsetMinutes = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return {
    ms: clockMs + Number(digits.slice(0, MS_DIGITS)) - offsetMinutes * MINUTE_MS,
    belowMs: digits.slice(MS_DIGITS),
  };
}

/** The one spelling the rules use: UTC, seconds, and as much of a fraction as is not zero. */
export function writeInstant({ ms, belowMs }: InstantReading): string {
  if (!Number.isInteger(ms)) throw new RangeError(`No milliseconds of an instant: ${ms}`);
  const [seconds, milliseconds = ''] = new Date(ms).toISOString().slice(0, -1).split('.');
  const fraction = `${milliseconds}${belowMs}`.replace(/0+$/, '');
  return `${seconds}${fraction === '' ? '' : `.${fraction}`}Z`;
}
