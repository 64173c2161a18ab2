import { DESK, deskCollaboration, deskPath } from '../../../shared/desk-paths.ts';
import type { AlertsView } from '../../../shared/ui/alerts/alerts-view.ts';
import { BriefLines } from '../../../shared/ui/brief/brief-lines.tsx';
import { presentOpenBriefs } from '../../../shared/ui/brief/describe-brief.ts';
import { StatusMark } from '../../../shared/ui/drawing/status-mark.tsx';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { RowName } from '../../../shared/ui/page/score-row.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import {
  describeOrder,
  describeReason,
  findBouncedLead,
  isListed,
  sortByUrgency,
  toGroup,
} from '../../../shared/ui/popup/attention-line.ts';
import type { Session } from '../../store/sessions.ts';
import { NewAlerts } from '../alerts/new-alerts.tsx';
import { DeskFrame } from '../desk/desk-frame.tsx';
import type { CollaborationRow } from '../desk/present-row.ts';
import { RiskFigure } from '../desk/risk-figure.tsx';
import { MoreCreators } from '../lists/more-creators.tsx';

/** Who needs a decision, worst first by money at risk, with the reason in words. */
export function TodayPage({
  session,
  rows,
  more,
  alerts,
  now,
  mayEdit,
}: {
  session: Session;
  rows: CollaborationRow[];
  /** Collaborations of the team that are less urgent than all of these. */
  more: number;
  /** New since this member looked. */
  alerts: AlertsView;
  now: string;
  mayEdit: boolean;
}) {
  const listed = sortByUrgency(
    rows.filter(({ standing }) => isListed(standing)),
    ({ standing }) => standing,
  );
  const needing = listed.filter(({ standing }) => toGroup(standing, session) === 'decision');
  const waiting = listed.filter(({ standing }) => toGroup(standing, session) === 'wait');
  return (
    <DeskFrame
      session={session}
      place="today"
      title="Today"
      actions={<LinkButton href={deskPath('/alerts')}>Alerts and quiet hours</LinkButton>}
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Nothing here yet"
          action={
            mayEdit && (
              <LinkButton href={deskPath('/campaigns/new')} isQuiet={false}>
                New campaign
              </LinkButton>
            )
          }
        >
          Begin with a campaign, add its creators by their profiles, then import numbers.
        </EmptyState>
      ) : (
        <>
          <NewAlerts view={alerts} backTo="today" />
          <Section
            title={countNeeding(needing.length)}
            note={describeOrder(listed.map(({ standing }) => standing))}
          >
            {needing.length === 0 ? (
              <p>All collaborations are on course or wait for a date.</p>
            ) : (
              <AttentionTable rows={needing} session={session} now={now} />
            )}
          </Section>
          <BriefLines lines={linesOf(rows)} isDesk />
          {waiting.length > 0 && (
            <Section title={`${waiting.length} can wait`}>
              <AttentionTable rows={waiting} session={session} now={now} />
            </Section>
          )}
          <MoreCreators more={more} locale={session.locale} campaignId={null} />
        </>
      )}
    </DeskFrame>
  );
}

function countNeeding(count: number): string {
  if (count === 0) return 'Nothing needs you';
  return count === 1 ? '1 needs a decision' : `${count} need a decision`;
}

function linesOf(rows: CollaborationRow[]) {
  return presentOpenBriefs(
    rows.map(({ standing }) => standing),
    DESK,
  );
}

function AttentionTable({ rows, session, now }: { rows: CollaborationRow[]; session: Session; now: string }) {
  return (
    <div class="attention-table">
      <Table
        caption="Collaborations, the most urgent first"
        columns={[
          { id: 'name', label: 'Creator' },
          { id: 'status', label: 'Status' },
          { id: 'why', label: 'Why', isMinor: true },
          { id: 'campaign', label: 'Campaign', isMinor: true },
          { id: 'risk', label: 'At risk', isNumber: true },
          { id: 'next', label: 'Next step' },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: {
            name: <RowName {...row} />,
            status: <StatusMark status={row.status} />,
            why: describeReason(row.standing, { locale: session.locale, now, handle: row.name }),
            campaign: row.standing.campaignName,
            risk: <RiskFigure row={row} locale={session.locale} />,
            next: <Lead row={row} isViewer={session.role === 'viewer'} />,
          },
        }))}
      />
    </div>
  );
}

/** The next step, as the card says it everywhere; only a letter that came back is looked at before it. */
function Lead({ row, isViewer }: { row: CollaborationRow; isViewer: boolean }) {
  const letters = isViewer ? undefined : findBouncedLead(row.standing);
  if (letters === undefined) return <a href={row.card.nextStep.href}>{row.card.nextStep.label}</a>;
  return <a href={deskCollaboration(row.standing.collaborationId, letters.address)}>{letters.label}</a>;
}
