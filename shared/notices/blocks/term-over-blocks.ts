// The end of a collaboration by its own term: since when, what became of each piece, what is still paid and by when. What goes
// on afterwards stands in the sections on posts and rights.
import { toValue } from '../facts.ts';
import { capitalise, formatAmount, formatLongDay } from '../formatting.ts';
import type { NoticeOwed, NoticeTerm } from '../told-facts.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName, factText } from '../writer.ts';
import type { NoticeBlock, NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';
import { piecesBlocks } from './terms-blocks.ts';

/** The first sentence. Throws for a letter about no term. */
export function termDecision(writer: LetterWriter): string {
  return writer.book.term.opening[termOf(writer).outcome](campaignName(writer));
}

/** The term, the pieces and what is still owed. Throws for a letter about no term. */
export function termOverBlocks(writer: LetterWriter): NoticeBlock[] {
  const term = termOf(writer);
  const { term: words } = writer.book;
  const lastDay = factText(term.lastOn, {
    value: (on) => words.lastDay(formatLongDay(on, writer.book)),
    none: words.lastDayNone,
    unknown: words.lastDayUnknown,
  });
  return [
    {
      heading: words.headings.term,
      parts: [
        sentence('termEnd', lastDay),
        ...(term.outcome === 'over' ? [sentence('termEnd', words.byItself)] : []),
      ],
    },
    ...piecesBlocks(writer),
    { heading: words.headings.owed, parts: owedParts(term, writer) },
  ];
}

function owedParts(term: NoticeTerm, writer: LetterWriter): NoticePart[] {
  const { terms, term: words } = writer.book;
  const later = term.later.map(({ name, on }) =>
    sentence('stillOwed', words.later(terms.quote(name), formatLongDay(on, writer.book))),
  );
  const owed = toValue(term.owed);
  if (owed === null || owed.length === 0) {
    return [sentence('stillOwed', term.owed.known ? terms.payNothing : terms.moneyUnknown), ...later];
  }
  return [
    {
      kind: 'table',
      fields: ['stillOwed'],
      joins: terms.joins,
      columns: words.owedColumns,
      rows: owedRows(owed, term, writer),
    },
    ...later,
  ];
}

function owedRows(owed: NoticeOwed[], { heldMinor }: NoticeTerm, writer: LetterWriter): string[][] {
  const { facts, book } = writer;
  const { term: words } = book;
  const amount = (minor: number) => formatAmount(minor, facts.currency, book);
  const total = owed.reduce((sum, { minor }) => sum + minor, 0);
  return [
    ...owed.map((line) => [
      nameOf(line, writer),
      amount(line.minor),
      words.dueBy(formatLongDay(line.on, book)),
    ]),
    ...(owed.length > 1 ? [[words.total, amount(total), '']] : []),
    ...(heldMinor > 0 ? [[words.held, amount(heldMinor), '']] : []),
  ];
}

function nameOf({ name, kind }: NoticeOwed, { book }: LetterWriter): string {
  const { extras } = book.names;
  if (name !== null) return kind === 'performance' ? `${name}, ${extras.performance ?? kind}` : name;
  return capitalise(extras[kind] ?? extras.other ?? kind, book);
}

function termOf({ facts }: LetterWriter): NoticeTerm {
  if (facts.term === null) throw new Error('A letter about the end of a term says what ended');
  return facts.term;
}
