// The guided steps, the ways on and the money as the panel shows them, from the standing alone.
import { isOver } from '../../contract/facts/case-states.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { campaignPath, collaborationPath } from '../../desk-paths.ts';
import type { ExitComparison } from '../../procedure/exits/compare-exits.ts';
import { compareExits } from '../../procedure/exits/compare-exits.ts';
import { settlementOf } from '../../procedure/exits/exit-settlement.ts';
import { plannedEnd } from '../../procedure/exits/planned-end.ts';
import type { ActKind, Guide, GuideStep } from '../../procedure/guide/guide-step.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { ExitsView } from '../exits/exits-view.ts';
import { presentExits } from '../exits/present-exits.ts';
import { presentSettlement } from '../exits/present-settlement.ts';
import { toCity } from '../format.ts';
import { actAddress, nextStepPath } from '../guide-words/act-places.ts';
import { presentAnswers } from '../guide-words/present-answers.ts';
import { presentPlan } from '../guide-words/present-plan.ts';
import { presentProposal } from '../guide-words/present-proposal.ts';
import type { StepWords } from '../guide-words/present-steps.ts';
import { presentExit, presentLadder } from '../guide-words/present-steps.ts';
import { contractZone } from '../present-contract.ts';
import type { DossierContext } from './dossier-context.ts';
import type { ActView, StepsView } from './dossier-view.ts';
import { findActHref } from './present-acts.ts';

type Parts = { guide: Guide; acts: ActView[] };

/** Both procedures, the plan, the ways on and the money; money parts are null for who may not see fees. */
export function presentGuide(standing: Standing, { guide, acts }: Parts, context: DossierContext): StepsView {
  const words = stepWords(standing, { guide, acts }, context);
  const { proposal } = standing.case;
  // Once it is over no way on is left to choose; what the end costs stands frozen on the desk.
  const isChoice = !isOver(standing.case.state);
  const mayCompare = isChoice && standing.money !== null && standing.contracts.length > 0;
  const comparison = mayCompare ? compareExits({ standing, now: context.now }) : null;
  return {
    answers: presentAnswers(guide, standing, words),
    zone: toCity(contractZone(standing, context.now)),
    ladder: presentLadder(guide, standing, words),
    exit: presentExit(guide, standing, words),
    plan: presentPlan(standing, context),
    proposal:
      proposal === null || standing.money === null
        ? null
        : presentProposal(proposal.proposal, standing, {
            locale: context.locale,
            simulation: null,
            problems: [],
          }),
    exits: comparison && withoutCents(presentExits(comparison, standing, context.locale)),
    settlement: comparison && presentMoney(comparison, standing, context),
  };
}

/** The panel's own act, a page of the desk, or nothing for who only reads. */
function stepWords(standing: Standing, { guide, acts }: Parts, context: DossierContext): StepWords {
  return {
    now: context.now,
    locale: context.locale,
    isPossible: (act) => guide.acts.includes(act),
    importHref:
      context.role === 'viewer' ? undefined : context.deskUrl + campaignPath(standing.campaignId, '/import'),
    bookingHref:
      context.role === 'viewer'
        ? undefined
        : context.deskUrl + collaborationPath(standing.collaborationId, '/booking#marketplace'),
    hrefOf(act: ActKind, step: GuideStep) {
      if (context.role === 'viewer') return undefined;
      if (act === 'emergency_pause' || act === 'confirm_emergency' || act === 'lift_emergency')
        return '#emergency';
      const here = findActHref(act, acts);
      const address = actAddress(act, step);
      if (here !== undefined || address === undefined) return here;
      return context.deskUrl + collaborationPath(standing.collaborationId, address);
    },
  };
}

const MONEY_ROWS = ['spent', 'now', 'later', 'total'] as const;
const NO_CENTS = /[.,]00(?=\D*$)/;

/** Four ways stand side by side in a narrow panel: sums that are all whole are written without their zeros. */
function withoutCents(view: ExitsView): ExitsView {
  const sums = view.columns.flatMap(({ cells }) => MONEY_ROWS.map((row) => cells[row].value));
  if (!sums.every((sum) => NO_CENTS.test(sum) || !/\d/.test(sum))) return view;
  const columns = view.columns.map((column) => ({
    ...column,
    cells: {
      ...column.cells,
      ...Object.fromEntries(
        MONEY_ROWS.map((row) => {
          const { value, note } = column.cells[row];
          return [row, { value: value.replace(NO_CENTS, ''), note }];
        }),
      ),
    },
  }));
  return { ...view, columns };
}

/** A draft of today; what was frozen with a notice stands line by line on the desk. */
function presentMoney(
  { ends }: ExitComparison,
  standing: Standing,
  { now, locale }: DossierContext,
): StepsView['settlement'] {
  if (standing.case.money !== null) return null;
  if (findVersionInForce(standing.contracts, now) === undefined) return null;
  const result = settlementOf(standing, plannedEnd(standing, now, ends));
  return presentSettlement(result, standing, { locale, isFrozen: false });
}

/** Where the next step is taken: in the panel where it is a simple act or a tab, on the desk where it has a form; null = nowhere. */
export function findNextHref(standing: Standing, acts: ActView[], context: DossierContext): string | null {
  if (context.role === 'viewer') return null;
  const { code } = standing.nextStep;
  const here = code === 'close_case' ? findActHref('recover', acts) : undefined;
  if (here !== undefined) return here;
  if (code === 'review_pause' && standing.case.state === 'emergency_paused') return '#emergency';
  if (code === 'answer_draft') return '#contract';
  const path = nextStepPath(standing);
  return path === undefined ? null : context.deskUrl + path;
}
