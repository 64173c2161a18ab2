// What a person can ask for on a collaboration, and how it can be refused. `decide.ts` turns one into events.
import type { ContractVersion, Instant, LocalDate } from '../contract/terms.ts';
import type { Actor, Basis, CollaborationEvent, Rung, SkipReason, StopScope } from './events.ts';

export type SkippedStep = { step: string; reason: SkipReason; sentence: string; sentenceSha256?: string };

/**
 * `pause` is the quick pause: what is the brand's own to stop (links, ads, messages) stops at once; new posts and pay
 * not yet due need the contract's pause clause. From a marketer the second part becomes a request to a manager.
 */
export type Command =
  | {
      kind: 'pause';
      scope: StopScope[];
      reviewOn: LocalDate | null;
      reason: string;
      skips: SkippedStep[];
      noteSha256?: string;
    }
  | { kind: 'resume'; reason: string; noteSha256?: string }
  /** Takes back a notice that has not left, a request not yet decided, or an own-side stop. */
  | { kind: 'undo' }
  | { kind: 'decline_request'; reason: string; noteSha256?: string }
  | { kind: 'log_contact'; channel: string; at: Instant; noteSha256?: string }
  | { kind: 'creator_answered'; at: Instant; noteSha256?: string }
  | { kind: 'evaluate' }
  | { kind: 'review_contract'; version: number }
  | { kind: 'emergency_pause'; trigger: string; noteSha256?: string }
  | { kind: 'confirm_emergency' }
  | { kind: 'lift_emergency'; reason: string }
  | { kind: 'rung_done'; rung: Rung; noteSha256?: string }
  | { kind: 'note'; noteSha256: string };

export type CommandContext = {
  now: Instant;
  actor: Actor;
  /** Id for the event and for a notice, made by the shell (no randomness here). */
  eventId: string;
  noticeId: string;
  contracts: ContractVersion[];
  basis: Basis | null;
  isSinglePersonTeam: boolean;
  /** Minutes a notice waits before it leaves (0–60). */
  holdMinutes: number;
};

/** Why the answer is no, with the facts a sentence needs. Nothing has changed when a refusal is given. */
export type Refusal =
  | { reason: 'role'; needs: 'marketer' | 'manager' | 'owner' }
  | { reason: 'contract_blocks'; blockers: string[]; alternative: string | null; earliestAt: Instant | null }
  | { reason: 'steps_missing'; missing: string[] }
  | { reason: 'terms_unknown'; terms: string[] }
  | { reason: 'not_possible_now'; state: string; command: string }
  | { reason: 'second_person'; requestedById: string }
  | { reason: 'invalid'; field: string; problem: string };

/** A command names the version it saw; this is the answer when others were faster. */
export type StaleView = { reason: 'stale'; currentVersion: number; events: CollaborationEvent[] };
