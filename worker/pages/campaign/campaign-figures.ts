// The figures a campaign's page opens with, and what each of them opens to.

import { sumCounted } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { agreedMinorOf } from '../../../shared/procedure/payments/money-sums.ts';
import {
  explainCounted,
  explainDelivery,
  explainFeesEarned,
} from '../../../shared/ui/explain/explain-sum.ts';
import { formatCount, formatMoney } from '../../../shared/ui/format.ts';
import type { Figure } from '../../../shared/ui/page/section.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { CollaborationRow } from '../desk/present-row.ts';

export function toFigures(
  campaign: Campaign,
  rows: CollaborationRow[],
  { now, locale }: { now: string; locale: string },
): Figure[] {
  const context = { now, locale, timeZone: campaign.timeZone };
  const sum = (pick: (row: CollaborationRow) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const { actual, expected } = sumCounted(rows.map(({ standing }) => standing));
  const due = sum((row) => row.standing.assessment.delivery.due);
  const published = sum((row) => row.standing.assessment.delivery.published);
  const goal = campaign.targets[campaign.primaryKpi as keyof typeof campaign.targets];
  const money = rows.flatMap((row) => row.standing.money ?? []);
  const figures: Figure[] = [
    {
      label: nameKpi(campaign.primaryKpi),
      strong: actual === null ? '–' : formatCount(actual, locale),
      rest: expected === null ? undefined : `of ${formatCount(Math.round(expected), locale)}`,
      note: goal === undefined ? 'expected by now' : `expected by now, goal ${formatCount(goal, locale)}`,
      opened: explainCounted(rows, context),
    },
    {
      label: 'Delivery',
      strong: `${published} of ${due}`,
      rest: 'posts due',
      opened: explainDelivery(rows, context),
    },
  ];
  if (money.length === 0) return figures;
  const amount = (minor: number) =>
    formatMoney(minor, { currency: campaign.currency, locale, form: 'symbol', isRounded: true });
  return [
    ...figures,
    {
      label: 'Fees earned',
      strong: amount(money.reduce((total, m) => total + m.earnedMinor, 0)),
      rest: `of ${amount(money.reduce((total, m) => total + agreedMinorOf(m), 0))}`,
      note: `${amount(sum((row) => row.standing.moneyAtRiskMinor))} at risk`,
      opened: explainFeesEarned(rows, context),
    },
  ];
}
