// The clock of an end that nobody sends: it has no sending and no receipt.
import type { Instant } from '../../contract/terms.ts';
import type { PendingNotice } from '../../procedure/case.ts';
import { formatDay } from '../format.ts';
import type { ClockView } from '../view.ts';
import { formatEnd } from './end-words.ts';

/** An end by both signatures or by the contract's own clause: when that was settled, and when it takes effect. */
export function presentOwnEnd(
  { route, sentAt, signedAt, effectiveAt }: PendingNotice,
  { now, locale, zone }: { now: Instant; locale: string; zone: string },
): ClockView {
  const isOver = effectiveAt !== null && effectiveAt <= now;
  const settledAt = signedAt ?? sentAt ?? effectiveAt;
  return {
    nodes: [
      {
        title: settledAt === null ? '–' : formatDay(settledAt, locale, zone),
        caption: route === 'mutual' ? 'both signed' : 'by the contract',
        shape: 'disc',
        isPassed: true,
      },
      {
        title: effectiveAt === null ? '–' : formatEnd(effectiveAt, locale, zone),
        caption: 'ends',
        shape: isOver ? 'disc' : 'square',
        isPassed: isOver,
      },
    ],
    nowAfter: isOver ? 2 : 1,
    hue: 'ended',
  };
}
