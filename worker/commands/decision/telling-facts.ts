// What a letter about a hold or about the end of the term tells: gathered from the case, the papers and the frozen money.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { paymentKey, withoutAgreed } from '../../../shared/contract/money/held-parts.ts';
import type { ContractVersion, Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { endedDayOf, isBefore, localDateOf } from '../../../shared/contract/zone.ts';
import { known, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import type { NoticeHold, NoticeOwed, NoticeTerm } from '../../../shared/notices/told-facts.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import type { DatedSum } from '../../../shared/procedure/exits/exit-column.ts';
import { endPayments } from '../../../shared/procedure/exits/exit-settlement.ts';
import { stayMoney } from '../../../shared/procedure/exits/stay-money.ts';
import { endByItself } from '../../../shared/procedure/letters/due-letter.ts';
import { openHolds, paymentFor } from '../../../shared/procedure/payments/hold.ts';
import { listPayments } from '../../../shared/procedure/payments/list-payments.ts';
import type { PaymentHold } from '../../../shared/procedure/payments/records.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { termEndOf } from '../../../shared/procedure/term-end.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { expensesOf, settleClauseEnd } from './settle-case.ts';

/** Where the letter's facts come from. `frozen` is the money of an end, as it was frozen with it. */
export type Telling = {
  standing: Standing;
  version: ContractVersion;
  papers: Papers;
  data: EventData;
  frozen: FrozenSettlement | null;
  now: Instant;
};

/** The hold the letter names, as it stands now; null where it names none. */
export function toNoticeHold({ standing, version, papers, data, now }: Telling): NoticeHold | null {
  const hold = standing.case.holds?.find(({ seq }) => seq === data.holdSeq);
  if (data.holdSeq === undefined || hold === undefined) return null;
  const { tz } = version.terms;
  const payment = listPayments(standing, now, expensesOf(papers))?.find(
    (one) => paymentKey(one) === paymentKey(hold),
  );
  const isOver = standing.case.state === 'ended';
  const payOn = isOver ? (standing.case.money?.payOn ?? hold.dueOn) : (payment?.on ?? hold.dueOn);
  return {
    of:
      'sum' in hold
        ? { sum: hold.sum }
        : { piece: standing.deliverables.find(({ id }) => id === hold.pieceId)?.name ?? '' },
    minor: hold.minor,
    // After an end the sums are those of its settlement, and no longer those of the single payment.
    openMinor: payment === undefined || isOver ? UNKNOWN : known(payment.minor),
    reason: hold.reason,
    sinceOn: localDateOf(hold.at, tz),
    dueOn: hold.dueOn,
    reviewOn: hold.reviewOn,
    over: toOutcome(hold, { tz, payOn: payOn > localDateOf(now, tz) ? payOn : null }),
  };
}

function toOutcome(
  { outcome, closedAt }: PaymentHold,
  { tz, payOn }: { tz: string; payOn: string | null },
): NoticeHold['over'] {
  if (outcome === 'open' || closedAt === null) return null;
  return outcome === 'released' ? { outcome, payOn } : { outcome, on: localDateOf(closedAt, tz) };
}

/** What has ended by its own term and what is still owed; null while nothing has. */
export function toNoticeTerm(telling: Telling): NoticeTerm | null {
  const { case: state, deliverables } = telling.standing;
  const outcome = endByItself(state);
  if (outcome === null) return null;
  const { sums, later } = state.state === 'completed' ? owedAfterWork(telling) : owedAfterTerm(telling);
  const names = new Map(deliverables.map(({ id, name }) => [id, name]));
  const owed = sums?.flatMap((sum) => toOwed(sum, deliverables));
  const heldMinor = openHolds(state).reduce((all, { minor }) => all + minor, 0);
  return {
    outcome,
    lastOn: outcome === 'pause_limit' ? known(lastPausedDay(telling)) : lastDayOf(telling),
    owed: owed === undefined ? UNKNOWN : known(owed),
    heldMinor: Math.min(heldMinor, owed?.reduce((all, { minor }) => all + minor, 0) ?? 0),
    later: later.flatMap(({ pieceId, on }) => {
      const name = names.get(pieceId);
      return name === undefined ? [] : [{ name, on }];
    }),
  };
}

function lastDayOf({ standing, now }: Telling): NoticeTerm['lastOn'] {
  const end = termEndOf(standing, now);
  return end.is === 'day' ? known(end.lastOn) : end.is === 'none' ? NONE : UNKNOWN;
}

function lastPausedDay({ standing, version: { terms }, now }: Telling): LocalDate {
  const at = termEndedAt({ standing, now });
  return endedDayOf(at, terms.tz) ?? localDateOf(at, terms.tz);
}

/** The instant from which everything after the term is counted. */
export function termEndedAt({ standing, now }: Pick<Telling, 'standing' | 'now'>): Instant {
  const end = termEndOf(standing, now);
  return standing.case.endedBy?.at ?? (end.is === 'day' && !isBefore(now, end.overAt) ? end.overAt : now);
}

type OwedSums = { sums: DatedSum[] | undefined; later: FrozenSettlement['later'] };

/** All the work is out: each sum is paid on the day it always had. */
function owedAfterWork({ standing, papers, now }: Telling): OwedSums {
  const { payments, later } = stayMoney(
    { standing, now, extras: expensesOf(papers) },
    { due: {}, pause: null },
  );
  return { sums: payments ?? undefined, later };
}

/** The term ran out, or a pause reached its limit: what was frozen then, less what the creator has let go since. */
function owedAfterTerm({ standing, papers, frozen, now }: Telling): OwedSums {
  const at = termEndedAt({ standing, now });
  const computed = frozen ?? settledNow(standing, papers, at);
  if (computed === null) return { sums: undefined, later: [] };
  const since = (standing.case.holds ?? []).filter(
    ({ outcome, closedAt }) => outcome === 'agreed' && closedAt !== null && isBefore(at, closedAt),
  );
  const parts = since.map((hold) => ({ ...paymentFor(hold), minor: hold.minor, isAgreed: true }));
  const settlement =
    frozen === null ? computed : { ...computed, lines: withoutAgreed(computed.lines, parts) };
  return { sums: endPayments(settlement, standing) ?? undefined, later: computed.later };
}

function settledNow(standing: Standing, papers: Papers, at: Instant): FrozenSettlement | null {
  const route = endByItself(standing.case) === 'pause_limit' ? 'pause_timeout' : 'expiry';
  const settled = settleClauseEnd(standing, papers, { route, at });
  return settled.ok ? settled.value : null;
}

/** A refund is no payment to the creator: the letter says it by itself. */
export function toOwed(
  { what, id, minor, on }: DatedSum,
  pieces: readonly Pick<Standing['deliverables'][number], 'id' | 'name'>[],
): NoticeOwed[] {
  if (what === 'refund' || what === 'remedy') return [];
  const piece = what === 'interest' ? undefined : pieces.find((one) => one.id === id);
  return [{ name: piece?.name ?? null, kind: what, minor, on }];
}
