// A letter names dates that follow from the day it leaves. Sent later, it may say what is no longer true.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { countingChannels, noticeSent } from '../sent.ts';

/** What a formal letter says about its own clock; null = it names no such time. */
export type NamedDates = { receivedAt: Instant | null; effectiveAt: Instant | null };
/** A time that the letter names, and the one that a sending at another instant brings; null = none would come out. */
export type MovedDate = { what: keyof NamedDates; named: Instant; becomes: Instant | null };

/**
 * Dates of a formal letter that would be others if it were sent so; empty when it stays true. Only a day that changes
 * moves a date: minutes pass between the preparing and any sending. By a way that starts no clock nothing moves.
 */
export function movedDates(
  state: CaseState,
  sent: { noticeId: string; sentAt: Instant; channel: string; names: NamedDates },
  contracts: readonly ContractVersion[],
): MovedDate[] {
  const { noticeId, sentAt, channel, names } = sent;
  const counting = countingChannels(state, { noticeId, at: sentAt }, contracts);
  const version = findVersionInForce(contracts, sentAt);
  if (!version || !counting?.includes(channel)) return [];
  const { deemedReceivedAt = null, effectiveAt = null } = noticeSent(state, sent, contracts);
  const dayOf = (at: Instant | null) => at && localDateOf(at, version.terms.tz);
  // While receipt waits for its proof, nothing that follows from it is known.
  const becomes: NamedDates = { receivedAt: deemedReceivedAt, effectiveAt };
  if (deemedReceivedAt === null) return [];
  return (['receivedAt', 'effectiveAt'] as const).flatMap((what) => {
    const named = names[what];
    return named === null || dayOf(named) === dayOf(becomes[what])
      ? []
      : [{ what, named, becomes: becomes[what] }];
  });
}
