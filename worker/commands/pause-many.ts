// One wish, many contracts: each collaboration is decided for itself and answered for itself.
import type { CommandBody } from '../../shared/api/schemas.ts';
import { ownSideInstead } from '../../shared/procedure/guide/pause-several.ts';
import type { Decider, DecisionOutcome } from './decide-on-collaboration.ts';
import { decideOnCollaboration } from './decide-on-collaboration.ts';

/** A collaboration as the person saw it, with ids for the two decisions it may take. */
export type PauseWish = { collaborationId: string; seenVersion: number; id: string; ownSideId: string };
export type PauseAnswer = {
  collaborationId: string;
  outcome: DecisionOutcome;
  ownSide: DecisionOutcome | null;
};

type PauseCommand = Extract<CommandBody, { kind: 'pause' }>;

export async function pauseMany(
  db: D1Database,
  decider: Decider,
  {
    wishes,
    pause,
    stopsOwnSide,
    now,
  }: {
    wishes: PauseWish[];
    pause: PauseCommand;
    /** Where the contract says no, what is ours to stop stops all the same. */
    stopsOwnSide: boolean;
    now: string;
  },
): Promise<PauseAnswer[]> {
  const { scope } = pause;
  const own = stopsOwnSide ? ownSideInstead(scope) : null;
  const answers: PauseAnswer[] = [];
  for (const { collaborationId, seenVersion, id, ownSideId } of wishes) {
    const outcome = await decideOnCollaboration(db, decider, {
      request: { collaborationId, id, seenVersion, command: pause },
      now,
    });
    const ownSide =
      own !== null && outcome.kind === 'refused'
        ? await decideOnCollaboration(db, decider, {
            request: { collaborationId, id: ownSideId, seenVersion, command: { ...pause, scope: own } },
            now,
          })
        : null;
    answers.push({ collaborationId, outcome, ownSide });
  }
  return answers;
}
