// Pay by result of the first contract, as it is typed: what it says, and what it comes to at the creator's own results.
import type { ProposalProblem } from '../../contract/adjustment/proposal-problems.ts';
import type { PaySimulation } from '../../contract/adjustment/simulate-pay.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { ProposalView } from '../guide/guide-view.ts';
import { toBonuses, toSteps } from './present-pay-steps.ts';
import { nameKpi } from './present-plan.ts';
import {
  describeBasis,
  listPayTerms,
  listProblems,
  listRows,
  type PricedPieces,
} from './present-proposal.ts';

/** Without a simulation only what stands against the clause is said. */
export function presentFirstPay(
  priced: PricedPieces,
  standing: Standing,
  {
    locale,
    simulation,
    problems,
  }: { locale: string; simulation: PaySimulation | null; problems: readonly ProposalProblem[] },
): ProposalView {
  return {
    title: 'What it comes to',
    note: priced.currency,
    rows: simulation === null ? [] : listRows(simulation, priced, locale),
    unit: nameKpi(priced.pay.kpi),
    compared: { old: 'Fee agreed', new: 'By result' },
    hint: simulation === null ? '' : describeBasis(simulation, locale),
    checks: listProblems(problems, priced, locale),
    terms: listPayTerms(priced, standing, locale),
    steps: toSteps(priced, locale),
    bonuses: toBonuses(priced, { simulation, locale }),
  };
}
