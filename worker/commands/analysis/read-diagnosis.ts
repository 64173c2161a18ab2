// What the diagnosis rests on beside the standing: how the campaign's others do, and whether the target fits the creator.
import { addDays, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import { METRICS } from '../../../shared/kpi/observation.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { DiagnosisContext } from '../../../shared/procedure/talk/diagnose.ts';
import { findTargetToOwnBest } from '../../../shared/procedure/talk/own-best.ts';
import { listCreatorResults } from '../../store/procedure/creator-results.ts';
import { countPeers, findAgreedTarget } from '../../store/procedure/peers.ts';

/** Days after which a post's count is taken as its result. */
const COUNTED_DAYS = 14;

export async function readDiagnosis(
  db: D1Database,
  workspaceId: string,
  { standing, now }: { standing: Standing; now: string },
): Promise<Omit<DiagnosisContext, 'now'>> {
  const { campaignId, collaborationId } = standing;
  const [peers, targetToOwnBest] = await Promise.all([
    countPeers(db, workspaceId, { campaignId, collaborationId }),
    readTargetToOwnBest(db, workspaceId, { standing, now }),
  ]);
  return { peers, ...(targetToOwnBest === undefined ? {} : { targetToOwnBest }) };
}

/** Undefined where pieces lie on several networks: one target per post would mean nothing. */
async function readTargetToOwnBest(
  db: D1Database,
  workspaceId: string,
  { standing, now }: { standing: Standing; now: string },
): Promise<number | undefined> {
  const { deliverables, collaborationId, timeZone } = standing;
  const primary = standing.readings.find(({ isPrimary }) => isPrimary)?.kpi;
  const metric = METRICS.find((known) => known === primary);
  const networks = [...new Set(deliverables.map(({ network }) => network))];
  if (metric === undefined || networks.length !== 1) return undefined;
  const before = startOfDay(addDays(localDateOf(now, timeZone), -COUNTED_DAYS), timeZone);
  const [target, results] = await Promise.all([
    findAgreedTarget(db, workspaceId, { collaborationId, metric }),
    listCreatorResults(db, workspaceId, { collaborationId, metric, before }),
  ]);
  const known = results.flatMap(({ network, units }) =>
    units === null || network !== networks[0] ? [] : [units],
  );
  return findTargetToOwnBest(target === null ? null : target / deliverables.length, known);
}
