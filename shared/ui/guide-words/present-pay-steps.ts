// What results pay in an offer, as small tables: by steps, and sums that are paid once at a count.
import type { PaySimulation } from '../../contract/adjustment/simulate-pay.ts';
import type { AdjustmentProposal } from '../../contract/money/adjustment-proposal.ts';
import { isSteep } from '../../contract/money/performance-pay.ts';
import { formatCount, formatMoney } from '../format.ts';
import type { BonusesView, PayStepsView } from '../guide/guide-view.ts';
import { nameKpi } from './present-plan.ts';
import { BONUS_WORDS, STEP_COUNT_WORDS } from './proposal-words.ts';

/** Null for one rate that counts from the first result on: one line says that. */
export function toSteps(
  { pay, currency }: Pick<AdjustmentProposal, 'pay' | 'currency'>,
  locale: string,
): PayStepsView | null {
  if (pay.tiers.length < 2 && (pay.tiers[0]?.fromUnits ?? 0) === 0) return null;
  return {
    unit: `${currency} per ${describePer(pay, locale)}`,
    rows: pay.tiers.map(({ fromUnits, rateMinor }) => ({
      from: formatCount(fromUnits, locale),
      pay: formatMoney(rateMinor, { currency, locale, form: 'bare' }),
    })),
    note: STEP_COUNT_WORDS[isSteep(pay) ? 'cliff' : 'marginal'],
  };
}

/** Sums paid once at a count; null where there are none. */
export function toBonuses(
  { pay, pieceIds, currency }: Pick<AdjustmentProposal, 'pay' | 'pieceIds' | 'currency'>,
  { simulation, locale }: { simulation: PaySimulation | null; locale: string },
): BonusesView | null {
  const { bonuses = [], kpi } = pay;
  if (bonuses.length === 0) return null;
  const scope =
    pieceIds.length === 1
      ? ''
      : pay.applies === 'together'
        ? ', all pieces together'
        : ', each piece by itself';
  const reachedOf = (atUnits: number) => simulation?.bonuses.find((one) => one.atUnits === atUnits);
  return {
    count: `${nameKpi(kpi)} reached`,
    currency,
    rows: bonuses.map(({ atUnits, amountMinor }) => {
      const found = reachedOf(atUnits);
      return {
        at: formatCount(atUnits, locale),
        pay: formatMoney(amountMinor, { currency, locale, form: 'bare' }),
        reached: found ? `${formatCount(found.reached, locale)} of ${formatCount(found.of, locale)}` : '',
      };
    }),
    note: `${bonuses.length === 1 ? 'Paid once' : BONUS_WORDS}${scope}; one result short of it, nothing of it is paid`,
  };
}

/** "1,000 views", or "each of the clicks". */
export function describePer({ per, kpi }: AdjustmentProposal['pay'], locale: string): string {
  const name = nameKpi(kpi).toLowerCase();
  return per === 1 ? `each of the ${name}` : `${formatCount(per, locale)} ${name}`;
}
