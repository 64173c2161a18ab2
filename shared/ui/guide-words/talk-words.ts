// Words around the talk: questions as a colleague asks them, channels, stances, who a thing belongs to.
import type { NoticeResponse } from '../../procedure/exits/records.ts';
import type {
  CauseOwner,
  CauseRecord,
  CoachingEffect,
  CreatorStance,
  CreatorWish,
  RemedyRecord,
  RemedyReview,
  WishAnswer,
} from '../../procedure/talk/records.ts';
import { CONTACT_CHANNELS } from '../../procedure/talk/records.ts';
import { isAgreed } from '../../procedure/talk/remedies.ts';
import type { Choice } from '../page/form.tsx';

const CHANNEL_WORDS: Record<string, string> = {
  email: 'e-mail',
  call: 'call',
  dm: 'message on the network',
  platform: 'marketplace inbox',
  courier: 'courier',
  post: 'post',
  registered_email: 'registered e-mail',
};

/** A channel in words; an unknown one as it is written. */
export function nameChannel(channel: string): string {
  return CHANNEL_WORDS[channel] ?? channel.replaceAll('_', ' ');
}

/** How somebody on our side and the creator spoke, to choose from. */
export const CONTACT_CHOICES: Choice[] = CONTACT_CHANNELS.map((value) => {
  const name = nameChannel(value);
  return { value, label: name.charAt(0).toUpperCase() + name.slice(1) };
});

/** Why a case is closed without a further step, to choose from. */
export const CLOSE_REASONS: Choice[] = [
  { value: 'back_on_course', label: 'Back on course' },
  { value: 'explained_by_numbers', label: 'Explained by the numbers' },
  { value: 'solved_in_the_talk', label: 'Solved in the talk' },
  { value: 'our_mistake', label: 'Our own mistake' },
  { value: 'other', label: 'Other' },
];

const OUTCOME_WORDS: Record<RemedyRecord['outcome'], string> = {
  open: '',
  reached: 'goal reached',
  missed: 'goal not reached',
  not_measurable: 'could not be measured',
  dropped: 'taken off the plan',
};

/** What came of a change of the plan, as the log says it; empty while nothing has. */
export function nameOutcome(outcome: RemedyRecord['outcome'] | undefined): string {
  return OUTCOME_WORDS[outcome ?? 'open'];
}

export const STANCE_WORDS: Record<CreatorStance, string> = {
  none: '',
  agrees: 'Agrees.',
  suggests_change: 'Suggests a change.',
  objects: 'Sees it differently.',
};

/** What the creator said to a notice. */
export const RESPONSE_WORDS: Record<NoticeResponse, string> = {
  received: 'says that it arrived, which is not agreement',
  agree: 'agrees',
  agree_with_changes: 'agrees with changes',
  disagree: 'disagrees',
  ask_for_call: 'asks for a call',
};

/** What the creator says to a practice that was offered. */
export const TAKEN_WORDS = { takes: 'tries it', leaves: 'not for them' } as const;

/** What a practice did, as the look back found it. */
export const CARD_EFFECT_WORDS: Record<CoachingEffect, string> = {
  helped: 'helped',
  no_effect: 'did not help',
  cannot_tell: 'cannot tell',
};

/** What can be noted of a practice, and of the plan, to choose from. */
export const CARD_ANSWERS: Choice[] = [
  { value: 'takes', label: 'Tries it' },
  { value: 'leaves', label: 'Not for them' },
];
export const CARD_EFFECTS: Choice[] = [
  { value: 'helped', label: 'It helped' },
  { value: 'no_effect', label: 'It did not' },
  { value: 'cannot_tell', label: 'Cannot tell' },
];
type ReviewChoice = { value: RemedyReview['outcome']; label: string };
const DROPPED: ReviewChoice = { value: 'dropped', label: 'Taken off the plan' };

/**
 * What can be said of a change, the likeliest first: before its day only that it is taken off, and so it is where nobody
 * agreed to it. Nothing is reached by what was not done, and a make-good can always be counted.
 */
export function listReviewChoices(
  record: Pick<RemedyRecord, 'kind' | 'doneAt' | 'owner' | 'remedy' | 'creatorStance'>,
  isDue: boolean,
): [ReviewChoice, ...ReviewChoice[]] {
  if (!isDue) return [DROPPED];
  const missed: ReviewChoice = { value: 'missed', label: 'Not reached' };
  const unmeasured: ReviewChoice[] =
    record.kind === 'make_good' ? [] : [{ value: 'not_measurable', label: 'Could not be measured' }];
  if (record.doneAt !== null) return [{ value: 'reached', label: 'Reached' }, missed, ...unmeasured, DROPPED];
  return isAgreed(record) ? [missed, ...unmeasured, DROPPED] : [DROPPED, missed, ...unmeasured];
}

export const PLAN_ANSWERS: Choice[] = [
  { value: 'agrees', label: 'They agree' },
  { value: 'suggests_change', label: 'Suggest a change' },
  { value: 'objects', label: 'Object' },
];

export const OWNER_WORDS: Record<CauseOwner, string> = {
  brand: 'our side',
  shared: 'shared',
  creator: 'creator',
  network: 'network',
  none: 'nobody',
};

/** Who named a cause, where it was not us. */
export function describeProposer({ by }: Pick<CauseRecord, 'by'>): string {
  return by === 'creator' ? 'named by the creator' : '';
}

export const WISH_WORDS: Record<CreatorWish['kind'], string> = {
  call: 'Asks for a call',
  date: 'Proposes a date',
  mutual_end: 'Asks for an end by agreement',
  urgent_stop: 'Asks for an urgent stop',
  plan_change: 'Wants the plan otherwise',
  more_work: 'Says the new brief asks for more than was agreed',
};

/** Our answers to what a creator asks for. */
export const WISH_ANSWERS: Record<WishAnswer, string> = {
  agreed: 'Agreed',
  call_arranged: 'A call is arranged',
  other_proposal: 'We propose something else',
  not_possible: 'Not possible',
  stopped: 'We stopped it',
  looking_into_it: 'We are looking into it, and stop nothing yet',
};

export function nameWishAnswer(answer: string): string {
  return new Map(Object.entries(WISH_ANSWERS)).get(answer) ?? answer.replaceAll('_', ' ');
}

export const TRIGGER_WORDS: Record<string, string> = {
  harassment: 'harassment',
  product_danger: 'the product may be dangerous',
  hijacked_account: 'the account was taken over',
  kpi_miss: 'guaranteed results missed',
  non_payment: 'payment not made',
  usage_breach: 'use beyond the rights',
  news_event: 'offensive after the news',
  other: 'another reason, see the log',
};
