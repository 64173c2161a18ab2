import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { sumSold } from '../../../shared/kpi/attribution/attribute-orders.ts';
import { formatCount, formatMoney } from '../../../shared/ui/format.ts';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import type { AttributionBody } from '../../store/sales/attribution.ts';
import type { Session } from '../../store/sessions.ts';

type Props = {
  sellers: AttributionBody['sellers'];
  creators: { collaborationId: string; name: string }[];
  currency: string;
  session: Session;
  mayEdit: boolean;
};

/** What each creator brought by which method, most orders first. */
export function SellerTable({ sellers, creators, currency, session, mayEdit }: Props) {
  const { locale, role } = session;
  const lines = creators
    .map((creator) => ({
      ...creator,
      sales: sellers.find(({ collaborationId }) => collaborationId === creator.collaborationId),
    }))
    .map((line) => ({ ...line, ...sumSold(Object.values(line.sales?.byMethod ?? {})) }))
    .sort((a, b) => b.orders - a.orders);
  const count = (value: number | undefined) =>
    value === undefined || value === 0 ? '–' : formatCount(value, locale);
  return (
    <div class="wide-table">
      <Table
        caption="Creators, most orders first"
        columns={[
          { id: 'name', label: 'Creator' },
          { id: 'code', label: 'By code', isNumber: true },
          { id: 'affiliate', label: 'By affiliate link', isNumber: true },
          { id: 'utm', label: 'By tracked link', isNumber: true },
          { id: 'sum', label: 'Counted', isNumber: true },
          { id: 'returned', label: 'Went back', isNumber: true },
          { id: 'survey', label: 'Survey, apart', isNumber: true },
          ...(mayEdit ? [{ id: 'keys', label: 'Codes and links' }] : []),
        ]}
        rows={lines.map(({ collaborationId, name, sales, orders, netMinor }) => ({
          id: collaborationId,
          cells: {
            name: (
              <a class="row-link" href={deskCollaboration(collaborationId)}>
                {name}
              </a>
            ),
            code: count(sales?.byMethod.code.orders),
            affiliate: count(sales?.byMethod.affiliate.orders),
            utm: count(sales?.byMethod.utm.orders),
            sum: (
              <Measured
                value={count(orders)}
                reference={
                  role === 'viewer' || orders === 0
                    ? ''
                    : formatMoney(netMinor, { currency, locale, form: 'symbol' })
                }
              />
            ),
            returned: count(sales?.returned.orders),
            survey: count(sales?.survey.orders),
            keys: <a href={deskCollaboration(collaborationId, '/codes')}>Change</a>,
          },
        }))}
      />
    </div>
  );
}
