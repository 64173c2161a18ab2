import { findVersionInForce } from '../contract/in-force.ts';
import type { ContractVersion, Instant, Terms } from '../contract/terms.ts';
import type { CaseState, PendingNotice } from './case.ts';
import { clockOf, pauseClock } from './decide/notice-forecast.ts';
import type { EventData } from './events.ts';
import { usedPauseDays } from './timers.ts';

/**
 * Data of the `notice_sent` event: the version in force at the instant of sending gives receipt and effect (DOMAIN.md §3.3
 * rule 9). Both stay null when no contract is in force or it does not name the channel: then no clock has started.
 * Throws for a notice that is not under way.
 */
export function noticeSent(
  state: CaseState,
  sent: { noticeId: string; sentAt: Instant; channel: string },
  contracts: readonly ContractVersion[],
): EventData {
  const { noticeId, sentAt, channel } = sent;
  const notice = [state.pending, state.pendingBelow].find((one) => one?.noticeId === noticeId);
  if (!notice) throw new Error(`Notice ${noticeId} is not under way`);
  const { party } = notice;
  const base = { noticeId, sentAt, channel, party };
  const version = findVersionInForce(contracts, sentAt);
  if (version === undefined) return { ...base, deemedReceivedAt: null, effectiveAt: null };
  return { ...base, version: version.n, ...clockFor(notice, version, { state, at: sentAt, channel }) };
}

/** Data of the `bounced` event of a notice that did not arrive; its clock is void. */
export function noticeBounced(state: CaseState, noticeId: string): EventData {
  const notice = [state.pending, state.pendingBelow].find((one) => one?.noticeId === noticeId);
  return notice ? { noticeId, party: notice.party } : { noticeId };
}

function clockFor(
  notice: PendingNotice,
  version: ContractVersion,
  { state, at, channel }: { state: CaseState; at: Instant; channel: string },
): EventData {
  const sent = { at, channel, party: notice.party };
  if (notice.kind === 'pause')
    return pauseClock(version, sent, (until, tz) => usedPauseDays(state, until, tz));
  return clockOf(version, sent, notice.kind === 'end' ? endBounds(notice.route, version.terms) : {});
}

/** An end takes its route's period; a clause that names none takes effect at receipt, as a resumption does. */
function endBounds(route: string | null, terms: Terms): Parameters<typeof clockOf>[2] {
  if (route === 'cause') return { period: terms.cause?.notice ?? null };
  if (route === 'performance') return { period: terms.performanceExit?.notice ?? null };
  if (route !== 'convenience') return {};
  const { notice = null, minCommitmentLastDay = null } = terms.convenience ?? {};
  return { period: notice, minCommitmentLastDay };
}
