// A rule is tried on what is recorded, before anybody sets it.
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import {
  type DryRunOutcome,
  findPauseDay,
  outcomeOf,
  replayDays,
} from '../../../shared/procedure/guard-rails/dry-run.ts';
import type { GuardRail } from '../../../shared/procedure/guard-rails/guard-rail.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { loadInputs } from '../../store/inputs.ts';
import { findGuardRailWithPosted } from '../../store/procedure/guard-rails.ts';
import { toStandingInputs } from '../refresh-standings.ts';

/** Collaborations a dry run goes through, the newest flights first: the time of one answer stays bounded. */
export const DRY_RUN_MAX = 40;

export type DryRunRow = {
  standing: Standing;
  /** First day on which each rule would have proposed a pause; null = never. */
  ownOn: LocalDate | null;
  standardOn: LocalDate | null;
  outcome: DryRunOutcome;
};
/** `known`: collaborations with a post; at most `DRY_RUN_MAX` of them are looked at. */
export type DryRun = { current: GuardRail | null; rows: DryRunRow[]; known: number };

/** Writes nothing. */
export async function tryGuardRail(
  db: D1Database,
  workspaceId: string,
  { rail, now }: { rail: GuardRail; now: Instant },
): Promise<DryRun> {
  const {
    rail: current,
    posted: looked,
    known,
  } = await findGuardRailWithPosted(db, workspaceId, DRY_RUN_MAX);
  const loaded = await loadInputs(
    db,
    workspaceId,
    looked.map(({ collaborationId }) => collaborationId),
  );
  const inputsOf = new Map(loaded.map((inputs) => [inputs.collaboration.id, toStandingInputs(inputs)]));
  const rows = looked.flatMap((standing): DryRunRow[] => {
    const inputs = inputsOf.get(standing.collaborationId);
    if (!inputs) return [];
    const days = replayDays(inputs, now);
    return [
      {
        standing,
        ownOn: findPauseDay(days, rail, standing.timeZone),
        standardOn: findPauseDay(days, null, standing.timeZone),
        outcome: outcomeOf(inputs, standing.assessment, now),
      },
    ];
  });
  return { current, rows, known };
}
