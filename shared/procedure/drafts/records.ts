// A draft of one piece (DOMAIN.md §1.1 "approval round", §3.6): when it arrived, and what the brand answered.
import type { Instant } from '../../contract/terms.ts';

/** Why a draft goes back; the creator reads it. */
export const CHANGE_REASONS = [
  'off_brief',
  'claim',
  'disclosure',
  'link_or_code',
  'product',
  'picture_or_sound',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** One round: a draft that was handed in, and its answer. `seq` is that of the event which brought it. */
export type Draft = {
  seq: number;
  pieceId: string;
  /** When it reached the brand: the contract's clock runs from here. */
  receivedAt: Instant;
  /** When that was written down. */
  loggedAt: Instant;
  /** Who wrote it down: the creator on their page, or the team. */
  by: 'creator' | 'brand';
  /** Where to find it, by link or in words, stands in the note of its event. */
  hasLink: boolean;
  /** What a person answered; silence stays null, also where the contract makes it an approval. */
  answer: 'approved' | 'changes' | null;
  answeredAt: Instant | null;
  /** Number of the event that answered it; its note says what is to be changed. */
  answerSeq: number | null;
  reason: ChangeReason | null;
};

/** Drafts of one piece; more is no approval any more. */
export const DRAFTS_PER_PIECE_MAX = 20;

/** A piece's draft: recorded, answered, or taken back as recorded by mistake. The link stands in the note, not in the event. */
export type DraftCommand =
  | { kind: 'receive_draft'; pieceId: string; at: Instant; link?: string; noteSha256?: string }
  | { kind: 'approve_draft'; draftSeq: number }
  | { kind: 'ask_changes'; draftSeq: number; reason: ChangeReason; noteSha256?: string }
  | { kind: 'take_back_draft'; draftSeq: number };
