// What becomes known when a notice leaves or comes back: the contract's answer at that instant, as data of the event.
import { countingCalendar } from '../contract/effective-at.ts';
import { findVersionInForce } from '../contract/in-force.ts';
import { periodEnd } from '../contract/period.ts';
import type { Channel, ContractVersion, Instant, Party, Period, Receipt, Terms } from '../contract/terms.ts';
import { laterOf } from '../contract/zone.ts';
import type { CaseState, PendingNotice } from './case.ts';
import type { NoticeClock, PauseClock } from './decide/notice-forecast.ts';
import { clockOf, pauseClock } from './decide/notice-forecast.ts';
import { resumeClock } from './ending/resume-notice.ts';
import { findLetter } from './folding/letters.ts';
import { WRITTEN_LETTERS } from './letters/written-letter.ts';
import type { EventDataOf } from './log/event-data.ts';
import { usedPauseDays } from './numbers/paused-days.ts';

type Sent = { at: Instant; channel: string; party: Party };
/** What a notice is about, as far as its clock depends on it. */
type Subject = { kind: string; party: Party; route: string | null; trigger: string | null };

/**
 * Data of the `notice_sent` event: the version in force at the instant of sending gives receipt and effect (DOMAIN.md §3.3
 * rule 9). Both stay null when no contract is in force or it does not name the channel: then no clock has started, and
 * by a channel that does not count the notice is still to be sent. Throws for a notice that is not under way.
 */
export function noticeSent(
  state: CaseState,
  sent: { noticeId: string; sentAt: Instant; channel: string },
  contracts: readonly ContractVersion[],
): EventDataOf['notice_sent'] {
  const { noticeId, sentAt, channel } = sent;
  const subject = findSubject(state, noticeId);
  if (!subject) throw new Error(`Notice ${noticeId} is not under way`);
  const base = { noticeId, sentAt, channel, party: subject.party };
  const version = findVersionInForce(contracts, sentAt);
  const silent = { deemedReceivedAt: null, effectiveAt: null } as const;
  if (version === undefined) return { ...base, ...silent };
  if (!isNamed(subject, version, channel))
    return { ...base, version: version.n, ...silent, startsNoClock: true };
  return { ...base, version: version.n, ...clockFor(subject, version, { state, at: sentAt, channel }) };
}

/**
 * Channels by which this letter's sending counts under the version in force; null when it counts by any way: it is no
 * formal notice, or no contract says how one is given.
 */
export function countingChannels(
  state: CaseState,
  { noticeId, at }: { noticeId: string; at: Instant },
  contracts: readonly ContractVersion[],
): string[] | null {
  const subject = findSubject(state, noticeId);
  const version = findVersionInForce(contracts, at);
  return subject && version && isFormal(subject) ? Object.keys(version.terms.channels) : null;
}

/**
 * Times that become known with the proof of receipt, for a channel that counts actual receipt; empty where receipt is
 * known already, or where the contract counts otherwise.
 */
export function noticeReceived(
  state: CaseState,
  { noticeId, at }: { noticeId: string; at: Instant },
  contracts: readonly ContractVersion[],
): Partial<PauseClock> {
  const letter = findLetter(state, noticeId);
  const subject = findSubject(state, noticeId);
  if (!subject || !letter?.sentAt || letter.deemedReceivedAt !== null) return {};
  const version = findVersionInForce(contracts, letter.sentAt);
  // Asking by a name from the log: a channel the contract does not list gives undefined, and nothing is received by it.
  const receipt = version?.terms.channels[letter.channel as Channel];
  if (!version || !countsActual(receipt)) return {};
  const { channel } = letter;
  const received = {
    ...version,
    terms: { ...version.terms, channels: { [channel]: { kind: 'instant' } } },
  } as const;
  return clockFor(subject, received, { state, at: laterOf(letter.sentAt, at), channel });
}

/**
 * Receipt and effect of an end notice under one version, sent at one instant. An end whose right this version does not
 * give may arrive and has no effect; a clause that names no period takes effect at receipt.
 */
export function endClock(
  version: ContractVersion,
  sent: Sent,
  { route, trigger }: { route: string | null; trigger: string | null },
): NoticeClock {
  const bounds = findEndBounds(version.terms, sent.party, { route, trigger });
  const clock = clockOf(version, sent, bounds ?? {});
  return bounds === undefined ? { ...clock, effectiveAt: null } : clock;
}

/** Receipt of a breach notice and the end of its cure; the cure is counted in the contract's zone. */
export function breachClock(version: ContractVersion, sent: Sent): NoticeClock {
  const { deemedReceivedAt } = clockOf(version, sent, {});
  const { cause } = version.terms;
  if (deemedReceivedAt === null || !cause) return { deemedReceivedAt, effectiveAt: null };
  return {
    deemedReceivedAt,
    effectiveAt: periodEnd(deemedReceivedAt, cause.cure, countingCalendar(version.terms)),
  };
}

/** Notices whose clock runs from their sending; every other letter may go by any way. */
const FORMAL: readonly string[] = ['pause', 'resume', 'breach', 'end'];

function isFormal({ kind }: Subject): boolean {
  return FORMAL.includes(kind);
}

function isNamed(subject: Subject, { terms }: ContractVersion, channel: string): boolean {
  return !isFormal(subject) || Object.hasOwn(terms.channels, channel);
}

/** Letters that stand for themselves: no notice is under way with them. */
const OWN_LETTERS: readonly string[] = [...WRITTEN_LETTERS, 'signed', 'breach'];

function findSubject(state: CaseState, noticeId: string): Subject | undefined {
  const { pending, pendingBelow, otherEnd, endPlan } = state;
  const notice = [pending, pendingBelow, otherEnd].find(
    (one): one is PendingNotice => one?.noticeId === noticeId,
  );
  if (notice) {
    const { kind, party, route } = notice;
    return { kind, party, route, trigger: endPlan?.trigger ?? null };
  }
  const letter = findLetter(state, noticeId);
  if (!letter) return undefined;
  const own = { party: 'brand', route: null, trigger: null } as const;
  if (OWN_LETTERS.includes(letter.kind)) return { kind: letter.kind, ...own };
  // What began or ended at once leaves no notice under way: its letter says so, and starts no clock.
  return letter.kind === 'resume' || letter.kind === 'pause' ? { kind: 'message', ...own } : undefined;
}

function clockFor(
  subject: Subject,
  version: ContractVersion,
  { state, at, channel }: { state: CaseState; at: Instant; channel: string },
): Pick<NoticeClock, 'deemedReceivedAt'> & Partial<PauseClock> {
  const sent = { at, channel, party: subject.party };
  switch (subject.kind) {
    case 'pause':
      return pauseClock(version, sent, (until, tz) => usedPauseDays(state, until, tz));
    case 'end':
      return endClock(version, sent, subject);
    case 'breach':
      return breachClock(version, sent);
    case 'resume':
      return resumeClock(state, version, sent);
    default:
      return { deemedReceivedAt: clockOf(version, sent, {}).deemedReceivedAt };
  }
}

type Bounds = { period: Period | null; minCommitmentLastDay?: string | null };

/** The period of the route under these terms; undefined when they give this side no such right. */
function findEndBounds(
  terms: Terms,
  party: Party,
  { route, trigger }: { route: string | null; trigger: string | null },
): Bounds | undefined {
  const { convenience, cause, performanceExit, pause, forceMajeure } = terms;
  switch (route) {
    case 'convenience':
      if (!convenience?.by.includes(party)) return undefined;
      return { period: convenience.notice, minCommitmentLastDay: convenience.minCommitmentLastDay ?? null };
    case 'cause':
      if (!cause || (trigger !== null && !cause.triggers.includes(trigger))) return undefined;
      return { period: cause.notice ?? null };
    case 'performance':
      return performanceExit && { period: performanceExit.notice ?? null };
    case 'pause_timeout':
      return pause && { period: null };
    case 'force_majeure':
      return forceMajeure && { period: forceMajeure.notice ?? null };
    default:
      return { period: null };
  }
}

function countsActual(receipt: Receipt | undefined): boolean {
  if (receipt?.kind === 'delay_hours') return countsActual(receipt.then);
  return receipt?.kind === 'actual';
}
