// What stands where the score stood once a collaboration is over: the result, because a chance of a pace is over with it.
import { isOver } from '../../procedure/machine.ts';
import { onAgreedKpi } from '../../procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { ExplanationView } from '../explain/explanation-view.ts';
import { formatCount, formatMoment, formatPercent } from '../format.ts';
import { describeMissing, describeSource, nameKpi } from '../present-kpis.ts';

type Shown = Pick<
  Standing,
  'case' | 'assessment' | 'asAgreed' | 'agreedTotal' | 'readings' | 'at' | 'timeZone'
>;

/** Measured and agreed of the primary KPI, in its units; null = not known. */
type Result = { actual: number | null; agreed: number | null; share: number | null };

/** Undefined while it runs. */
export function findResult(standing: Shown): Result | undefined {
  if (!isOver(standing.case.state)) return undefined;
  const { actual } = onAgreedKpi(standing);
  const agreed = standing.agreedTotal ?? null;
  return { actual, agreed, share: actual === null || !agreed ? null : actual / agreed };
}

/** What every list shows in the place of the score: "93", "91%" of what was agreed once it is over, "–" without either. */
export function scoreText(standing: Shown, locale: string): string {
  const result = findResult(standing);
  if (result !== undefined) return result.share === null ? '–' : formatPercent(result.share, locale);
  const { score } = standing.assessment;
  return score === null ? '–' : String(Math.round(score));
}

/** "Measured **160,824** of 176,782 views agreed, **91%**." */
export function describeResult({ actual, agreed, share }: Result, kpi: string, locale: string): string {
  const name = nameKpi(kpi).toLowerCase();
  if (actual === null) return 'It is over. Nothing was measured.';
  const counted = formatCount(Math.round(actual), locale);
  if (agreed === null || share === null) return `Measured **${counted}** ${name}. No target was agreed.`;
  return `Measured **${counted}** of ${formatCount(Math.round(agreed), locale)} ${name} agreed, **${formatPercent(share, locale)}**.`;
}

/** What the result opens to. */
export function explainResult(
  standing: Shown,
  { actual, agreed, share }: Result,
  { locale, now }: { locale: string; now: string },
): ExplanationView {
  const reading = standing.readings.find(({ isPrimary }) => isPrimary);
  return {
    title: share === null ? 'Why no score?' : `Why ${formatPercent(share, locale)}?`,
    sentences: [
      'It is over, so there is no chance to reckon with: what was measured stands against all that was agreed.',
    ],
    formula: `${nameKpi(reading?.kpi ?? '')} measured ÷ agreed`,
    inputs: [
      {
        name: 'Measured',
        value:
          actual === null
            ? describeMissing(reading?.missing ?? null)
            : formatCount(Math.round(actual), locale),
        source: reading === undefined ? '' : describeSource(reading, now),
      },
      {
        name: 'Agreed',
        value: agreed === null ? 'no target' : formatCount(Math.round(agreed), locale),
        source: 'from the agreement',
      },
    ],
    trend: [],
    changes: [],
    version: `Applied ${formatMoment(standing.at, locale, standing.timeZone)}`,
  };
}
