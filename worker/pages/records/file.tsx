// The printable file of one collaboration: everything kept about it, as it is kept, in one document.
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { formatDay, formatMoment, formatMoney } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Timeline } from '../../../shared/ui/page/timeline.tsx';
import { presentEvent } from '../../../shared/ui/present-events.ts';
import type { CollaborationRecords } from '../../store/procedure/collaboration-file.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';

type Props = {
  session: Session;
  collaborationId: string;
  records: CollaborationRecords;
  /** Whether the log's chain of hashes holds, from its first event to its last. */
  isChainWhole: boolean;
};

export function FilePage({ session, collaborationId, records, isChainWhole }: Props) {
  const { collaboration, tables } = records;
  const events = tables.events ?? [];
  const path = `/desk/collaborations/${collaborationId}`;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={records.isRemoved ? [] : [{ label: 'Collaboration', href: path }]}
      title={`File of ${toText(collaboration.creator)}`}
      meta={toText(collaboration.campaign)}
      actions={<LinkButton href={`${path}/file.json`}>Take it out as JSON</LinkButton>}
    >
      {records.isRemoved && (
        <Notice tone="plain" title="Taken out of the campaign">
          <p>
            Every record has stayed. Adding the creator to the campaign again brings the collaboration back.
          </p>
        </Notice>
      )}
      <Section title="Agreement">
        <Notes rows={toAgreementRows(collaboration, session)} />
      </Section>
      <Section title="Contract versions" note={`${(tables.contractVersions ?? []).length} kept`}>
        {(tables.contractVersions ?? []).map((version) => (
          <RecordText key={String(version.n)} title={`Version ${toText(version.n)}`} record={version} />
        ))}
      </Section>
      <Section title="Log" note={isChainWhole ? 'chain of hashes whole' : 'the chain of hashes is broken'}>
        <Timeline events={events.map((row) => toLogLine(row, collaboration, session))} />
      </Section>
      <Section title="Letters and notices" note={`${(tables.notices ?? []).length} kept`}>
        {(tables.notices ?? []).map((notice) => (
          <Letter key={toText(notice.id)} notice={notice} session={session} />
        ))}
      </Section>
      <Records title="Frozen money" records={tables.settlements ?? []} />
      <Records title="Evidence by fingerprint" records={tables.evidence ?? []} />
      <Records title="Analysis after the end" records={tables.postMortems ?? []} />
      <Records title="Pieces" records={tables.deliverables ?? []} />
      <Records title="Posts" records={tables.posts ?? []} />
      <Records title="Looks at posts" records={tables.postChecks ?? []} />
      <Section title="Numbers" note="every value with source and time">
        <p>{(tables.observations ?? []).length} values are kept; the JSON file holds each of them.</p>
      </Section>
    </DeskFrame>
  );
}

function toAgreementRows(row: Record<string, unknown>, { locale, timeZone }: Session) {
  const money = (minor: unknown) =>
    typeof minor === 'number'
      ? formatMoney(minor, { currency: toText(row.currency), locale, form: 'code' })
      : 'not known';
  return [
    {
      name: 'Flight',
      text: `${formatDay(toText(row.starts_on), locale)} to ${formatDay(toText(row.ends_on), locale)}`,
    },
    { name: 'Fee', text: money(row.fee_minor) },
    { name: 'Paid so far', text: money(row.paid_minor) },
    { name: 'Contract', text: toText(row.contract_title) || 'no title on file' },
    { name: 'Notices to', text: toText(row.notice_email) || 'no address on file' },
    { name: 'Kept since', text: formatMoment(toText(row.created_at), locale, timeZone) },
  ];
}

function toLogLine(row: Record<string, unknown>, collaboration: Record<string, unknown>, session: Session) {
  const event = {
    id: toText(row.id),
    kind: toText(row.kind),
    at: toText(row.at),
    actor: { role: row.actor_role, memberId: row.actor_member_id },
    data: row.data,
    basis: row.basis ?? null,
    seq: row.seq,
    collaborationId: '',
  } as CollaborationEvent; // A row of the log as the store reads it back.
  const view = presentEvent(event, typeof row.by_name === 'string' ? row.by_name : null, {
    locale: session.locale,
    timeZone: toText(collaboration.time_zone),
  });
  const note = toText(row.note);
  return note === '' ? view : { ...view, detail: [view.detail, `“${note}”`].filter(Boolean).join('. ') };
}

function Letter({ notice, session }: { notice: Record<string, unknown>; session: Session }) {
  const sent = toText(notice.sent_at);
  return (
    <article class="file-letter">
      <h3>{toText(notice.subject)}</h3>
      <p class="reference">
        {sent === '' ? 'not sent' : `sent ${formatMoment(sent, session.locale, session.timeZone)}`}, grade of
        proof {toText(notice.grade)}, fingerprint {toText(notice.body_sha256).slice(0, 12)}
      </p>
      <pre>{toText(notice.body)}</pre>
    </article>
  );
}

function Records({ title, records }: { title: string; records: Record<string, unknown>[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title} note={`${records.length} kept`}>
      {records.map((record, index) => (
        <RecordText key={toText(record.id ?? record.key ?? index)} title={null} record={record} />
      ))}
    </Section>
  );
}

/** A stored record with its own names, for whoever checks it line by line. */
function RecordText({ title, record }: { title: string | null; record: Record<string, unknown> }) {
  const rows = Object.entries(record)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ({ name: name.replaceAll('_', ' '), text: toText(value) }));
  return (
    <article class="file-record">
      {title && <h3>{title}</h3>}
      <Notes rows={rows} />
    </article>
  );
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
