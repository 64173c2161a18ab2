// What the demo team would have heard of in the days before it was loaded: the same rule over the same numbers, once a day.
import type { Instant } from '../../shared/contract/terms.ts';
import { addDays, localDateOf, toInstant } from '../../shared/contract/zone.ts';
import { alertsBetween, type Before, knownBandOf } from '../../shared/procedure/alerts/alerts-between.ts';
import { toStandingWrite } from '../commands/refresh-standings.ts';
import { insertAlertsStatement, type NewAlert } from '../store/alerts.ts';
import type { LoadedInputs } from '../store/inputs.ts';
import { loadInputs } from '../store/inputs.ts';

/** Within what counts as news. */
const DAYS_TOLD = 12;
/** Outside anybody's quiet hours. */
const TOLD_AT = '15:00';

export async function tellDemoAlerts(
  db: D1Database,
  workspaceId: string,
  { collaborationIds, now }: { collaborationIds: string[]; now: Instant },
): Promise<void> {
  const loaded = await loadInputs(db, workspaceId, collaborationIds);
  const found = loaded.flatMap((inputs) => findAlerts(inputs, now));
  const days = [...Map.groupBy(found, ({ notedAt }) => notedAt)].sort(([a], [b]) => (a < b ? -1 : 1));
  const statements = days.map(([notedAt, alerts]) =>
    insertAlertsStatement(db, workspaceId, { alerts, notedAt }),
  );
  if (statements.length > 0) await db.batch(statements);
}

/** Day by day, with the events and numbers known by then. */
function findAlerts(inputs: LoadedInputs, now: Instant): (NewAlert & { notedAt: Instant })[] {
  const { seenChanged, campaign } = inputs;
  if (seenChanged === null) return [];
  const today = localDateOf(now, campaign.timeZone);
  const found: (NewAlert & { notedAt: Instant })[] = [];
  let before = null as Before | null;
  for (let daysAgo = DAYS_TOLD; daysAgo > 0; daysAgo--) {
    const at = toInstant(addDays(today, -daysAgo), TOLD_AT, campaign.timeZone);
    const events = inputs.events.filter((event) => event.at <= at);
    const { standing } = toStandingWrite({ ...inputs, events }, { at, caseAt: at });
    for (const alert of alertsBetween(before, standing, at))
      found.push({ ...alert, seenChanged, notedAt: at });
    before = { standing, knownBand: knownBandOf(standing) ?? before?.knownBand ?? null };
  }
  return found;
}
