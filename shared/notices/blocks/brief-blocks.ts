// A letter about the brief: what changes and why, part by part, and what stays as the contract says (DOMAIN.md §3.8).
import type { BriefChange } from '../../procedure/brief/brief.ts';
import { toValue } from '../facts.ts';
import { formatLongDay } from '../formatting.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName } from '../writer.ts';
import type { NoticeBlock } from './blocks.ts';
import { sentence } from './blocks.ts';

/** The brief in words. Throws for a letter without one. */
export function briefBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book, polite } = writer;
  const { brief } = facts;
  if (brief === null) throw new Error('A letter about the brief says what the brief is');
  const { brief: words } = book;
  const campaign = campaignName(writer);
  const { replacesOn, why, changes } = brief;
  const opening =
    replacesOn === null ? words.first(campaign) : words.changed(campaign, formatLongDay(replacesOn, book));
  const items = changes.map((change) => describeChange(change, writer));
  return [
    {
      heading: null,
      parts: [
        sentence(['kind', 'campaignRef'], opening),
        ...(why === null ? [] : [sentence([], words.why(why))]),
      ],
    },
    {
      heading: replacesOn === null ? words.headings.whole : words.headings.changes,
      parts: [
        items.length === 0
          ? sentence('briefChanges', words.nothingChanged)
          : { kind: 'list', fields: ['briefChanges'], lead: null, items },
        ...(replacesOn === null ? [] : [sentence([], words.restStays)]),
      ],
    },
    {
      heading: words.headings.contract,
      parts: [
        sentence('contractStays', words.contractStays),
        sentence([], words.moreWork(polite)),
        ...(toValue(facts.reply.pageUrl) === null ? [] : [sentence([], words.confirm(polite))]),
      ],
    },
  ];
}

function describeChange({ part, before, after }: BriefChange, { book }: LetterWriter): string {
  const { brief: words, terms } = book;
  const name = words.parts[part];
  // An address in quotation marks is one that mail programs do not open.
  const said = part === 'link' ? (text: string) => text : terms.quote;
  if (after === null) return words.gone(name, before === null ? '' : said(before));
  return before === null
    ? words.now(name, said(after))
    : words.instead(name, { before: said(before), after: said(after) });
}
