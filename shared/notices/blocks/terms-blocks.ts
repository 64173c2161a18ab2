// The facts of a formal notice, section by section: dates, what stops and goes on, pieces, money, live posts, rights.
import { normalInstant } from '../../contract/zone.ts';
import type { NoticeMoney, NoticeMoneyLine, NoticePiece, PayRule } from '../facts.ts';
import { toValue } from '../facts.ts';
import {
  capitalise,
  formatAmount,
  formatBps,
  formatCountOf,
  formatLongDay,
  formatPeriod,
  formatZonedInstant,
  nameZone,
} from '../formatting.ts';
import type { LetterWriter } from '../writer.ts';
import type { NoticeBlock, NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';
import { owedTable } from './owed-table.ts';

/** How the date follows: sent → received → period (DOMAIN.md §3.3). */
export function datesBlocks({ facts, book }: LetterWriter): NoticeBlock[] {
  const { basis, brand, creator } = facts;
  const { terms, names } = book;
  const channel = names.channels[basis.channel];
  const sentAt = toValue(basis.sentAt);
  const receivedAt = toValue(basis.receivedAt);
  const sent = (when: string) => (basis.isForecast ? terms.sentForecast : terms.sent)(channel, when);
  const period = periodText({ facts, book });
  // Both have signed: nothing was sent for it, so there is no receipt that anything follows from.
  if (facts.route === 'mutual')
    return [{ heading: terms.headings.dates, parts: [sentence('noticePeriodBasis', period)] }];
  const lines = [
    sentAt === null ? terms.sentUnknown(channel) : sent(formatZonedInstant(sentAt, brand.tz, book)),
    receivedAt === null
      ? terms.receivedUnknown
      : terms.received(formatZonedInstant(receivedAt, creator.tz, book)),
    period,
    ...(basis.limitedBy === null ? [] : [terms.limited]),
  ];
  return [{ heading: terms.headings.dates, parts: lines.map((line) => sentence('noticePeriodBasis', line)) }];
}

/** What stops and what goes on. */
export function stopBlocks({ facts, book }: LetterWriter): NoticeBlock[] {
  const { terms, names } = book;
  const stops: NoticePart =
    facts.stops.length === 0
      ? sentence('whatStops', terms.nothingStops)
      : {
          kind: 'list',
          fields: ['whatStops'],
          lead: null,
          items: facts.stops.map((thing) => {
            const on = facts.stopsFrom?.[thing];
            const what = capitalise(names.stops[thing], book);
            return on === undefined ? what : terms.stopsFrom(what, formatLongDay(on, book));
          }),
        };
  // A letter without anything that goes on would be wrong: the rest of the contract always does.
  const things = facts.continues.length === 0 ? (['whole_contract'] as const) : facts.continues;
  const items = things.map((thing) => names.continues[thing]);
  return [
    { heading: terms.headings.stops, parts: [stops] },
    {
      heading: terms.headings.continues,
      parts: [{ kind: 'list', fields: ['whatContinues'], lead: null, items }],
    },
  ];
}

/** Every agreed piece with its stage, its date and what becomes of it. */
export function piecesBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  const { terms } = book;
  const part: NoticePart =
    facts.pieces.length === 0
      ? sentence('deliverableTable', terms.noPieces)
      : {
          kind: 'table',
          fields: ['deliverableTable'],
          columns: terms.pieceColumns,
          rows: facts.pieces.map((piece) => pieceRow(piece, writer)),
          joins: terms.joins,
        };
  return [{ heading: terms.headings.pieces, parts: [part] }];
}

/** The money table (an end and a resumption) and when it is paid. */
export function moneyBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  const { terms } = book;
  const pay = payPart(writer);
  if (facts.kind === 'pause') return [{ heading: terms.headings.money, parts: [pay] }];
  const { money } = facts;
  if (!money.known || money.value === null) {
    const text = money.known ? terms.moneyNone : terms.moneyUnknown;
    return [{ heading: terms.headings.money, parts: [sentence('moneyTable', text), pay] }];
  }
  const table: NoticePart = {
    kind: 'table',
    fields: ['moneyTable'],
    columns: terms.moneyColumns,
    rows: moneyRows(money.value, writer),
    // "Reel 3: 50% of $1,000.01 = $500.01".
    joins: { ...terms.joins, details: ' = ' },
  };
  return [{ heading: terms.headings.money, parts: [table, pay] }];
}

function periodText({ facts, book }: Pick<LetterWriter, 'facts' | 'book'>): string {
  const { period, countedIn } = facts.basis;
  if (!period.known) return book.terms.periodUnknown;
  if (period.value === null || period.value.n === 0) {
    return isAtReceipt(facts) ? book.terms.periodNone : book.terms.periodNamedDay;
  }
  const text = formatPeriod(period.value, book);
  return period.value.unit === 'hours'
    ? book.terms.periodHours(text)
    : book.terms.period(text, nameZone(`${facts.sentOn}T12:00:00Z`, countedIn, book.locale));
}

/** Without a period the effect is at receipt, unless a day was named. */
function isAtReceipt({ effectiveAt, basis }: LetterWriter['facts']): boolean {
  if (basis.isAtOnce) return false;
  const at = toValue(effectiveAt);
  const receivedAt = toValue(basis.receivedAt);
  return at === null || (receivedAt !== null && normalInstant(at) === normalInstant(receivedAt));
}

function pieceRow(piece: NoticePiece, { book }: LetterWriter): string[] {
  const { terms, names } = book;
  const due = piece.dueOn === null ? terms.noDate : terms.dueOn(formatLongDay(piece.dueOn, book));
  const date = piece.publishedOn === null ? due : terms.publishedOn(formatLongDay(piece.publishedOn, book));
  const moved = piece.newDueOn === null ? [] : [terms.newDate(formatLongDay(piece.newDueOn, book))];
  return [
    piece.name,
    names.stages[piece.stage],
    [date, ...moved].join(terms.joins.details),
    names.becomes[piece.becomes],
  ];
}

function moneyRows(money: NoticeMoney, writer: LetterWriter): string[][] {
  const { facts, book } = writer;
  const { terms } = book;
  const amount = (minor: number) => formatAmount(minor, money.currency, book);
  const total = (name: string, minor: number) => [name, '', amount(minor)];
  const shareText = (bps: number, ofMinor: number | null) =>
    ofMinor === null ? formatBps(bps, book) : terms.shareOf(formatBps(bps, book), amount(ofMinor));
  return [
    ...money.lines.map((line) => [
      moneyLineName(line, writer),
      line.bps === null ? '' : shareText(line.bps, line.ofMinor ?? null),
      amount(line.amountMinor),
    ]),
    total(terms.earned, money.earnedMinor),
    total(terms.paid, money.paidMinor),
    total(terms.dueToCreator(facts.creator.name), money.dueToCreatorMinor),
    ...(money.refundDueMinor > 0 ? [total(terms.refundDue, money.refundDueMinor)] : []),
    ...(money.writeOffMinor > 0 ? [total(terms.writtenOff, money.writeOffMinor)] : []),
  ];
}

function moneyLineName({ name, kind }: NoticeMoneyLine, { book }: LetterWriter): string {
  const { extras } = book.names;
  if (kind === 'piece' && name !== null) return name;
  const known = Object.hasOwn(extras, kind) ? kind : 'other';
  const code = name !== null && Object.hasOwn(extras, name) ? name : known;
  return capitalise(extras[code] ?? code, book);
}

function payPart(writer: LetterWriter): NoticePart {
  const pay = toValue(writer.facts.pay);
  return pay?.rule === 'own_days'
    ? owedTable(pay.owed, { field: 'payBy', heldMinor: 0, writer })
    : sentence('payBy', payText(writer));
}

function payText({ facts, book }: LetterWriter): string {
  if (!facts.pay.known) return book.terms.payUnknown;
  if (facts.pay.value === null) return book.terms.payNothing;
  const comesBack = facts.pay.value.rule === 'nothing_due' && facts.refund !== null;
  return comesBack ? book.terms.payNothingOut : payRuleText(facts.pay.value, book);
}

function payRuleText(pay: PayRule, book: LetterWriter['book']): string {
  const { terms, names } = book;
  const days = (count: number) => formatCountOf(count, names.days, book);
  switch (pay.rule) {
    case 'by_day': {
      const say = pay.from === 'contract' ? terms.payBy : terms.payByFallback;
      return say(formatLongDay(pay.on, book), days(pay.days));
    }
    case 'usual_days':
      return pay.daysToPay === null ? terms.payUsualUnknown : terms.payUsual(days(pay.daysToPay));
    default:
      return terms.payNothing;
  }
}
