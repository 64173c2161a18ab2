// What explains the gap of one collaboration, by factor: the same parts as on the desk's analysis.
import { describeShortfall } from '../../../shared/analysis/describe-shortfall.ts';
import { describeBaseline, nameBaseline } from '../../../shared/ui/analysis/by-today-words.ts';
import { sumByToday } from '../../../shared/ui/explain/explain-shortfall.ts';
import { formatCount } from '../../../shared/ui/format.ts';
import { Section } from '../../../shared/ui/page/section.tsx';
import { WaterfallChart } from '../../../shared/ui/page/waterfall-chart.tsx';
import type { ReportGap } from '../../store/reports/report-links.ts';

type Props = { gap: ReportGap | undefined; kpi: string; locale: string };

/** Nothing where plan and measurement do not meet, and nothing within a tenth of the plan: that is no gap. */
export function GapSection({ gap, kpi, locale }: Props) {
  if (gap === undefined || gap.shortfall.unclearBecause === 'small_gap') return null;
  const { shortfall, byToday, leftOut } = gap;
  const toText = (amount: number) => formatCount(Math.round(amount), locale);
  const baseline = nameBaseline(byToday === null);
  const { delivery, results } = describeShortfall(shortfall, toText);
  return (
    <Section
      title="What explains the gap"
      note={`${toText(shortfall.planned)} ${baseline.toLowerCase()}, ${toText(shortfall.actual)} measured`}
    >
      <WaterfallChart
        shortfall={shortfall}
        name={kpi}
        locale={locale}
        toText={toText}
        planLabel={baseline}
        planNote={describeBaseline(sumByToday([{ byToday }]), [leftOut], toText)}
      />
      <p class="report-gap">
        {delivery} {results} The parts add up exactly.
      </p>
    </Section>
  );
}
