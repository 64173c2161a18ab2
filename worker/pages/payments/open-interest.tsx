// Interest on late pay as it stands today, under the payments it has run up on.
import { openInterest } from '../../../shared/procedure/payments/list-dues.ts';
import { INTEREST_PAID } from '../../../shared/procedure/payments/paid-sums.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { toExtras } from '../ending/exit-extras.ts';
import { amountOf } from './payment-words.ts';
import { RecordLink } from './recorded-payments.tsx';

export function OpenInterestLine({ dossier }: { dossier: Dossier }) {
  const { standing, settlement, papers, now, mayEdit } = dossier;
  if (standing.money === null) return null;
  const open = openInterest(standing, { settlement, expenses: toExtras(papers), now });
  if (open === null || open.openMinor === 0) return null;
  const { openMinor, sinceEndMinor } = open;
  const since =
    settlement !== null && sinceEndMinor > 0
      ? ` Of it ${amountOf(dossier, sinceEndMinor)} has run up since the money of the end was frozen, and stands in no letter.`
      : '';
  return (
    <p>
      Interest on late pay comes to {amountOf(dossier, openMinor)} if it is paid today.{since}
      {mayEdit && <RecordLink dossier={dossier} paidFor={INTEREST_PAID} minor={openMinor} />}
    </p>
  );
}
