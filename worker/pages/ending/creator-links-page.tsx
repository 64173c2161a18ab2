// Links to the creator's page: a new one is shown once; the list says who made each, how often it was opened, until when.

import { CREATOR_LINK_DAYS } from '../../../shared/api/limits.ts';
import { withId } from '../../../shared/desk-paths.ts';
import { formatMoment, formatNumberOf } from '../../../shared/ui/format.ts';
import { FormEnd, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState, LinkReady, Saved, SignList } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { ListedCreatorLink } from '../../store/creator-links.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';

export type FreshCreatorLink = { address: string; expiresAt: string };

type Props = {
  dossier: Dossier;
  links: ListedCreatorLink[];
  /** The link that was just made: shown this once. */
  fresh: FreshCreatorLink | null;
  /** A link was closed just now. */
  isRevoked: boolean;
  /** False on a server that has no secret for links. */
  canMake: boolean;
};

export function CreatorLinksPage({ dossier, links, fresh, isRevoked, canMake }: Props) {
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps/letters')}>All letters</a>
      </p>
      <Saved isSaved={isRevoked}>The link is revoked. Nobody can open the page with it any more.</Saved>
      {fresh && <Fresh fresh={fresh} dossier={dossier} />}
      <div class="desk-columns">
        <Section title="Open the creator’s page to them" note="no account needed">
          {canMake ? (
            <form method="post" action={pathOf(dossier, '/steps/page')} class="desk-form">
              <p>
                For a call, a chat or a mail of your own. Letters from here carry their own link and stand in
                the list too.
              </p>
              <FormEnd after={`Open for ${CREATOR_LINK_DAYS} days. The address is shown once.`}>
                <SubmitButton>Create the link</SubmitButton>
              </FormEnd>
            </form>
          ) : (
            <p>No link can be made: this server has no secret for links. Whoever runs it sets one.</p>
          )}
        </Section>
        <Section title="What they see and do there">
          <SignList
            rows={[
              { icon: 'eye', text: 'The facts of their own collaboration, the letters, what they said' },
              { icon: 'check', text: 'They answer, propose, agree, decline, sign, or ask for a stop' },
              { icon: 'lock', text: 'No score, no notes of the team, no other creator' },
            ]}
          />
        </Section>
      </div>
      <Section title="Links" note="openings by people, without previews and search engines">
        {links.length === 0 ? (
          <EmptyState title="No link yet">Links stand here with their openings until they end.</EmptyState>
        ) : (
          <LinkTable dossier={dossier} links={links} />
        )}
      </Section>
    </DossierFrame>
  );
}

function Fresh({ fresh, dossier }: { fresh: FreshCreatorLink; dossier: Dossier }) {
  return (
    <LinkReady address={fresh.address}>
      Open until {toMoment(dossier, fresh.expiresAt)}. Whoever has it can read the page and answer as the
      creator: send it to them only.
    </LinkReady>
  );
}

function LinkTable({ dossier, links }: Pick<Props, 'dossier' | 'links'>) {
  return (
    <Table
      caption="Links to the creator’s page, newest first"
      columns={[
        { id: 'made', label: 'Made' },
        { id: 'opened', label: 'Opened' },
        { id: 'until', label: 'Open until' },
        { id: 'act', label: 'Revoke', isLabelHidden: true },
      ]}
      rows={links.map((link) => ({
        id: link.id,
        cells: {
          made: `${toMoment(dossier, link.createdAt)}, ${toMaker(link)}`,
          opened: toOpened(dossier, link),
          until: toEnd(dossier, link),
          act: isOpen(link, dossier.now) && (
            <form
              method="post"
              action={pathOf(dossier, withId('/steps/page', link.id, '/revocation'))}
              class="inline-form"
            >
              <SubmitButton isQuiet isSmall>
                Revoke
              </SubmitButton>
            </form>
          ),
        },
      }))}
    />
  );
}

function toMaker({ createdBy, createdByName }: ListedCreatorLink): string {
  if (createdByName !== null) return createdByName;
  return createdBy === null ? 'Midflight' : 'a former member';
}

function isOpen({ revokedAt, expiresAt }: ListedCreatorLink, now: string): boolean {
  return revokedAt === null && expiresAt > now;
}

function toEnd(dossier: Dossier, { revokedAt, expiresAt }: ListedCreatorLink): string {
  if (revokedAt !== null) return `revoked ${toMoment(dossier, revokedAt)}`;
  return expiresAt <= dossier.now ? `ended ${toMoment(dossier, expiresAt)}` : toMoment(dossier, expiresAt);
}

function toOpened(dossier: Dossier, { openedCount, lastOpenedAt }: ListedCreatorLink): string {
  if (openedCount === 0 || lastOpenedAt === null) return 'not yet';
  const times = formatNumberOf(openedCount, 'time', 'times', dossier.session.locale);
  return `${times}, last ${toMoment(dossier, lastOpenedAt)}`;
}

function toMoment({ session, standing }: Dossier, at: string): string {
  return formatMoment(at, session.locale, standing.timeZone);
}
