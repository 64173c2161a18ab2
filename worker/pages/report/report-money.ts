// The money table of a report: agreed, earned, paid, open. Amounts that nobody has said are "–".
import { agreedMinorOf, earnedMinorOf } from '../../../shared/procedure/payments/money-sums.ts';
import { formatMoney } from '../../../shared/ui/format.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { ReportRow } from '../../store/reports/report-links.ts';

export type MoneyLine = {
  id: string;
  name: string;
  agreed: string;
  earned: string;
  paid: string;
  open: string;
};

/** Bare amounts; the currency stands over the table. Open = earned and not yet paid; "–" when nobody has said what was paid. */
export function toMoneyLines(
  rows: ReportRow[],
  locale: string,
): { lines: MoneyLine[]; total: Omit<MoneyLine, 'id' | 'name'> | null } {
  const known = rows.flatMap(({ standing, paidMinor }) =>
    standing.money === null
      ? []
      : [
          {
            id: standing.collaborationId,
            name: toHandle(standing),
            currency: standing.currency,
            feeMinor: agreedMinorOf(standing.money),
            earnedMinor: earnedMinorOf(standing),
            paidMinor,
          },
        ],
  );
  const amount = (minor: number | null) =>
    minor === null
      ? '–'
      : formatMoney(minor, { currency: known[0]?.currency ?? 'USD', locale, form: 'bare' });
  const toAmounts = (feeMinor: number, earnedMinor: number, paidMinor: number | null) => ({
    agreed: amount(feeMinor),
    earned: amount(earnedMinor),
    paid: amount(paidMinor),
    open: amount(paidMinor === null ? null : Math.max(0, earnedMinor - paidMinor)),
  });
  const lines = known.map(({ id, name, feeMinor, earnedMinor, paidMinor }) => ({
    id,
    name,
    ...toAmounts(feeMinor, earnedMinor, paidMinor),
  }));
  if (known.length < 2) return { lines, total: null };
  const add = (pick: (line: (typeof known)[number]) => number) =>
    known.reduce((sum, line) => sum + pick(line), 0);
  const isPaidKnown = known.every(({ paidMinor }) => paidMinor !== null);
  return {
    lines,
    total: {
      agreed: amount(add(({ feeMinor }) => feeMinor)),
      earned: amount(add(({ earnedMinor }) => earnedMinor)),
      paid: isPaidKnown ? amount(add(({ paidMinor }) => paidMinor ?? 0)) : '–',
      open: isPaidKnown
        ? amount(add(({ earnedMinor, paidMinor }) => Math.max(0, earnedMinor - (paidMinor ?? 0))))
        : '–',
    },
  };
}
