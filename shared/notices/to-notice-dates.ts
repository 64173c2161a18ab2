// The dates of a letter: how the effect follows from sending, until when to pay, until when to cure.

import { countingCalendar, findReceipt, recipientCalendar } from '../contract/effective-at.ts';
import type { EndRoute } from '../contract/facts/end-routes.ts';
import { DAYS_TO_PAY_FALLBACK, paymentDueOn } from '../contract/money/settlement.ts';
import { periodEnd } from '../contract/period.ts';
import { deemedReceivedAt } from '../contract/receipt.ts';
import type { Channel, Instant, Period, TermName, Terms } from '../contract/terms.ts';
import { endOfDay, normalInstant } from '../contract/zone.ts';
import type { Fact, NoticeBasis, NoticeCure, PayRule } from './facts.ts';
import { known, NONE, toFact, UNKNOWN } from './facts.ts';
import type { NoticeInput } from './notice-input.ts';

/** Sent → received → period, from the event where it says so, else by the clause (DOMAIN.md §3.3). */
export function toNoticeBasis(
  input: NoticeInput,
  { channel, route }: { channel: Channel; route: EndRoute | null },
): NoticeBasis {
  const { data, version } = input;
  const sentAt = data.sentAt ?? data.holdUntil ?? null;
  return {
    channel,
    sentAt: sentAt === null ? UNKNOWN : known(sentAt),
    receivedAt: toReceivedAt(input, { channel, sentAt }),
    period: toPeriod(input, route),
    countedIn: version.terms.tz,
    isForecast: data.sentAt === undefined,
    ...(isAtOnce(input) ? { isAtOnce: true } : {}),
    limitedBy: isCommitted(input, route) ? 'MIN_COMMITMENT' : null,
  };
}

/** When money is paid: after an end by a day, otherwise on the usual days. */
export function toPayRule({ kind, data, version, money }: NoticeInput): Fact<PayRule> {
  const { terms } = version;
  if (kind !== 'end') return known({ rule: 'usual_days', daysToPay: terms.daysToPay ?? null });
  if (money && money.settlement.dueToCreatorMinor === 0) return known({ rule: 'nothing_due' });
  const isUnconfirmed = terms.unconfirmed?.includes('payment') === true;
  const days = terms.daysToPay ?? DAYS_TO_PAY_FALLBACK;
  const from = terms.daysToPay === undefined ? 'fallback' : 'contract';
  const due = data.effectiveAt ? paymentDueOn(data.effectiveAt, terms.tz, terms.daysToPay) : undefined;
  const owed = money?.owed ?? [];
  // What is out already keeps the day it had: the end puts none of it off.
  if (due !== undefined && owed.some(({ on }) => on !== due)) return known({ rule: 'own_days', owed });
  const on = money?.payOn ?? due;
  if (on === undefined || (isUnconfirmed && money?.payOn === undefined)) return UNKNOWN;
  return known({ rule: 'by_day', on, from, days });
}

/** How and until when a breach can be cured, and since when the time runs. */
export function toNoticeCure(input: NoticeInput, receivedAt: Fact<Instant>): NoticeCure {
  const { data, version, standing, cure, kind } = input;
  const clause = version.terms.cause;
  const trigger = data.trigger ?? '';
  const open = standing.case.openCures.find((one) => one.trigger === trigger && one.party === undefined);
  const isCurable = clause?.incurable.includes(trigger) !== true;
  const counted = kind === 'breach' ? cureEnd(input, receivedAt) : toKnown(open?.cureEndsAt);
  return {
    how: toFact(cure?.how),
    by: cure?.by === undefined ? counted : toFact(cure.by),
    noticeReceivedAt:
      cure?.noticeReceivedAt === undefined ? toKnown(open?.noticeReceivedAt) : toFact(cure.noticeReceivedAt),
    isCurable,
  };
}

function cureEnd({ version }: NoticeInput, receivedAt: Fact<Instant>): Fact<Instant> {
  const clause = version.terms.cause;
  if (!clause || !receivedAt.known || receivedAt.value === null) return UNKNOWN;
  return known(periodEnd(receivedAt.value, clause.cure, countingCalendar(version.terms)));
}

function toReceivedAt(
  { data, version }: NoticeInput,
  { channel, sentAt }: { channel: Channel; sentAt: Instant | null },
): Fact<Instant> {
  if (data.deemedReceivedAt) return known(data.deemedReceivedAt);
  const receipt = findReceipt(version.terms, channel);
  if (sentAt === null || receipt === undefined) return UNKNOWN;
  return toKnown(deemedReceivedAt(sentAt, receipt, recipientCalendar(version.terms, 'brand')));
}

function toPeriod(input: NoticeInput, route: EndRoute | null): Fact<Period> {
  const { terms } = input.version;
  switch (input.kind) {
    case 'pause':
      return input.data.isStopped ? NONE : periodOf(terms, 'pause', terms.pause?.notice);
    case 'resume':
      return isAtOnce(input) ? NONE : periodOf(terms, 'pause', terms.pause?.resumeNotice);
    case 'breach':
      return periodOf(terms, 'cause', terms.cause?.cure);
    case 'end':
      return endPeriod(terms, route);
    default:
      return NONE;
  }
}

/** An emergency stop, or a resumption that waits for nobody's receipt. */
function isAtOnce({ kind, data }: NoticeInput): boolean {
  return (
    data.isStopped || (kind === 'resume' && data.effectiveAt != null && data.deemedReceivedAt === undefined)
  );
}

function endPeriod(terms: Terms, route: EndRoute | null): Fact<Period> {
  switch (route) {
    case 'convenience':
      return periodOf(terms, 'convenience', terms.convenience?.notice);
    case 'cause':
      return periodOf(terms, 'cause', terms.cause?.notice);
    case 'performance':
      return periodOf(terms, 'performanceExit', terms.performanceExit?.notice);
    case 'force_majeure':
      return periodOf(terms, 'forceMajeure', terms.forceMajeure?.notice);
    default:
      return NONE;
  }
}

function periodOf(terms: Terms, name: TermName, period: Period | null | undefined): Fact<Period> {
  return terms.unconfirmed?.includes(name) ? UNKNOWN : toFact(period ?? null);
}

function isCommitted({ kind, data, version }: NoticeInput, route: EndRoute | null): boolean {
  const lastDay = version.terms.convenience?.minCommitmentLastDay;
  if (kind !== 'end' || route !== 'convenience' || !lastDay || !data.effectiveAt) return false;
  return endOfDay(lastDay, version.terms.tz) === normalInstant(data.effectiveAt);
}

function toKnown<T>(value: T | null | undefined): Fact<T> {
  return value === null || value === undefined ? UNKNOWN : known(value);
}
