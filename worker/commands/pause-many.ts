// One wish, many contracts: each collaboration is decided for itself and answered for itself.
import type { StopScope } from '../../shared/procedure/events.ts';
import type { Decider, DecisionOutcome } from './decide-on-collaboration.ts';
import { decideOnCollaboration } from './decide-on-collaboration.ts';

/** A collaboration as the person saw it, with ids for the two decisions it may take. */
export type PauseWish = { collaborationId: string; seenVersion: number; id: string; ownSideId: string };
export type PauseAnswer = {
  collaborationId: string;
  outcome: DecisionOutcome;
  ownSide: DecisionOutcome | null;
};

const NEEDS_CONTRACT: readonly StopScope[] = ['new_posts', 'pay_not_due'];

export async function pauseMany(
  db: D1Database,
  decider: Decider,
  {
    wishes,
    scope,
    reviewOn,
    reason,
    stopsOwnSide,
    now,
  }: {
    wishes: PauseWish[];
    scope: StopScope[];
    reviewOn: string | null;
    reason: string;
    /** Where the contract says no, what is ours to stop stops all the same. */
    stopsOwnSide: boolean;
    now: string;
  },
): Promise<PauseAnswer[]> {
  const own = scope.filter((part) => !NEEDS_CONTRACT.includes(part));
  const answers: PauseAnswer[] = [];
  for (const { collaborationId, seenVersion, id, ownSideId } of wishes) {
    const pause = { kind: 'pause' as const, scope, reviewOn, reason, skips: [] };
    const outcome = await decideOnCollaboration(db, decider, {
      request: { collaborationId, id, seenVersion, command: pause },
      now,
    });
    const isFallback =
      stopsOwnSide && own.length > 0 && own.length < scope.length && outcome.kind === 'refused';
    const ownSide = isFallback
      ? await decideOnCollaboration(db, decider, {
          request: { collaborationId, id: ownSideId, seenVersion, command: { ...pause, scope: own } },
          now,
        })
      : null;
    answers.push({ collaborationId, outcome, ownSide });
  }
  return answers;
}
