// What the record of drafts says of our own side (DOMAIN.md §6.2): answers that came late or never, and included rounds that
// were used up. Dated facts, for the talk about causes and for the analysis afterwards.
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { Standing } from '../standing.ts';
import { answerDueAt, draftStateAt, draftsOf, includedRounds } from './drafts.ts';

/** An answer that is there, or not, after the day by which it was to be given. */
export type LateAnswer = {
  is: 'late_answer';
  name: string;
  round: number;
  receivedAt: Instant;
  dueAt: Instant;
  /** Null = nobody has answered; then silence has approved it, or it still waits. */
  answeredAt: Instant | null;
  state: 'answered' | 'deemed' | 'waiting';
};
/** The last round that the contract includes went back for changes. */
export type RoundsUsedUp = { is: 'rounds_used_up'; name: string; included: number; at: Instant };
export type DraftFinding = LateAnswer | RoundsUsedUp;

type Facts = Pick<Standing, 'case' | 'contracts' | 'deliverables'>;

/** Findings at `now`, in the order of the pieces and of their rounds. */
export function findDraftDelays(facts: Facts, now: Instant): DraftFinding[] {
  const included = includedRounds(facts.contracts, now);
  return facts.deliverables.flatMap(({ id, name }) => {
    const rounds = draftsOf(facts.case, id);
    const last = included === null ? undefined : rounds[included - 1];
    const usedUp: DraftFinding[] =
      included !== null && last?.answer === 'changes' && last.answeredAt !== null
        ? [{ is: 'rounds_used_up', name, included, at: last.answeredAt }]
        : [];
    return [
      ...rounds.flatMap((draft, index) => lateAnswer(facts, { draft, name, round: index + 1 }, now)),
      ...usedUp,
    ];
  });
}

type Round = { draft: ReturnType<typeof draftsOf>[number]; name: string; round: number };

function lateAnswer(facts: Facts, { draft, name, round }: Round, now: Instant): LateAnswer[] {
  const dueAt = answerDueAt(facts, draft, now);
  const { receivedAt, answeredAt } = draft;
  if (dueAt === null || isBefore(answeredAt ?? now, dueAt)) return [];
  const state =
    answeredAt !== null ? 'answered' : draftStateAt(facts, draft, now) === 'deemed' ? 'deemed' : 'waiting';
  return [{ is: 'late_answer', name, round, receivedAt, dueAt, answeredAt, state }];
}
