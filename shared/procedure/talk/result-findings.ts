// What the readings say about results, from the top layer down (DOMAIN.md §2.5): the first that fails is the working hypothesis.
import type { KpiReading } from '../standing.ts';
import type { Hypothesis } from './hypothesis.ts';
import { suppose } from './hypothesis.ts';
import type { TalkLayer } from './questions.ts';

/** Index from which a KPI counts as fine, and below which it counts as low; between them it says nothing. */
const FINE_INDEX = 0.9;
const LOW_INDEX = 0.75;
/** Share of viewers who watch to the end below which the opening is looked at; good branded video has 0.30–0.45. */
const WATCH_THROUGH_LOW = 0.2;
const SAVE_RATE_LOW = 0.01;
/** Clicks from which no order at all is more than chance at any usual conversion rate. */
const CLICKS_FOR_NO_ORDER = 100;

type Level = 'fine' | 'low' | 'unclear';
type Levels = (...kpis: string[]) => Level;

/** Hypotheses for results that fall short, in the order of the layers; empty when no reading points anywhere. */
export function resultHypotheses(readings: readonly KpiReading[]): Hypothesis[] {
  const level: Levels = (...kpis) => levelOf(readings, kpis);
  return [
    ...distribution(level),
    ...hook(readings, level),
    ...relevance(readings, level),
    ...callToAction(level),
    ...afterTheClick(readings, level),
  ];
}

/** The layer that fails first, which the talk is about; null when nothing points anywhere. */
export function workingLayer(hypotheses: readonly Hypothesis[]): TalkLayer | null {
  return hypotheses.find(({ layer }) => layer !== 'none')?.layer ?? null;
}

function distribution(level: Levels): Hypothesis[] {
  if (level('views', 'reach', 'impressions') !== 'low' || level('erReach', 'erViews', 'erImpr') === 'low')
    return [];
  const engagement = level('erReach', 'erViews', 'erImpr') === 'fine' ? (['engagement_fine'] as const) : [];
  return [
    suppose('reach_drop', 'distribution', {
      confidence: engagement.length > 0 ? 'medium' : 'low',
      evidence: ['reach_below_usual', ...engagement],
    }),
    suppose('posting_time', 'distribution', { evidence: ['reach_below_usual'] }),
  ];
}

function hook(readings: readonly KpiReading[], level: Levels): Hypothesis[] {
  const watchThrough = actualOf(readings, 'watchThrough');
  if (watchThrough === null || watchThrough >= WATCH_THROUGH_LOW || level('views') === 'low') return [];
  const facts = { watchThrough };
  return [suppose('weak_hook', 'hook', { confidence: 'medium', evidence: ['watch_through_low'], facts })];
}

function relevance(readings: readonly KpiReading[], level: Levels): Hypothesis[] {
  const engagement = level('erReach', 'erViews', 'erImpr', 'engagements');
  const isSeen = level('reach', 'views', 'impressions') !== 'low';
  const found: Hypothesis[] = [];
  if (isSeen && engagement === 'low') {
    const evidence = ['engagement_below_usual' as const];
    found.push(suppose('brief_overscripted', 'relevance', { confidence: 'medium', evidence }));
    found.push(suppose('creative_mismatch', 'relevance', { evidence }));
  }
  const saveRate = actualOf(readings, 'saveRate');
  if (isSeen && engagement !== 'low' && saveRate !== null && saveRate < SAVE_RATE_LOW)
    found.push(suppose('creative_mismatch', 'relevance', { evidence: ['saves_low'], facts: { saveRate } }));
  return found;
}

function callToAction(level: Levels): Hypothesis[] {
  const isSeen = level('reach', 'views', 'impressions') !== 'low';
  const isLiked = level('erReach', 'erViews', 'erImpr', 'engagements') !== 'low';
  if (!isSeen || !isLiked || level('ctrReach', 'ctrImpr', 'clicks') !== 'low') return [];
  if (level('orders') === 'fine') {
    const evidence = ['orders_without_clicks' as const];
    return [suppose('tracking_broken', 'tracking', { confidence: 'medium', evidence })];
  }
  const evidence = ['clicks_low_engagement_fine' as const];
  return [
    suppose('link_placement', 'call_to_action', { confidence: 'medium', evidence }),
    suppose('cta_weak', 'call_to_action', { confidence: 'medium', evidence }),
  ];
}

function afterTheClick(readings: readonly KpiReading[], level: Levels): Hypothesis[] {
  if (level('clicks', 'ctrReach', 'ctrImpr') === 'low') return [];
  const clicks = actualOf(readings, 'clicks');
  const orders = actualOf(readings, 'orders');
  if (orders === 0 && clicks !== null && clicks >= CLICKS_FOR_NO_ORDER) {
    const evidence = ['clicks_without_orders' as const];
    return [suppose('tracking_broken', 'tracking', { confidence: 'high', evidence, facts: { clicks } })];
  }
  if (level('cvr', 'orders', 'revenue') !== 'low') return [];
  const evidence = ['conversion_low' as const];
  return [
    suppose('landing_page', 'offer', { confidence: 'medium', evidence }),
    suppose('offer_weak', 'offer', { evidence }),
    suppose('out_of_stock', 'offer', { evidence }),
    suppose('audience_mismatch', 'offer', { evidence }),
  ];
}

/** Level of the first of these KPIs whose index can be read. */
function levelOf(readings: readonly KpiReading[], kpis: readonly string[]): Level {
  const index = kpis.map((kpi) => readings.find((one) => one.kpi === kpi)?.index ?? null).find(isKnown);
  if (index === undefined || index === null) return 'unclear';
  if (index >= FINE_INDEX) return 'fine';
  return index < LOW_INDEX ? 'low' : 'unclear';
}

function isKnown(index: number | null): boolean {
  return index !== null;
}

function actualOf(readings: readonly KpiReading[], kpi: string): number | null {
  return readings.find((one) => one.kpi === kpi)?.actual ?? null;
}
