// A part of one payment on hold: how much, why, until when, how to object or agree; and how the hold came to its end. Never
// a penalty: it is about one point, and results that fell short are no reason (DOMAIN.md §8.3).
import { toValue } from '../facts.ts';
import { formatAmount, formatLongDay } from '../formatting.ts';
import type { NoticeHold } from '../told-facts.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName } from '../writer.ts';
import type { NoticeBlock } from './blocks.ts';
import { sentence } from './blocks.ts';

/** The first sentence: that a part is on hold, or that it is not any more. Throws for a letter about no hold. */
export function holdDecision(writer: LetterWriter): string {
  const { over } = holdOf(writer);
  const { hold: words } = writer.book;
  const campaign = campaignName(writer);
  return over === null ? words.opening(campaign) : words.over[over.outcome](campaign);
}

/** What is on hold and what the creator can say, or how it was settled. Throws for a letter about no hold. */
export function holdBlocks(writer: LetterWriter): NoticeBlock[] {
  const hold = holdOf(writer);
  return hold.over === null ? openBlocks(hold, writer) : [outcomeBlock(hold, hold.over, writer)];
}

function openBlocks(hold: NoticeHold, writer: LetterWriter): NoticeBlock[] {
  const { book, polite } = writer;
  const { hold: words } = book;
  const day = (on: string) => formatLongDay(on, book);
  const openMinor = toValue(hold.openMinor);
  const whole =
    openMinor === null
      ? words.wholeUnknown(day(hold.dueOn))
      : words.whole(amountOf(openMinor, writer), day(hold.dueOn));
  return [
    {
      heading: words.headings.held,
      parts: [
        sentence('heldPart', words.part({ ...partOf(hold, writer), since: day(hold.sinceOn) })),
        sentence('heldPart', whole),
        sentence('holdReason', words.reasons[hold.reason]),
        sentence('holdReason', words.notResults),
        sentence('holdReview', words.until(day(hold.reviewOn))),
        sentence('restPaid', words.rest),
      ],
    },
    {
      heading: words.headings.say,
      parts: [sentence('howToObject', words.say(polite)), sentence('howToObject', words.silence(polite))],
    },
  ];
}

function outcomeBlock(
  hold: NoticeHold,
  over: NonNullable<NoticeHold['over']>,
  writer: LetterWriter,
): NoticeBlock {
  const { book, polite } = writer;
  const { hold: words } = book;
  const day = (on: string) => formatLongDay(on, book);
  const part = partOf(hold, writer);
  if (over.outcome === 'agreed') {
    return {
      heading: words.headings.outcome,
      parts: [
        sentence('holdOutcome', words.agreed({ ...part, on: day(over.on), polite })),
        sentence('restPaid', words.agreedRest),
      ],
    };
  }
  const paid = over.payOn === null ? words.paidNow(day(hold.dueOn)) : words.paidBy(day(over.payOn));
  return {
    heading: words.headings.outcome,
    parts: [
      sentence('holdOutcome', words.released({ ...part, since: day(hold.sinceOn) })),
      sentence('restPaid', paid),
    ],
  };
}

function holdOf({ facts }: LetterWriter): NoticeHold {
  if (facts.hold === null) throw new Error('A letter about a hold says what is on hold');
  return facts.hold;
}

function partOf({ of, minor }: NoticeHold, writer: LetterWriter): { amount: string; what: string } {
  const { terms, hold: words } = writer.book;
  const what = 'piece' in of ? terms.quote(of.piece) : words.sums[of.sum];
  return { amount: amountOf(minor, writer), what };
}

function amountOf(minor: number, { facts, book }: LetterWriter): string {
  return formatAmount(minor, facts.currency, book);
}
