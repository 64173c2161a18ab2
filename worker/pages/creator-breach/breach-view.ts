// Breaches of the brand's as the creator's page knows them: what a notice can be given of, and what became of those given.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { endedDayOf, localDateOf } from '../../../shared/contract/zone.ts';
import { breachesToNotice } from '../../../shared/procedure/ending/creator-breach.ts';
import { curesOf } from '../../../shared/procedure/folding/cures.ts';
import { listLatePayments } from '../../../shared/procedure/payments/list-payments.ts';
import type { HeldSum } from '../../../shared/procedure/payments/records.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import type { ToldWords } from '../../store/creator/creator-records.ts';
import { type OwnEndView, toOwnEnd } from '../creator-money/mutual-view.ts';

export type BreachView = {
  /** What a notice of theirs of now could be about. */
  toNotice: { triggers: string[]; until: UntilView } | null;
  /** The last day that a breach can have begun on. */
  today: LocalDate;
  /** On record as not paid although its day is over. */
  latePay: LatePayView[];
  /** Their notices of breaches that are not put right in their word. */
  given: GivenBreachView[];
  /** Breaches that the contract gives no time for: each ends it at once, with the same money. */
  atOnce: { triggers: string[]; end: OwnEndView } | null;
};

/** The end of a time: its last day where it is over with that day, else its minute. */
export type UntilView = { at: Instant; lastOn: LocalDate | null };

export type LatePayView = {
  paidFor: { pieceName: string } | { sum: HeldSum };
  minor: number;
  /** Run up on it by today, by the contract; 0 where that names none. */
  interestMinor: number;
  on: LocalDate;
};

export type GivenBreachView = {
  trigger: string;
  receivedAt: Instant | null;
  until: UntilView | null;
  isOver: boolean;
  /** Since when the brand says that it is put right, with its words; null = it does not. */
  saidCuredAt: Instant | null;
  words: string | null;
  /** What ending it for this breach now would come to; null = they have no right to it yet. */
  end: OwnEndView | null;
};

export function toBreaches(standing: Standing, told: readonly ToldWords[], now: Instant): BreachView {
  const { case: state, contracts, timeZone } = standing;
  const zone = contractZone(standing, now);
  const untilOf = (at: Instant) => toUntilView(at, zone);
  const toNotice = breachesToNotice(state, contracts, now);
  const wordsOf = (id: string) =>
    told.find(({ kind, data }) => kind === 'report_cure' && data.noticeId === id)?.note ?? null;
  return {
    toNotice: toNotice && { triggers: toNotice.triggers, until: untilOf(toNotice.cureEndsAt) },
    today: localDateOf(now, timeZone),
    latePay: listLatePayments(standing, now).map(({ minor, on, interestMinor, ...of }) => ({
      paidFor:
        'sum' in of
          ? { sum: of.sum }
          : { pieceName: standing.deliverables.find(({ id }) => id === of.pieceId)?.name ?? '' },
      minor,
      interestMinor,
      on,
    })),
    given: curesOf(state, 'creator')
      .filter(({ curedAt }) => curedAt === null)
      .map(({ trigger, noticeId, noticeReceivedAt, cureEndsAt, saidCuredAt }) => ({
        trigger,
        receivedAt: noticeReceivedAt,
        until: cureEndsAt === null ? null : untilOf(cureEndsAt),
        isOver: cureEndsAt !== null && cureEndsAt <= now,
        saidCuredAt,
        words: saidCuredAt === null ? null : wordsOf(noticeId),
        end: toOwnEnd(standing, now, trigger),
      })),
    atOnce: toAtOnce(standing, now),
  };
}

export function toUntilView(at: Instant, zone: string): UntilView {
  return { at, lastOn: endedDayOf(at, zone) };
}

function toAtOnce(standing: Standing, now: Instant): BreachView['atOnce'] {
  const incurable = findVersionInForce(standing.contracts, now)?.terms.cause?.incurable ?? [];
  const open = incurable.flatMap((trigger) => {
    const end = toOwnEnd(standing, now, trigger);
    return end === null ? [] : [{ trigger, end }];
  });
  const [first] = open;
  return first === undefined ? null : { triggers: open.map(({ trigger }) => trigger), end: first.end };
}
