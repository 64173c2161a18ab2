// A campaign scored on views whose counts can be varied: four posts of ten days ago, six past posts with views and clicks.
import type { Metric } from '../../../shared/kpi/observation.ts';
import { agreedTotal } from '../../../shared/procedure/numbers/assessment-input.ts';
import { primarySeries } from '../../../shared/procedure/numbers/primary-series.ts';
import { assessReliably, type Reliable } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { StandingInputs, Targets } from '../../../shared/procedure/project-standing.ts';
import { AT, inputsWith, piece, reading } from '../../unit/procedure/standing-inputs.ts';

const PIECES = ['one', 'two', 'three'];
/** Views of the past posts; each brought 2 clicks and 5 likes per 100. */
const PAST_VIEWS = [18_000, 20_000, 22_000, 19_000, 21_000, 20_500];

type Counts = Partial<Record<Metric, (number | null)[]>>;

/** Counts per post in order; a post without a number has no observation of that metric. */
export function viewsCampaign(
  counts: Counts,
  {
    targets = { views: 60_000 },
    history = pastOf(),
  }: { targets?: Targets; history?: StandingInputs['history'] } = {},
): StandingInputs {
  const base = inputsWith();
  return inputsWith({
    campaign: { ...base.campaign, primaryKpi: 'views' },
    collaboration: { ...base.collaboration, targets },
    deliverables: [...PIECES, 'four'].map((id) =>
      piece(id, { dueOn: id === 'four' ? '2026-11-28' : '2026-11-10' }),
    ),
    posts: PIECES.map((id) => ({
      key: `instagram/${id}`,
      deliverableId: id,
      url: `https://www.instagram.com/reel/${id}/`,
      publishedAt: '2026-11-10T15:00:00Z',
    })),
    observations: Object.entries(counts).flatMap(([metric, values]) =>
      values.flatMap((value, index) => [
        reading(metric as Metric, value, { postKey: `instagram/${PIECES[index]}` }),
      ]),
    ),
    history,
  });
}

export function pastOf(views: readonly number[] = PAST_VIEWS): StandingInputs['history'] {
  return views.flatMap((value, index) => [
    { postKey: `instagram/past${index}`, metric: 'views', value },
    { postKey: `instagram/past${index}`, metric: 'clicks', value: Math.round(value * 0.02) },
    { postKey: `instagram/past${index}`, metric: 'likes', value: Math.round(value * 0.05) },
  ]);
}

export function judgeViews(inputs: StandingInputs): Reliable {
  const series = primarySeries(inputs.observations, 'views');
  return assessReliably(
    inputs,
    { at: AT, kpi: 'views', series, targetTotal: agreedTotal(inputs, 'views') },
    null,
  );
}
