// Facts of the talk that change no state of the table: letters, causes, what the creator says to a plan, wishes.
import type { CaseState } from '../case.ts';
import type { ActorRole, CollaborationEvent } from '../events.ts';

export type Fact = {
  who: readonly ActorRole[];
  apply: (state: CaseState, event: CollaborationEvent) => CaseState;
};

/** The talk's facts by name, with who may state them. */
export const TALK_FACTS = {} as const satisfies Record<string, Fact>;
