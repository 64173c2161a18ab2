// How a campaign's orders add up: everything the shop sold, who brought it and by what, and why the rest counts for nobody.
import { deskCampaign } from '../../../shared/desk-paths.ts';
import type { Unassigned } from '../../../shared/kpi/attribution/assign-order.ts';
import type { Sold } from '../../../shared/kpi/attribution/attribute-orders.ts';
import { sumSold } from '../../../shared/kpi/attribution/attribute-orders.ts';
import { WINDOW_DAYS_MAX } from '../../../shared/kpi/attribution/order.ts';
import { formatCount, formatMoment, formatMoney, formatNumberOf } from '../../../shared/ui/format.ts';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section, SummaryFigures } from '../../../shared/ui/page/section.tsx';
import type { Campaign } from '../../store/campaigns.ts';
import type { AttributionBody } from '../../store/sales/attribution.ts';
import type { CampaignOrders } from '../../store/sales/campaign-orders.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { SharedNotice } from './orders-line.tsx';
import { SellerTable } from './seller-table.tsx';

export type CampaignOrdersProps = {
  session: Session;
  campaign: Campaign;
  orders: CampaignOrders;
  creators: { collaborationId: string; name: string }[];
  mayEdit: boolean;
  /** The window as typed, and what is wrong with it. */
  typed: { windowDays: string; problem: string } | null;
};

export function CampaignOrdersPage(props: CampaignOrdersProps) {
  const { session, campaign, orders, creators, mayEdit } = props;
  const { newest, shared } = orders;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={campaignCrumbs(campaign)}
      title="Orders"
      actions={
        mayEdit && (
          <LinkButton href={deskCampaign(campaign.id, '/import')} isQuiet={false}>
            Import orders
          </LinkButton>
        )
      }
    >
      {newest === null ? (
        <EmptyState title="No orders yet">
          Take the shop’s own export: Shopify’s orders as they are, or an orders.csv. Who bought stays in your
          browser.
        </EmptyState>
      ) : (
        <>
          <SummaryFigures figures={toFigures(newest.body, props)} />
          <Section title="How it adds up" note="creators never have more than the shop">
            <p>{describeSum(newest.body, session.locale)}</p>
          </Section>
        </>
      )}
      <SharedNotice shared={shared} locale={session.locale} />
      <Section title="Creators" note="one order, one creator at most">
        <SellerTable
          sellers={newest?.body.sellers ?? []}
          creators={creators}
          currency={campaign.currency}
          session={session}
          mayEdit={mayEdit}
        />
      </Section>
      {newest && <Nobodys body={newest.body} locale={session.locale} />}
      <MethodSection {...props} />
      {mayEdit && <WindowSection {...props} />}
      {newest && <VersionNotes newest={newest} session={session} />}
    </DeskFrame>
  );
}

function toFigures(body: AttributionBody, { session, campaign }: CampaignOrdersProps) {
  const { locale, role } = session;
  const figure = (label: string, { orders, netMinor }: Sold, note?: string) => ({
    label,
    strong: formatCount(orders, locale),
    rest:
      role === 'viewer'
        ? undefined
        : formatMoney(netMinor, { currency: campaign.currency, locale, form: 'symbol' }),
    note,
  });
  return [
    figure('The shop sold', body.shop, 'after returns'),
    figure('Counted for creators', body.counted),
    figure('Named in a survey', body.survey, 'apart, not counted'),
    figure('Nobody’s', sumSold(Object.values(body.unassigned))),
  ];
}

/** Nothing is counted twice and nothing is lost: the sentence is the sum itself. */
function describeSum({ shop, counted, survey, unassigned }: AttributionBody, locale: string): string {
  const nobodys = sumSold(Object.values(unassigned));
  const [all, byCreators, bySurvey, others] = [shop, counted, survey, nobodys].map(({ orders }) =>
    formatCount(orders, locale),
  );
  return `${byCreators} counted for creators + ${bySurvey} named in a survey + ${others} nobody’s = ${all} in the shop’s files.`;
}

const NOBODYS: Record<Unassigned, { name: string; text: string }> = {
  no_touch: { name: 'Names no creator', text: 'no code, link or answer of this campaign' },
  before_publish: { name: 'Before the first post', text: 'the creator had published nothing yet' },
  code_expired: { name: 'Code expired', text: 'ordered after the code’s last day' },
  out_of_window: { name: 'Outside the window', text: 'the click lies too far back' },
  ambiguous: { name: 'Two creators alike', text: 'same method, same instant; counts for neither' },
};

function Nobodys({ body, locale }: { body: AttributionBody; locale: string }) {
  const rows = Object.entries(NOBODYS).flatMap(([why, { name, text }]) => {
    // The words are written for every reason and no other.
    const { orders } = body.unassigned[why as Unassigned];
    return orders === 0
      ? []
      : [{ name, text: `${formatNumberOf(orders, 'order', 'orders', locale)}: ${text}` }];
  });
  return rows.length === 0 ? null : (
    <Section title="Nobody’s orders" note="in the shop’s total, with no creator">
      <Notes rows={rows} />
    </Section>
  );
}

function MethodSection({ orders }: CampaignOrdersProps) {
  return (
    <Section title="What counts" note="the stronger first">
      <Notes
        rows={[
          { name: '1 Code', text: 'until its last day; no click needed' },
          { name: '2 Affiliate link', text: 'as the affiliate network reports it' },
          {
            name: '3 Tracked link',
            text: `up to ${orders.windowDays} days after the click; where its time is not known, the visit of the order`,
          },
          { name: '4 Survey', text: 'shown apart, never counted' },
        ]}
      />
    </Section>
  );
}

function WindowSection({ campaign, orders, typed }: CampaignOrdersProps) {
  return (
    <Section title="Window" note="for tracked links">
      <form method="post" action={deskCampaign(campaign.id, '/orders')} class="desk-form">
        <TextField
          name="windowDays"
          label="Days from click to order"
          hint={`1 to ${WINDOW_DAYS_MAX}`}
          value={typed?.windowDays ?? String(orders.windowDays)}
          error={typed?.problem}
          inputMode="numeric"
        />
        <FormEnd after="Orders are put down anew. Frozen settlements stay as they are.">
          <SubmitButton isQuiet>Save the window</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

const CAUSES: Record<string, string> = {
  orders: 'an import or its undoing',
  keys: 'a code or link',
  window: 'the window',
  posts: 'a post’s day',
  creators: 'a creator who came or went',
};

function VersionNotes({
  newest,
  session,
}: {
  newest: NonNullable<CampaignOrders['newest']>;
  session: Session;
}) {
  const moment = (at: string) => formatMoment(at, session.locale, session.timeZone);
  return (
    <Section title="This version" note="every change makes a new one">
      <Notes
        rows={[
          { name: 'Version', text: `${newest.n}, ${moment(newest.at)}` },
          { name: 'Made new by', text: CAUSES[newest.because] ?? newest.because },
          { name: 'Rule', text: `${newest.body.rule}, window ${newest.body.windowDays} days` },
          { name: 'Shop’s files reach to', text: moment(newest.body.asOf) },
        ]}
      />
    </Section>
  );
}
