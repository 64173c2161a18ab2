import { hasRole } from '../../../shared/roles.ts';
import { explainCounted, type Summand } from '../../../shared/ui/explain/explain-sum.ts';
import { ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatCount, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section, SummaryFigures } from '../../../shared/ui/page/section.tsx';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { describeFlightDay } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { BriefLesson } from '../../commands/analysis/read-bench.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { RemovedCollaboration } from '../../store/procedure/removed.ts';
import type { CampaignOrders } from '../../store/sales/campaign-orders.ts';
import type { Session } from '../../store/sessions.ts';
import { LessonsSection } from '../analysis/lessons-section.tsx';
import { toFigures } from '../campaign/campaign-figures.ts';
import { CollaborationsSection } from '../lists/collaborations-section.tsx';
import { OrdersLine } from '../sales/orders-line.tsx';
import { DeskFrame } from './desk-frame.tsx';
import type { CollaborationRow } from './present-row.ts';

export type CampaignLine = {
  campaign: Campaign;
  creators: number;
  needsDecision: number;
  actual: number | null;
  expected: number | null;
  /** False when its creators are more than were read: then there is no sum here. */
  isWhole: boolean;
  /** Who is in it, for what the sum opens to. */
  summands: Summand[];
};

export function CampaignsPage({
  session,
  lines,
  now,
  mayEdit,
}: {
  session: Session;
  lines: CampaignLine[];
  now: string;
  mayEdit: boolean;
}) {
  const maySetRails = hasRole(session.role, 'manager');
  const newCampaign = mayEdit && (
    <LinkButton href="/desk/campaigns/new" isQuiet={false}>
      New campaign
    </LinkButton>
  );
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      title="Campaigns"
      actions={
        <>
          {maySetRails && <LinkButton href="/desk/guard-rails">Guard rails</LinkButton>}
          {newCampaign}
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState title="No campaign yet" action={newCampaign}>
          A campaign has its dates, its goal and its creators. Numbers come in by files.
        </EmptyState>
      ) : (
        <CampaignTable lines={lines} now={now} locale={session.locale} />
      )}
    </DeskFrame>
  );
}

function CampaignTable({ lines, now, locale }: { lines: CampaignLine[]; now: string; locale: string }) {
  return (
    <>
      <Table
        caption="Campaigns"
        columns={[
          { id: 'name', label: 'Campaign' },
          { id: 'flight', label: 'Flight' },
          { id: 'creators', label: 'Creators', isNumber: true },
          { id: 'actual', label: 'Against expected by now', isNumber: true },
          { id: 'needs', label: 'Needs you', isNumber: true },
        ]}
        rows={lines.map(({ campaign, creators, needsDecision, actual, expected, isWhole }) => ({
          id: campaign.id,
          cells: {
            name: (
              <a class="row-link" href={`/desk/campaigns/${campaign.id}`}>
                {campaign.name}
              </a>
            ),
            flight: toFlight(campaign, locale),
            creators,
            actual:
              actual === null ? (
                <span class="reference">{isWhole ? 'no numbers yet' : 'added up on its page'}</span>
              ) : (
                <Measured
                  value={formatCount(actual, locale)}
                  reference={`${expected === null ? '' : `of ${formatCount(Math.round(expected), locale)} `}${nameKpi(campaign.primaryKpi).toLowerCase()}`}
                />
              ),
            needs: needsDecision === 0 ? '–' : <b>{needsDecision}</b>,
          },
        }))}
      />
      <ExplainedLine
        lead="Where it comes from:"
        items={lines
          .filter(({ actual }) => actual !== null)
          .map(({ campaign, summands }) => ({
            id: campaign.id,
            label: campaign.name,
            view: explainCounted(summands, { now, locale, timeZone: campaign.timeZone }),
          }))}
      />
    </>
  );
}

export type CampaignPageProps = {
  session: Session;
  campaign: Campaign;
  rows: CollaborationRow[];
  /** Further ones, less urgent. */
  more: number;
  now: string;
  mayEdit: boolean;
  /** Taken out of the campaign; their records stay. */
  removed: RemovedCollaboration[];
  lessons: BriefLesson[];
  orders: CampaignOrders;
};

export function CampaignPage(props: CampaignPageProps) {
  const { session, campaign, rows, now, mayEdit, removed, lessons } = props;
  const path = `/desk/campaigns/${campaign.id}`;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: 'Campaigns', href: '/desk/campaigns' }]}
      title={campaign.name}
      meta={`${toFlight(campaign, session.locale)} · ${describeFlightDay(campaign, now)}`}
      actions={
        mayEdit && (
          <>
            <LinkButton href={`${path}/edit`}>Edit</LinkButton>
            <LinkButton href={`${path}/brief`}>Brief</LinkButton>
            <LinkButton href={`${path}/import`}>Import</LinkButton>
            <LinkButton href={`${path}/reports`}>Share report</LinkButton>
            {rows.length > 1 && <LinkButton href={`${path}/pause`}>Pause several</LinkButton>}
            <LinkButton href={`${path}/creators`} isQuiet={false}>
              Add creators
            </LinkButton>
          </>
        )
      }
    >
      {rows.length > 0 && (
        <SummaryFigures figures={toFigures(campaign, rows, { now, locale: session.locale })} />
      )}
      {rows.length === 0 ? (
        <EmptyState
          title="No creators yet"
          action={
            mayEdit && (
              <LinkButton href={`${path}/creators`} isQuiet={false}>
                Add creators
              </LinkButton>
            )
          }
        >
          Paste the addresses of their profiles, as many as you like.
        </EmptyState>
      ) : (
        <CollaborationsSection {...props} />
      )}
      <OrdersLine session={session} campaign={campaign} orders={props.orders} />
      {mayEdit && <LessonsSection lessons={lessons} locale={session.locale} />}
      {mayEdit && removed.length > 0 && (
        <Section title="Taken out" note="every record stays">
          <Notes
            rows={removed.map((one) => ({
              name: one.creatorName,
              text: <a href={`/desk/collaborations/${one.collaborationId}/file`}>Read the file</a>,
            }))}
          />
        </Section>
      )}
    </DeskFrame>
  );
}

export function toFlight(campaign: Pick<Campaign, 'startsOn' | 'endsOn'>, locale: string): string {
  return `${formatShortDay(campaign.startsOn, locale)} – ${formatShortDay(campaign.endsOn, locale, { hasYear: true })}`;
}
