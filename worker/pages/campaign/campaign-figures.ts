// The figures a campaign's page opens with, and what each of them opens to.

import { chanceOf } from '../../../shared/procedure/exits/forecast-by-end.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { sumCounted } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { sumFees } from '../../../shared/procedure/payments/money-sums.ts';
import {
  explainCounted,
  explainDelivery,
  explainFeesEarned,
  explainForecast,
  type SumContext,
} from '../../../shared/ui/explain/explain-sum.ts';
import {
  formatChance,
  formatCount,
  formatMoney,
  formatNumberOf,
  formatShortDay,
} from '../../../shared/ui/format.ts';
import type { Figure } from '../../../shared/ui/page/section.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { CollaborationRow } from '../desk/present-row.ts';
import { countUncounted } from '../report/one-post.ts';
import { toForecastWords } from '../report/report-lines.ts';
import { sumForecasts } from '../report/report-totals.ts';

type Delivery = CollaborationRow['standing']['assessment']['delivery'];

export function toFigures(
  campaign: Campaign,
  rows: CollaborationRow[],
  { now, locale }: { now: string; locale: string },
): Figure[] {
  const context = { now, locale, timeZone: campaign.timeZone };
  const { actual, expected, due, published, late, moneyAtRiskMinor } = sumRows(rows);
  const goal = campaign.targets[campaign.primaryKpi as keyof typeof campaign.targets];
  const isAllOver = rows.length > 0 && rows.every(({ standing }) => isOver(standing.case.state));
  const reference = isAllOver ? 'agreed with the creators' : 'expected by now';
  const money = sumFees(rows.map(({ standing }) => standing));
  const figures: Figure[] = [
    {
      label: nameKpi(campaign.primaryKpi),
      strong: actual === null ? '–' : formatCount(actual, locale),
      rest: expected === null ? undefined : `of ${formatCount(Math.round(expected), locale)}`,
      note: [
        reference,
        goal === undefined ? '' : `goal ${formatCount(goal, locale)}`,
        describeUncounted(rows, locale),
      ]
        .filter(Boolean)
        .join(', '),
      opened: explainCounted(rows, context),
    },
    // Nothing is to come of creators who are all over.
    ...(isAllOver ? [] : toForecastFigure(campaign, rows, { ...context, goal: goal ?? null })),
    {
      label: 'Delivery',
      strong: `${published} of ${due}`,
      rest: 'posts due',
      note: isAllOver
        ? undefined
        : late === 0
          ? 'none late'
          : formatNumberOf(late, 'post late', 'posts late', locale),
      opened: explainDelivery(rows, context),
    },
  ];
  if (money === null) return figures;
  const amount = (minor: number) =>
    formatMoney(minor, { currency: campaign.currency, locale, form: 'symbol', isRounded: true });
  return [
    ...figures,
    {
      label: 'Fees earned',
      strong: amount(money.earnedMinor),
      rest: `of ${amount(money.feeMinor)}`,
      note: moneyAtRiskMinor === null ? undefined : `${amount(moneyAtRiskMinor)} at risk`,
      opened: explainFeesEarned(rows, context),
    },
  ];
}

/** "2 posts not counted yet": they are in no sum. */
function describeUncounted(rows: readonly CollaborationRow[], locale: string): string {
  const posts = countUncounted(rows);
  return posts === 0 ? '' : `${formatNumberOf(posts, 'post', 'posts', locale)} not counted yet`;
}

/** Where it ends if nothing changes; none unless every creator with an agreed total has a forecast. */
function toForecastFigure(
  campaign: Campaign,
  rows: CollaborationRow[],
  { goal, ...context }: SumContext & { goal: number | null },
): Figure[] {
  const forecast = sumForecasts(rows);
  if (forecast === null) return [];
  const words = toForecastWords(forecast, context.locale);
  const chance = chanceOf(forecast, goal);
  return [
    {
      label: `Forecast for ${formatShortDay(campaign.endsOn, context.locale)}`,
      strong: `about ${words.forecast}`,
      rest: `likely ${words.forecastRange}`,
      note:
        chance === null
          ? 'no goal is set'
          : `chance to reach the goal ${formatChance(chance, context.locale)}`,
      opened: explainForecast(rows, context, { forecast, goal, chance }),
    },
  ];
}

/** What the rows of a campaign add up to; null where none of them is known. */
export function sumRows(rows: readonly CollaborationRow[]) {
  const standings = rows.map(({ standing }) => standing);
  const sum = (pick: (delivery: Delivery) => number) =>
    standings.reduce((total, { assessment }) => total + pick(assessment.delivery), 0);
  const atRisk = standings.flatMap(({ moneyAtRiskMinor }) => moneyAtRiskMinor ?? []);
  return {
    ...sumCounted(standings),
    due: sum(({ due }) => due),
    published: sum(({ published }) => published),
    // What never came of who is over is no longer late.
    late: standings
      .filter(({ case: { state } }) => !isOver(state))
      .reduce((total, { assessment }) => total + assessment.delivery.late, 0),
    moneyAtRiskMinor: atRisk.length === 0 ? null : atRisk.reduce((total, minor) => total + minor, 0),
  };
}
