// The guided steps as data: what is done, missing, blocked and until when, who can do it, and what this person can do now.

import type { EndBlocker } from '../../contract/end-blockers.ts';
import type { NeededTerm } from '../../contract/facts/confirmed.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import type { Command, CreatorCommand } from '../commands.ts';
import type { Role, Rung, SkipReason } from '../events.ts';
import type { ApprovedExpenses } from '../payments/list-payments.ts';

/** What a member of the team can ask for, by the name of its command. */
export type ActKind = Exclude<Command['kind'], CreatorCommand['kind']>;

/** Who looks, and when: the same step offers different acts to different people. */
export type GuideReader = {
  now: Instant;
  role: Role;
  memberId: string;
  isSinglePersonTeam: boolean;
  /** Approved expenses, where the papers are at hand; absent = not looked up. */
  expenses?: ApprovedExpenses;
};

/**
 * `now` is the one step the procedure is on; `open` can be done as well; `blocked` waits for `missing`;
 * `not_needed` = nothing supported by the numbers asks for it.
 */
export type StepState = 'done' | 'now' | 'open' | 'blocked' | 'skipped' | 'not_needed';

export const EXIT_STEPS = ['evaluate', 'consult', 'review_contract', 'notify', 'analyse'] as const;
export type ExitStepId = (typeof EXIT_STEPS)[number];

/** A smaller thing inside a step: an action of the plan, a second signature, an instant of the notice. */
export type GuidePart = {
  id: string;
  state: 'done' | 'open' | 'skipped';
  /** When it was done, or when it is due. */
  at: Instant | LocalDate | null;
  skipReason: SkipReason | null;
};

export type GuideFacts = {
  doneAt: Instant | null;
  byMemberId: string | null;
  /** Until when it counts, or when it is looked at again, or runs out. */
  until: Instant | LocalDate | null;
  skipReason: SkipReason | null;
  /** Numbers that its sentence needs: contacts, causes, actions, score. */
  counts: Record<string, number>;
};

export type GuideStep = ({ procedure: 'ladder'; id: Rung } | { procedure: 'exit'; id: ExitStepId }) & {
  state: StepState;
  facts: GuideFacts;
  /** The lowest role that can take it further. */
  needs: 'marketer' | 'manager' | 'owner';
  /** Codes of what it waits for: own steps (`missing-steps.ts`), rungs, or the state that has to pass. */
  missing: string[];
  parts: GuidePart[];
  /** What this reader can do here now; the rules would not refuse it for who they are or where the case stands. */
  acts: ActKind[];
};

/** Does the contract allow it? Nobody can override a no. */
export type ContractAnswer = {
  is: 'allowed' | 'blocked' | 'unknown';
  blockers: string[];
  unconfirmedTerms: NeededTerm[];
  /** Forecast of the effect when sent now; null when there is none. */
  earliestAt: Instant | null;
  version: number | null;
};

/** Are our own steps done? They can be done, or skipped with a listed reason. */
export type OwnAnswer = { missing: string[]; openCount: number; totalCount: number };

/** The two questions about one way of stopping, side by side and never merged (DOMAIN.md §3.4). */
export type TwoAnswers = {
  about: 'pause' | 'end';
  /** For an end: by which way out it was asked. */
  route: EndRoute | null;
  contract: ContractAnswer;
  own: OwnAnswer;
};

export type Guide = {
  pause: TwoAnswers;
  end: TwoAnswers;
  /** Which of the two the case is nearer to. */
  about: TwoAnswers['about'];
  ladder: GuideStep[];
  exit: GuideStep[];
  /** Everything this reader can do now, over all steps. */
  acts: ActKind[];
};

export const NO_FACTS: GuideFacts = {
  doneAt: null,
  byMemberId: null,
  until: null,
  skipReason: null,
  counts: {},
};

/** A blocker that says "not known", not "no". */
export function isUnknownBlocker(blocker: EndBlocker | string): boolean {
  return blocker === 'TERM_UNCONFIRMED' || blocker === 'CONTRACT_NOT_IN_FORCE';
}
