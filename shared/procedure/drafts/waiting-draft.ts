// Drafts that wait for the brand's answer: whose clock runs out first, and when somebody should hear of it.
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, isBefore } from '../../contract/zone.ts';
import { isSuspended } from '../folding/suspensions.ts';
import type { Standing } from '../standing.ts';
import type { DeemedApproval } from './drafts.ts';
import { deemedApproval, draftStateAt, draftsOf } from './drafts.ts';
import type { Draft } from './records.ts';
import { isSettledPiece } from './stages.ts';

const DAY_MINUTES = 1_440;

type Facts = Pick<Standing, 'case' | 'contracts' | 'deliverables'>;

export type WaitingDraft = { draft: Draft; name: string; round: number; deemed: DeemedApproval };

/** Drafts nobody has answered, the one that counts as approved first in front, then the oldest. None while the work rests. */
export function waitingDrafts(facts: Facts, now: Instant): WaitingDraft[] {
  if (isSuspended(facts.case)) return [];
  return facts.deliverables
    .flatMap((piece): WaitingDraft[] => {
      const rounds = draftsOf(facts.case, piece.id);
      const draft = rounds.at(-1);
      const stage = piece.statedStage ?? piece.stage;
      if (draft === undefined || isSettledPiece({ stage, publishedAt: piece.publishedAt })) return [];
      if (draftStateAt(facts, draft, now) !== 'waiting') return [];
      const deemed = deemedApproval(facts, draft, now);
      return [{ draft, name: piece.name, round: rounds.length, deemed }];
    })
    .sort(byClock);
}

/** What a sentence about it needs. */
export function toDraftFacts(
  { draft, name, deemed }: WaitingDraft,
  count = 1,
): Record<string, number | string> {
  return {
    draftSeq: draft.seq,
    name,
    receivedAt: draft.receivedAt,
    count,
    ...(deemed.is === 'at' ? { approvedAt: deemed.at } : {}),
  };
}

/** When somebody should hear of a waiting draft: a day before silence approves it, else a day after it arrived. */
export function warnAt({ draft, deemed }: Pick<WaitingDraft, 'draft' | 'deemed'>): Instant {
  if (deemed.is !== 'at') return addMinutes(draft.receivedAt, DAY_MINUTES);
  const before = addMinutes(deemed.at, -DAY_MINUTES);
  return isBefore(before, draft.receivedAt) ? draft.receivedAt : before;
}

/** Drafts without an end of their clock come after those with one, the oldest first. */
function byClock(a: WaitingDraft, b: WaitingDraft): number {
  const isTimed = ({ deemed }: WaitingDraft): boolean => deemed.is === 'at';
  if (isTimed(a) !== isTimed(b)) return isTimed(a) ? -1 : 1;
  return isBefore(clockOf(a), clockOf(b)) ? -1 : 1;
}

function clockOf({ draft, deemed }: WaitingDraft): Instant {
  return deemed.is === 'at' ? deemed.at : draft.receivedAt;
}
