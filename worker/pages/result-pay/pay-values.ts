// Pay by result as typed into its fields, as data, for an offer and for the first contract alike; what could not be read is
// negative, so that no rule lets it pass.
import type { PerformanceClause } from '../../../shared/contract/terms.ts';
import { parseCount, parseMoney, toTypedMoney } from '../desk/parse-typed.ts';
import type { Fields } from '../dossier/dossier.ts';

/** Metrics that pay can rest on: whole numbers that add up over time. */
export const PAY_KPIS = ['clicks', 'orders', 'views', 'reach', 'impressions'] as const;
export const DEFAULT_WINDOW_DAYS = 14;
const NO_AMOUNT = -1;
/** Steps of pay one clause has room for. */
export const STEPS_MAX = 6;
export const BONUSES_MAX = 4;

/** The clause as the fields say it. `pieceIds` null = every piece. */
export function readPay(
  fields: Fields,
  { currency, kpi, pieceIds }: { currency: string; kpi: string; pieceIds: string[] | null },
): PerformanceClause {
  const money = (field: string) => toMinor(fields.valueOf(field), currency);
  const days = (field: string, otherwise: number) => toDays(fields.valueOf(field), otherwise);
  const bonuses = listTypedBonuses(fields).map(({ at, pays }) => ({
    atUnits: toUnits(at),
    amountMinor: toMinor(pays, currency) ?? NO_AMOUNT,
  }));
  return {
    kpi,
    pieceIds,
    baseMinor: money('base') ?? 0,
    tiers: listTypedSteps(fields).map(({ from, rate }, index) => ({
      fromUnits: toFromUnits(from, index),
      rateMinor: toMinor(rate, currency) ?? NO_AMOUNT,
    })),
    ...(bonuses.length === 0 ? {} : { bonuses }),
    applies: oneOf(fields.valueOf('applies'), ['each_piece', 'together']),
    per: days('per', 1),
    mode: oneOf(fields.valueOf('mode'), ['marginal', 'cliff']),
    floorMinor: money('floor') ?? money('base') ?? 0,
    variableCapMinor: money('variableCap'),
    totalCapMinor: money('cap'),
    counts: oneOf(fields.valueOf('counts'), ['organic', 'paid', 'both']),
    sourceOfTruth: oneOf(fields.valueOf('source', defaultSource(kpi)), ['brand', 'creator', 'network']),
    measurementWindowDays: days('window', DEFAULT_WINDOW_DAYS),
    holdDays: days('hold', 0),
    onEarlyEnd: oneOf(fields.valueOf('earlyEnd'), ['settle_at_effective', 'run_out', 'floor_prorata']),
    unitDefinition: fields.valueOf('unit', DEFAULT_UNITS[kpi] ?? ''),
    suppliedWithinDays: days('supplied', 7),
    invalidUnits: oneOf(fields.valueOf('invalid'), ['excluded', 'counted']),
    baseDueDays: days('baseDue', 30),
    disputeDays: days('dispute', 14),
  };
}

/** The same clause as one would type it. */
export function toTypedPay(clause: PerformanceClause, currency: string): Record<string, string> {
  const money = (minor: number | null) => toTypedMoney(minor, currency);
  const days = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    kpi: clause.kpi,
    per: String(clause.per),
    base: money(clause.baseMinor),
    floor: money(clause.floorMinor),
    variableCap: money(clause.variableCapMinor),
    cap: money(clause.totalCapMinor),
    applies: clause.applies ?? 'each_piece',
    mode: clause.mode,
    counts: clause.counts,
    source: clause.sourceOfTruth,
    invalid: clause.invalidUnits ?? '',
    earlyEnd: clause.onEarlyEnd,
    unit: clause.unitDefinition ?? '',
    window: days(clause.measurementWindowDays),
    supplied: days(clause.suppliedWithinDays),
    hold: days(clause.holdDays),
    baseDue: days(clause.baseDueDays),
    dispute: days(clause.disputeDays),
    ...Object.fromEntries(
      clause.tiers.flatMap(({ fromUnits, rateMinor }, index) => [
        [`from${index + 1}`, String(fromUnits)],
        [`rate${index + 1}`, money(rateMinor)],
      ]),
    ),
    ...Object.fromEntries(
      (clause.bonuses ?? []).flatMap(({ atUnits, amountMinor }, index) => [
        [`bonusAt${index + 1}`, String(atUnits)],
        [`bonus${index + 1}`, money(amountMinor)],
      ]),
    ),
  };
}

/** The steps of pay as typed, without rows that are left empty. */
export function listTypedSteps(fields: Fields): { from: string; rate: string }[] {
  return Array.from({ length: STEPS_MAX }, (_, index) => ({
    from: fields.valueOf(`from${index + 1}`).trim(),
    rate: fields.valueOf(`rate${index + 1}`).trim(),
  })).filter(({ from, rate }) => from !== '' || rate !== '');
}

/** The sums paid once at a count as typed, without rows that are left empty. */
export function listTypedBonuses(fields: Fields): { at: string; pays: string }[] {
  return Array.from({ length: BONUSES_MAX }, (_, index) => ({
    at: fields.valueOf(`bonusAt${index + 1}`).trim(),
    pays: fields.valueOf(`bonus${index + 1}`).trim(),
  })).filter(({ at, pays }) => at !== '' || pays !== '');
}

/** The first step begins with the first result unless it says otherwise; every later one has to say where it begins. */
function toFromUnits(typed: string, index: number): number {
  return typed === '' && index === 0 ? 0 : toUnits(typed);
}

function toUnits(typed: string): number {
  if (typed === '0') return 0;
  const value = parseCount(typed);
  return value === null || value === 'not_a_number' ? NO_AMOUNT : value;
}

/** Links and shops are ours to count; what happens on a post is counted by its network. */
function defaultSource(kpi: string): 'brand' | 'network' {
  return kpi === 'clicks' || kpi === 'orders' ? 'brand' : 'network';
}

export const DEFAULT_UNITS: Record<string, string> = {
  clicks: 'One click on the tracked link, counted by our link',
  orders: 'One order with the code or link, returns taken off',
  views: 'One view as the network counts it on the post',
  reach: 'One account reached, as the network counts it',
  impressions: 'One display, as the network counts it',
};

function toMinor(typed: string, currency: string): number | null {
  const value = parseMoney(typed, currency);
  return value === 'not_a_number' ? NO_AMOUNT : value;
}

/** An empty field stands for the usual days; what is no number is none of them. */
function toDays(typed: string, otherwise: number): number {
  return typed.trim() === '' ? otherwise : toUnits(typed);
}

function oneOf<const T extends string>(typed: string, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === typed) ?? choices[0];
}
