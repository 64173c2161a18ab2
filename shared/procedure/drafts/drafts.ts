// How a draft stands at an instant: waiting for the brand, sent back, or approved, by a word or by silence. This is the
// approval that stages, payments and settlements read: nothing else says that a piece was approved once a draft is on record.

import { deemedApprovedAt } from '../../contract/deemed-approval.ts';
import { countingCalendar } from '../../contract/effective-at.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant, Period, Terms } from '../../contract/terms.ts';
import { isBefore, localDateOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { touchesContract } from '../folding/suspensions.ts';
import type { Draft } from './records.ts';

/** What a draft is read with. */
export type DraftFacts = {
  case: Pick<CaseState, 'drafts' | 'suspensions'>;
  contracts: readonly ContractVersion[];
};

/**
 * What the contract says about silence on a draft. `unknown` = nobody has confirmed it, `none` = silence is no approval,
 * `held` = a pause of the contract holds the clock, `at` = it counts as approved from then.
 */
export type DeemedApproval = { is: 'unknown' } | { is: 'none' } | { is: 'held' } | { is: 'at'; at: Instant };

export type DraftState = 'waiting' | 'changes' | 'approved' | 'deemed';

/** Drafts of a piece, oldest first: its rounds. */
export function draftsOf({ drafts = [] }: Pick<CaseState, 'drafts'>, pieceId: string): Draft[] {
  return drafts.filter((draft) => draft.pieceId === pieceId);
}

/** Numbers of the events whose notes hold links and words of drafts. */
export function draftNoteSeqs({ drafts = [] }: Pick<CaseState, 'drafts'>): number[] {
  return drafts.flatMap(({ seq, answerSeq }) => (answerSeq === null ? [seq] : [seq, answerSeq]));
}

/** Rounds the contract includes, from the version in force at `now`; null = not limited, or not known. */
export function includedRounds(contracts: readonly ContractVersion[], now: Instant): number | null {
  return findVersionInForce(contracts, now)?.terms.approval?.rounds ?? null;
}

/** When silence on a draft counts as approval, by the version in force when it arrived, as known at `now`. */
export function deemedApproval(facts: DraftFacts, draft: Draft, now: Instant): DeemedApproval {
  const terms = findVersionInForce(facts.contracts, draft.receivedAt)?.terms;
  if (terms === undefined || terms.unconfirmed?.includes('approval')) return { is: 'unknown' };
  const silence = terms.approval?.silence ?? null;
  if (silence === null) return { is: 'none' };
  const at = passedAt(facts, draft, { silence, terms, now });
  return at === null ? { is: 'held' } : { is: 'at', at };
}

/**
 * By when an answer was to be given: when silence counts as approval, or within the usual three business days where the
 * contract names no time. Null while a pause holds the clock, or without a contract.
 */
export function answerDueAt(facts: DraftFacts, draft: Draft, now: Instant): Instant | null {
  const deemed = deemedApproval(facts, draft, now);
  if (deemed.is === 'at') return deemed.at;
  const terms = findVersionInForce(facts.contracts, draft.receivedAt)?.terms;
  if (terms === undefined || deemed.is === 'held') return null;
  return passedAt(facts, draft, { silence: ANSWER_WITHIN, terms, now });
}

/** What a contract is usually filled with (DOMAIN.md §3.1). */
const ANSWER_WITHIN: Period = { n: 3, unit: 'businessDays' };

/** When this time after the draft's arrival has passed, pauses counted out; null while one holds it. */
function passedAt(
  { case: { suspensions } }: DraftFacts,
  { receivedAt }: Draft,
  { silence, terms, now }: { silence: Period; terms: Terms; now: Instant },
): Instant | null {
  const paused = suspensions
    .filter((one) => touchesContract(one) && !isBefore(now, one.from))
    .map(({ from, to }) => ({
      from: localDateOf(from, terms.tz),
      // A pause that ends later holds the clock at `now`, however it will end.
      to: to === null || isBefore(now, to) ? null : localDateOf(to, terms.tz),
    }));
  return deemedApprovedAt(receivedAt, silence, { calendar: countingCalendar(terms), paused });
}

/** How the draft stands at `now`. */
export function draftStateAt(facts: DraftFacts, draft: Draft, now: Instant): DraftState {
  if (draft.answer === 'approved') return 'approved';
  if (draft.answer === 'changes') return 'changes';
  const deemed = deemedApproval(facts, draft, now);
  return deemed.is === 'at' && !isBefore(now, deemed.at) ? 'deemed' : 'waiting';
}

/**
 * The case's drafts as of an earlier instant: what was written down at it or later has not happened yet. The numbers of a
 * standing are of such an instant, and a decision does not recompute them (decision 12).
 */
export function draftsBefore({ drafts = [] }: Pick<CaseState, 'drafts'>, at: Instant): Draft[] {
  return drafts
    .filter(({ loggedAt }) => isBefore(loggedAt, at))
    .map((draft) =>
      draft.answeredAt === null || isBefore(draft.answeredAt, at)
        ? draft
        : { ...draft, answer: null, answeredAt: null, answerSeq: null, reason: null },
    );
}
