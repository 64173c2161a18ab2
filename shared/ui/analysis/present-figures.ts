// The figures the analysis opens with, and what each of them opens to.
import {
  explainEarned,
  explainEndedDelivery,
  explainMeasured,
  explainVerdict,
} from '../explain/explain-analysis.ts';
import { formatCount, formatMoney, formatNumberOf, formatPercent } from '../format.ts';
import type { Figure } from '../page/section.tsx';
import { describeMissing, nameKpi } from '../present-kpis.ts';
import type { AnalysisDraft } from './analysis-record.ts';
import { VERDICT_WORDS } from './analysis-words.ts';
import type { AnalysisWords } from './present-analysis.ts';

/** The figures the page opens with: verdict, measured, delivery, cost. */
export function presentFigures(draft: AnalysisDraft, words: AnalysisWords): Figure[] {
  const { locale } = words;
  const { delivery, verdict, confidence, outcomes, money } = draft;
  const primary = outcomes.find(({ isPrimary }) => isPrimary);
  const index = primary?.index ?? null;
  // A verdict is of the end; while it runs, the share alone says how far it is.
  const reached = index === null ? undefined : formatPercent(index, locale);
  const expected = `of ${baselineWords(primary?.baselineIs)}`;
  return [
    {
      ...(draft.data.isOver
        ? { label: 'Verdict', strong: VERDICT_WORDS[verdict] }
        : { label: 'As it stands today', strong: reached ?? 'Not known', rest: reached && expected }),
      note: [draft.data.isOver && reached && `${reached} ${expected}`, `${confidence} confidence`]
        .filter(Boolean)
        .join(' · '),
      opened: explainVerdict(draft, words),
    },
    {
      label: nameKpi(draft.aim.kpi),
      strong: primary?.actual == null ? '–' : formatCount(Math.round(primary.actual), locale),
      rest: primary?.baseline == null ? undefined : `of ${formatCount(Math.round(primary.baseline), locale)}`,
      note: primary?.actual == null ? describeMissing(primary?.missing ?? null) : undefined,
      opened: explainMeasured(draft, words),
    },
    {
      label: 'Delivery',
      strong: `${delivery.published} of ${delivery.agreed}`,
      rest: 'pieces',
      note: describeCalledOff(draft, locale),
      opened: explainEndedDelivery(draft, words),
    },
    {
      label: 'Earned',
      strong: amount(money.earnedMinor, money.currency, locale),
      rest: money.feeMinor === null ? undefined : `of ${amount(money.feeMinor, money.currency, locale)}`,
      note: costPerUnit(draft, locale),
      opened: explainEarned(draft, words),
    },
  ];
}

function baselineWords(baselineIs: string | undefined): string {
  return baselineIs === 'agreed' ? 'what was agreed' : 'what was expected by now';
}

function describeCalledOff({ data }: AnalysisDraft, locale: string): string | undefined {
  if (data.calledOff === 0) return undefined;
  return `${formatNumberOf(data.calledOff, 'piece', 'pieces', locale)} called off by the end`;
}

function costPerUnit({ money, outcomes, aim }: AnalysisDraft, locale: string): string | undefined {
  const actual = outcomes.find(({ isPrimary }) => isPrimary)?.actual ?? null;
  if (money.earnedMinor === null || !actual || money.earnedMinor === 0) return undefined;
  const each = formatMoney(money.earnedMinor / actual, { currency: money.currency, locale, form: 'symbol' });
  return `${each} each, ${nameKpi(aim.kpi).toLowerCase()}`;
}

function amount(minor: number | null, currency: string, locale: string): string {
  return minor === null ? 'not known' : formatMoney(minor, { currency, locale, form: 'symbol' });
}
