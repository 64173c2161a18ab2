// The three ways on that keep the contract: as it is, with a remedy, after a pause.
import { pauseAsTold } from '../../contract/decide-pause.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { shiftDeadlines } from '../../contract/pause-effects.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { addDays, localDateOf } from '../../contract/zone.ts';
import type { Standing } from '../standing.ts';
import type { ExitExtras } from './compare-exits.ts';
import { pauseFactsOf } from './end-facts.ts';
import type { Assumption, DatedSum, ExitColumn, ExitOption } from './exit-column.ts';
import { continueOutlook, openPieces, pauseOutlook, remedyOutlook } from './kpi-outlook.ts';
import type { Shift } from './stay-money.ts';
import { stayMoney } from './stay-money.ts';

export type ColumnSetting = { standing: Standing; now: Instant; extras: ExitExtras };

/** A pause under discussion lasts this long unless somebody says otherwise or the clause allows less. */
const PAUSE_DAYS_DEFAULT = 14;

/** Everything goes on: each piece is paid on its own date. */
export function continueColumn(setting: ColumnSetting): ExitColumn {
  const outlook = continueOutlook(setting.standing);
  return stayColumn('continue', setting, {
    ...NO_SHIFT,
    kpi: outlook.kpi,
    assumptions: outlook.assumptions,
    effectiveAt: setting.now,
  });
}

/** As continuing, with what the remedy costs and what it may lift. */
export function remedyColumn(setting: ColumnSetting): ExitColumn {
  const outlook = remedyOutlook(setting.standing);
  const column = stayColumn('remedy', setting, {
    ...NO_SHIFT,
    kpi: outlook.kpi,
    assumptions: outlook.assumptions,
    effectiveAt: setting.now,
  });
  return withCost(
    column,
    setting.extras.remedyCostMinor ?? 0,
    localDateOf(setting.now, setting.standing.timeZone),
  );
}

/** Work rests for some days: dates after its first day move, standby is paid, and the clause may forbid it. */
export function pauseColumn(setting: ColumnSetting): ExitColumn {
  const { standing, now, extras } = setting;
  const facts = { ...pauseFactsOf(standing, now), ...extras.facts };
  const decision = pauseAsTold({
    kind: 'contract',
    party: 'brand',
    now,
    contract: standing.contracts,
    facts,
  });
  const tz = findVersionInForce(standing.contracts, now)?.terms.tz ?? standing.timeZone;
  const from = localDateOf(decision.effectiveAt ?? now, tz);
  const days = extras.pauseDays ?? defaultDays(standing, now, facts.usedDays ?? 0);
  const open = openPieces(standing.deliverables);
  const due = shiftDeadlines(Object.fromEntries(open.map(({ id, dueOn }) => [id, dueOn])), from, days);
  const outlook = pauseOutlook(standing, due);
  const column = stayColumn('pause', setting, {
    kpi: outlook.kpi,
    assumptions: [{ code: 'PAUSE_LASTS', facts: { days, from } }, ...outlook.assumptions],
    effectiveAt: decision.effectiveAt,
    due,
    pause: { from, to: addDays(from, days) },
  });
  return { ...column, blockers: decision.blockers, missing: decision.missing };
}

type StayFacts = Shift & {
  kpi: ExitColumn['kpi'];
  assumptions: Assumption[];
  effectiveAt: Instant | null;
};

const NO_SHIFT = { due: {}, pause: null };

function stayColumn(option: ExitOption, setting: ColumnSetting, facts: StayFacts): ExitColumn {
  const { kpi, assumptions, effectiveAt } = facts;
  const money = stayMoney(setting, facts);
  const base = { option, route: null, kpi, survives: null, effectiveAt, blockers: [], missing: [] };
  return { ...base, ...money, assumptions: [...money.assumptions, ...assumptions] };
}

function defaultDays(standing: Standing, now: Instant, usedDays: number): number {
  const mostDays = findVersionInForce(standing.contracts, now)?.terms.pause?.maxCumulativeDays ?? null;
  return mostDays === null
    ? PAUSE_DAYS_DEFAULT
    : Math.max(Math.min(PAUSE_DAYS_DEFAULT, mostDays - usedDays), 0);
}

function withCost(column: ExitColumn, costMinor: number, today: LocalDate): ExitColumn {
  if (costMinor === 0) return column;
  const cost: DatedSum = { on: today, minor: costMinor, what: 'remedy', id: 'remedy' };
  const plus = (minor: number | null): number | null => (minor === null ? null : minor + costMinor);
  return {
    ...column,
    payments: column.payments === null ? null : [cost, ...column.payments],
    owedNowMinor: plus(column.owedNowMinor),
    totalMinor: plus(column.totalMinor),
  };
}
