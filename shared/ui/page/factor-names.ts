// What a factor of a result is called, and what it was measured and planned as.
import type { ShortfallPart } from '../../analysis/shortfall.ts';
import { formatCount, formatDecimal, formatPercent } from '../format.ts';

const STEP_NAMES: Record<ShortfallPart['to'], { many: string; one: string }> = {
  posts: { many: 'Posts', one: 'post' },
  reach: { many: 'Reach', one: 'person reached' },
  views: { many: 'Views', one: 'view' },
  engagements: { many: 'Engagement', one: 'engagement' },
  clicks: { many: 'Clicks', one: 'click' },
  orders: { many: 'Orders', one: 'order' },
  revenue: { many: 'Revenue', one: 'unit' },
};

/** "Delivery", "Clicks per engagement", "Order value". */
export function nameFactor({ to, from }: Pick<ShortfallPart, 'to' | 'from'>): string {
  if (to === 'posts') return 'Delivery';
  if (to === 'revenue' && from === 'orders') return 'Order value';
  if (to === 'engagements' && (from === 'reach' || from === 'views')) return `Engagement, by ${from}`;
  return from === null ? STEP_NAMES[to].many : `${STEP_NAMES[to].many} per ${STEP_NAMES[from].one}`;
}

/** "3 of 4 posts", "0.9%, planned 1.2%". */
export function describeFactor(
  part: ShortfallPart,
  { locale, toText }: { locale: string; toText: (amount: number) => string },
): string {
  const toFactor = (value: number): string =>
    part.to === 'revenue' ? toText(value) : formatFactor(value, part.from === null, locale);
  if (!part.isObserved) return `not observable, planned ${toFactor(part.plan)}`;
  if (part.to === 'posts') return `${toFactor(part.actual)} of ${toFactor(part.plan)} posts`;
  return `${toFactor(part.actual)}, planned ${toFactor(part.plan)}`;
}

/** Rates as percent, small multiples with a decimal, counts whole. */
function formatFactor(value: number, isCount: boolean, locale: string): string {
  if (isCount || value >= 10) return formatCount(Math.round(value), locale);
  return value < 1 ? formatPercent(value, locale, 1) : formatDecimal(value, locale, 1);
}
