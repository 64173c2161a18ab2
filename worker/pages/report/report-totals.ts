// Sums over the creators of a report and the verdict in words. Nothing is summed that was not measured.

import { daysBetween, localDateOf } from '../../../shared/contract/zone.ts';
import { isTooFew } from '../../../shared/kpi/small-numbers.ts';
import type { LikelyRange } from '../../../shared/procedure/exits/forecast-by-end.ts';
import { chanceOf, likelyAtFlightEnd } from '../../../shared/procedure/exits/forecast-by-end.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { heldAgainst, isComparable } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { sumFees } from '../../../shared/procedure/payments/money-sums.ts';
import { formatCount, formatNumberOf, formatPercent, formatShortDay } from '../../../shared/ui/format.ts';
import { describeFlightDay, toHandle } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { ReportRow } from '../../store/reports/report-links.ts';
import { listCauseAndStep } from './cause-and-step.ts';
import { describeLeadingPost, describeUncounted, leadingPostOf } from './one-post.ts';
import type { ReportFacts } from './report-facts.ts';

export type ReportTotals = {
  /** Creators with a measured value and an expectation. */
  measured: number;
  actual: number | null;
  expected: number | null;
  /** Null unless every creator with an agreed total has a forecast. */
  forecast: LikelyRange | null;
  /** Nothing is to come of anybody: all stand against what was agreed. */
  isAllOver: boolean;
  goal: number | null;
  /** What was agreed with all creators together, where that is another number than the goal; else null. */
  agreedBeside: number | null;
  goalChance: number | null;
  due: number;
  published: number;
  late: number;
  money: { feeMinor: number; earnedMinor: number } | null;
};

/** More are counted, not named. */
const REMOVED_MAX = 4;
/** Within this share of the plan the verdict is "on plan". */
const ON_PLAN_SHARE = 0.05;
/** One creator with more than this share of what is missing is named. */
const MOST_SHARE = 0.5;

export function toTotals(
  { campaign, rows }: Pick<ReportFacts, 'campaign' | 'rows'>,
  isWhole: boolean,
): ReportTotals {
  const measured = rows.filter(isMeasured);
  const goal = findGoal(campaign, rows, isWhole);
  const agreed = sumAgreed(campaign, rows);
  const forecast = sumForecasts(rows);
  const [only] = rows;
  return {
    measured: measured.length,
    actual: measured.length === 0 ? null : sum(measured, ({ standing }) => heldAgainst(standing).actual),
    expected: measured.length === 0 ? null : sum(measured, ({ standing }) => heldAgainst(standing).expected),
    isAllOver: rows.length > 0 && rows.every(isOfOver),
    forecast,
    goal,
    agreedBeside: agreed === goal ? null : agreed,
    goalChance: rows.length === 1 && only ? chanceAlone(only) : chanceOf(forecast, goal),
    due: sum(rows, ({ standing }) => standing.assessment.delivery.due),
    published: sum(rows, ({ standing }) => standing.assessment.delivery.published),
    // What never came of who is over is no longer late.
    late: sum(rows, (row) => (isOfOver(row) ? 0 : row.standing.assessment.delivery.late)),
    money: sumFees(rows.map(({ standing }) => standing)),
  };
}

/** From the counts as they are: "29% behind plan, most of it in one collaboration", "On plan", "Too early to say". */
export function toVerdict(facts: ReportFacts, totals: ReportTotals, locale: string): string {
  const { campaign, rows } = facts;
  if (rows.length === 0) return 'No creators yet';
  const judged = rows.filter(
    ({ standing }) => standing.assessment.score !== null && isMeasured({ standing }),
  );
  if (judged.length === 0) return unjudged(rows);
  const { actual, expected } = totals;
  if (actual === null || expected === null || expected <= 0) return 'Too early to say';
  const hasEnded = totals.isAllOver || localDateOf(facts.at, campaign.timeZone) > campaign.endsOn;
  const off = actual / expected - 1;
  const behindIt = restsOnOnePost(rows) ? ', most of it one post' : '';
  const late = `${behindIt}${totals.late > 0 ? `, ${formatNumberOf(totals.late, 'post', 'posts', locale)} late` : ''}`;
  if (Math.abs(off) < ON_PLAN_SHARE) return `${hasEnded ? 'Ended on' : 'On'} plan${late}`;
  if (off < 0 && !hasEnded && isTooFew(campaign.primaryKpi, { actual, expected }))
    return `Too few ${nameKpi(campaign.primaryKpi).toLowerCase()} to say${late}`;
  const share = formatPercent(Math.abs(off), locale);
  if (off > 0) return `${hasEnded ? 'Ended ' : ''}${share} ahead of plan${late}`;
  return `${hasEnded ? 'Ended ' : ''}${share} behind plan${whereItIs(rows)}`;
}

/** Whether a good verdict is that of one post: the others together are behind plan. */
function restsOnOnePost(rows: ReportRow[]): boolean {
  const others = leadingPostOf(rows)?.others ?? 1;
  return others < 1 - ON_PLAN_SHARE;
}

/** The sentences under the verdict: what, when, how much, where. */
export function toLead(facts: ReportFacts, totals: ReportTotals, locale: string): string {
  const { campaign, rows } = facts;
  const kpi = nameKpi(campaign.primaryKpi).toLowerCase();
  const count = (value: number) => formatCount(Math.round(value), locale);
  const flight = `${formatShortDay(campaign.startsOn, locale)} to ${formatShortDay(campaign.endsOn, locale, { hasYear: true })}`;
  const day = describeFlightDay(campaign, facts.at);
  const [only] = rows;
  const about = rows.length === 1 && only ? `${toHandle(only.standing)} in ${campaign.name}` : campaign.name;
  const parts = [`${about}, ${flight}, ${day}.`];
  if (totals.actual !== null && totals.expected !== null)
    parts.push(
      `${count(totals.actual)} ${kpi} counted of ${count(totals.expected)} ${totals.isAllOver ? 'agreed' : 'expected by now'}.`,
      ...describeLeadingPost(rows, locale),
    );
  parts.push(...describeUncounted(rows, locale), ...describeRemoved(facts, locale));
  if (totals.goal !== null && totals.agreedBeside !== null)
    parts.push(
      `Plan is what was agreed with the creators, ${count(totals.agreedBeside)} in all; the campaign’s own goal is ${count(totals.goal)}.`,
    );
  const worst = findWorst(rows);
  const gap = (totals.expected ?? 0) - (totals.actual ?? 0);
  const missing = sumShortfalls(rows);
  if (worst && rows.length > 1 && gap > 0 && worst.short >= missing * MOST_SHARE) {
    const part = worst.short === missing ? 'All' : `${count(worst.short)} of the`;
    // What others have beyond their own plan makes up for it in the sum, and for nobody's gap.
    const ahead = Math.round(missing - gap) > 0 ? `; others are ${count(missing - gap)} ahead` : '';
    parts.push(`${part} ${count(missing)} missing are with ${toHandle(worst.row.standing)}${ahead}.`);
  }
  const subject = worst?.row ?? only;
  if (subject && localDateOf(facts.at, campaign.timeZone) <= campaign.endsOn)
    parts.push(...listCauseAndStep(subject.standing, { isNamed: rows.length > 1, locale }));
  const unmeasured = rows.length - totals.measured;
  if (unmeasured > 0 && rows.length > 1)
    parts.push(
      `${formatNumberOf(unmeasured, 'creator has', 'creators have', locale)} no comparable numbers yet.`,
    );
  if (totals.late > 0)
    parts.push(
      `${formatNumberOf(totals.late, 'post is', 'posts are', locale)} late and not counted as expected.`,
    );
  return parts.join(' ');
}

/** Whoever read of a creator before is told why they are missing, and that nothing of them is in a sum. */
function describeRemoved({ removed = [], campaign: { timeZone } }: ReportFacts, locale: string): string[] {
  if (removed.length === 0) return [];
  const on = (at: string) => formatShortDay(at, locale, { timeZone, hasYear: true });
  const named = removed.slice(0, REMOVED_MAX).map((one) => `${toHandle(one)} (${on(one.removedAt)})`);
  const more = removed.length > REMOVED_MAX ? [`${removed.length - REMOVED_MAX} more before`] : [];
  return [
    `Taken out of this campaign: ${[...named, ...more].join(', ')}; their counts, fees and decisions are not in this report.`,
  ];
}

/** A sum of independent forecasts: medians add, half-widths add as squares on each side. */
export function sumForecasts(rows: readonly Pick<ReportRow, 'standing'>[]): LikelyRange | null {
  const wanted = rows.filter(({ standing }) => standing.assessment.status !== 'no_target');
  const known = wanted.flatMap(({ standing }) => likelyAtFlightEnd(standing).forecast ?? []);
  if (known.length === 0 || known.length < wanted.length) return null;
  const median = known.reduce((total, part) => total + part.median, 0);
  const below = Math.hypot(...known.map((part) => part.median - part.lo80));
  const above = Math.hypot(...known.map((part) => part.hi80 - part.median));
  return { median, lo80: Math.max(0, median - below), hi80: median + above };
}

function isOfOver({ standing }: ReportRow): boolean {
  return isOver(standing.case.state);
}

export function isMeasured({ standing }: Pick<ReportRow, 'standing'>): boolean {
  return isComparable(standing);
}

/** Share of the flight before a day, 0–1; null outside the flight. */
export function shareOfFlight(campaign: Pick<Campaign, 'startsOn' | 'endsOn'>, day: string): number | null {
  const share =
    daysBetween(campaign.startsOn, day) / Math.max(1, daysBetween(campaign.startsOn, campaign.endsOn));
  return share < 0 || share > 1 ? null : share;
}

function unjudged(rows: ReportRow[]): string {
  const statuses = new Set(rows.map(({ standing }) => standing.assessment.status));
  if (statuses.size === 1 && statuses.has('no_target')) return 'No target agreed, so no verdict';
  return 'Too early to say';
}

function whereItIs(rows: ReportRow[]): string {
  const all = sumShortfalls(rows);
  const most = Math.max(...rows.map(shortfall));
  if (rows.length < 2 || most < all * MOST_SHARE) return '';
  return most === all ? ', all of it in one collaboration' : ', most of it in one collaboration';
}

function sumShortfalls(rows: ReportRow[]): number {
  return rows.reduce((total, row) => total + Math.max(0, shortfall(row)), 0);
}

function findWorst(rows: ReportRow[]): { row: ReportRow; short: number } | undefined {
  const sorted = rows.map((row) => ({ row, short: shortfall(row) })).sort((a, b) => b.short - a.short);
  return sorted.find(({ short }) => short > 0);
}

function shortfall(row: ReportRow): number {
  if (!isMeasured(row)) return 0;
  const { actual, expected } = heldAgainst(row.standing);
  return (expected ?? 0) - (actual ?? 0);
}

/** The campaign's own goal; for one collaboration, or without a goal, what was agreed with the creators. */
function findGoal(campaign: Campaign, rows: ReportRow[], isWhole: boolean): number | null {
  const kpi = campaign.primaryKpi;
  const own = campaign.targets[kpi];
  if (isWhole && own !== undefined) return own;
  return sumAgreed(campaign, rows);
}

/** What was agreed with the creators together; null while it is not known of each of them. */
function sumAgreed({ primaryKpi }: Campaign, rows: ReportRow[]): number | null {
  const agreed = rows.flatMap((row) => row.agreed[primaryKpi] ?? []);
  return agreed.length < rows.length || agreed.length === 0
    ? null
    : agreed.reduce((total, part) => total + part, 0);
}

/** No chance is named before there is a score. */
function chanceAlone({ standing }: ReportRow): number | null {
  return standing.assessment.score === null ? null : likelyAtFlightEnd(standing).goalProbability;
}

function sum(rows: ReportRow[], pick: (row: ReportRow) => number | null): number {
  return rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
}
