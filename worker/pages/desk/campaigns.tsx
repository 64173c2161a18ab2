import { hasRole } from '../../../shared/roles.ts';
import { explainCounted, type Summand } from '../../../shared/ui/explain/explain-sum.ts';
import { ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatCount, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { SCORE_COLUMNS, toScoreRow } from '../../../shared/ui/page/score-row.tsx';
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
import { OrdersLine } from '../sales/orders-line.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { AtRiskLine, ScoreLine } from './figure-lines.tsx';
import type { CollaborationRow } from './present-row.ts';

export type CampaignLine = {
  campaign: Campaign;
  creators: number;
  needsDecision: number;
  actual: number | null;
  expected: number | null;
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
        rows={lines.map(({ campaign, creators, needsDecision, actual, expected }) => ({
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
                <span class="reference">no numbers yet</span>
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
        <Section title="Collaborations" note="hill: pace with its range, agreed in the middle">
          <CollaborationTable
            rows={rows}
            primaryKpi={campaign.primaryKpi}
            isMoneyShown={session.role !== 'viewer'}
          />
          <ScoreLine rows={rows} />
          <AtRiskLine rows={rows} locale={session.locale} />
          <p>
            <a href={`${path}/analysis`}>What explains the result, by factor and creator</a>
          </p>
        </Section>
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

export function CollaborationTable({
  rows,
  primaryKpi,
  isMoneyShown,
}: {
  rows: CollaborationRow[];
  primaryKpi: string | null;
  isMoneyShown: boolean;
}) {
  return (
    <Table
      caption="Collaborations, worst money first"
      columns={[
        ...SCORE_COLUMNS,
        {
          id: 'primary',
          label: primaryKpi === null ? 'Measured, expected' : `${nameKpi(primaryKpi)}, expected`,
          isNumber: true,
        },
        { id: 'delivery', label: 'Posts due', isNumber: true },
        ...(isMoneyShown ? [{ id: 'risk', label: 'At risk', isNumber: true }] : []),
        { id: 'next', label: 'Next step' },
      ]}
      rows={rows.map((row) =>
        toScoreRow(row, {
          primary: <Measured value={row.primary} reference={row.reference} />,
          delivery: row.delivery,
          risk: row.atRisk,
          next: <a href={row.card.nextStep.href}>{row.card.nextStep.label}</a>,
        }),
      )}
    />
  );
}

export function toFlight(campaign: Pick<Campaign, 'startsOn' | 'endsOn'>, locale: string): string {
  return `${formatShortDay(campaign.startsOn, locale)} – ${formatShortDay(campaign.endsOn, locale, { hasYear: true })}`;
}
