// An open brief in words: of one creator in a sentence, of a campaign in one line.

import { campaignPath } from '../../desk-paths.ts';
import { briefStateOf, findOpenBrief } from '../../procedure/brief/brief-state.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatDay } from '../format.ts';

/** One line about the brief, and the page that has it. */
export type BriefLineView = { campaignId: string; text: string; href: string };

/** Of one creator: told and not confirmed, or not told yet. */
export function describeOpenBrief({ n }: Readonly<Record<string, number | string>>, toldOn: string): string {
  return toldOn === ''
    ? `Version ${n} of the brief is saved, and they have not been told of it.`
    : `Version ${n} of the brief went to them on ${toldOn} and is not confirmed yet.`;
}

/** One line per campaign whose brief somebody has not confirmed: "Brief of Spring: 1 of 3 has not confirmed it." */
export function presentOpenBriefs(standings: readonly Standing[], deskUrl: string): BriefLineView[] {
  const groups = Map.groupBy(standings, ({ campaignId }) => campaignId);
  return [...groups].flatMap(([campaignId, group]) => {
    const open = group.flatMap((standing) => findOpenBrief(standing) ?? []);
    const [first] = group;
    if (open.length === 0 || first === undefined) return [];
    const confirmed = group.filter(
      ({ case: state, briefN = null }) => briefStateOf(state, briefN) === 'confirmed',
    ).length;
    const all = open.length + confirmed;
    const untold = open.filter(({ toldAt }) => toldAt === undefined).length;
    const unread = open.length - untold;
    const parts = [
      unread === 0 ? '' : `${unread} of ${all} ${unread === 1 ? 'has' : 'have'} not confirmed it`,
      untold === 0 ? '' : `${untold} of ${all} ${untold === 1 ? 'has' : 'have'} not been told`,
    ];
    return [
      {
        campaignId,
        text: `Brief of ${first.campaignName}: ${parts.filter(Boolean).join(', ')}.`,
        href: deskUrl + campaignPath(campaignId, '/brief'),
      },
    ];
  });
}

/** The same for one creator's dossier; null when nothing is open. */
export function presentOwnBrief(
  standing: Standing,
  { locale, deskUrl }: { locale: string; deskUrl: string },
): BriefLineView | null {
  const open = findOpenBrief(standing);
  if (open === null) return null;
  const toldOn = open.toldAt === undefined ? '' : formatDay(open.toldAt, locale, standing.timeZone);
  const { campaignId } = standing;
  return {
    campaignId,
    text: describeOpenBrief(open, toldOn),
    href: deskUrl + campaignPath(campaignId, '/brief'),
  };
}
