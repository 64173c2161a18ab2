// The audit: who did what when, why, on which numbers, under which version of contract and formula.
import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import { formatNumberOf, formatPercent, formatRecordMoment } from '../../../shared/ui/format.ts';
import { nameReason } from '../../../shared/ui/guide-words/code-words.ts';
import { describeNote } from '../../../shared/ui/guide-words/present-thread.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { describeEvent } from '../../../shared/ui/present-events.ts';
import type { AuditLine } from '../../store/procedure/audit-trail.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { ACTION_WORDS } from './audit-words.ts';
import { listChanges } from './change-lines.ts';

export function AuditPage({
  session,
  lines,
  olderHref,
}: {
  session: Session;
  lines: AuditLine[];
  olderHref: string | null;
}) {
  return (
    <DeskFrame
      session={session}
      place="audit"
      title="Audit"
      meta="kept as written, nothing can be changed; times are in the zone of each campaign"
    >
      {lines.length === 0 ? (
        <p>Nothing has been recorded here.</p>
      ) : (
        <Table
          caption="What was done, newest first"
          columns={[
            { id: 'what', label: 'What' },
            { id: 'who', label: 'Who' },
            { id: 'when', label: 'When' },
            { id: 'where', label: 'About' },
            { id: 'why', label: 'Why' },
            { id: 'basis', label: 'On which numbers', isMinor: true },
          ]}
          rows={lines.map((line) => ({
            id: line.id,
            cells: {
              what: <What line={line} session={session} />,
              who: line.byRole === 'system' ? line.byName : `${line.byName}, ${line.byRole}`,
              when: formatRecordMoment(line.at, session.locale, zoneOf(line, session)),
              where: toWhere(line),
              why: toWhy(line),
              basis: <span class="reference">{toBasis(line, session.locale)}</span>,
            },
          }))}
        />
      )}
      {olderHref && (
        <p>
          <LinkButton href={olderHref}>Show older lines</LinkButton>
        </p>
      )}
    </DeskFrame>
  );
}

/** What was done and, under it, each field with what it was and what it is. */
function What({ line, session }: { line: AuditLine; session: Session }) {
  const context = {
    locale: session.locale,
    timeZone: zoneOf(line, session),
    currency: line.currency ?? '',
  };
  const { data } = line;
  const isPiece = line.kind.startsWith('piece');
  const changes = line.isDecision ? [] : listChanges(data, context, isPiece);
  const pieces = (data.pieces ?? []).flatMap((piece) =>
    listChanges(piece, context, true).map((change) => ({
      ...change,
      label: `${piece.name}: ${change.label}`,
    })),
  );
  return (
    <>
      <b>{toWhat(line, session)}</b>
      {[...changes, ...pieces].map(({ label, from, to }) => (
        <span key={label} class="audit-change">
          <span class="reference">{label}</span> {from} → {to}
        </span>
      ))}
    </>
  );
}

function toWhat(line: AuditLine, session: Session): string {
  const { data, kind, subjectName } = line;
  if (line.isDecision)
    return describeEvent(
      { ...line, byName: line.byName },
      { locale: session.locale, timeZone: zoneOf(line, session) },
    );
  const plain = kind.replaceAll(/[._]/g, ' ');
  const words = ACTION_WORDS[kind] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  const about = [data.name ?? subjectName, data.file, toCounts(line, session.locale)].filter(Boolean);
  return about.length === 0 ? words : `${words}: ${about.join(', ')}`;
}

function toCounts({ data: { counts = {} } }: AuditLine, locale: string): string | undefined {
  const taken = ['new', 'newer', 'warning'].reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
  return Object.keys(counts).length === 0 ? undefined : formatNumberOf(taken, 'row', 'rows', locale);
}

/** A campaign's record is read in the campaign's zone, what is the team's in the team's. */
function zoneOf(line: AuditLine, session: Session): string {
  return line.timeZone ?? session.timeZone;
}

function toWhere(line: AuditLine) {
  if (line.collaborationId !== null)
    return (
      <a href={deskCollaboration(line.collaborationId)}>
        {line.creatorName}, {line.campaignName}
      </a>
    );
  if (line.campaignId !== null) return <a href={deskCampaign(line.campaignId)}>{line.campaignName}</a>;
  return <span class="reference">{line.subject === '' ? '–' : 'team'}</span>;
}

function toWhy({ data, note }: AuditLine): string {
  const reason = data.reason === undefined ? undefined : nameReason(data.reason);
  return [reason, note ? describeNote(note) : undefined].filter(Boolean).join(': ') || '–';
}

function toBasis({ basis, data, isDecision }: AuditLine, locale: string): string {
  if (!isDecision) return '–';
  const version = data.version ?? basis?.contractVersion;
  const parts = [
    basis?.score == null ? undefined : `score ${Math.round(basis.score)}`,
    basis?.pace == null ? undefined : `pace ${formatPercent(basis.pace, locale)}`,
    basis?.formula ? `formula ${basis.formula}` : undefined,
    version == null ? undefined : `contract version ${version}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || '–';
}
