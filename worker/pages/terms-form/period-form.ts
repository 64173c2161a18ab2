// A period of the paper in its fields: how many of what, and the two things most clauses leave out (DOMAIN.md §3.3).
import type { Period } from '../../../shared/contract/terms.ts';
import type { TermsValues } from './terms-reader.ts';

/** Names of the two boxes of a period. */
export function countingBoxes(stem: string): { receiptDay: string; roll: string } {
  return { receiptDay: `${stem}-counts-receipt`, roll: `${stem}-rolls` };
}

export function periodValues(stem: string, period: Period | null | undefined): TermsValues {
  if (!period) return {};
  const { receiptDay, roll } = countingBoxes(stem);
  return {
    [`${stem}-n`]: String(period.n),
    [`${stem}-unit`]: period.unit,
    ...(period.countReceiptDay === true ? { [receiptDay]: 'on' } : {}),
    ...(period.roll === 'forward' ? { [roll]: 'on' } : {}),
  };
}
