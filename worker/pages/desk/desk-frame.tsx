// The desk's frame around every page: navigation, who is looking, how to leave.
import type { ComponentChildren } from 'preact';
import { DESK, deskPath } from '../../../shared/desk-paths.ts';
import { MANAGERS, MARKETERS, type Role } from '../../../shared/roles.ts';
import { toCity } from '../../../shared/ui/format.ts';
import { DeskShell } from '../../../shared/ui/page/page-shell.tsx';
import { toRoleWord } from '../../../shared/ui/present-popup.ts';
import type { Session } from '../../store/sessions.ts';
import { baseCss } from '../base-css.ts';
import campaignCss from '../campaign/campaign.css';
import termsCss from '../terms/terms.css';
import deskCss from './desk.css';

export const deskCssFiles: readonly string[] = [...baseCss, deskCss, campaignCss, termsCss];

export type DeskPlace = 'today' | 'campaigns' | 'imports' | 'people' | 'audit' | 'bench';

const NAV: { place: DeskPlace; label: string; href: string; needs?: readonly Role[] }[] = [
  { place: 'today', label: 'Today', href: DESK },
  { place: 'campaigns', label: 'Campaigns', href: deskPath('/campaigns') },
  { place: 'bench', label: 'Bench', href: deskPath('/bench'), needs: MARKETERS },
  { place: 'imports', label: 'Imports', href: deskPath('/imports') },
  { place: 'people', label: 'People', href: deskPath('/people') },
  { place: 'audit', label: 'Audit', href: deskPath('/audit'), needs: MANAGERS },
];

type Props = {
  session: Session;
  place: DeskPlace;
  crumbs?: { label: string; href: string }[];
  title: string;
  meta?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
};

export function DeskFrame({ session, place, ...page }: Props) {
  return (
    <DeskShell
      workspaceName={session.workspaceName}
      nav={NAV.filter(({ needs }) => needs === undefined || needs.includes(session.role)).map((item) => ({
        label: item.label,
        href: item.href,
        isCurrent: item.place === place,
      }))}
      footLines={[
        `${session.memberName}, ${toRoleWord(session.role).toLowerCase()}`,
        `${toCity(session.timeZone)} time`,
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
