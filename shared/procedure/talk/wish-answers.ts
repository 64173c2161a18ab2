// What can be answered to what a creator asks for. The form offers these and the decision takes no other.
import type { CreatorWish } from './records.ts';

/** Codes of our answers, as they stand in the log and on the creator's page. */
export type WishAnswer =
  | 'agreed'
  | 'call_arranged'
  | 'other_proposal'
  | 'not_possible'
  | 'stopped'
  | 'looking_into_it';

const ANSWERS: Record<CreatorWish['kind'], readonly WishAnswer[]> = {
  call: ['call_arranged', 'other_proposal', 'not_possible'],
  date: ['agreed', 'other_proposal', 'not_possible'],
  mutual_end: ['agreed', 'call_arranged', 'other_proposal', 'not_possible'],
  urgent_stop: ['stopped', 'call_arranged', 'looking_into_it'],
  plan_change: ['agreed', 'call_arranged', 'other_proposal', 'not_possible'],
  more_work: ['agreed', 'call_arranged', 'other_proposal', 'not_possible'],
};

/** What fits what they ask for, the likeliest first; an urgent stop is never merely agreed to. */
export function answersTo(kind: CreatorWish['kind']): readonly WishAnswer[] {
  return ANSWERS[kind];
}
