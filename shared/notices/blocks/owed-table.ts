// What is still to be paid after an end, each sum with its day.
import { capitalise, formatAmount, formatLongDay } from '../formatting.ts';
import type { FieldId } from '../required-fields.ts';
import type { NoticeOwed } from '../told-facts.ts';
import type { LetterWriter } from '../writer.ts';
import type { NoticePart } from './blocks.ts';

/** `heldMinor`: the part of all of it that is on hold, in minor units of the letter's currency. */
export function owedTable(
  owed: readonly NoticeOwed[],
  { field, heldMinor, writer }: { field: FieldId; heldMinor: number; writer: LetterWriter },
): NoticePart {
  const { facts, book } = writer;
  const { term: words } = book;
  const amount = (minor: number) => formatAmount(minor, facts.currency, book);
  const total = owed.reduce((sum, { minor }) => sum + minor, 0);
  return {
    kind: 'table',
    fields: [field],
    joins: book.terms.joins,
    columns: words.owedColumns,
    rows: [
      ...owed.map((line) => [
        nameOf(line, writer),
        amount(line.minor),
        words.dueBy(formatLongDay(line.on, book)),
      ]),
      ...(owed.length > 1 ? [[words.total, amount(total), '']] : []),
      ...(heldMinor > 0 ? [[words.held, amount(heldMinor), '']] : []),
    ],
  };
}

function nameOf({ name, kind }: NoticeOwed, { book }: LetterWriter): string {
  const { extras } = book.names;
  if (name !== null) return kind === 'performance' ? `${name}, ${extras.performance ?? kind}` : name;
  return capitalise(extras[kind] ?? extras.other ?? kind, book);
}
