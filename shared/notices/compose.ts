// A letter to a creator from facts alone (DOMAIN.md §5): same facts, language and tone give the same bytes.
import { answerBlocks } from './blocks/answer-blocks.ts';
import type { NoticeBlock } from './blocks/blocks.ts';
import { blocksText, fieldText, sentence } from './blocks/blocks.ts';
import { breachBlocks, furtherBlocks, pauseBlocks, resumeBlocks } from './blocks/extra-blocks.ts';
import { holdBlocks } from './blocks/hold-blocks.ts';
import { identityBlocks, openingBlocks } from './blocks/opening-blocks.ts';
import { liveBlocks, rightsBlocks } from './blocks/rights-blocks.ts';
import { termOverBlocks } from './blocks/term-over-blocks.ts';
import { datesBlocks, moneyBlocks, piecesBlocks, stopBlocks } from './blocks/terms-blocks.ts';
import type { NoticeFacts } from './facts.ts';
import type { FieldId } from './required-fields.ts';
import { requiredFields, toApplicable } from './required-fields.ts';
import { LANGUAGE_BOOKS } from './texts/books.ts';
import { tidy } from './tidy.ts';
import type { FormOfAddress, NoticeLanguage, NoticeTone } from './tone.ts';
import { addressFor, fittingTone } from './tone.ts';
import type { LetterWriter } from './writer.ts';
import { campaignName, effectSubject } from './writer.ts';

export type ComposeOptions = {
  language: NoticeLanguage;
  tone: NoticeTone;
  /** What the team chose for this creator; absent or null = the form that goes with the tone. */
  address?: FormOfAddress | null;
};

export type ComposedNotice = {
  subject: string;
  blocks: NoticeBlock[];
  /** The whole letter in plain text, from the greeting to the sender. */
  text: string;
  /** Stands before the page's address in a chat that takes only a few words. */
  shortText: string;
  /** Every required field with the words that carry it, in the order of `requiredFields`. */
  fields: { id: FieldId; text: string }[];
  language: NoticeLanguage;
  /** The tone used: formal where another one does not fit. */
  tone: NoticeTone;
};

/** The words of one letter. Throws when a required field found no words: the facts contradict the kind of letter. */
export function composeNotice(
  given: NoticeFacts,
  { language, tone, address }: ComposeOptions,
): ComposedNotice {
  const facts = tidy(given);
  const fitting = fittingTone(tone, facts.kind, facts.route);
  const writer: LetterWriter = {
    facts,
    book: LANGUAGE_BOOKS[language](),
    tone: fitting,
    polite: addressFor(fitting, address) === 'polite',
  };
  const blocks = toBlocks(writer);
  const fields = requiredFields(facts.kind, facts.route, toApplicable(facts)).map((id) => ({
    id,
    text: fieldText(blocks, id),
  }));
  const silent = fields.filter(({ text }) => text === '').map(({ id }) => id);
  if (silent.length > 0) throw new Error(`A ${facts.kind} letter lacks words for ${silent.join(', ')}`);
  const text = blocksText(blocks);
  const shortText = writer.book.frame.short(facts.brand.name, campaignName(writer), writer.polite);
  return { subject: effectSubject(writer), blocks, text, shortText, fields, language, tone: fitting };
}

function toBlocks(writer: LetterWriter): NoticeBlock[] {
  return [
    greetingBlock(writer),
    ...openingBlocks(writer),
    ...middleBlocks(writer),
    ...answerBlocks(writer),
    ...closingBlocks(writer),
  ];
}

function middleBlocks(writer: LetterWriter): NoticeBlock[] {
  switch (writer.facts.kind) {
    case 'consult':
    case 'reminder':
    case 'brief':
    case 'draft_answer':
    case 'signed':
      return [];
    case 'hold':
    case 'hold_over':
      return [...holdBlocks(writer), ...identityBlocks(writer)];
    case 'pause_on':
      return [...pauseBlocks(writer), ...identityBlocks(writer)];
    case 'term_over':
      return [
        ...identityBlocks(writer),
        ...termOverBlocks(writer),
        ...liveBlocks(writer),
        ...rightsBlocks(writer),
        ...furtherBlocks(writer),
      ];
    case 'breach':
      return [...identityBlocks(writer), ...breachBlocks(writer), ...furtherBlocks(writer)];
    default:
      return [
        ...identityBlocks(writer),
        ...breachBlocks(writer),
        ...datesBlocks(writer),
        ...stopBlocks(writer),
        ...pauseBlocks(writer),
        ...resumeBlocks(writer),
        ...piecesBlocks(writer),
        ...moneyBlocks(writer),
        ...liveBlocks(writer),
        ...rightsBlocks(writer),
        ...furtherBlocks(writer),
      ];
  }
}

function greetingBlock({ facts, book, tone }: LetterWriter): NoticeBlock {
  const { name, calledAs } = facts.creator;
  const called = tone === 'formal' ? name : (calledAs ?? name);
  return { heading: null, parts: [sentence([], book.frame.greeting(called, tone))] };
}

function closingBlocks({ facts, book, tone, polite }: LetterWriter): NoticeBlock[] {
  const { sender, brand } = facts;
  const place = [sender.role, brand.name].filter((text) => text !== '').join(', ');
  const parts = [sentence([], book.frame.closing(tone, polite))];
  return [
    { heading: null, parts },
    { heading: book.frame.signOff[tone], parts: [sentence('sender', `${sender.name}\n${place}`)] },
  ];
}
