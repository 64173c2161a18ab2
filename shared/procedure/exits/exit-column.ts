// One column of the comparison of exits: money spent and owed with dates, results likely, what survives, when, what blocks.
import type { SettledRoute } from '../../contract/facts/end-routes.ts';
import type { LaterPay, UnknownFact } from '../../contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import type { SurvivalItem } from '../../contract/survival.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';

export type ExitOption = 'continue' | 'remedy' | 'pause' | 'end';

/** A sum on a day. `minor` < 0 comes back to the brand. */
export type DatedSum = {
  on: LocalDate;
  minor: number;
  what:
    | 'piece'
    | 'kill_fee'
    | 'performance'
    | 'retainer'
    | 'standby'
    | 'expenses'
    | 'interest'
    | 'extra'
    | 'remedy'
    | 'refund';
  /** Piece or line it belongs to. */
  id: string;
};

/** Results likely at the end of the flight, in units of the KPI; or why they are not known. */
export type KpiOutlook =
  | { isKnown: true; kpi: string; lo: number; mid: number; hi: number }
  | { isKnown: false; kpi: string | null; reason: string };

/** Something a number rests on, with the facts of its sentence; ratios 0–1, days, amounts in minor units. */
export type Assumption = {
  code:
    | 'STAGES_AS_NOW'
    | 'RESULTS_PAY_AT_GUARANTEE'
    | 'PAY_DAYS_FALLBACK'
    | 'REMEDY_LIFTS_HALFWAY'
    | 'REMEDY_CHANGES_NOTHING_LEFT'
    | 'REMEDY_EFFECT_NOT_KNOWN'
    | 'PAUSE_LASTS'
    | 'PIECES_FALL_OUT'
    | 'CREATOR_MAY_LEAVE'
    | 'LIVE_POSTS_GROW_ON'
    | 'FORECAST_OF_NOW';
  facts: Record<string, number | string>;
};

export type ExitColumn = {
  option: ExitOption;
  /** For `end`: the way of ending. */
  route: SettledRoute | null;
  /** Paid so far; null = nobody has said. */
  spentMinor: number | null;
  /** What the creator has earned in all when this way is gone to its end, whatever was paid; null = not known. */
  earnedMinor: number | null;
  /** What is still owed, by day; null when what was paid, or a fee, is not known. */
  payments: DatedSum[] | null;
  /** Of it, due today or before. */
  owedNowMinor: number | null;
  owedLaterMinor: number | null;
  /** Spent + owed − refund: what this way costs in the end. */
  totalMinor: number | null;
  /** Pay that can come on top when a window closes or a hold ends. */
  later: LaterPay[];
  kpi: KpiOutlook;
  /** What goes on afterwards; null = everything goes on as agreed. */
  survives: SurvivalItem[] | null;
  effectiveAt: Instant | null;
  blockers: string[];
  missing: string[];
  assumptions: Assumption[];
  unknown: UnknownFact[];
  /** A contradiction in the numbers; nothing was computed. */
  problem: SettlementProblem | null;
};
