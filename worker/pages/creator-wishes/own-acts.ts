// What the creator did on their page with what the team answered, and what the team wrote to them, as the page shows it.
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { openCards } from '../../../shared/procedure/folding/coaching.ts';
import { runningRemedies } from '../../../shared/procedure/folding/remedies.ts';
import { WISH_ANSWER_CODES, type WishAnswer } from '../../../shared/procedure/talk/records.ts';
import type { CreatorAct, ToldWords } from '../../store/creator/creator-records.ts';
import type { Stance } from '../creator/creator-view.ts';
import { isShownCause, type ShownCause } from '../creator-words/shown-codes.ts';

export type OwnAct = {
  seq: number;
  kind: string;
  at: Instant;
  cause: ShownCause | null;
  stance: Stance | null;
  response: string | null;
  /** The day they proposed or asked for. */
  on: LocalDate | null;
  feel: number | null;
  unavailable: { from: LocalDate; to: LocalDate; isPrivate: boolean } | null;
  trigger: string | null;
  /** Whether they try the practice it is about; null = it is about none. */
  isTaken: boolean | null;
  /** Whether what they gave notice of is put right; null = it is about none. */
  isCured: boolean | null;
  note: string | null;
  /** What the team answered to it; null = nothing, or it asked for nothing. */
  answer: WishAnswerView | null;
};

export type TeamWordsView = Record<'plan' | 'proposal' | 'practices', string[]>;

/** The words beside what is open; what is closed or answered keeps its words in the log. */
export function toTeamWords(state: CaseState, told: readonly ToldWords[]): TeamWordsView {
  const beside = (open: readonly { seq: number }[]) =>
    told.flatMap(({ seq, note }) => (note !== null && open.some((one) => one.seq === seq) ? [note] : []));
  return {
    plan: beside(runningRemedies(state).filter(({ outcome }) => outcome === 'open')),
    proposal: beside(state.proposal === null ? [] : [state.proposal]),
    practices: beside(openCards(state)),
  };
}

export function toOwnAct({ seq, kind, at, data, note }: CreatorAct, told: readonly ToldWords[]): OwnAct {
  const answered = told.find((each) => each.data.answersSeq === seq);
  return {
    seq,
    kind,
    at,
    cause: data.cause !== undefined && isShownCause(data.cause) ? data.cause : null,
    stance: data.stance ?? null,
    response: data.response ?? null,
    on: data.proposedOn ?? data.on ?? null,
    feel: data.feel ?? null,
    unavailable: data.unavailable ?? null,
    trigger: data.trigger ?? null,
    isTaken: data.isTaken ?? null,
    isCured: data.isCured ?? null,
    note,
    answer: answered === undefined ? null : toWishAnswer(answered),
  };
}

export type WishAnswerView = { at: Instant; answer: WishAnswer | null; note: string | null };

function toWishAnswer({ at, data, note }: ToldWords): WishAnswerView {
  return { at, answer: WISH_ANSWER_CODES.find((code) => code === data.reason) ?? null, note };
}
