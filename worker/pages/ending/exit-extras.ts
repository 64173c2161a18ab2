import { lastDayOf } from '../../../shared/contract/survival.ts';
import type { ExitExtras } from '../../../shared/procedure/exits/compare-exits.ts';
import type { Papers, PromisesElsewhere } from '../../store/procedure/papers.ts';

/** What the papers know beyond the standing. */
export function toExtras(papers: Papers | null): ExitExtras {
  if (papers === null) return {};
  return {
    ...(papers.expensesMinor === null ? {} : { expensesMinor: papers.expensesMinor }),
    ...(papers.expensesApprovedOn === null ? {} : { expensesApprovedOn: papers.expensesApprovedOn }),
    pieces: Object.fromEntries(papers.pieces.map(({ id, brandDelayDays }) => [id, { brandDelayDays }])),
  };
}

/** What the creator promised elsewhere, as the rule about overlaps reads it; nothing where a page did not ask. */
export function toElsewhere(promises: PromisesElsewhere | null): Pick<ExitExtras, 'otherGrants' | 'ended'> {
  if (promises === null) return {};
  const lastDays = promises.ends.map(({ campaign, at, timeZone }) => [campaign, lastDayOf(at, timeZone)]);
  return { otherGrants: promises.grants, ended: Object.fromEntries(lastDays) };
}
