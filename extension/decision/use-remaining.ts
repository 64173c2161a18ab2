import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 1_000;

/** "9:41" until the instant, counted down each second; empty when there is none or it has passed. */
export function useRemaining(untilIso: string | null): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (untilIso === null) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [untilIso]);
  return untilIso === null ? '' : toRemaining(Date.parse(untilIso) - now);
}

export function toRemaining(leftMs: number): string {
  if (!(leftMs > 0)) return '';
  const seconds = Math.ceil(leftMs / TICK_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
