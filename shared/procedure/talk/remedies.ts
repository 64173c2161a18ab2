// The remedies a plan can hold (DOMAIN.md §6.3): what to do, whose it usually is, what it takes, what it does to the contract.
import type { LocalDate } from '../../contract/terms.ts';
import { addDays, daysBetween } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { CAUSE_TABLE } from './causes.ts';
import type { CauseCode, RemedyCode, RemedyRecord } from './records.ts';
import { REMEDIES } from './records.ts';

/** What a remedy touches in the agreement; anything but `none` is said before it is agreed. */
export type ContractEffect =
  | 'none'
  | 'approval_again'
  | 'schedule_note'
  | 'make_good_or_paid'
  | 'revision_round'
  | 'restate_kpi'
  | 'code_change'
  | 'amendment'
  | 'make_good'
  | 'pause_clause'
  | 'kpi_version'
  | 'usage_right';

export type Remedy = {
  owner: 'brand' | 'creator';
  title: string;
  sentence: string;
  effort: string;
  effect: ContractEffect;
};

/** Contract effects in words. */
export const EFFECT_WORDS: Record<ContractEffect, string> = {
  none: 'Nothing in the contract changes.',
  approval_again: 'The new words need approval again.',
  schedule_note: 'The dates are noted, or changed by an amendment.',
  make_good_or_paid: 'A new piece is paid, or agreed as a make-good.',
  revision_round: 'It uses one of the included rounds of changes.',
  restate_kpi: 'The numbers are stated again once tracking works.',
  code_change: 'The code changes.',
  amendment: 'Both sides sign changed terms.',
  make_good: 'Extra work is agreed as a make-good.',
  pause_clause: 'The pause clause of the contract applies.',
  kpi_version: 'The target gets a new version that both sides see.',
  usage_right: 'The contract must give the right to use the post in ads.',
};

/** Every remedy with its words. */
export const REMEDY_TABLE: Record<RemedyCode, Remedy> = {
  R1: remedy('brand', 'One-page brief', {
    sentence: 'One goal, one message, one ask, three musts, three must-nots, examples.',
    effort: '1 hour',
    effect: 'none',
  }),
  R2: remedy('brand', 'Short call', {
    sentence: 'Talk for 15 minutes and send a written summary.',
    effort: '1 hour',
    effect: 'none',
  }),
  R3: remedy('brand', 'Free the script', {
    sentence: 'The creator says it in their own words; label and claims stay.',
    effort: 'no extra work',
    effect: 'approval_again',
  }),
  R4: remedy('brand', 'Move the dates', {
    sentence: 'Set dates that can be kept and note why they moved.',
    effort: 'no extra work',
    effect: 'schedule_note',
  }),
  R5: remedy('brand', 'Send the product again', {
    sentence: 'Send it again or offer a digital one.',
    effort: 'cost of the product',
    effect: 'none',
  }),
  R6: remedy('creator', 'Change format or angle', {
    sentence: 'Show use and result, or make a series instead of one post.',
    effort: 'a new piece',
    effect: 'make_good_or_paid',
  }),
  R7: remedy('creator', 'Cut the opening again', {
    sentence: 'New opening, shorter cut, cover or captions.',
    effort: '1–2 hours',
    effect: 'revision_round',
  }),
  R8: remedy('creator', 'Say and show the ask', {
    sentence: 'Ask early and at the end, with a reason to act now.',
    effort: 'small',
    effect: 'revision_round',
  }),
  R9: remedy('creator', 'Make the link easy to find', {
    sentence: 'Sticker, bio link, pinned first comment, first lines, address and code on screen.',
    effort: 'small',
    effect: 'none',
  }),
  R10: remedy('brand', 'Fix tracking', {
    sentence: 'Repair link and code, fill gaps by code, ask buyers how they heard of it.',
    effort: 'brand’s work',
    effect: 'restate_kpi',
  }),
  R11: remedy('brand', 'Fix the page', {
    sentence: 'Repair page, language or stock, or make a page for this creator.',
    effort: 'brand’s work',
    effect: 'none',
  }),
  R12: remedy('brand', 'Better offer', {
    sentence: 'A better offer or a longer one.',
    effort: 'margin',
    effect: 'code_change',
  }),
  R13: remedy('brand', 'Another audience', {
    sentence: 'Another market or another product for this account.',
    effort: 'a new brief',
    effect: 'amendment',
  }),
  R14: remedy('creator', 'Bring it back to people', {
    sentence: 'Story re-share, joint post, replies in the first hour or a follow-up post.',
    effort: 'small',
    effect: 'make_good',
  }),
  R15: remedy('creator', 'Post at the audience’s hours', {
    sentence: 'Move the next posts to the hours when the audience is there.',
    effort: 'no extra work',
    effect: 'schedule_note',
  }),
  R16: remedy('brand', 'Move the flight', {
    sentence: 'Pause, or move the flight out of these weeks.',
    effort: 'later dates',
    effect: 'pause_clause',
  }),
  R17: remedy('brand', 'Correct the target', {
    sentence: 'Set a target the account can reach and tell everyone.',
    effort: 'brand’s work',
    effect: 'kpi_version',
  }),
  R18: remedy('brand', 'Boost the best piece', {
    sentence: 'Put paid reach behind the piece that works.',
    effort: 'media cost',
    effect: 'usage_right',
  }),
  R19: remedy('brand', 'More support', {
    sentence: 'Send material, answer questions or bring an expert.',
    effort: 'brand’s work',
    effect: 'none',
  }),
};

/** Remedies to try for these causes, the causes' own order first, each once. */
export function remediesFor(causes: readonly CauseCode[]): RemedyCode[] {
  const listed = causes.flatMap((cause) => CAUSE_TABLE[cause].remedies);
  return [...new Set(listed)];
}

/** What these do to the contract binds the creator to other days, more work or other terms, whoever sees to it. */
const BINDING: readonly ContractEffect[] = ['schedule_note', 'make_good_or_paid', 'make_good', 'amendment'];

/** True when a change is ours alone to make, or the creator has agreed to it. */
export function isAgreed({
  owner,
  remedy: code,
  creatorStance,
}: Pick<RemedyRecord, 'owner' | 'remedy' | 'creatorStance'>): boolean {
  const isOurs = owner === 'brand' && !BINDING.includes(REMEDY_TABLE[code].effect);
  return isOurs || creatorStance === 'agrees';
}

/**
 * Changes that the creator wants otherwise, once we have answered that: nothing of them is done until the plan is written anew, or
 * they agree after all.
 */
export function changesToRewrite({
  remedies,
  wishes,
}: Pick<CaseState, 'remedies' | 'wishes'>): RemedyRecord[] {
  if (wishes.some(({ kind }) => kind === 'plan_change')) return [];
  return remedies.filter(
    (record) =>
      record.outcome === 'open' &&
      record.doneAt === null &&
      record.creatorStance !== 'none' &&
      !isAgreed(record),
  );
}

/** True for a code of the catalogue. */
export function isRemedyCode(code: string): code is RemedyCode {
  return REMEDIES.some((known) => known === code);
}

function remedy(
  owner: Remedy['owner'],
  title: string,
  rest: Pick<Remedy, 'sentence' | 'effort' | 'effect'>,
): Remedy {
  return { owner, title, ...rest };
}

/** A change that is due on another day; what is looked at together moves with it. */
export function moveChange<Change extends Pick<RemedyRecord, 'dueOn' | 'reviewOn'>>(
  change: Change,
  dueOn: LocalDate,
): Change {
  return { ...change, dueOn, reviewOn: addDays(change.reviewOn, daysBetween(change.dueOn, dueOn)) };
}
