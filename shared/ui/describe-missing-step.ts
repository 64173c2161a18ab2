// Our own open steps as sentences: what is missing before a pause, an end, a completion or a close.

import { nameStepOf } from '../procedure/guide/skipped-step.ts';
import { formatNumberOf } from './format.ts';

const STEP_SENTENCES: Record<string, string> = {
  EVALUATION_MISSING: 'The numbers have not been looked at for this decision.',
  EVALUATION_STALE:
    'The numbers that were looked at are older than three days. Import newer ones, then look at them again.',
  CONSULTATION_MISSING: 'No contact with the creator is on record.',
  CONSULTATION_OPEN: 'The creator was asked and has not answered yet.',
  CONTRACT_NOT_REVIEWED: 'The contract in force has not been read for this decision.',
  SECOND_PERSON_REQUIRED: 'A second person agrees before it leaves.',
  SETTLEMENT_NOT_FROZEN: 'The settlement is not frozen yet.',
  PLATFORM_STEP_UNKNOWN: 'The marketplace’s own step is not known yet.',
  CHANNEL_NOT_ALLOWED: 'The contract does not name this way of giving notice: choose one that it names.',
  CAUSE_MISSING: 'No cause is named yet.',
  CREATOR_NOT_HEARD:
    'The creator has not answered. Go on after three contacts and five business days of silence.',
  SILENCE_NOT_REACHED: 'Silence counts after three contacts on two days and five business days.',
  REVIEW_NOT_DUE: 'No review date of the plan has come yet.',
  REVIEW_MISSING: 'The results cannot be read: review the remedy first.',
  INDEX_REACHED: 'The results are at 90% of agreed or more.',
  INDEX_BELOW: 'The results are still below the target.',
  INDEX_UNKNOWN: 'The results cannot be read yet.',
  NUMBERS_MISSING: 'There are no numbers yet.',
  NUMBERS_BEFORE_ACTION: 'The numbers are older than the last step.',
  NOT_MATURE: 'The numbers are too young: wait for the review date, or two days after the last step.',
  ACTION_NOT_DONE: 'The step is not done yet.',
  ADDRESS_UNCONFIRMED: 'The address for notices has not been confirmed.',
  CURE_CLAIM_OPEN: 'The creator says it is put right. Accept it or say why not.',
  TERM_NOT_OVER: 'The term of the contract is not over yet.',
  SETTLEMENT_NOT_PAID: 'What is owed is neither on record as paid nor in dispute.',
  POST_MORTEM_MISSING: 'The analysis has not been filed yet.',
};

const CHECK_WORDS: Record<string, string> = {
  live_content: 'live posts',
  paid_ads: 'paid ads',
  access: 'access to accounts',
  product: 'product',
};

/** One of our own open steps as a sentence. */
export function describeMissingStep(code: string): string {
  const [name = code, detail = ''] = code.split(':');
  if (name === 'APPROVAL_MISSING')
    return `${detail === 'owner' ? 'An owner' : detail === 'marketer' ? 'A marketer' : 'A manager'} agrees to it.`;
  if (name === 'LADDER_INCOMPLETE')
    return `Still open on the ladder: ${detail.split(',').map(nameStepOf).join(', ')}.`;
  if (name === 'PIECES_OPEN') {
    return `Not finished yet: ${formatNumberOf(detail.split(',').length, 'piece', 'pieces', 'en')}.`;
  }
  if (name === 'CHECKS_OPEN') {
    return `Still to look after: ${detail
      .split(',')
      .map((check) => CHECK_WORDS[check] ?? check)
      .join(', ')}.`;
  }
  return STEP_SENTENCES[name] ?? nameStepOf(name);
}
