// The clock of a breach of ours that the creator gave notice of: when it was received, and until when there is time to put it right.
import type { Instant } from '../../contract/terms.ts';
import type { CaseState } from '../../procedure/case.ts';
import { findCure } from '../../procedure/folding/cures.ts';
import { findOwnBreach } from '../../procedure/matters/open-matters.ts';
import { formatDay } from '../format.ts';
import type { ClockView } from '../view.ts';
import { formatEnd } from './end-words.ts';

/** Null while no breach of ours waits to be put right. */
export function presentOwnBreach(
  state: CaseState,
  { now, locale, zone }: { now: Instant; locale: string; zone: string },
): ClockView | null {
  const matter = findOwnBreach(state, now);
  if (matter?.code !== 'own_breach' && matter?.code !== 'own_breach_over') return null;
  const receivedAt = findCure(state, matter.trigger, 'creator')?.noticeReceivedAt ?? matter.at;
  const isOver = matter.code === 'own_breach_over';
  const isReceived = receivedAt <= now;
  return {
    nodes: [
      {
        title: formatDay(receivedAt, locale, zone),
        caption: 'breach notice',
        shape: isReceived ? 'disc' : 'ring',
        isPassed: isReceived,
      },
      {
        title: formatEnd(matter.at, locale, zone),
        caption: isOver ? 'creator may end' : 'put right by',
        shape: isOver ? 'disc' : 'square',
        isPassed: isOver,
      },
    ],
    nowAfter: isOver ? 2 : isReceived ? 1 : 0,
    hue: 'ended',
  };
}
