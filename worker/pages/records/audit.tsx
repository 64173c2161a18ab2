// The audit: who did what when, why, on which numbers, under which version of contract and formula.
import { formatMoment, formatPercent } from '../../../shared/ui/format.ts';
import { nameReason } from '../../../shared/ui/guide-words/code-words.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { describeEvent } from '../../../shared/ui/present-events.ts';
import type { AuditLine } from '../../store/procedure/audit-trail.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';

const ACTION_WORDS: Record<string, string> = {
  'link.invite': 'Invitation link made',
  'link.sign_in': 'Link for another device made',
  'link.recovery': 'Sign-in link made for a member',
  'invitation.revoke': 'Invitation revoked',
  'session.end': 'Browser signed out',
  'passkey.remove': 'Passkey removed',
  'member.role': 'Role changed',
  'member.remove': 'Member removed',
  'team.second_person': 'Rule of the second person changed',
  'collaboration.remove': 'Creator taken out of the campaign',
  'creator_link.create': 'Link to the creator’s page made',
  'creator_link.revoke': 'Link to the creator’s page revoked',
  'brief.save': 'Brief of a campaign saved',
  'guard_rail.change': 'Guard rails changed',
  'file.export': 'File of a collaboration taken out',
};

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
    <DeskFrame session={session} place="audit" title="Audit" meta="kept as written, nothing can be changed">
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
              what: <b>{toWhat(line, session)}</b>,
              who: line.byRole === 'system' ? line.byName : `${line.byName}, ${line.byRole}`,
              when: formatMoment(line.at, session.locale, session.timeZone),
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

function toWhat(line: AuditLine, { locale, timeZone }: Session): string {
  if (line.isDecision) return describeEvent({ ...line, byName: line.byName }, { locale, timeZone });
  const words = ACTION_WORDS[line.kind];
  if (words !== undefined) return words;
  const plain = line.kind.replaceAll(/[._]/g, ' ');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

function toWhere(line: AuditLine) {
  if (line.collaborationId === null)
    return <span class="reference">{line.subject === '' ? '–' : 'team'}</span>;
  return (
    <a href={`/desk/collaborations/${line.collaborationId}`}>
      {line.creatorName}, {line.campaignName}
    </a>
  );
}

function toWhy({ data, note }: AuditLine): string {
  const reason = data.reason === undefined ? undefined : nameReason(data.reason);
  return [reason, note ?? undefined].filter(Boolean).join(': ') || '–';
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
