// Payments once an end has frozen the money: its lines by day, less what was paid, in place of the plan of work that goes on.
import { localDateOf } from '../../../shared/contract/zone.ts';
import { endPayments } from '../../../shared/procedure/exits/exit-settlement.ts';
import { nameSum } from '../../../shared/ui/exits/present-settlement.ts';
import { formatDay, formatMoney } from '../../../shared/ui/format.ts';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';

export function SettledPayments({ dossier }: { dossier: Dossier }) {
  const { standing, session, now, settlement } = dossier;
  const terms = standing.contracts.find(({ n }) => n === settlement?.contractVersion)?.terms;
  if (settlement === null || terms === undefined) return null;
  const today = localDateOf(now, terms.tz);
  const sums = endPayments(settlement, standing) ?? [];
  const money = (minor: number) =>
    formatMoney(minor, { currency: settlement.currency, locale: session.locale, form: 'symbol' });
  const day = (on: string) => formatDay(on, session.locale);
  return (
    <Section title="Payments of the end" id="payments" note="frozen with the notice; made elsewhere">
      {sums.length === 0 ? (
        <p>Nothing is open.</p>
      ) : (
        <Notes
          rows={sums.map((sum) => ({
            name: nameSum(sum, standing),
            text: `${money(Math.abs(sum.minor))}, ${sum.on <= today ? 'due since' : 'pay by'} ${day(sum.on)}`,
          }))}
        />
      )}
      {(settlement.heldMinor ?? 0) > 0 && (
        <p>Of this {money(settlement.heldMinor ?? 0)} on hold until it is settled.</p>
      )}
      <p class="dossier-more">
        <a href={pathOf(dossier, '/steps/end')}>See the whole settlement</a>
      </p>
    </Section>
  );
}
