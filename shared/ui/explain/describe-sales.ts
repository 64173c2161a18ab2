// How a shop's orders came to count for a creator, in words. Neutral: the creator may read them.
import type { SalesSummary } from '../../kpi/attribution/attributed-sales.ts';
import { formatCount, formatNumberOf } from '../format.ts';

export function describeSales(sales: SalesSummary, { locale }: { locale: string }): string[] {
  const { byMethod, windowDays, returned, beforePublish, survey } = sales;
  const orders = (count: number) => formatNumberOf(count, 'order', 'orders', locale);
  const ways = [
    byMethod.code > 0 ? `${formatCount(byMethod.code, locale)} by code` : '',
    byMethod.affiliate > 0 ? `${formatCount(byMethod.affiliate, locale)} by affiliate link` : '',
    byMethod.utm > 0
      ? `${formatCount(byMethod.utm, locale)} by tracked link within ${formatNumberOf(windowDays, 'day', 'days', locale)} of the click`
      : '',
  ].filter(Boolean);
  return [
    `From the shop’s orders, each counted for one creator at most${ways.length === 0 ? '' : `: ${ways.join(', ')}`}.`,
    'A code misses buyers who do not type it, and counts too many once it is passed on.',
    ...(returned > 0 ? [`Went back, and taken off from that day on: ${orders(returned)}.`] : []),
    ...(beforePublish > 0 ? [`Before the first post, and not counted: ${orders(beforePublish)}.`] : []),
    ...(survey > 0
      ? [
          `Apart from these, ${formatNumberOf(survey, 'buyer', 'buyers', locale)} named this creator when asked; not counted.`,
        ]
      : []),
  ];
}
