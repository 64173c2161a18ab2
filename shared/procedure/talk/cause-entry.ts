// What the catalogue knows about one cause (DOMAIN.md §6.2).
import type { EvidenceCode } from './evidence.ts';
import type { CauseOwner, RemedyCode } from './records.ts';

/** What follows where no remedy of the catalogue fits: a next step of another kind. */
export type OtherWay =
  | 'pause'
  | 'other_channel'
  | 'breach_notice'
  | 'ask_first'
  | 'wait'
  | 'evaluate_again'
  | 'check_exclusivity';

/** Whose a cause is, in which words, what speaks for and against it, and what to try first. */
export type CauseEntry = {
  owner: CauseOwner;
  title: string;
  sentence: string;
  supports: readonly EvidenceCode[];
  against: readonly EvidenceCode[];
  remedies: readonly RemedyCode[];
  otherWay: OtherWay | null;
};
