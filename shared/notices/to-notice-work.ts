// Pieces, posts, money and numbers of a letter, from the standing and a frozen settlement.

import { stopsWork } from '../contract/facts/end-routes.ts';
import { isLost } from '../contract/facts/piece-stages.ts';
import { FLAT_LINE_ID } from '../contract/money/kill-fee.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import { localDateOf } from '../contract/zone.ts';
import type { DeliverableStanding, KpiReading } from '../procedure/standing.ts';
import type {
  ContinuingThing,
  Fact,
  LatePiece,
  NoticeAds,
  NoticeFacts,
  NoticeLivePost,
  NoticeMoney,
  NoticeMoneyLine,
  NoticePiece,
  NoticeRefund,
  NoticeResult,
  StoppingThing,
} from './facts.ts';
import { known, NONE, toFact, toValue, UNKNOWN } from './facts.ts';
import type { NoticeInput, SettledMoney } from './notice-input.ts';

/** What stops, from the scope of a pause or from the end itself. */
export function toStops({ kind, data, ads }: NoticeInput): StoppingThing[] {
  if (kind === 'pause') return data.scope ?? [];
  if (kind !== 'end') return [];
  return ['unpublished_work', 'approvals', 'messages', ...(ads ? (['ads'] as const) : [])];
}

/** From which day each thing stops at an end, where not all of them stop with its effect: days as the creator's zone has them. */
export function toStopsFrom(input: NoticeInput, receivedAt: Fact<Instant>): Pick<NoticeFacts, 'stopsFrom'> {
  const { kind, data, ads, version } = input;
  const { effectiveAt, route = null, party = 'brand' } = data;
  const workEndsAt = stopsWork({ route, party }) ? toValue(receivedAt) : effectiveAt;
  if (kind !== 'end' || !effectiveAt || !workEndsAt) return {};
  const dayOf = (at: Instant) => localDateOf(at, version.terms.recipientTz);
  const workOn = dayOf(workEndsAt);
  const days: Partial<Record<StoppingThing, LocalDate>> = {
    unpublished_work: workOn,
    approvals: workOn,
    messages: dayOf(effectiveAt),
    ads: dayOf(ads?.stopBy ?? effectiveAt),
  };
  const isAllAtOnce = toStops(input).every((thing) => days[thing] === days.messages);
  return isAllAtOnce ? {} : { stopsFrom: days };
}

/** What goes on. Earned pay always does (DOMAIN.md §3.9). */
export function toContinues(input: NoticeInput): ContinuingThing[] {
  if (input.kind === 'resume') return ['all_agreed_work', 'whole_contract'];
  const live: ContinuingThing[] = toLivePosts(input).length > 0 ? ['live_posts', 'measurement'] : [];
  return ['earned_pay', ...live, input.kind === 'end' ? 'rights_below' : 'whole_contract'];
}

/** Every agreed piece and what becomes of it. */
export function toPieces(input: NoticeInput): NoticePiece[] {
  const { standing, newDueOn } = input;
  return standing.deliverables.map((piece) => ({
    name: piece.name,
    stage: stageOf(piece),
    dueOn: piece.dueOn || null,
    publishedOn: piece.publishedAt === null ? null : localDateOf(piece.publishedAt, standing.timeZone),
    becomes: becomes(piece, input),
    newDueOn:
      newDueOn !== undefined && Object.hasOwn(newDueOn, piece.id) ? (newDueOn[piece.id] ?? null) : null,
  }));
}

/** Posts that are live, with their addresses where they are known. */
export function toLivePosts({ standing, otherLivePosts }: NoticeInput): NoticeLivePost[] {
  const pieces = standing.deliverables
    .filter((piece) => piece.publishedAt !== null)
    .map(({ name, postUrl }) => ({ name, url: postUrl }));
  return [...pieces, ...(otherLivePosts ?? [])];
}

/** Name of the newest piece that is live; unknown when nothing is. */
export function toThanksFor({ standing, thanksFor }: NoticeInput): Fact<string> {
  if (thanksFor !== undefined) return known(thanksFor);
  const live = standing.deliverables.filter((piece) => piece.publishedAt !== null);
  const newest = live.toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))[0];
  return newest ? known(newest.name) : UNKNOWN;
}

/** The frozen money, line by line; unknown when none is frozen, none for a collaboration without a fee. */
export function toMoney({ standing, money }: NoticeInput): Fact<NoticeMoney> {
  if (!money) return standing.money?.feeMinor === 0 ? NONE : UNKNOWN;
  const { settlement } = money;
  const names = new Map(standing.deliverables.map(({ id, name }) => [id, name]));
  const pieces = settlement.lines.map((line): NoticeMoneyLine => {
    const isFee = line.id === FLAT_LINE_ID;
    const ofMinor = isFee ? undefined : money.fullMinor?.[line.id];
    return {
      name: isFee ? null : (names.get(line.id) ?? line.id),
      kind: isFee ? 'kill_fee' : 'piece',
      bps: line.bps,
      ...(ofMinor === undefined ? {} : { ofMinor }),
      amountMinor: line.amountMinor,
    };
  });
  const { earnedMinor, paidMinor, dueToCreatorMinor, refundDueMinor, writeOffMinor } = settlement;
  return known({
    currency: standing.currency,
    lines: [...pieces, ...extraLines(money, names)],
    earnedMinor,
    paidMinor,
    dueToCreatorMinor,
    refundDueMinor,
    writeOffMinor,
  });
}

/** What has to come back and why; null when nothing has. */
export function toRefund({ standing, money, data }: NoticeInput): NoticeRefund | null {
  if (!money || money.settlement.refundDueMinor === 0) return null;
  return {
    amountMinor: money.settlement.refundDueMinor,
    currency: standing.currency,
    basis: data.party === 'creator' && data.route === 'convenience' ? 'creator_left' : 'clawback_clause',
    by: toFact(money.refundBy),
  };
}

/** Whether paid ads stop, and when: with a pause at once (they are the brand's own), with an end by what survives it. */
export function toAds({ kind, data, ads, now }: NoticeInput): NoticeAds | null {
  if (!ads) return null;
  if (kind === 'pause') {
    const stops = data.scope?.includes('ads') === true;
    return { stopBy: stops ? known(now) : NONE, goesOn: !stops };
  }
  if (kind !== 'end' && kind !== 'term_over') return { stopBy: NONE, goesOn: true };
  return { stopBy: toFact(ads.stopBy), goesOn: false };
}

/** Primary numbers against what was agreed; nothing that cannot be compared. */
export function toResults({ standing }: NoticeInput): NoticeResult[] {
  return standing.readings.flatMap((reading) => {
    const { kpi, unit, actual, reference, referenceIs, isPrimary } = reading;
    if (!isPrimary || actual === null || reference === null || referenceIs === 'none') return [];
    return [{ kpi, unit, actual, reference, referenceIs, asOf: dayOf(reading, standing) }];
  });
}

/** Pieces past their day that are not out. */
export function toLate({ standing }: NoticeInput): LatePiece[] {
  return standing.deliverables
    .filter((piece) => piece.lateDays > 0 && piece.publishedAt === null && !isLost(piece.stage))
    .map(({ name, dueOn }) => ({ name, dueOn }));
}

/** A stage nobody moved on is not set against a post that is out. */
function stageOf({ stage, publishedAt }: DeliverableStanding): NoticePiece['stage'] {
  if (publishedAt !== null) return stage === 'completed' ? 'completed' : 'published';
  return stage;
}

function becomes(piece: DeliverableStanding, { kind, data, money }: NoticeInput): NoticePiece['becomes'] {
  if (piece.publishedAt !== null) return 'stays_up';
  if (kind === 'end') return money ? 'settled' : 'stops';
  if (kind === 'term_over') return 'stops';
  if (isLost(piece.stage)) return 'stops';
  return kind === 'pause' && data.scope?.includes('new_posts') === true ? 'rests' : 'goes_on';
}

function extraLines(
  { settlement, extras }: SettledMoney,
  names: ReadonlyMap<string, string>,
): NoticeMoneyLine[] {
  const { extrasMinor, expensesMinor } = settlement;
  const named = extras ?? (extrasMinor === 0 ? [] : [{ id: 'other', amountMinor: extrasMinor }]);
  const lines = named.map(({ id, amountMinor }): NoticeMoneyLine => {
    // Pay by result of one piece carries the piece's id.
    const piece = names.get(id);
    return { name: piece ?? id, kind: piece === undefined ? 'extra' : 'piece', bps: null, amountMinor };
  });
  if (expensesMinor === 0) return lines;
  return [...lines, { name: null, kind: 'expenses', bps: null, amountMinor: expensesMinor }];
}

function dayOf({ observedAt }: KpiReading, { at, timeZone }: NoticeInput['standing']): string {
  return localDateOf(observedAt ?? at, timeZone);
}
