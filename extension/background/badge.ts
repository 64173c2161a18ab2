// The number on the toolbar: how many collaborations need a person.
import type { Standing } from '../../shared/procedure/standing.ts';

const COUNT_SHOWN_MAX = 999;

export function countNeedingPerson(standings: Standing[]): number {
  return standings.filter((standing) => standing.attention?.needsDecision === true).length;
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

export async function showBadge(action: ToolbarAction, standings: Standing[]): Promise<void> {
  const count = countNeedingPerson(standings);
  await action.setBadgeBackgroundColor({ color: '#474D53' });
  await action.setBadgeText({ text: toBadgeText(count) });
  await action.setTitle({ title: toTitle(count) });
}

function toTitle(count: number): string {
  if (count === 0) return 'Midflight: nothing needs you';
  return `Midflight: ${count} ${count === 1 ? 'needs' : 'need'} a decision`;
}
