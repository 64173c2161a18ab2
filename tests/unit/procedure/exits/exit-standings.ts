// A standing with money to compare: one reel out, one briefed, half a flight to go, a contract that pays by stage.
import type { Terms } from '../../../../shared/contract/terms.ts';
import type { StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { contractWith } from '../case-log.ts';
import { AT, inputsWith } from '../standing-inputs.ts';

export const NOW = AT;

export const EXIT_TERMS: Partial<Terms> = {
  killFee: { model: 'stagePct', stageBps: { contracted: 0, briefed: 2_500 } },
  daysToPay: 30,
  clawback: true,
};

export function exitStanding({
  terms = {},
  ...change
}: Partial<StandingInputs> & { terms?: Partial<Terms> } = {}): Standing {
  const contracts = contractWith({ ...EXIT_TERMS, ...terms });
  return projectStanding(inputsWith({ contracts, ...change }), { at: AT, caseAt: AT }).standing;
}

export function paidOf(paidMinor: number | null): Pick<StandingInputs, 'collaboration'> {
  return { collaboration: { id: 'c1', feeMinor: 100_000, paidMinor, targets: { clicks: 1_000 } } };
}
