// What a creator's notice of late pay is about, as it stands on record: the sums, and the way to where payments are recorded.
import type { ComponentChildren } from 'preact';
import { sumMinor } from '../../../shared/contract/money/rounding.ts';
import { listLatePayments } from '../../../shared/procedure/payments/list-payments.ts';
import { formatNumberOf } from '../../../shared/ui/format.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { amountOf } from '../payments/payment-words.ts';

/** Nothing for another breach, and for who may not see fees. */
export function toLatePayRow(dossier: Dossier, trigger: string): { name: string; text: ComponentChildren }[] {
  const { standing, session, now } = dossier;
  if (trigger !== 'non_payment' || standing.money === null) return [];
  const late = listLatePayments(standing, now);
  const openMinor = sumMinor(late.map(({ minor }) => minor));
  const interestMinor = sumMinor(late.map((one) => one.interestMinor));
  const interest =
    interestMinor > 0 ? `, and interest of ${amountOf(dossier, interestMinor)} if paid today` : '';
  return [
    {
      name: 'On record as late',
      text: (
        <>
          {isUnknown(dossier)
            ? 'not known: nobody has said what was paid'
            : late.length === 0
              ? 'nothing'
              : `${amountOf(dossier, openMinor)} in ${formatNumberOf(late.length, 'payment', 'payments', session.locale)}${interest}`}
          {' · '}
          <a href={pathOf(dossier, '/contract/payments')}>Payments</a>
        </>
      ),
    },
  ];
}

function isUnknown({ standing: { money } }: Dossier): boolean {
  return (money?.paidMinor ?? null) === null;
}
