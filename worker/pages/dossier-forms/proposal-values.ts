// The offer as typed into the form, as data; what could not be read is named by its field.
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import { addDays, isLocalDate, startOfDay } from '../../../shared/contract/zone.ts';
import { listUnstartedPieces } from '../../../shared/procedure/guide/sample-command.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { PaperPiece, Papers } from '../../store/procedure/papers.ts';
import { parseCount, parseMoney } from '../desk/parse-typed.ts';
import type { Fields } from '../dossier/dossier.ts';

/** Metrics that pay can rest on: whole numbers that add up over time. */
export const PAY_KPIS = ['clicks', 'orders', 'views', 'reach', 'impressions'] as const;
export const DEFAULT_WINDOW_DAYS = 14;
const EFFECTIVE_DAYS = 7;
const NO_AMOUNT = -1;
/** Steps of pay one offer has room for. */
export const STEPS_MAX = 6;
export const BONUSES_MAX = 4;

/** Pieces that nobody has begun, with their fee. */
export function listOfferPieces(standing: Standing, papers: Papers | null): PaperPiece[] {
  const unstarted = listUnstartedPieces(standing).map(({ id }) => id);
  return (papers?.pieces ?? []).filter(({ id }) => unstarted.includes(id));
}

/** KPI of the offer: what was typed, else the scored one where pay can rest on it. */
export function offerKpi(fields: Fields, standing: Standing): string {
  const primary = agreedKpiOf(standing);
  const otherwise = PAY_KPIS.find((kpi) => kpi === primary) ?? 'clicks';
  return fields.valueOf('kpi', otherwise);
}

/** The offer; an amount that cannot be read is negative, so that no rule lets it pass. */
export function readProposal(
  fields: Fields,
  { standing, papers, today }: { standing: Standing; papers: Papers | null; today: string },
): AdjustmentProposal {
  const pieces = listOfferPieces(standing, papers);
  const chosen = fields.isTyped ? fields.listOf('pieces') : pieces.map(({ id }) => id);
  const pieceIds = pieces.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const oldFeeMinor = pieces
    .filter(({ id }) => pieceIds.includes(id))
    .reduce((sum, piece) => sum + (piece.feeMinor ?? 0), 0);
  const money = (field: string) => toMinor(fields.valueOf(field), standing.currency);
  const days = (field: string, otherwise: number) => toDays(fields.valueOf(field), otherwise);
  const on = fields.valueOf('effectiveOn');
  const effectiveOn = isLocalDate(on) ? on : addDays(today, EFFECTIVE_DAYS);
  const kpi = offerKpi(fields, standing);
  const bonuses = listTypedBonuses(fields).map(({ at, pays }) => ({
    atUnits: toUnits(at),
    amountMinor: toMinor(pays, standing.currency) ?? NO_AMOUNT,
  }));
  return {
    pieceIds,
    pay: {
      kpi,
      pieceIds,
      baseMinor: money('base') ?? 0,
      tiers: listTypedSteps(fields).map(({ from, rate }, index) => ({
        fromUnits: toFromUnits(from, index),
        rateMinor: toMinor(rate, standing.currency) ?? NO_AMOUNT,
      })),
      ...(bonuses.length === 0 ? {} : { bonuses }),
      applies: oneOf(fields.valueOf('applies'), ['each_piece', 'together']),
      per: days('per', 1),
      mode: oneOf(fields.valueOf('mode'), ['marginal', 'cliff']),
      floorMinor: money('floor') ?? money('base') ?? 0,
      variableCapMinor: null,
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
    },
    effectiveFrom: startOfDay(effectiveOn, standing.timeZone),
    oldFeeMinor,
    currency: standing.currency,
    lowBaseReason: fields.valueOf('lowBaseReason') || null,
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

function toDays(typed: string, otherwise: number): number {
  if (typed === '0') return 0;
  const value = parseCount(typed);
  return value === null || value === 'not_a_number' ? otherwise : value;
}

function oneOf<const T extends string>(typed: string, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === typed) ?? choices[0];
}
