// The end of a collaboration by its own term: since when, what became of each piece, what is still paid and by when. What goes
// on afterwards stands in the sections on posts and rights.
import { toValue } from '../facts.ts';
import { formatLongDay } from '../formatting.ts';
import type { NoticeTerm } from '../told-facts.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName, factText } from '../writer.ts';
import type { NoticeBlock, NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';
import { owedTable } from './owed-table.ts';
import { piecesBlocks } from './terms-blocks.ts';

/** The first sentence. Throws for a letter about no term. */
export function termDecision(writer: LetterWriter): string {
  const { outcome } = termOf(writer);
  const { opening, pauseLimit } = writer.book.term;
  return (outcome === 'pause_limit' ? pauseLimit.opening : opening[outcome])(campaignName(writer));
}

/** The term, the pieces and what is still owed. Throws for a letter about no term. */
export function termOverBlocks(writer: LetterWriter): NoticeBlock[] {
  const term = termOf(writer);
  const { term: words } = writer.book;
  const isByPause = term.outcome === 'pause_limit';
  const lastDay = factText(term.lastOn, {
    value: (on) => (isByPause ? words.pauseLimit : words).lastDay(formatLongDay(on, writer.book)),
    none: words.lastDayNone,
    unknown: words.lastDayUnknown,
  });
  return [
    {
      heading: isByPause ? words.pauseLimit.heading : words.headings.term,
      parts: [
        sentence('termEnd', lastDay),
        ...(term.outcome !== 'completed' ? [sentence('termEnd', words.byItself)] : []),
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
  return [owedTable(owed, { field: 'stillOwed', heldMinor: term.heldMinor, writer }), ...later];
}

function termOf({ facts }: LetterWriter): NoticeTerm {
  if (facts.term === null) throw new Error('A letter about the end of a term says what ended');
  return facts.term;
}
