import type { ExitExtras } from '../../../shared/procedure/exits/compare-exits.ts';
import type { Papers } from '../../store/procedure/papers.ts';

/** What the papers know beyond the standing. */
export function toExtras(papers: Papers | null): ExitExtras {
  if (papers === null) return {};
  return {
    ...(papers.expensesMinor === null ? {} : { expensesMinor: papers.expensesMinor }),
    ...(papers.expensesApprovedOn === null ? {} : { expensesApprovedOn: papers.expensesApprovedOn }),
    pieces: Object.fromEntries(papers.pieces.map(({ id, brandDelayDays }) => [id, { brandDelayDays }])),
  };
}
