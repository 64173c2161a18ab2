// What the money and the results of one way on open to: each dated sum, the forecast it rests on, and what is assumed.
import { WAYS_FORMULA } from '../../procedure/exits/compare-exits.ts';
import type { ExitColumn } from '../../procedure/exits/exit-column.ts';
import { scoredKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import type { ExplanationView, InputView } from '../explain/explanation-view.ts';
import { formatCount, formatDay, formatMoment, formatPercent, formatRange } from '../format.ts';
import { describeSource, nameKpi } from '../present-kpis.ts';
import { amount, capital, describeAssumption, describeSum, roundLikely, type Words } from './exit-words.ts';

/** What it costs in the end: what was paid and every sum that is still owed on its day. */
export function explainWayMoney(column: ExitColumn, words: Words): ExplanationView {
  const { spentMinor, payments, totalMinor } = column;
  const isKnown = totalMinor !== null;
  return {
    title: isKnown
      ? `${capital(column.option)}: where ${amount(totalMinor, words)} comes from`
      : `${capital(column.option)}: why the total is not known`,
    sentences: isKnown
      ? ['What was paid, and what is still owed when this way is gone to its end.']
      : [
          spentMinor === null
            ? 'Nobody has said what was paid so far.'
            : 'Not all that the contract pays is known.',
        ],
    formula: 'Total = paid + owed − what comes back',
    inputs: [
      spentMinor === null
        ? { name: 'Already paid', value: '–', source: 'nobody has said' }
        : { name: 'Already paid', value: amount(spentMinor, words), source: 'typed by the team' },
      ...(payments ?? []).map(
        (sum): InputView => ({
          name: capital(describeSum(sum, words)),
          value: amount(sum.minor, words),
          source: `due ${formatDay(sum.on, words.locale)}`,
        }),
      ),
    ],
    trend: [],
    changes: [],
    version: versionOf(words, words.standing.caseAt),
  };
}

/** What it likely brings by the end of the flight, from what is counted and the pace so far. */
export function explainWayResults(column: ExitColumn, words: Words): ExplanationView {
  const { standing, locale, goingOn } = words;
  const { kpi, option, totalMinor } = column;
  const { actual, pace } = standing.assessment;
  const count = (value: number) => formatCount(Math.round(value), locale);
  const about = (value: number) => (kpi.isKnown ? count(roundLikely(value, kpi, goingOn)) : '');
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const scored = scoredKpiOf(standing);
  const reading = standing.readings.find((one) => one.kpi === scored);
  const isLifted = column.assumptions.some(({ code }) => code === 'REMEDY_LIFTS_HALFWAY');
  return {
    title: kpi.isKnown
      ? `${capital(option)}: where about ${about(kpi.mid)} comes from`
      : `${capital(option)}: why the results are not known`,
    sentences: column.assumptions
      .filter(({ code }) => RESULT_ASSUMPTIONS.includes(code))
      .map((one) => describeAssumption(one, words)),
    formula:
      option === 'end'
        ? 'counted so far + growth of live posts'
        : `counted so far + growth of live posts + posts to come × ${isLifted ? 'pace half-way to the agreed one' : 'pace'}`,
    inputs: [
      ...(actual === null
        ? []
        : [
            {
              name: `${nameKpi(scored)} so far`,
              value: count(actual),
              source: reading === undefined ? 'no source yet' : describeSource(reading, standing.caseAt),
            },
          ]),
      ...(pace === null
        ? []
        : [
            {
              name: 'Pace of posts to come',
              value: percent(pace.estimate),
              source: `likely ${formatRange(pace.lo80, pace.hi80, percent)}`,
            },
          ]),
      ...(kpi.isKnown
        ? [
            {
              name: 'By the end of the flight',
              value: `about ${about(kpi.mid)}`,
              source: `likely ${formatRange(kpi.lo, kpi.hi, about)}`,
            },
          ]
        : []),
      ...(kpi.isKnown && kpi.mid >= 1 && totalMinor !== null
        ? [
            {
              name: 'For each',
              value: amount(totalMinor / kpi.mid, words),
              source: 'total ÷ likely results, before they are rounded',
            },
          ]
        : []),
    ],
    trend: [],
    changes: [],
    version: versionOf(words, standing.at),
  };
}

const RESULT_ASSUMPTIONS: readonly ExitColumn['assumptions'][number]['code'][] = [
  ...(['REMEDY_LIFTS_HALFWAY', 'REMEDY_CHANGES_NOTHING_LEFT', 'REMEDY_EFFECT_NOT_KNOWN'] as const),
  ...(['PAUSE_LASTS', 'PIECES_FALL_OUT', 'LIVE_POSTS_GROW_ON', 'FORECAST_OF_NOW'] as const),
];

function versionOf({ locale, standing }: Words, at: string): string {
  return `Definition ${WAYS_FORMULA}, applied ${formatMoment(at, locale, standing.timeZone)}`;
}
