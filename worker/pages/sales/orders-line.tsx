import { deskCampaign } from '../../../shared/desk-paths.ts';
import { formatCount, formatMoney, formatNumberOf } from '../../../shared/ui/format.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Campaign } from '../../store/campaigns.ts';
import type { CampaignOrders, SharedOrders } from '../../store/sales/campaign-orders.ts';
import type { Session } from '../../store/sessions.ts';

type Props = {
  session: Session;
  campaign: Pick<Campaign, 'id' | 'currency' | 'objective' | 'primaryKpi'>;
  orders: CampaignOrders;
};

/** On the campaign's page: what creators brought beside all the shop sold, so that nobody has to trust a sum. */
export function OrdersLine({ session, campaign, orders: { newest, shared } }: Props) {
  const path = deskCampaign(campaign.id, '/orders');
  const { locale, role } = session;
  if (newest === null) {
    const isSales = campaign.objective === 'sales' || campaign.primaryKpi === 'orders';
    if (!isSales || role === 'viewer') return null;
    return (
      <Section title="Orders" note="none imported yet">
        <p>
          Import the shop’s orders, and each counts for one creator at most.{' '}
          <a href={path}>Codes and links</a>
        </p>
      </Section>
    );
  }
  const { counted, shop } = newest.body;
  const money = (minor: number) =>
    formatMoney(minor, { currency: campaign.currency, locale, form: 'symbol', isRounded: true });
  return (
    <Section title="Orders" note="from the shop’s own file">
      <p>
        Creators brought <b>{formatCount(counted.orders, locale)}</b> of the shop’s{' '}
        {formatNumberOf(shop.orders, 'order', 'orders', locale)}
        {role !== 'viewer' && `, ${money(counted.netMinor)} of ${money(shop.netMinor)}`}.{' '}
        <a href={path}>How it adds up</a>
      </p>
      <SharedNotice shared={shared} locale={locale} />
    </Section>
  );
}

/** The same order counted in two campaigns: it is one sale, and may be paid for once. */
export function SharedNotice({ shared, locale }: { shared: SharedOrders[]; locale: string }) {
  return (
    <>
      {shared.map(({ campaignId, name, orders }) => (
        <Notice
          key={campaignId}
          tone="watch"
          title={`${formatNumberOf(orders, 'order counts', 'orders count', locale)} in “${name}” as well`}
        >
          One sale is paid for once: decide which campaign it belongs to before a bonus is paid.{' '}
          <a href={deskCampaign(campaignId, '/orders')}>See them there</a>
        </Notice>
      ))}
    </>
  );
}
