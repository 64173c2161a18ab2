// Rows of a report as strings: the table of collaborations, planned and actual, delivery, decisions, money, data notes.

import { localDateOf } from '../../../shared/contract/zone.ts';
import { getNetwork } from '../../../shared/networks/index.ts';
import { likelyAtFlightEnd } from '../../../shared/procedure/exits/forecast-by-end.ts';
import { readingsOf } from '../../../shared/procedure/numbers/final-readings.ts';
import { onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { KpiReading, Standing } from '../../../shared/procedure/standing.ts';
import { formatCount, formatPercent, formatRange } from '../../../shared/ui/format.ts';
import type { DeliveryRowView } from '../../../shared/ui/page/delivery-rows.tsx';
import type { KpiLineView } from '../../../shared/ui/page/kpi-table.tsx';
import type { ScoreRowView } from '../../../shared/ui/page/score-row.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import {
  describeMissing,
  describeSource,
  formatKpi,
  nameKpi,
  openKpi,
} from '../../../shared/ui/present-kpis.ts';
import { presentHill, presentStatus, standingAt } from '../../../shared/ui/present-status.ts';
import { aboutCount } from '../../../shared/ui/reading/about-count.ts';
import { describePiece } from '../../../shared/ui/reading/describe-piece.ts';
import { findResult, scoreText } from '../../../shared/ui/reading/present-result.ts';
import type { ReportRow } from '../../store/reports/report-links.ts';
import { HIDDEN_READING } from './report-facts.ts';
import { isMeasured, shareOfFlight, type sumForecasts } from './report-totals.ts';

export type ReportLine = ScoreRowView & {
  row: ReportRow;
  measured: string;
  expected: string;
  /** Counted ÷ expected by now, nothing smoothed; null without either. */
  countedShare: string | null;
  delivery: string;
  forecast: string;
  forecastRange: string;
};

/** What the page is written for: an instant and a locale. */
export type Reader = { now: string; locale: string };

const HIDDEN_TEXT = 'Not part of this link';
/** Marks in the order in which a reader should meet them. */
const URGENCY = [
  'risk',
  'watch',
  'ending',
  'held_pending',
  'held',
  'stale',
  'course',
  'too_early',
  'no_target',
  'ended',
];
const FOCUS = new Set(['risk', 'ending', 'held_pending', 'held']);

/** The collaborations in reading order: worst first, ended last, then by name. */
export function toLines(rows: ReportRow[], { now, locale }: Reader): ReportLine[] {
  return rows
    .map((row) => toLine({ ...row, standing: standingAt(row.standing, now) }, locale))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.status.mark) - URGENCY.indexOf(b.status.mark) || a.name.localeCompare(b.name, 'en'),
    );
}

/** Who gets a part of the campaign's report of their own: at risk, paused, ending. */
export function isFocus(line: ReportLine): boolean {
  return (
    FOCUS.has(line.status.mark) ||
    (line.status.mark !== 'ended' && line.row.standing.case.consultation.status === 'open')
  );
}

/** The primary KPI, then what has a plan, then what was only measured. Empty cells are drawn as "–". */
export function toKpiLines(
  { standing, agreed }: ReportRow,
  { now, locale }: Reader,
  max: number,
): KpiLineView[] {
  const context = { locale, currency: standing.currency };
  const ordered = [...readingsOf(standing)].sort((a, b) => rank(b) - rank(a));
  return ordered.slice(0, max).map((reading) => {
    const bare = (value: number) => formatKpi({ ...reading, isEstimated: false }, value, context);
    const { whole, byNow } = toReferences(reading, agreed);
    return {
      id: reading.kpi,
      name: nameKpi(reading.kpi),
      agreed: whole === null ? '' : bare(whole),
      expected: byNow === null ? '' : bare(byNow),
      measured: reading.actual === null ? '–' : formatKpi(reading, reading.actual, context),
      ofReference: reading.index === null ? '' : formatPercent(reading.index, locale),
      source: toSource(reading, now),
      opened: reading.missing === HIDDEN_READING ? null : openKpi(reading, standing, { ...context, now }),
    };
  });
}

/** Pieces on the line of their flight: report and desk say when and how alike. */
export function toDeliveryRows(
  { standing }: Pick<ReportRow, 'standing'>,
  { locale }: Reader,
): DeliveryRowView[] {
  const { timeZone } = standing;
  return [...standing.deliverables]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((piece) => {
      const publishedOn = piece.publishedAt === null ? null : localDateOf(piece.publishedAt, timeZone);
      const words = describePiece(piece, standing, locale);
      return {
        id: piece.id,
        name: piece.name,
        due: clamp(shareOfFlight(standing, piece.dueOn), piece.dueOn < standing.startsOn),
        published:
          publishedOn === null
            ? null
            : clamp(shareOfFlight(standing, publishedOn), publishedOn < standing.startsOn),
        date: words.date,
        state: words.state ?? piece.stage.replaceAll('_', ' '),
        isLate: words.isLate,
      };
    });
}

/** "6,900" and "6,000–8,400" of a forecast; "–" without one. */
export function toForecastWords(
  forecast: ReturnType<typeof sumForecasts>,
  locale: string,
): { forecast: string; forecastRange: string } {
  if (!forecast) return { forecast: '–', forecastRange: '' };
  const { median, lo80, hi80 } = forecast;
  const about = aboutCount({ lo: lo80, hi: hi80 }, locale);
  return { forecast: about(median), forecastRange: formatRange(lo80, hi80, about) };
}

function rank(reading: KpiReading): number {
  return (
    (reading.isPrimary ? 4 : 0) +
    (reading.referenceIs === 'none' ? 0 : 2) +
    (reading.unit === 'ratio' ? 1 : 0)
  );
}

function toLine(row: ReportRow, locale: string): ReportLine {
  const { standing } = row;
  const status = presentStatus(standing);
  const { delivery } = standing.assessment;
  const [profile] = standing.profiles;
  const isFinal = findResult(standing) !== undefined;
  // A pace of what is over would stand against its result.
  const pace = isFinal ? null : standing.assessment.pace;
  const { actual, expected } = onAgreedKpi(standing);
  const { forecast } = likelyAtFlightEnd(standing);
  const percent = (ratio: number) => formatPercent(ratio, locale);
  return {
    row,
    id: standing.collaborationId,
    name: toHandle(standing),
    network: profile && getNetwork(profile.network).label,
    href: null,
    status,
    score: scoreText(standing, locale),
    hill: presentHill(standing, status),
    pace: pace === null ? '–' : percent(pace.estimate),
    range: pace === null ? '' : formatRange(pace.lo80, pace.hi80, percent),
    measured: actual === null ? '–' : formatCount(actual, locale),
    expected: isMeasured(row) && expected !== null ? `of ${formatCount(Math.round(expected), locale)}` : '',
    countedShare:
      !isFinal && isMeasured(row) && actual !== null && expected ? percent(actual / expected) : null,
    delivery: delivery.due === 0 ? 'none due' : `${delivery.published} of ${delivery.due}`,
    ...toForecastWords(forecast, locale),
  };
}

/** What was agreed at the end and what was expected by now: counts grow over the flight, rates and costs do not. */
function toReferences(
  reading: KpiReading,
  agreed: Record<string, number>,
): { whole: number | null; byNow: number | null } {
  const own = agreed[reading.kpi] ?? null;
  switch (reading.referenceIs) {
    case 'expected_by_now':
      return { whole: own, byNow: reading.reference };
    case 'agreed':
      return { whole: reading.reference, byNow: reading.unit === 'count' ? null : reading.reference };
    case 'due':
      return { whole: null, byNow: reading.reference };
    default:
      return { whole: own, byNow: null };
  }
}

function toSource(reading: KpiReading, now: string): string {
  if (reading.missing === HIDDEN_READING) return HIDDEN_TEXT;
  if (reading.actual === null) return describeMissing(reading.missing);
  if (reading.source === null) return reading.kpi === 'delivery' ? 'published posts' : 'computed';
  return describeSource(reading, now);
}

/** A day outside the flight stands at its edge. */
function clamp(share: number | null, isBefore: boolean): number {
  return share ?? (isBefore ? 0 : 1);
}

/** KPIs without a value and why, for the data notes. */
export function listUnknown(standing: Standing): string[] {
  return standing.readings
    .filter((reading) => reading.actual === null && reading.missing !== HIDDEN_READING)
    .map((reading) => `${nameKpi(reading.kpi).toLowerCase()} (${describeMissing(reading.missing)})`);
}
