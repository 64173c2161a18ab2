// The causes a shortfall can have (DOMAIN.md §6.2) as one table, and what follows from whose they are.
import { BRAND_CAUSE_TABLE } from './brand-causes.ts';
import type { CauseEntry } from './cause-entry.ts';
import { OTHER_CAUSE_TABLE } from './other-causes.ts';
import type { CauseCode, CauseRecord } from './records.ts';
import { CAUSES } from './records.ts';

/** Every cause with its words, evidence and first remedies. */
export const CAUSE_TABLE: Record<CauseCode, CauseEntry> = { ...BRAND_CAUSE_TABLE, ...OTHER_CAUSE_TABLE };

/** True when the cause is the brand's own to put right. */
export function isCauseCode(code: string): code is CauseCode {
  return Object.hasOwn(CAUSE_TABLE, code);
}

export function isBrandCause(code: CauseCode): boolean {
  return CAUSE_TABLE[code].owner === 'brand';
}

/** The causes in the order they are offered: the brand's own first. */
export const CAUSES_IN_ORDER: readonly CauseCode[] = [
  ...CAUSES.filter(isBrandCause),
  ...CAUSES.filter((code) => !isBrandCause(code)),
];

/** True when all that is held with high confidence is the brand's own; an end for performance then shows a stop sign (§6.2). */
export function isBrandSideOnly({ causes }: { causes: readonly CauseRecord[] }): boolean {
  const sure = causes.filter((cause) => cause.confidence === 'high');
  return sure.length > 0 && sure.every((cause) => isBrandCause(cause.code));
}

/** True when the two sides see a cause differently; both views stay on record and are shown (§6.2). */
export function isDisputedCause(cause: CauseRecord): boolean {
  return cause.creatorStance === 'objects';
}
