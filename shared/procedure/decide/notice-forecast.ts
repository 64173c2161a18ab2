// The times of a pause notice under one version of the contract, sent at one instant.
import type { NoticeRule } from '../../contract/effective-at.ts';
import { countingCalendar, noticeTimes, recipientCalendar } from '../../contract/effective-at.ts';
import { limitOn } from '../../contract/pause-effects.ts';
import type { Channel, ContractVersion, Instant, Party } from '../../contract/terms.ts';
import { laterOf, localDateOf, startOfDay } from '../../contract/zone.ts';
import type { EventData } from '../events.ts';

export type NoticeClock = Required<Pick<EventData, 'deemedReceivedAt' | 'effectiveAt'>>;
export type PauseClock = NoticeClock & Pick<EventData, 'latestResumeOn' | 'limitAt' | 'onTimeout'>;

/** Channel a notice takes: e-mail where the contract names it, else the first one it names; null when it names none. */
export function noticeChannel(version: ContractVersion): Channel | null {
  const { channels } = version.terms;
  if (channels.email) return 'email';
  // Keys of `channels` are channel names by its type; Object.keys widens them to text.
  return (Object.keys(channels)[0] as Channel | undefined) ?? null;
}

/** The same, and e-mail where no contract names a channel: the rules of the contract then say what is missing. */
export function noticeChannelOrMail(version: ContractVersion | undefined): Channel {
  return (version && noticeChannel(version)) ?? 'email';
}

/**
 * When a pause notice is received and takes effect, and when the clause's days run out. Nulls while receipt is not known;
 * receipt is by the other side's calendar, the period by the governing zone (DOMAIN.md §3.3 rules 2, 3 and 9).
 */
export function pauseClock(
  version: ContractVersion,
  sent: { at: Instant; channel: string; party: Party },
  usedDaysBy: (at: Instant, tz: string) => number,
): PauseClock {
  const { tz, pause, unconfirmed = [] } = version.terms;
  const clock = clockOf(version, sent, { period: pause?.notice ?? null });
  // Without a confirmed pause clause a notice may arrive, but it gives no right and so has no effect.
  if (pause === undefined || unconfirmed.includes('pause')) return { ...clock, effectiveAt: null };
  if (clock.effectiveAt === null) return clock;
  return { ...clock, ...limitFrom(version, clock.effectiveAt, usedDaysBy(clock.effectiveAt, tz)) };
}

/** When any notice counts as received, and when the period after it is over; no period = at receipt. */
export function clockOf(
  version: ContractVersion,
  sent: { at: Instant; channel: string; party: Party },
  bounds: Pick<NoticeRule, 'period' | 'minCommitmentLastDay'>,
): NoticeClock {
  const { terms } = version;
  // Asking by a name from the log: a channel the contract does not list gives undefined, and nothing is received by it.
  const receipt = terms.channels[sent.channel as Channel];
  if (receipt === undefined) return { deemedReceivedAt: null, effectiveAt: null };
  const rule = {
    ...bounds,
    receipt,
    recipient: recipientCalendar(terms, sent.party),
    counting: countingCalendar(terms),
  };
  const { deemedReceivedAt, effectiveAt } = noticeTimes(sent.at, rule);
  return { deemedReceivedAt, effectiveAt };
}

/**
 * Day on which the clause's days are used up when a pause begins at the instant, and what happens then (M10, M11). Days
 * that an emergency used up while the notice was on its way leave none: the limit is then reached as the pause begins.
 */
export function limitFrom(
  version: ContractVersion,
  pausedFrom: Instant,
  usedDays: number,
): Pick<EventData, 'latestResumeOn' | 'limitAt' | 'onTimeout'> {
  const { pause, tz } = version.terms;
  if (!pause) return {};
  const mostDays = pause.maxCumulativeDays ?? null;
  if (mostDays === null) return {};
  const latestResumeOn = limitOn(localDateOf(pausedFrom, tz), mostDays, usedDays);
  const limitAt = laterOf(startOfDay(latestResumeOn, tz), pausedFrom);
  return { latestResumeOn, limitAt, onTimeout: pause.onTimeout };
}
