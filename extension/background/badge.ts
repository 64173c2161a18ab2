// The number on the toolbar: how many collaborations need a person.
import type { SyncedAlert } from '../../shared/api/schemas.ts';
import { needsPerson } from '../../shared/procedure/alerts/alert.ts';
import type { Standing } from '../../shared/procedure/standing.ts';

const COUNT_SHOWN_MAX = 999;

/** Collaborations that need a decision, or of which something pressing is new. Each counts once, whatever it needs. */
export function countNeedingPerson(standings: Standing[], alerts: SyncedAlert[]): number {
  const isNew = new Set(alerts.filter(needsPerson).map(({ collaborationId }) => collaborationId));
  return standings.filter(
    ({ attention, collaborationId }) => attention?.needsDecision === true || isNew.has(collaborationId),
  ).length;
}

/** At most four characters; empty when nobody is needed. */
export function toBadgeText(count: number): string {
  if (count === 0) return '';
  return count > COUNT_SHOWN_MAX ? `${COUNT_SHOWN_MAX}+` : String(count);
}

type ToolbarAction = {
  setBadgeText(details: { text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string }): Promise<void>;
  setTitle(details: { title: string }): Promise<void>;
};

export async function showBadge(
  action: ToolbarAction,
  standings: Standing[],
  alerts: SyncedAlert[],
): Promise<void> {
  const count = countNeedingPerson(standings, alerts);
  await action.setBadgeBackgroundColor({ color: '#474D53' });
  await action.setBadgeText({ text: toBadgeText(count) });
  await action.setTitle({ title: toTitle(count) });
}

function toTitle(count: number): string {
  if (count === 0) return 'Midflight: nothing needs you';
  return `Midflight: ${count} ${count === 1 ? 'needs' : 'need'} you`;
}
