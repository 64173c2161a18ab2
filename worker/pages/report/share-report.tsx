// Making a report link: for whom, what it hides, until when; and the links that are there.
import { addMinutes } from '../../../shared/contract/zone.ts';
import { deskCampaign, deskCollaboration, deskPath, withId } from '../../../shared/desk-paths.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { EmptyState, Notice, SignList } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { Audience, Hide, ReportLink, ReportRow } from '../../store/report-links.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { toDayAndTime } from '../sign-in/sign-in-dates.ts';
import { toLead, toTotals, toVerdict } from './report-totals.ts';

export type ShareValues = { audience: string; numbers: string; hides: Hide[]; openUntil: string };

export type ShareProps = {
  session: Session;
  campaign: Campaign;
  rows: ReportRow[];
  collaborationId: string | null;
  links: ReportLink[];
  now: string;
  latestOn: string;
  values: ShareValues;
  problems: Record<string, string>;
  fresh: { address: string; openUntil: string } | null;
};

const revocationOf = (linkId: string) => deskPath(withId('/report-links', linkId, '/revocation'));

export function ShareReportPage(props: ShareProps) {
  const { session, campaign, collaborationId, rows, fresh } = props;
  const [only] = rows;
  const name = collaborationId !== null && only ? toHandle(only.standing) : campaign.name;
  const crumbs = [
    { label: 'Campaigns', href: deskPath('/campaigns') },
    { label: campaign.name, href: deskCampaign(campaign.id) },
    ...(collaborationId === null ? [] : [{ label: name, href: deskCollaboration(collaborationId) }]),
  ];
  const preview =
    collaborationId === null
      ? deskCampaign(campaign.id, '/report')
      : deskCollaboration(collaborationId, '/report/live');
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={crumbs}
      title={`Share ${name}`}
      meta="No account needed to open it"
      actions={<LinkButton href={preview}>Open report</LinkButton>}
    >
      {fresh && <FreshLink {...fresh} locale={session.locale} />}
      <div class="share-columns">
        <ShareForm {...props} />
        <ShareAside {...props} />
      </div>
      <Links {...props} />
    </DeskFrame>
  );
}

function FreshLink({ address, openUntil, locale }: { address: string; openUntil: string; locale: string }) {
  return (
    <Notice
      tone="done"
      title="The link is ready. It is shown this once; only its fingerprint is kept."
      isAnswer
    >
      <p>
        <a class="share-address" href={address} rel="noreferrer">
          {address}
        </a>
      </p>
      <p>
        Open until the end of {formatShortDay(openUntil, locale, { hasYear: true })}. Whoever has it can read
        the report.
      </p>
    </Notice>
  );
}

function ShareForm({ campaign, collaborationId, values, problems, latestOn }: ShareProps) {
  const action =
    collaborationId === null
      ? deskCampaign(campaign.id, '/reports')
      : deskCollaboration(collaborationId, '/report');
  const problem = problems.audience ?? problems.numbers ?? problems.hides;
  return (
    <form method="post" action={action} class="desk-form">
      {Object.keys(problems).length > 0 && (
        <Notice tone="risk" title="No link was made." isAnswer>
          {problem ?? 'Look at the day below.'}
        </Notice>
      )}
      <Segments
        name="numbers"
        label="Numbers"
        hint="live: as of each opening"
        value={values.numbers}
        choices={[
          { value: 'frozen', label: 'Frozen now' },
          { value: 'live', label: 'Live' },
        ]}
      />
      <Segments
        name="audience"
        label="For"
        value={values.audience}
        choices={[
          { value: 'internal', label: 'Team' },
          { value: 'management', label: 'Management' },
          { value: 'client', label: 'Client' },
        ]}
      />
      <HideFields hides={values.hides} />
      <TextField
        name="openUntil"
        label="Open until"
        hint="at most one year"
        type="date"
        value={values.openUntil}
        max={latestOn}
        error={problems.openUntil}
        isRequired
      />
      <FormEnd after="The address is shown once. Only its fingerprint is kept.">
        <SubmitButton>Create the link</SubmitButton>
      </FormEnd>
    </form>
  );
}

function HideFields({ hides }: { hides: Hide[] }) {
  return (
    <fieldset class="field">
      <legend class="field-label">
        Hide<span>the page says what is hidden</span>
      </legend>
      <Checkbox
        name="hides"
        value="fees"
        label="Fees, costs per result, payments"
        isChecked={hides.includes('fees')}
      />
      <Checkbox
        name="hides"
        value="names"
        label="Creators’ names"
        detail="shown as Creator A, B"
        isChecked={hides.includes('names')}
      />
      <Checkbox
        name="hides"
        value="notes"
        label="Internal notes"
        detail="always hidden for clients"
        isChecked={hides.includes('notes')}
      />
    </fieldset>
  );
}

function ShareAside({ campaign, rows, collaborationId, now, session }: ShareProps) {
  const facts = { campaign, rows, events: [], at: now };
  const totals = toTotals(facts, collaborationId === null);
  return (
    <aside>
      <h2 class="share-title">What they read first</h2>
      <div class="share-preview">
        <p>
          <b>{toVerdict(facts, totals, session.locale)}</b>
        </p>
        <p>{toLead(facts, totals, session.locale)}</p>
      </div>
      <h2 class="share-title">Later</h2>
      <SignList
        rows={[
          { icon: 'eye', text: 'You see how often and when it was opened, not by whom' },
          { icon: 'undo', text: 'Revoke it at any time; it closes with the next opening' },
        ]}
      />
    </aside>
  );
}

const AUDIENCE_WORDS: Record<Audience, string> = {
  internal: 'Team',
  management: 'Management',
  client: 'Client',
};

function Links({ links, rows, session, now }: ShareProps) {
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
