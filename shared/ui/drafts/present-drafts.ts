// Each piece with its drafts, as the desk shows them.
import type { Instant } from '../../contract/terms.ts';
import { mayTakeBack } from '../../procedure/drafts/decide-draft.ts';
import type { DraftState } from '../../procedure/drafts/drafts.ts';
import { deemedApproval, draftStateAt, draftsOf, includedRounds } from '../../procedure/drafts/drafts.ts';
import type { Draft } from '../../procedure/drafts/records.ts';
import { isApprovedUnseen, isSettledPiece, takesDraft } from '../../procedure/drafts/stages.ts';
import type { DeliverableStanding, Standing } from '../../procedure/standing.ts';
import { formatDay, formatMoment } from '../format.ts';
import { contractZone } from '../present-contract.ts';
import type { DraftWords } from './draft-words.ts';
import { CHANGE_WORDS, describeInstant, describeRound, describeSilence } from './draft-words.ts';

/** `seq` and `answerSeq` name the events whose notes hold its link and what is to be changed. */
export type DraftRoundView = { seq: number; answerSeq: number | null; name: string; text: string };

export type PieceDraftsView = {
  pieceId: string;
  name: string;
  /** Where the piece stands, in a word or two. */
  state: string;
  /** Sentences about the draft that is on the table. */
  lines: string[];
  /** Oldest first. */
  rounds: DraftRoundView[];
  /** The draft that waits for our answer; null when none does. */
  waitingSeq: number | null;
  /** The draft whose last entry is still young enough to be taken back. */
  takeBackSeq: number | null;
  /** A further draft can be recorded. */
  takesDraft: boolean;
};

/** Every piece that is still to come out, then those that have rounds on record. */
export function presentDrafts(
  standing: Standing,
  { now, locale }: { now: Instant; locale: string },
): PieceDraftsView[] {
  const words = { now, locale, timeZone: contractZone(standing, now) };
  const pieces = standing.deliverables
    .filter((piece) => !isGone(piece) || draftsOf(standing.case, piece.id).length > 0)
    .map((piece) => presentPiece(piece, standing, words));
  return [
    ...pieces.filter(({ waitingSeq }) => waitingSeq !== null),
    ...pieces.filter(({ waitingSeq, takesDraft }) => waitingSeq === null && takesDraft),
    ...pieces.filter(({ waitingSeq, takesDraft }) => waitingSeq === null && !takesDraft),
  ];
}

/** Out, or nobody waits for it any more, whatever its drafts say. */
function isGone({ stage, statedStage = stage, publishedAt }: DeliverableStanding): boolean {
  return isSettledPiece({ stage: statedStage, publishedAt });
}

function presentPiece(piece: DeliverableStanding, standing: Standing, words: DraftWords): PieceDraftsView {
  const rounds = draftsOf(standing.case, piece.id);
  const last = rounds.at(-1);
  const included = includedRounds(standing.contracts, words.now);
  const settled = isGone(piece);
  const state = last === undefined ? null : draftStateAt(standing, last, words.now);
  const isWaiting = state === 'waiting' && !settled;
  return {
    pieceId: piece.id,
    name: piece.name,
    state: describeState(piece, { state, settled, rounds: rounds.length }, words),
    lines:
      last === undefined || settled
        ? []
        : describeTable(last, { state, round: rounds.length, included, standing }, words),
    rounds: rounds.map((draft, index) => ({
      seq: draft.seq,
      answerSeq: draft.answerSeq,
      name: `Round ${index + 1}`,
      text: describeDraft(draft, draftStateAt(standing, draft, words.now), { standing, words }),
    })),
    waitingSeq: isWaiting && last ? last.seq : null,
    takeBackSeq: last !== undefined && mayTakeBack(last, words.now) ? last.seq : null,
    takesDraft: takesDraft(piece, standing, words.now),
  };
}

function describeState(
  piece: DeliverableStanding,
  { state, settled, rounds }: { state: DraftState | null; settled: boolean; rounds: number },
  { locale, timeZone }: DraftWords,
): string {
  const { publishedAt, dueOn } = piece;
  if (publishedAt !== null) return `out since ${formatDay(publishedAt, locale, timeZone)}`;
  if (settled) return 'nobody waits for it';
  const due = `due ${formatDay(dueOn, locale)}`;
  if (isApprovedUnseen(piece, rounds)) return `approved, ${due}`;
  return state === null ? `no draft yet, ${due}` : `${STATE_WORDS[state]}, ${due}`;
}

const STATE_WORDS: Record<DraftState, string> = {
  waiting: 'waits for our answer',
  changes: 'back with the creator',
  approved: 'approved',
  deemed: 'approved by silence',
};

/** What matters about the draft on the table: the clock, then whether the included rounds are used up. */
function describeTable(
  draft: Draft,
  {
    state,
    round,
    included,
    standing,
  }: { state: DraftState | null; round: number; included: number | null; standing: Standing },
  words: DraftWords,
): string[] {
  const isUsedUp = included !== null && round >= included;
  if (state === 'waiting') {
    return [
      `${describeRound(round, included)}.`,
      describeSilence(deemedApproval(standing, draft, words.now), words),
      isUsedUp
        ? 'The included rounds are used up with this one: further changes are more work than was agreed.'
        : '',
    ].filter(Boolean);
  }
  if (state === 'changes' && isUsedUp)
    return [
      'The included rounds are used up: a further one is more work than was agreed, so agree on it first.',
    ];
  return [];
}

/** "received Fri 20 Nov, 09:00 from the creator; sent back Mon 23 Nov, 10:00: the ad label is missing" */
function describeDraft(
  draft: Draft,
  state: DraftState,
  { standing, words }: { standing: Standing; words: DraftWords },
): string {
  const { locale, timeZone, now } = words;
  const at = (instant: Instant) => formatMoment(instant, locale, timeZone);
  const received = `received ${at(draft.receivedAt)}${draft.by === 'creator' ? ' on the creator’s page' : ''}`;
  if (state === 'waiting') return received;
  if (state === 'deemed') {
    const deemed = deemedApproval(standing, draft, now);
    return `${received}; counts as approved since ${deemed.is === 'at' ? describeInstant(deemed.at, words) : 'then'}, nobody answered`;
  }
  const answered = draft.answeredAt === null ? '' : ` ${at(draft.answeredAt)}`;
  if (state === 'approved') return `${received}; approved${answered}`;
  return `${received}; sent back${answered}${draft.reason === null ? '' : `: ${CHANGE_WORDS[draft.reason]}`}`;
}
