// The answer to a draft: approved, or what is to be changed, in which round. A change is about one point of the piece and no
// judgement of its maker.
import { toValue } from '../facts.ts';
import { formatLongDay } from '../formatting.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName, factText } from '../writer.ts';
import type { NoticeBlock } from './blocks.ts';
import { sentence } from './blocks.ts';

/** The answer in words. Throws for a letter about no draft. */
export function draftBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book, tone, polite } = writer;
  const { draft } = facts;
  if (draft === null) throw new Error('A letter about a draft says what was answered');
  const { draft: words, terms } = book;
  const day = (on: string) => formatLongDay(on, book);
  const piece = terms.quote(draft.piece);
  const opening = words.opening[draft.answer](piece, campaignName(writer), { tone, polite });
  const included = factText(draft.included, {
    value: (rounds) => words.included(String(rounds)),
    none: words.includedNoLimit,
    unknown: words.includedUnknown,
  });
  return [
    { heading: null, parts: [sentence(['kind', 'campaignRef', 'draftAnswer'], opening)] },
    {
      heading: words.headings.answer,
      parts: [
        sentence('draftAnswer', words.dates(day(draft.receivedOn), day(draft.answeredOn))),
        ...nextTexts(writer, draft).map((text) => sentence('draftNext', text)),
      ],
    },
    {
      heading: words.headings.round,
      parts: [
        sentence('draftRound', words.round(String(draft.round))),
        sentence('draftRound', included),
        ...(isUsedUp(draft) ? [sentence('draftRound', words.usedUp(polite))] : []),
      ],
    },
  ];
}

type Draft = NonNullable<LetterWriter['facts']['draft']>;

function nextTexts({ facts, book, polite }: LetterWriter, draft: Draft): string[] {
  const { draft: words } = book;
  const dueOn = formatLongDay(draft.dueOn, book);
  if (draft.answer === 'approved') return [words.goesOut(dueOn, polite)];
  return [
    draft.reason === null ? words.reasonUnknown : words.reasons[draft.reason],
    toValue(facts.reply.pageUrl) === null ? words.fromContact(polite) : words.onPage(polite),
    words.nextDraft(dueOn, polite),
  ];
}

/** What is approved needs no further round. */
function isUsedUp({ answer, round, included }: Draft): boolean {
  const most = toValue(included);
  return answer === 'changes' && most !== null && round >= most;
}
