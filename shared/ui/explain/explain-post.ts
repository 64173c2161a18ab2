// The likely views of one post in words, with the counts it is read off. For pieces whose post is still growing.

import type { PostForecast, Standing } from '../../procedure/standing.ts';
import { POST_FORECAST_FORMULA } from '../../score/forecast/video.ts';
import { formatCount, formatMoment, formatNumberOf, formatRange, formatShortDay } from '../format.ts';
import { describeSource } from '../present-kpis.ts';
import { aboutCount } from '../reading/about-count.ts';
import type { ExplanationView } from './explanation-view.ts';

type Facts = Pick<Standing, 'postForecasts' | 'deliverables' | 'timeZone' | 'at'>;
type Context = { now: string; locale: string };

/** Every forecast of a post by its piece, titled with what it says. */
export function explainPostForecasts(
  standing: Facts,
  context: Context,
): { deliverableId: string; view: ExplanationView }[] {
  return (standing.postForecasts ?? []).map((forecast) => {
    const piece = standing.deliverables.find(({ id }) => id === forecast.deliverableId)?.name ?? 'A post';
    const text = describe(forecast, context.locale);
    return {
      deliverableId: forecast.deliverableId,
      view: { ...explain(forecast, standing, context), title: `${piece}: ${text}` },
    };
  });
}

/** "about 41,000 views (33,000–52,000) by 30 Nov" */
function describe({ median, lo80, hi80, on }: PostForecast, locale: string): string {
  const about = aboutCount({ lo: lo80, hi: hi80 }, locale);
  const [point, range] = [about(median), formatRange(lo80, hi80, about)];
  return `about ${point} views${range === point ? '' : ` (${range})`} by ${formatShortDay(on, locale)}`;
}

function explain(
  { readings, others }: PostForecast,
  { timeZone, at }: Facts,
  { now, locale }: Context,
): Omit<ExplanationView, 'title'> {
  const count = (value: number) => formatCount(Math.round(value), locale);
  const last = readings.at(-1);
  const [first] = readings;
  return {
    sentences: [
      readings.length > 1
        ? 'How fast it still grows between its last counts tells how far along it is, and so what is still to come.'
        : `One count alone: how videos of its age go on, and this creator’s ${formatNumberOf(others, 'other post', 'other posts', locale)} of this campaign.`,
      'It lies in the range eight times in ten. No score and no step is made from it.',
    ],
    formula: 'views by then = views now × growth to come, from age and momentum',
    inputs:
      last === undefined
        ? []
        : [
            {
              name: 'Views now',
              value: `${count(last.value)}${last.lo === undefined || last.hi === undefined ? '' : ` (${formatRange(last.lo, last.hi, count)})`}`,
              source: describeSource(last, now),
            },
            ...(first === undefined || first === last
              ? []
              : [
                  {
                    name: 'Since',
                    value: `+${count(last.value - first.value)}`,
                    source: `from ${formatMoment(first.observedAt, locale, timeZone)}`,
                  },
                ]),
          ],
    trend: readings.map((reading) => ({
      on: formatMoment(reading.observedAt, locale, timeZone),
      value: `${count(reading.value)} views`,
    })),
    changes: [],
    version: `Definition ${POST_FORECAST_FORMULA}, applied ${formatMoment(at, locale, timeZone)}`,
  };
}
