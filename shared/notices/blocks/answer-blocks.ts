// How and until when to answer, and where the letter goes. Receipt is never agreement (DOMAIN.md §5.4).

import { isTalk, toValue } from '../facts.ts';
import { formatList, formatLongDay } from '../formatting.ts';
import type { LetterWriter } from '../writer.ts';
import { factText } from '../writer.ts';
import type { NoticeBlock } from './blocks.ts';
import { sentence } from './blocks.ts';

/** How and until when to answer, whom to ask, what receipt means, and where the letter goes. */
export function answerBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book, polite } = writer;
  const { terms, frame, names } = book;
  const isFormal = !isTalk(facts.kind);
  const replyBy = factText(facts.reply.by, {
    value: (on) => frame.replyBy(formatLongDay(on, book), polite),
    none: frame.replyNoDate,
    unknown: frame.replyDateUnknown,
  });
  const mayAskBetterDate = facts.kind === 'pause' || (facts.kind === 'end' && facts.route !== 'cause');
  const isDone = facts.kind === 'signed';
  const asked = [
    sentence('replyBy', replyBy),
    ...waysToReply(writer).map((way) => sentence('howToReply', way)),
    ...(mayAskBetterDate ? [sentence([], frame.betterDate(polite))] : []),
  ];
  const answer = [
    // What both have signed asks for no answer.
    ...(isDone ? [sentence([], book.signed.different)] : asked),
    sentence('contact', contactText(writer)),
    ...(isFormal ? [sentence([], frame.received(polite))] : []),
  ];
  const sentOn = sentence('sentOn', terms.sentOn(formatLongDay(facts.sentOn, book)));
  const address = factText(facts.recipientAddress, {
    value: (to) => terms.address(to, names.channels[facts.basis.channel]),
    none: terms.addressNone,
    unknown: terms.addressUnknown,
  });
  const copies =
    facts.copyTo.length === 0 ? [] : [sentence('copyTo', terms.copyTo(formatList(facts.copyTo, book)))];
  const delivery = isFormal
    ? [sentOn, sentence('recipientAddress', address), ...copies]
    : [sentOn, ...(isDone ? copies : [])];
  return [
    { heading: terms.headings.answer, parts: answer },
    { heading: isFormal ? terms.headings.delivery : null, parts: delivery },
  ];
}

function waysToReply({ facts, book, polite }: LetterWriter): string[] {
  const url = toValue(facts.reply.pageUrl);
  const email = toValue(facts.reply.email);
  const ways = [
    ...(url === null ? [] : [book.frame.onPage(url, polite)]),
    ...(email === null ? [] : [book.frame.byEmail(email, polite)]),
  ];
  return ways.length > 0 ? ways : [book.frame.sameChannel(polite)];
}

function contactText({ facts, book, polite }: LetterWriter): string {
  const { name, email, phone } = facts.contact;
  const details = [toValue(email), toValue(phone)].filter((detail) => detail !== null);
  const ways = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${book.frame.contact(name, polite)}${ways}.`;
}
