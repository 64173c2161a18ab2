// A letter as ordered blocks: what a page draws, and what plain text is made of. Each part names the fields it carries.
import type { FieldId } from '../required-fields.ts';
import type { NoticeTerms } from '../texts/words.ts';

export type NoticePart =
  | { kind: 'sentence'; fields: FieldId[]; text: string }
  | { kind: 'list'; fields: FieldId[]; lead: string | null; items: string[] }
  | {
      kind: 'table';
      fields: FieldId[];
      columns: string[];
      rows: string[][];
      /** Marks of the language between the cells of a row in plain text. */
      joins: NoticeTerms['joins'];
    };

/** Without a heading its sentences flow as one paragraph; with one, each part has its own line. */
export type NoticeBlock = { heading: string | null; parts: NoticePart[] };

/** One sentence that carries a field (or several). */
export function sentence(fields: FieldId | FieldId[], text: string): NoticePart {
  return { kind: 'sentence', fields: [fields].flat(), text };
}

/** A part in plain text, one or more lines. */
export function partText(part: NoticePart): string {
  switch (part.kind) {
    case 'sentence':
      return part.text;
    case 'list':
      return [...(part.lead ? [part.lead] : []), ...part.items.map((item) => `• ${item}`)].join('\n');
    default:
      return part.rows.map((row) => rowText(row, part.joins)).join('\n');
  }
}

/** The whole letter in plain text: blocks apart by one empty line. */
export function blocksText(blocks: readonly NoticeBlock[]): string {
  return blocks.map(blockText).join('\n\n');
}

/** Text of every part that carries the field; empty when none does. */
export function fieldText(blocks: readonly NoticeBlock[], field: FieldId): string {
  return blocks
    .flatMap((block) => block.parts)
    .filter((part) => part.fields.includes(field))
    .map(partText)
    .join('\n');
}

function blockText({ heading, parts }: NoticeBlock): string {
  const texts = parts.map(partText);
  return heading === null ? texts.join(' ') : [heading, ...texts].join('\n');
}

function rowText([first = '', ...rest]: string[], joins: NoticeTerms['joins']): string {
  const details = rest.filter((cell) => cell !== '');
  return details.length === 0 ? `• ${first}` : `• ${first}${joins.name}${details.join(joins.details)}`;
}
