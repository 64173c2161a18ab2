// The desk's frame around every page: navigation, who is looking, how to leave.
import type { ComponentChildren } from 'preact';
import {
  type CollaborationPlace,
  DESK,
  deskCampaign,
  deskCollaboration,
  deskPath,
} from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { MANAGERS, MARKETERS, type Role } from '../../../shared/roles.ts';
import { formatAge, toCity } from '../../../shared/ui/format.ts';
import { DeskShell } from '../../../shared/ui/page/page-shell.tsx';
import { waitsForOther } from '../../../shared/ui/popup/attention-line.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { toRoleWord } from '../../../shared/ui/present-popup.ts';
import type { Session } from '../../store/sessions.ts';
import { baseCss } from '../base-css.ts';
import campaignCss from '../campaign/campaign.css';
import termsCss from '../terms/terms.css';
import deskCss from './desk.css';

export const deskCssFiles: readonly string[] = [...baseCss, deskCss, campaignCss, termsCss];

export type NavPlace = 'today' | 'campaigns' | 'imports' | 'people' | 'audit' | 'bench';

const NAV: { place: NavPlace; label: string; href: string; needs?: readonly Role[] }[] = [
  { place: 'today', label: 'Today', href: DESK },
  { place: 'campaigns', label: 'Campaigns', href: deskPath('/campaigns') },
  { place: 'bench', label: 'Bench', href: deskPath('/bench'), needs: MARKETERS },
  { place: 'imports', label: 'Imports', href: deskPath('/imports') },
  { place: 'people', label: 'People', href: deskPath('/people') },
  { place: 'audit', label: 'Audit', href: deskPath('/audit'), needs: MANAGERS },
];

type Crumb = { label: string; href: string };

/** The way to a page of one campaign. */
export function campaignCrumbs({ id, name }: { id: string; name: string }): Crumb[] {
  return [
    { label: 'Campaigns', href: deskPath('/campaigns') },
    { label: name, href: deskCampaign(id) },
  ];
}

/** The way to a page of one collaboration; `place` = the page of it that stands between. */
export function collaborationCrumbs(
  standing: Standing,
  place?: { label: string; path: CollaborationPlace },
): Crumb[] {
  const { campaignId, campaignName, collaborationId } = standing;
  return [
    { label: campaignName, href: deskCampaign(campaignId) },
    { label: toHandle(standing), href: deskCollaboration(collaborationId) },
    ...(place ? [{ label: place.label, href: deskCollaboration(collaborationId, place.path) }] : []),
  ];
}

type Props = {
  session: Session;
  place: NavPlace;
  crumbs?: Crumb[];
  title: string;
  meta?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
};

export function DeskFrame({ session, place, ...page }: Props) {
  const { overview } = session;
  return (
    <DeskShell
      workspaceName={session.workspaceName}
      nav={NAV.filter(({ needs }) => needs === undefined || needs.includes(session.role)).map((item) => ({
        label: item.label,
        href: item.href,
        isCurrent: item.place === place,
        count: countOf(item.place, session),
      }))}
      footLines={[
        `${session.memberName}, ${toRoleWord(session.role).toLowerCase()}`,
        `${toCity(session.timeZone)} time`,
        ...(overview?.observedAt ? [`Data ${formatAge(overview.observedAt, overview.at)} old`] : []),
      ]}
      footAction={
        <form method="post" action="/sign-out">
          <button type="submit" class="link-button">
            Sign out
          </button>
        </form>
      }
      {...page}
    />
  );
}

/** Who needs a decision of this reader, by the rule of the list itself, and how many campaigns there are. */
function countOf(place: NavPlace, session: Session): string | undefined {
  const { overview } = session;
  if (overview === undefined) return undefined;
  if (place === 'campaigns') return capped(overview.campaigns, overview.campaigns < overview.max);
  if (place !== 'today') return undefined;
  const own = overview.open.filter(
    ({ code, case: state }) =>
      !waitsForOther({ attention: code === null ? null : { code }, case: state }, session),
  );
  return capped(own.length, overview.open.length < overview.max);
}

function capped(count: number, isWhole: boolean): string | undefined {
  if (count === 0) return undefined;
  return isWhole ? String(count) : `${count}+`;
}
