// The figures a report opens with, and what each of them opens to.
import {
  explainChance,
  explainCounted,
  explainDelivery,
  explainFeesEarned,
  explainForecast,
  type SumContext,
  type Summand,
} from '../../../shared/ui/explain/explain-sum.ts';
import {
  formatChance,
  formatCount,
  formatMoney,
  formatNumberOf,
  formatShortDay,
} from '../../../shared/ui/format.ts';
import type { Figure } from '../../../shared/ui/page/section.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Hide } from '../../store/reports/report-links.ts';
import type { ReportFacts } from './report-facts.ts';
import { toForecastWords } from './report-lines.ts';
import type { ReportTotals } from './report-totals.ts';

type FigureContext = { scope: 'campaign' | 'collaboration'; hides: readonly Hide[]; locale: string };

/** The figures that a report opens with, each with what it is made of. */
export function toFigures(
  { campaign, rows, at }: ReportFacts,
  totals: ReportTotals,
  { scope, hides, locale }: FigureContext,
): Figure[] {
  const count = (value: number) => formatCount(Math.round(value), locale);
  const creators = rows.map(({ standing }) => ({ name: toHandle(standing), standing }));
  const context = { now: at, locale, timeZone: campaign.timeZone };
  const goalWord = scope === 'campaign' ? 'goal' : 'agreed';
  const end = formatShortDay(campaign.endsOn, locale);
  const figures: Figure[] = [
    {
      label: `${nameKpi(campaign.primaryKpi)}, against ${totals.isAllOver ? 'what was agreed' : 'expected by now'}`,
      strong: totals.actual === null ? '–' : count(totals.actual),
      rest: totals.expected === null ? undefined : `of ${count(totals.expected)}`,
      note: totals.goal === null ? 'no goal agreed' : `${goalWord} ${count(totals.goal)} by ${end}`,
      opened: explainCounted(creators, context),
    },
  ];
  // Nothing is to come of creators who are all over.
  if (!totals.isAllOver) figures.push(...toComing(creators, totals, context));
  figures.push(toDeliveryFigure(totals, locale, explainDelivery(creators, context)));
  if (hides.includes('fees'))
    return [...figures, { label: 'Fees earned', strong: '–', note: 'Not part of this link' }];
  if (!totals.money) return figures;
  const { currency } = campaign;
  const opened = explainFeesEarned(creators, context);
  return [...figures, { ...toFees(totals.money, { currency, locale }), opened }];
}

function toFees(
  { earnedMinor, feeMinor }: NonNullable<ReportTotals['money']>,
  form: { currency: string; locale: string },
): Figure {
  const toText = (minor: number) => formatMoney(minor, { ...form, form: 'code', isRounded: true });
  return { label: 'Fees earned', strong: toText(earnedMinor), note: `of ${toText(feeMinor)} agreed` };
}

function toDeliveryFigure(
  { published, due, late, isAllOver }: ReportTotals,
  locale: string,
  opened: Figure['opened'],
): Figure {
  const delay = late === 0 ? 'none late' : `${formatNumberOf(late, 'post', 'posts', locale)} late`;
  return {
    label: 'Posts due',
    strong: String(published),
    rest: `of ${formatCount(Math.round(due), locale)}`,
    note: isAllOver ? undefined : delay,
    opened,
  };
}

/** Where it ends if nothing changes, and how likely the goal is then. */
function toComing(creators: readonly Summand[], totals: ReportTotals, context: SumContext): Figure[] {
  const { forecast, goal, goalChance: chance, actual } = totals;
  if (forecast === null) return [];
  const { locale } = context;
  const words = toForecastWords(forecast, locale);
  const likely: Figure = {
    label: 'Forecast',
    strong: `about ${words.forecast}`,
    note: `likely ${words.forecastRange}`,
    opened: explainForecast(creators, context, { forecast, goal, chance }),
  };
  if (goal === null || chance === null) return [likely];
  const isReached = actual !== null && actual >= goal;
  const count = (value: number) => formatCount(Math.round(value), locale);
  return [
    likely,
    {
      label: 'Chance to reach the goal',
      strong: isReached ? 'Reached' : formatChance(chance, locale),
      note: isReached ? `${count(actual)} of ${count(goal)}` : 'if nothing changes',
      opened: explainChance(creators, context, { forecast, goal, chance, actual }),
    },
  ];
}
