// The report links that are there: what each shows, until when, how often it was opened.
import { addMinutes } from '../../../shared/contract/zone.ts';
import { deskPath, withId } from '../../../shared/desk-paths.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { SubmitButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { Audience, ReportLink, ReportRow } from '../../store/reports/report-links.ts';
import type { Session } from '../../store/sessions.ts';
import { toDayAndTime } from '../sign-in/sign-in-dates.ts';

export type MadeLinksProps = { session: Session; rows: ReportRow[]; links: ReportLink[]; now: string };

const revocationOf = (linkId: string) => deskPath(withId('/report-links', linkId, '/revocation'));

const AUDIENCE_WORDS: Record<Audience, string> = {
  internal: 'Team',
  management: 'Management',
  client: 'Client',
};

export function MadeLinks({ links, rows, session, now }: MadeLinksProps) {
  const names = new Map(rows.map(({ standing }) => [standing.collaborationId, toHandle(standing)]));
  if (links.length === 0) {
    return (
      <Section title="Links">
        <EmptyState title="No link yet">Links stand here with their openings until they end.</EmptyState>
      </Section>
    );
  }
  return (
    <Section title="Links" note="openings by people, without previews and search engines">
      <Table
        caption="Report links, newest first"
        columns={[
          { id: 'audience', label: 'For' },
          { id: 'about', label: 'About' },
          { id: 'numbers', label: 'Numbers' },
          { id: 'hides', label: 'Hides' },
          { id: 'until', label: 'Open until' },
          { id: 'opened', label: 'Opened' },
          { id: 'act', label: 'Revoke', isLabelHidden: true },
        ]}
        rows={links.map((link) => ({
          id: link.id,
          cells: {
            audience: AUDIENCE_WORDS[link.audience],
            about:
              link.collaborationId === null ? 'campaign' : (names.get(link.collaborationId) ?? 'one creator'),
            numbers: link.isFrozen
              ? `frozen ${formatShortDay(link.createdAt, session.locale, { timeZone: session.timeZone })}`
              : 'live',
            hides: link.hides.length === 0 ? 'nothing' : link.hides.join(', '),
            until: toEnd(link, now, session),
            opened: toOpened(link, session),
            act: link.revokedAt === null && link.expiresAt > now && (
              <form method="post" action={revocationOf(link.id)} class="inline-form">
                <SubmitButton isQuiet isSmall>
                  Revoke
                </SubmitButton>
              </form>
            ),
          },
        }))}
      />
    </Section>
  );
}

function toEnd(link: ReportLink, now: string, { locale, timeZone }: Session): string {
  const day = (at: string) => formatShortDay(at, locale, { timeZone, hasYear: true });
  if (link.revokedAt !== null) return `revoked ${day(link.revokedAt)}`;
  return `${link.expiresAt <= now ? 'ended ' : ''}${day(addMinutes(link.expiresAt, -1))}`;
}

function toOpened(link: ReportLink, { timeZone }: Session): string {
  if (link.openedCount === 0 || link.lastOpenedAt === null) return 'not yet';
  return `${link.openedCount === 1 ? 'once' : `${link.openedCount} times`}, last ${toDayAndTime(link.lastOpenedAt, timeZone)}`;
}
