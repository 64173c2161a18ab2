// A notice of the creator's as it reaches us: received by the calendar of our side, whatever it is a notice of.
import {
  countingCalendar,
  findReceipt,
  noticeTimes,
  recipientCalendar,
} from '../../contract/effective-at.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import type { NoticeClock } from '../decide/notice-forecast.ts';

/** How the creator gives notice on their own page. */
export const PAGE_CHANNEL = 'page';

/** A notice of theirs: when and by which way of the contract it was given, and when it became known here. */
export type TheirNotice = { at: Instant; channel: string; knownAt: Instant };

/**
 * Receipt on our side, and the effect that `clockFrom` counts from there. A way that counts actual receipt has it at the
 * latest when the notice is known of.
 */
export function clockFromCreator(
  version: ContractVersion,
  { at, channel, knownAt }: TheirNotice,
  clockFrom: (received: ContractVersion, at: Instant) => NoticeClock,
): NoticeClock {
  const { terms } = version;
  const { deemedReceivedAt } = noticeTimes(at, {
    receipt: findReceipt(terms, channel) ?? { kind: 'instant' },
    recipient: { ...recipientCalendar(terms, 'creator'), actualReceiptAt: knownAt },
    counting: countingCalendar(terms),
  });
  const received = { ...version, terms: { ...terms, channels: { [channel]: { kind: 'instant' } } } } as const;
  const { effectiveAt } = clockFrom(received, deemedReceivedAt ?? knownAt);
  return { deemedReceivedAt, effectiveAt };
}
