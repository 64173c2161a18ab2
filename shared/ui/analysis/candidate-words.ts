// Words for who could fill a gap: what they likely bring, for how much, by when, whether it fits, and why somebody is left out.

import type { Gap } from '../../analysis/bench-creator.ts';
import { type Candidate, type LeftOutCandidate, REPLACEMENT_FORMULA } from '../../analysis/replacement.ts';
import type { ExplanationView } from '../explain/explanation-view.ts';
import {
  formatCount,
  formatMoment,
  formatMoney,
  formatNumberOf,
  formatPercent,
  formatRange,
  formatShortDay,
} from '../format.ts';
import { nameKpi } from '../present-kpis.ts';
import { aboutCount } from '../reading/about-count.ts';

export type CandidateView = {
  id: string;
  name: string;
  what: string;
  likely: string;
  cost: string;
  by: string;
  fit: string;
  /** Why it does not fit whole, and what was asked for last time. */
  why: string;
  basis: string;
  /** What the likely result opens to; null where there is none. */
  opened: ExplanationView | null;
};

const FIT_WORDS: Record<Candidate['fit'], string> = {
  fills: 'Fills it',
  part: 'A part',
  not_known: 'Not known',
  does_not_fit: 'Does not fit',
};

const LIMIT_WORDS: Record<Candidate['limits'][number], string> = {
  dates: 'The days left are too few.',
  budget: 'The free budget is too small.',
  fee_unknown: 'Their fee is not known.',
  other_currency: 'Their fee is in another currency.',
  views_unknown: 'Their views are not known.',
  rate_unknown: 'This KPI was never measured with them.',
};

const LEFT_OUT_WORDS: Record<Exclude<LeftOutCandidate['because'], 'own_gap'>, string> = {
  rebook_no: 'The last analysis says not to book again.',
  exclusivity: 'Promised exclusivity in this category in another campaign.',
  network: 'Posts on another network.',
};

/** One candidate, every text ready. */
export function presentCandidate(
  candidate: Candidate,
  gap: Gap,
  { locale, now }: { locale: string; now: string },
): CandidateView {
  const { likely, costMinor, byOn, posts, network, format, basis, limits, condition } = candidate;
  const because = limits.map((limit) => LIMIT_WORDS[limit]);
  const asked = condition === null ? [] : [`Last time: yes, if ${condition}`];
  return {
    id: candidate.creatorId,
    name: candidate.name,
    what: [
      posts === 0 ? 'no post fits' : formatNumberOf(posts, 'post', 'posts', locale),
      `${network} ${format}`.trim(),
    ]
      .filter(Boolean)
      .join(', '),
    likely: likely === null || posts === 0 ? '–' : describeLikely(likely, locale),
    cost: costMinor === null || posts === 0 ? '–' : money(costMinor, gap.currency, locale),
    by: byOn === null || posts === 0 ? '–' : formatShortDay(byOn, locale, { hasYear: true }),
    fit: describeFit(candidate),
    why: [...because, ...asked].join(' '),
    basis: describeBasis(basis, locale),
    opened: likely === null || posts === 0 ? null : explainCandidate(candidate, gap, { locale, now }),
  };
}

/** Where the likely result, the money and the share of the gap come from. */
function explainCandidate(
  { likely, posts, basis, costMinor, coverage, byOn }: Candidate,
  gap: Gap,
  { locale, now }: { locale: string; now: string },
): ExplanationView {
  const count = (value: number) => formatCount(Math.round(value), locale);
  const median = likely?.median ?? 0;
  const { lo80: lo = 0, hi80: hi = 0 } = likely ?? {};
  const about = aboutCount({ lo, hi }, locale);
  const each = Math.max(posts, 1);
  const kpi = nameKpi(gap.kpi);
  const day = (on: string) => formatShortDay(on, locale, { hasYear: true });
  return {
    title: `Likely: where about ${about(median)} comes from`,
    sentences: [
      'What one of their own posts usually brings (the middle, so one far above the rest counts for no more), times the posts that need, dates and free budget allow.',
      'Posts vary by themselves: the range of several grows with the root of their number. It holds eight times in ten.',
    ],
    formula: `${kpi} = posts × their ${gap.kpi === 'views' ? 'views per post' : 'views per post × their rate'} × how their collaborations ended`,
    inputs: [
      {
        name: 'Posts',
        value: formatCount(posts, locale),
        source: byOn === null ? '' : `most results by ${day(byOn)}`,
      },
      {
        name: 'One post',
        value: `about ${aboutCount({ lo: lo / each, hi: hi / each }, locale)(median / each)}`,
        source: `from ${formatNumberOf(basis.posts, 'post', 'posts', locale)} of their own`,
      },
      {
        name: 'How they ended',
        value: formatPercent(basis.indexUsed, locale),
        source:
          basis.collaborations === 0
            ? 'no filed analysis, taken as agreed'
            : `from ${formatNumberOf(basis.collaborations, 'filed analysis', 'filed analyses', locale)}, drawn towards 100% while few`,
      },
      ...(costMinor === null
        ? []
        : [
            {
              name: 'For',
              value: money(costMinor, gap.currency, locale),
              source: 'fee of a post last agreed × posts',
            },
          ]),
      {
        name: 'What is missing',
        value: count(gap.remaining),
        source: `${kpi.toLowerCase()} by ${day(gap.endsOn)}`,
      },
      ...(coverage === null
        ? []
        : [
            {
              name: 'Share of it',
              value: formatPercent(coverage, locale),
              source: 'likely ÷ missing, at most 100%',
            },
          ]),
    ],
    trend: [],
    changes: [],
    version: `Definition ${REPLACEMENT_FORMULA}, applied ${formatMoment(now, locale, gap.timeZone)}`,
  };
}

function describeFit({ fit, coverage }: Candidate): string {
  if (fit !== 'part' || coverage === null) return FIT_WORDS[fit];
  return `${FIT_WORDS[fit]}, ${Math.round(coverage * 100)}%`;
}

/** "1,300–2,400": 8 times in 10 it lies between. */
function describeLikely({ lo80, hi80 }: { lo80: number; hi80: number }, locale: string): string {
  return formatRange(lo80, hi80, aboutCount({ lo: lo80, hi: hi80 }, locale));
}

function describeBasis({ posts, collaborations }: Candidate['basis'], locale: string): string {
  const own = `${formatNumberOf(posts, 'post', 'posts', locale)} of their own`;
  if (collaborations === 0) return own;
  return `${own}, ${formatNumberOf(collaborations, 'analysis', 'analyses', locale)}`;
}

/** Who may not be asked and why; the creator whose gap it is goes without saying. */
export function presentLeftOut(
  leftOut: readonly LeftOutCandidate[],
  nameOf: (creatorId: string) => string,
): { name: string; text: string }[] {
  return leftOut.flatMap(({ creatorId, because }) =>
    because === 'own_gap' ? [] : [{ name: nameOf(creatorId), text: LEFT_OUT_WORDS[because] }],
  );
}

/** "To fill 2,162 clicks by 31 Dec 2026, USD 1,815.00 is free." */
export function describeGapToFill(
  gap: Gap,
  kpiName: string,
  { locale, isTooLate }: { locale: string; isTooLate: boolean },
): string {
  const amount = `${formatCount(Math.round(gap.remaining), locale)} ${kpiName.toLowerCase()}`;
  const by = formatShortDay(gap.endsOn, locale, { hasYear: true });
  if (isTooLate)
    return `${amount} are missing. The flight ends on ${by}, too soon for anybody to be asked and published. Who could do it next time stands on the bench.`;
  return `${amount} are missing. The flight ends on ${by}, and ${money(gap.budgetMinor, gap.currency, locale)} of the fee is free.`;
}

function money(minor: number, currency: string, locale: string): string {
  return formatMoney(minor, { currency, locale, form: 'symbol', isRounded: true });
}
