// Four ways on side by side (continue, remedy, pause, end) before anyone confirms: what each has cost, still costs and when,
// what it is likely to bring, what survives, and what stands against it.

import type { EndFacts } from '../../contract/end-blockers.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import type { EndedCampaigns, ExclusivityGrant } from '../../contract/grants.ts';
import type { SettledPiece, SettlementCase } from '../../contract/money/settlement-case.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import type { Standing } from '../standing.ts';
import { endColumns } from './end-columns.ts';
import type { ExitColumn } from './exit-column.ts';
import type { SendBy } from './send-by.ts';
import { continueColumn, pauseColumn, remedyColumn } from './stay-columns.ts';

/** Name and version of how the ways are reckoned. */
export const WAYS_FORMULA = 'ways-2';

/** What a comparison may know beyond the standing. */
export type ExitExtras = {
  /** Facts for the questions to the contract; they win over those read from the case. */
  facts?: Partial<EndFacts>;
  /** Days the pause would last; absent = 14, or what the clause still allows. */
  pauseDays?: number;
  /** What the remedies under discussion cost. */
  remedyCostMinor?: number;
  expensesMinor?: number;
  /** From this day the expenses fall due; absent = nobody has said, and their days begin today. */
  expensesApprovedOn?: LocalDate;
  extras?: SettlementCase['extras'];
  pieces?: Readonly<Record<string, Partial<SettledPiece>>>;
  /** Exclusivity of this creator in other campaigns. */
  otherGrants?: readonly ExclusivityGrant[];
  ended?: EndedCampaigns;
  /** A day by whose end it should be over, to be told when the notice has to go out. */
  overBy?: LocalDate;
};

export type ExitInput = { standing: Standing; now: Instant; extras?: ExitExtras };

/**
 * `ends` holds one column per way of ending that is open, the one being prepared first, then the cheapest; without any, the
 * brand's convenience with what blocks it.
 */
export type ExitComparison = {
  now: Instant;
  currency: string;
  continue: ExitColumn;
  remedy: ExitColumn;
  pause: ExitColumn;
  ends: ExitColumn[];
  /** Until when the notice of the first of `ends` may wait; null while no way is open that needs one. */
  sendBy: SendBy | null;
  /** Ways of ending that are not open, and why. */
  closedRoutes: { route: EndRoute; blockers: string[]; earliestEffectiveAt: Instant | null }[];
};

/** Compares the ways on as of `now`. */
export function compareExits({ standing, now, extras = {} }: ExitInput): ExitComparison {
  const setting = { standing, now, extras };

  return {
    now,
    currency: standing.currency,
    continue: continueColumn(setting),
    remedy: remedyColumn(setting),
    pause: pauseColumn(setting),
    ...endColumns(setting),
  };
}
