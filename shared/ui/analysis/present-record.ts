// How it was done and what it cost, in words: notices with their dates, money, where the numbers came from.
import type { PostMortemDraft } from '../../analysis/post-mortem.ts';
import type { KpiReading } from '../../procedure/standing.ts';
import { formatDay, formatMoney } from '../format.ts';
import { describeMissing, describeSource, nameKpi } from '../present-kpis.ts';
import type { AnalysisDraft } from './analysis-record.ts';
import { nameNotice } from './analysis-words.ts';
import type { AnalysisWords } from './present-analysis.ts';

export type NoticeLine = {
  id: string;
  name: string;
  sent: string;
  received: string;
  effective: string;
  approved: string;
};

/** Each formal notice: sent, received, effective, and who approved it. */
export function presentNotices(
  { procedure, timeZone }: PostMortemDraft,
  { locale }: AnalysisWords,
): NoticeLine[] {
  const day = (at: string | null): string => (at === null ? 'not known' : formatDay(at, locale, timeZone));
  return procedure.notices.map((notice, index) => ({
    id: `${notice.kind}-${index}`,
    name: nameNotice(notice.kind),
    sent: notice.sentAt === null ? 'not sent' : day(notice.sentAt),
    received: day(notice.deemedReceivedAt),
    effective: day(notice.effectiveAt),
    approved:
      notice.party === 'creator' ? 'the creator’s own' : (notice.approvedByName ?? 'nobody on record'),
  }));
}

/** Money lines: agreed, earned, kill fee, paid, product, cost in all, saved. */
export function presentMoney(draft: AnalysisDraft, locale: string): { name: string; text: string }[] {
  const { money, totalCostMinor, data } = draft;
  const text = (minor: number | null): string => amount(minor, money.currency, locale);
  const saved = data.savedMinor === null ? [] : [{ name: 'Saved by ending', text: text(data.savedMinor) }];
  return [
    { name: 'Agreed', text: text(money.feeMinor) },
    { name: 'Earned, finished work', text: text(money.earnedMinor) },
    { name: 'Kill fee, unfinished work', text: text(money.killFeeMinor) },
    { name: 'Paid', text: text(money.paidMinor) },
    { name: 'Product', text: money.productMinor === null ? 'not recorded' : text(money.productMinor) },
    ...(totalCostMinor === null ? [] : [{ name: 'Cost in all', text: text(totalCostMinor) }]),
    ...saved,
  ];
}

/** Where each number came from and how old it was when it was assessed. */
export function presentSources({ data }: AnalysisDraft): { name: string; text: string }[] {
  return data.sources.map(({ kpi, source, isEstimated, observedAt, missing }) => ({
    name: nameKpi(kpi),
    text:
      source === null || observedAt === null
        ? describeMissing(missing)
        : describeSource(
            // The source was one of the known ones when it was read.
            { source: source as KpiReading['source'], isEstimated, observedAt },
            data.assessedAt,
          ),
  }));
}

function amount(minor: number | null, currency: string, locale: string): string {
  return minor === null ? 'not known' : formatMoney(minor, { currency, locale, form: 'symbol' });
}
