// Payments once an end has frozen the money: its lines by day with what was paid of each, in place of the plan of work that goes on.
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { endDues } from '../../../shared/procedure/exits/exit-settlement.ts';
import {
  type Due,
  INTEREST_PAID,
  lateDays,
  paymentForSum,
} from '../../../shared/procedure/payments/paid-sums.ts';
import { nameSum } from '../../../shared/ui/exits/present-settlement.ts';
import { formatDay, formatMoney, formatNumberOf } from '../../../shared/ui/format.ts';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { OpenInterestLine } from './open-interest.tsx';
import { describePaid } from './payment-words.ts';
import { RecordLink } from './recorded-payments.tsx';

export function SettledPayments({ dossier }: { dossier: Dossier }) {
  const { standing, session, now, settlement, mayEdit } = dossier;
  const terms = standing.contracts.find(({ n }) => n === settlement?.contractVersion)?.terms;
  if (settlement === null || terms === undefined) return null;
  const today = localDateOf(now, terms.tz);
  const dues = endDues(settlement, standing) ?? [];
  const { refundDueMinor, payByOn } = settlement;
  const money = { currency: settlement.currency, locale: session.locale };
  const amount = (minor: number) => formatMoney(minor, { ...money, form: 'symbol' });
  const day = (on: string) => formatDay(on, session.locale);
  const describeOpen = ({ openMinor, on }: Due) => {
    const late = lateDays(on, today);
    const words = `${on <= today ? 'due since' : 'pay by'} ${day(on)}`;
    return `${amount(openMinor)}, ${words}${late === 0 ? '' : `, ${formatNumberOf(late, 'day late', 'days late', session.locale)}`}`;
  };
  const rows = [
    ...dues.map((due) => ({
      name: nameSum(due, standing),
      text: (
        <>
          {due.openMinor > 0 && describeOpen(due)}
          {describePaid(due, money)}
          {mayEdit && due.openMinor > 0 && (
            <RecordLink dossier={dossier} paidFor={keyOf(due)} minor={due.openMinor} />
          )}
        </>
      ),
    })),
    ...(refundDueMinor
      ? [
          {
            name: nameSum({ what: 'refund', id: 'refund' }, standing),
            text: `${amount(refundDueMinor)}, ${payByOn <= today ? 'due since' : 'pay by'} ${day(payByOn)}`,
          },
        ]
      : []),
  ];
  return (
    <Section title="Payments of the end" id="payments" note="frozen with the notice; made elsewhere">
      {rows.length === 0 ? <p>Nothing is open.</p> : <Notes rows={rows} />}
      <OpenInterestLine dossier={dossier} />
      {(settlement.heldMinor ?? 0) > 0 && (
        <p>Of this {amount(settlement.heldMinor ?? 0)} on hold until it is settled.</p>
      )}
      <p class="dossier-more">
        <a href={pathOf(dossier, '/steps/end')}>See the whole settlement</a>
      </p>
    </Section>
  );
}

/** What is owed under no name of its own is paid as part of the settlement. */
function keyOf(due: Due): string {
  if (due.what === 'interest') return INTEREST_PAID;
  const of = paymentForSum(due);
  return of === null ? 'other:settlement' : paymentKey(of);
}
