// Four ways on, side by side, in words and figures (DOMAIN.md §3.7, §3.9): what is spent, owed and likely, and what it rests on.

import { isUnderNotice } from '../../contract/facts/case-states.ts';
import type { ExitComparison } from '../../procedure/exits/compare-exits.ts';
import type { ExitColumn } from '../../procedure/exits/exit-column.ts';
import { agreedKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../procedure/standing.ts';
import { blockerWords } from '../describe-refusal.ts';
import { formatCount, formatDay, formatTime, toCity } from '../format.ts';
import { contractZone } from '../present-contract.ts';
import { nameKpi } from '../present-kpis.ts';
import { formatEndParts } from '../reading/end-words.ts';
import { describeClosed } from './closed-words.ts';
import { amount, capital, describeAssumption, describeSum, roundLikely, type Words } from './exit-words.ts';
import type { ExitCell, ExitColumnView, ExitRowId, ExitsView } from './exits-view.ts';
import { explainWayMoney, explainWayResults } from './explain-way.ts';
import { presentSendBy } from './present-send-by.ts';
import { ROUTE_WORDS } from './route-words.ts';
import { describeSurvivals } from './survival-words.ts';

const NOT_KNOWN: ExitCell = { value: '–', note: 'not known' };

/** The comparison as the panel and the desk show it. Once an end stands, it stands beside going on alone: no other way is left. */
export function presentExits(comparison: ExitComparison, standing: Standing, locale: string): ExitsView {
  const words = { locale, standing, goingOn: comparison.continue.kpi };
  const isDecided = isUnderNotice(standing.case.state);
  const columns = isDecided
    ? [comparison.continue, ...comparison.ends]
    : [comparison.continue, comparison.remedy, comparison.pause, ...comparison.ends];
  const [firstEnd] = comparison.ends;
  const kpi = primaryOf(standing);
  const goal = goalOf(standing);
  return {
    currency: comparison.currency,
    columns: columns.map((column) => presentColumn(column, words)),
    rowLabels: rowLabels(kpi, comparison.currency),
    goal,
    goalLabel: goal === null ? '' : `agreed ${formatCount(goal, locale)}`,
    sentence: firstEnd ? describeDifference(comparison.continue, firstEnd, words) : '',
    payments: columns.flatMap((column) => presentPayments(column, words)),
    sendBy:
      comparison.sendBy && presentSendBy(comparison.sendBy, standing, { locale, routeWords: ROUTE_WORDS }),
    survives: describeSurvivals(firstEnd?.survives ?? [], standing, locale),
    assumptions: [
      ...new Set(
        columns.flatMap(({ assumptions }) => assumptions.map((one) => describeAssumption(one, words))),
      ),
    ],
    closed: (isDecided ? [] : comparison.closedRoutes).map(({ route, blockers, earliestEffectiveAt }) => ({
      title: capital(ROUTE_WORDS[route]),
      reason: describeClosed(route, blockers, standing),
      from: earliestEffectiveAt ? `from ${formatDay(earliestEffectiveAt, locale, standing.timeZone)}` : '',
    })),
  };
}

/** Ways are compared by the end: the agreed total is the goal there, what was expected by now is none, and 0 draws no line. */
function goalOf({ agreedTotal, readings }: Standing): number | null {
  const reading = readings.find(({ isPrimary }) => isPrimary);
  const agreed = agreedTotal ?? (reading?.referenceIs === 'agreed' ? reading.reference : null);
  return agreed === 0 ? null : agreed;
}

function presentColumn(column: ExitColumn, words: Words): ExitColumnView {
  const isOpen = column.blockers.length === 0 || isUnderNotice(words.standing.case.state);
  return {
    id: column.route === null ? column.option : `${column.option}-${column.route}`,
    title: capital(column.option),
    note: isOpen
      ? column.route === null
        ? ''
        : ROUTE_WORDS[column.route]
      : blockerWords(column.blockers[0] ?? ''),
    isOpen,
    cells: cellsOf(column, words),
    kpi: column.kpi.isKnown ? { lo: column.kpi.lo, mid: column.kpi.mid, hi: column.kpi.hi } : null,
  };
}

function cellsOf(column: ExitColumn, words: Words): Record<ExitRowId, ExitCell> {
  const money = (minor: number | null): ExitCell =>
    minor === null ? NOT_KNOWN : { value: amount(minor, words), note: '' };
  return {
    effect: effectCell(column, words),
    spent: money(column.spentMinor),
    now: money(column.owedNowMinor),
    later: laterCell(column, words),
    total: { ...money(column.totalMinor), opened: explainWayMoney(column, words) },
    kpi: { ...kpiCell(column, words), opened: explainWayResults(column, words) },
    unit: unitCell(column, words),
    reversible: { value: REVERSIBLE[column.option], note: '' },
  };
}

const REVERSIBLE: Record<ExitColumn['option'], string> = {
  continue: 'yes',
  remedy: 'yes',
  pause: 'yes',
  end: 'if both agree',
};

function effectCell({ option, effectiveAt }: ExitColumn, { locale, standing }: Words): ExitCell {
  if (option === 'continue') return { value: 'now', note: '' };
  if (option === 'remedy') return { value: 'next piece', note: '' };
  if (effectiveAt === null) return NOT_KNOWN;
  const { timeZone } = standing;
  if (option === 'end') {
    const zone = contractZone(standing, effectiveAt);
    const { day, hour } = formatEndParts(effectiveAt, locale, zone);
    return { value: day, note: `${hour}, ${toCity(zone)}` };
  }
  return {
    value: formatDay(effectiveAt, locale, timeZone),
    note: `${formatTime(effectiveAt, locale, timeZone)} ${toCity(timeZone)}`,
  };
}

function laterCell({ owedLaterMinor, later }: ExitColumn, words: Words): ExitCell {
  if (owedLaterMinor === null) return NOT_KNOWN;
  const more = later.length === 0 ? '' : 'more when results count';
  return { value: amount(owedLaterMinor, words), note: more };
}

function kpiCell({ kpi }: ExitColumn, { locale, goingOn }: Words): ExitCell {
  if (!kpi.isKnown) return { value: '–', note: KPI_UNKNOWN[kpi.reason] ?? 'not known' };
  const about = (value: number) => formatCount(roundLikely(value, kpi, goingOn), locale);
  return { value: about(kpi.mid), note: `${about(kpi.lo)}–${about(kpi.hi)}` };
}

const KPI_UNKNOWN: Record<string, string> = {
  no_kpi: 'no KPI chosen',
  no_target: 'no target agreed',
  no_data: 'no numbers yet',
  too_early: 'too early',
  inconclusive: 'not enough numbers',
  outage: 'tracking to be checked',
  pace_unknown: 'nothing measured yet',
};

function unitCell({ totalMinor, kpi }: ExitColumn, words: Words): ExitCell {
  if (totalMinor === null || !kpi.isKnown || kpi.mid < 1) return { value: '–', note: '' };
  return { value: amount(totalMinor / kpi.mid, words), note: '' };
}

function describeDifference(keep: ExitColumn, end: ExitColumn, words: Words): string {
  if (keep.totalMinor === null || end.totalMinor === null)
    return keep.spentMinor === null
      ? 'What was paid so far is not known, so the ways cannot be compared in money.'
      : 'Not all that the contract pays is known, so the ways cannot be compared in money.';
  const more = keep.totalMinor - end.totalMinor;
  const cost =
    more > 0
      ? `Going on costs ${amount(more, words)} more than ending`
      : more < 0
        ? `Going on costs ${amount(-more, words)} less than ending`
        : 'Going on costs the same as ending';
  if (!keep.kpi.isKnown || !end.kpi.isKnown) return `${cost}. What it would bring is not known yet.`;
  // Of the rounded counts, so that whoever subtracts what the columns show gets the same.
  const [going, ended] = [keep.kpi, end.kpi].map((kpi) => roundLikely(kpi.mid, kpi, keep.kpi));
  const units = (going ?? 0) - (ended ?? 0);
  const kpi = primaryOf(words.standing).toLowerCase();
  const per = units > 0 && more > 0 ? `: ${amount(more / units, words)} each` : '';
  return `${cost} and likely brings about ${formatCount(Math.max(units, 0), words.locale)} ${kpi}${per}.`;
}

function presentPayments(column: ExitColumn, words: Words): ExitsView['payments'] {
  if (column.payments === null || column.payments.length === 0) return [];
  const title = column.route === null ? capital(column.option) : `End ${ROUTE_WORDS[column.route]}`;
  return [
    {
      id: column.route === null ? column.option : `${column.option}-${column.route}`,
      title,
      lines: column.payments.map((sum) => ({
        on: formatDay(sum.on, words.locale),
        what: describeSum(sum, words),
        amount: amount(sum.minor, words),
      })),
    },
  ];
}

function rowLabels(kpi: string, currency: string): Record<ExitRowId, string> {
  return {
    effect: 'Takes effect',
    spent: 'Already paid',
    now: 'Owed today',
    later: 'Owed later',
    total: `Total, ${currency}`,
    kpi,
    unit: `${currency} for each`,
    reversible: 'Can be turned back',
  };
}

function primaryOf(standing: Standing): string {
  return nameKpi(agreedKpiOf(standing));
}
