// Sums over several creators in words: each creator's own number with source and age, and how they add up.

import { KPI_DEFINITIONS } from '../../kpi/catalogue.ts';
import { type LikelyRange, likelyAtFlightEnd, shareByEnd } from '../../procedure/exits/forecast-by-end.ts';
import { agreedKpiOf, heldAgainst, isComparable } from '../../procedure/numbers/reliable-kpi.ts';
import { agreedMinorOf, earnedMinorOf } from '../../procedure/payments/money-sums.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatChance, formatCount, formatMoment, formatMoney, formatRange } from '../format.ts';
import { describeSource, nameKpi } from '../present-kpis.ts';
import { aboutCount } from '../reading/about-count.ts';
import { sourceOfFee } from './explain-money.ts';
import type { ExplanationView, InputView } from './explanation-view.ts';

/** A creator as the page names them. */
export type Summand = { name: string; standing: Standing };
export type SumContext = { now: string; locale: string; timeZone: string };

/** More would be a table; the rest is one line. */
const LISTED_MAX = 12;

/** What was counted of the agreed KPI, against what was expected by now. */
export function explainCounted(creators: readonly Summand[], context: SumContext): ExplanationView {
  const kpi = creators[0] ? agreedKpiOf(creators[0].standing) : '';
  const count = toCount(context);
  const isCompared = creators.some(({ standing }) => isComparable(standing));
  return viewOf(creators, context, {
    title: `${nameKpi(kpi)}: where the sum comes from`,
    sentences: [
      'What was counted on the published posts, each post against its share of what was agreed × how much a typical post has at its age.',
      'Late posts are not expected yet. Uncounted posts and creators without comparable numbers are in neither sum. Work that is over is held against all that was agreed.',
    ],
    formula: 'sum of what was counted ÷ sum of what was expected by now',
    inputOf: (standing) => {
      const { actual, expected } = heldAgainst(standing);
      const reading = standing.readings.find(({ isPrimary }) => isPrimary);
      if (isCompared && !isComparable(standing))
        return { value: actual === null ? '–' : count(actual), source: 'not comparable, in neither sum' };
      return {
        value: actual === null ? '–' : `${count(actual)}${expected === null ? '' : ` of ${count(expected)}`}`,
        source: reading === undefined ? 'no source yet' : describeSource(reading, context.now),
      };
    },
    definition: KPI_DEFINITIONS,
  });
}

/** Where it ends if nothing changes, and how likely the goal is then. */
export function explainForecast(
  creators: readonly Summand[],
  context: SumContext,
  { forecast, goal, chance }: { forecast: LikelyRange; goal: number | null; chance: number | null },
): ExplanationView {
  const count = toCount(context);
  const isSum = creators.length > 1;
  const view = viewOf(creators, context, {
    title: `Forecast: where about ${aboutOf(forecast, context)(forecast.median)} comes from`,
    sentences: [
      'Counted so far, what live posts still gather by their growth curve, and posts to come or not counted yet at the creator’s pace.',
      isSum
        ? 'The middles add up before they are rounded, each to what its range supports. Errors are taken as independent, so the sum’s range is narrower than the ranges’ sum. It holds eight times in ten.'
        : 'The range holds eight times in ten.',
    ],
    formula: isSum
      ? 'sum of the middles ± √(sum of the half-ranges²)'
      : 'counted + growth of live posts + posts to come × pace',
    inputOf: (standing) => {
      const own = likelyAtFlightEnd(standing).forecast;
      if (own === null) return { value: '–', source: 'no target or no numbers' };
      const about = aboutOf(own, context);
      const likely = `likely ${formatRange(own.lo80, own.hi80, about)}`;
      const isEnding = shareByEnd(standing) !== null;
      return {
        value: `about ${about(own.median)}`,
        source: isEnding ? `${likely}, only what is out by the end` : likely,
      };
    },
    definition: creators[0]?.standing.assessment.formula ?? '',
  });
  if (goal === null || chance === null) return view;
  const reached = formatChance(chance, context.locale);
  return {
    ...view,
    inputs: [
      ...view.inputs,
      {
        name: 'Goal',
        value: count(goal),
        source: `reached: ${reached}, the share of the forecast at or above it`,
      },
    ],
  };
}

/** How likely the goal is, from the same forecast. */
export function explainChance(
  creators: readonly Summand[],
  { now, locale, timeZone }: SumContext,
  {
    forecast,
    goal,
    chance,
    actual,
  }: { forecast: LikelyRange; goal: number; chance: number; actual: number | null },
): ExplanationView {
  const count = toCount({ locale });
  const about = aboutOf(forecast, { locale });
  const { median, lo80, hi80 } = forecast;
  const isReached = actual !== null && actual >= goal;
  return {
    title: isReached
      ? 'Chance to reach the goal: it is reached'
      : `Chance to reach the goal: where ${formatChance(chance, locale)} comes from`,
    sentences: [
      isReached
        ? 'What is counted so far is at or above the goal.'
        : 'Of all that the forecast holds for possible, the share that is at or above the goal. It assumes that nothing changes.',
    ],
    formula: 'chance = share of the forecast at or above the goal',
    inputs: [
      {
        name: 'Counted so far',
        value: actual === null ? '–' : count(actual),
        source: 'on the published posts',
      },
      {
        name: 'Forecast at the end',
        value: `about ${about(median)}`,
        source: `likely ${formatRange(lo80, hi80, about)}, eight times in ten`,
      },
      { name: 'Goal', value: count(goal), source: 'from the campaign or the agreement' },
    ],
    trend: [],
    changes: [],
    version: `Definition ${creators[0]?.standing.assessment.formula ?? ''}, applied ${formatMoment(now, locale, timeZone)}`,
  };
}

/** Pieces that are out, of those that were due. */
export function explainDelivery(creators: readonly Summand[], context: SumContext): ExplanationView {
  return viewOf(creators, context, {
    title: 'Posts due: how they are counted',
    sentences: ['A piece is due on its day and late from the next one. Days of a pause do not count.'],
    formula: 'pieces published ÷ pieces due by now, over all creators',
    inputOf: ({ assessment: { delivery } }) => ({
      value: `${delivery.published} of ${delivery.due}`,
      source:
        delivery.late === 0 ? 'none late' : `${delivery.late} late, by up to ${delivery.worstLateDays} d`,
    }),
    definition: KPI_DEFINITIONS,
  });
}

/** Fees earned of those agreed, for who may see them. */
export function explainFeesEarned(creators: readonly Summand[], context: SumContext): ExplanationView {
  return viewOf(creators, context, {
    title: 'Fees earned: where the sum comes from',
    sentences: [
      'Earned is the pay for what is out, the retainer and standby pay so far, and approved expenses, whether or not it is paid; after an early end, what the end came to.',
    ],
    formula: 'sum of what is earned, of the sum of what is agreed',
    inputOf: ({ money, currency, case: state }) => {
      if (money === null) return { value: '–', source: 'no fee agreed' };
      const amount = (minor: number) =>
        formatMoney(minor, { currency, locale: context.locale, form: 'symbol' });
      return {
        value: `${amount(earnedMinorOf({ case: state, money }))} of ${amount(agreedMinorOf(money))}`,
        source: sourceOfFee(money),
      };
    },
    definition: KPI_DEFINITIONS,
  });
}

type Words = Pick<ExplanationView, 'title' | 'sentences' | 'formula'> & {
  inputOf: (standing: Standing) => Omit<InputView, 'name'>;
  definition: string;
};

function viewOf(
  creators: readonly Summand[],
  { now, locale, timeZone }: SumContext,
  { title, sentences, formula, inputOf, definition }: Words,
): ExplanationView {
  const left = creators.length - LISTED_MAX;
  return {
    title,
    sentences,
    formula,
    inputs: [
      ...creators.slice(0, LISTED_MAX).map(({ name, standing }) => ({ name, ...inputOf(standing) })),
      ...(left > 0 ? [{ name: `${left} more`, value: '', source: 'in the same way' }] : []),
    ],
    trend: [],
    changes: [],
    version: `Definition ${definition}, applied ${formatMoment(now, locale, timeZone)}`,
  };
}

function toCount({ locale }: Pick<SumContext, 'locale'>): (value: number) => string {
  return (value) => formatCount(Math.round(value), locale);
}

function aboutOf({ lo80, hi80 }: LikelyRange, { locale }: { locale: string }): (value: number) => string {
  return aboutCount({ lo: lo80, hi: hi80 }, locale);
}
