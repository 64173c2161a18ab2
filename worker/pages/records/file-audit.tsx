// What was changed in a collaboration apart from its decisions, and who took it out of the campaign, as its file says it.
import { deskCampaign } from '../../../shared/desk-paths.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { CollaborationRecords } from '../../store/procedure/collaboration-file.ts';
import { ACTION_WORDS } from './audit-words.ts';
import { type FileContext, nameMember, toText, toTime } from './file-words.ts';

type Props = { records: CollaborationRecords; context: FileContext };

export function TakenOut({ records: { collaboration, tables }, context }: Props) {
  const out = (tables.audit ?? []).findLast(({ action }) => action === 'collaboration.remove');
  const reason = reasonOf(out);
  return (
    <Notice tone="plain" title={`Taken out of the campaign ${toTime(collaboration.removed_at, context)}`}>
      {out && (
        <p>
          By {nameMember(out.member_id, context)}
          {reason && `: “${reason}”`}
        </p>
      )}
      <p>
        Every record has stayed and is read here. Adding the creator to{' '}
        <a href={deskCampaign(toText(collaboration.campaign_id))}>{toText(collaboration.campaign)}</a> again
        brings the collaboration back.
      </p>
    </Notice>
  );
}

export function AuditSection({ records: { tables }, context }: Props) {
  const lines = tables.audit ?? [];
  if (lines.length === 0) return null;
  return (
    <Section title="Changed apart from decisions" note={`${lines.length} kept`}>
      <Notes
        rows={lines.map((line) => ({
          name: toTime(line.at, context),
          text: [
            `${ACTION_WORDS[toText(line.action)] ?? toText(line.action)}, by ${nameMember(line.member_id, context)}`,
            reasonOf(line),
          ]
            .filter(Boolean)
            .join(': '),
        }))}
      />
    </Section>
  );
}

function reasonOf(line: Record<string, unknown> | undefined): string {
  const { reason } = (line?.details ?? {}) as { reason?: unknown };
  return toText(reason ?? '');
}
