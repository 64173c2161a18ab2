import { deskCampaign, deskCollaboration, deskPath } from '../../../shared/desk-paths.ts';
import { hasRole } from '../../../shared/roles.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState, Saved } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section, SummaryFigures } from '../../../shared/ui/page/section.tsx';
import { describeFlightDay } from '../../../shared/ui/present-card.ts';
import type { BriefLesson } from '../../commands/analysis/read-bench.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { RemovedCollaboration } from '../../store/procedure/removed.ts';
import type { CampaignOrders } from '../../store/sales/campaign-orders.ts';
import type { Session } from '../../store/sessions.ts';
import { LessonsSection } from '../analysis/lessons-section.tsx';
import { toFigures } from '../campaign/campaign-figures.ts';
import { type CampaignLine, CampaignTable, toFlight } from '../campaign/campaign-table.tsx';
import { SecondPerson } from '../campaign/second-person.tsx';
import { CollaborationsSection } from '../lists/collaborations-section.tsx';
import { OutageLine } from '../outages/outage-line.tsx';
import { OrdersLine } from '../sales/orders-line.tsx';
import { DeskFrame } from './desk-frame.tsx';
import type { CollaborationRow } from './present-row.ts';

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
    <LinkButton href={deskPath('/campaigns/new')} isQuiet={false}>
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
          {maySetRails && <LinkButton href={deskPath('/guard-rails')}>Guard rails</LinkButton>}
          {newCampaign}
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState title="No campaign yet" action={newCampaign}>
          A campaign has its dates, its goal and its creators. Numbers come in by files.
        </EmptyState>
      ) : (
        <CampaignTable lines={lines} now={now} session={session} />
      )}
    </DeskFrame>
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
  /** Its form was saved just now. */
  isSaved: boolean;
  /** Taken out of the campaign; their records stay. */
  removed: RemovedCollaboration[];
  lessons: BriefLesson[];
  orders: CampaignOrders;
};

export function CampaignPage(props: CampaignPageProps) {
  const { session, campaign, rows, now, mayEdit, isSaved, removed, lessons } = props;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: 'Campaigns', href: deskPath('/campaigns') }]}
      title={campaign.name}
      meta={`${toFlight(campaign, session.locale)} · ${describeFlightDay(campaign, now)}`}
      actions={
        mayEdit && (
          <>
            <LinkButton href={deskCampaign(campaign.id, '/edit')}>Edit</LinkButton>
            <LinkButton href={deskCampaign(campaign.id, '/brief')}>Brief</LinkButton>
            <LinkButton href={deskCampaign(campaign.id, '/import')}>Import</LinkButton>
            <LinkButton href={deskCampaign(campaign.id, '/reports')}>Share report</LinkButton>
            {rows.length > 1 && (
              <LinkButton href={deskCampaign(campaign.id, '/pause')}>Pause several</LinkButton>
            )}
            <LinkButton href={deskCampaign(campaign.id, '/creators')} isQuiet={false}>
              Add creators
            </LinkButton>
          </>
        )
      }
    >
      <Saved isSaved={isSaved}>Saved. Numbers, score and dates follow it.</Saved>
      {rows.length > 0 && (
        <SummaryFigures figures={toFigures(campaign, rows, { now, locale: session.locale })} />
      )}
      <SecondPerson rows={rows} session={session} />
      {rows.length === 0 ? (
        <EmptyState
          title="No creators yet"
          action={
            mayEdit && (
              <LinkButton href={deskCampaign(campaign.id, '/creators')} isQuiet={false}>
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
      {rows.length > 0 && <OutageLine campaignId={campaign.id} rows={rows} locale={session.locale} />}
      <OrdersLine session={session} campaign={campaign} orders={props.orders} />
      {mayEdit && <LessonsSection lessons={lessons} locale={session.locale} />}
      {mayEdit && removed.length > 0 && (
        <Section title="Taken out" note="every record stays">
          <Notes
            rows={removed.map((one) => ({
              name: one.creatorName,
              text: <a href={deskCollaboration(one.collaborationId, '/file')}>Read the file</a>,
            }))}
          />
        </Section>
      )}
    </DeskFrame>
  );
}
