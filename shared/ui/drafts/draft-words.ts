// Drafts in words: since when one waits, what silence means, which round it is, why it went back.
import type { Instant } from '../../contract/terms.ts';
import { addDays, isBefore, localReadingOf } from '../../contract/zone.ts';
import type { DeemedApproval } from '../../procedure/drafts/drafts.ts';
import type { ChangeReason } from '../../procedure/drafts/records.ts';
import { CHANGE_REASONS } from '../../procedure/drafts/records.ts';
import { formatDay, formatMoment, formatNumberOf } from '../format.ts';

export type DraftWords = { now: Instant; locale: string; timeZone: string };

export const CHANGE_WORDS: Record<ChangeReason, string> = {
  off_brief: 'not as in the brief',
  claim: 'a claim we may not make',
  disclosure: 'the ad label is missing',
  link_or_code: 'link or code',
  product: 'the product is shown or named wrongly',
  picture_or_sound: 'picture or sound',
};

export const CHANGE_CHOICES = CHANGE_REASONS.map((reason) => ({
  value: reason,
  label: CHANGE_WORDS[reason],
}));

/** "The draft of Reel 6 waits for our answer since Fri 20 Nov, 09:00. Silence approves it at the end of Wed 25 Nov." */
export function describeWaitingDraft(
  { name, receivedAt, approvedAt, count }: Readonly<Record<string, number | string>>,
  words: DraftWords,
): string {
  const { locale, timeZone, now } = words;
  const since =
    receivedAt === undefined ? '' : ` since ${formatMoment(String(receivedAt), locale, timeZone)}`;
  const others = Number(count ?? 1) - 1;
  const deemed = approvedAt === undefined ? null : String(approvedAt);
  return [
    `The draft of ${name ?? 'a piece'} waits for our answer${since}.`,
    deemed === null
      ? ''
      : isBefore(now, deemed)
        ? `Silence approves it at ${describeInstant(deemed, words)}.`
        : `By the contract it counts as approved since ${describeInstant(deemed, words)}.`,
    others > 0 ? `${formatNumberOf(others, 'more draft waits', 'more drafts wait', locale)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** An instant as people say it: midnight is the end of the day before. */
export function describeInstant(at: Instant, { locale, timeZone }: DraftWords): string {
  const { on, time } = localReadingOf(at, timeZone);
  return time === '00:00'
    ? `the end of ${formatDay(addDays(on, -1), locale)}`
    : formatMoment(at, locale, timeZone);
}

/** What the contract says about silence on this draft. */
export function describeSilence(deemed: DeemedApproval, words: DraftWords): string {
  switch (deemed.is) {
    case 'unknown':
      return 'What silence means is not known yet: the contract’s term on drafts is not confirmed.';
    case 'none':
      return 'By the contract silence is no approval: it waits until we answer.';
    case 'held':
      return 'Work is paused, so the clock of the approval stands still.';
    case 'at':
      return `Silence counts as approval at ${describeInstant(deemed.at, words)}.`;
  }
}

/** "Round 2 of 2 included", "round 3, 2 are included"; without a limit only which one it is. */
export function describeRound(round: number, included: number | null): string {
  if (included === null) return `Round ${round}`;
  return round <= included
    ? `Round ${round} of ${included} included`
    : `Round ${round}; ${included} ${included === 1 ? 'is' : 'are'} included`;
}
