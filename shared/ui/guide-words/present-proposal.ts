// Changed terms in words: the pay at the creator's own weak, usual and strong results, and whether the offer is fair.
import type { ProposalProblem } from '../../contract/adjustment/proposal-problems.ts';
import type { PaySimulation } from '../../contract/adjustment/simulate-pay.ts';
import { POSTS_MAX, POSTS_MIN } from '../../contract/adjustment/simulate-pay.ts';
import type { AdjustmentProposal } from '../../contract/money/adjustment-proposal.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatCount, formatDay, formatMoney, formatNumberOf, formatPercent } from '../format.ts';
import type { CheckView, FactRow, ProposalView, SimulationRowView } from '../guide/guide-view.ts';
import { describePer, toBonuses, toSteps } from './present-pay-steps.ts';
import { nameKpi } from './present-plan.ts';
import { describeProposalProblem, EARLY_END_WORDS } from './proposal-words.ts';

export type ProposalWords = {
  locale: string;
  /** Null = the creator's results are not at hand here, so no pay is shown. */
  simulation: PaySimulation | null;
  problems: readonly ProposalProblem[];
};

/** A clause with the pieces it prices, whether it is offered or stands in the first contract. */
export type PricedPieces = Pick<AdjustmentProposal, 'pieceIds' | 'pay' | 'currency'>;

/** The offer as both sides see it. */
export function presentProposal(
  proposal: AdjustmentProposal,
  standing: Standing,
  { locale, simulation, problems }: ProposalWords,
): ProposalView {
  const kpi = nameKpi(proposal.pay.kpi);
  return {
    title: 'What the creator would get',
    note: proposal.currency,
    rows: simulation === null ? [] : listRows(simulation, proposal, locale),
    unit: kpi,
    compared: { old: 'Old', new: 'New' },
    hint: simulation === null ? '' : describeBasis(simulation, locale),
    checks:
      simulation === null
        ? listProblems(
            problems.filter(({ isBlocking }) => isBlocking),
            proposal,
            locale,
          )
        : listChecks(proposal, { simulation, problems, locale }),
    terms: listTerms(proposal, standing, locale),
    steps: toSteps(proposal, locale),
    bonuses: toBonuses(proposal, { simulation, locale }),
  };
}

function listTerms(proposal: AdjustmentProposal, standing: Standing, locale: string): FactRow[] {
  const { pieceIds, currency, effectiveFrom, oldFeeMinor } = proposal;
  const before = standing.deliverables.filter(
    ({ id, dueOn, publishedAt }) =>
      pieceIds.includes(id) && publishedAt === null && dueOn < localDateOf(effectiveFrom, standing.timeZone),
  );
  const fee = formatMoney(oldFeeMinor, { currency, locale, form: 'code' });
  return [
    ...listPayTerms(proposal, standing, locale),
    { name: 'From', value: formatDay(effectiveFrom, locale, standing.timeZone) },
    // A piece keeps the terms in force when it was published (DOMAIN.md §4.8 no. 17).
    ...(before.length === 0
      ? []
      : [
          {
            name: 'Due before that',
            value: `${before.map(({ name }) => name).join(', ')}: published before that day, the pay stays as it is`,
          },
        ]),
    { name: 'Before', value: `${fee}${pieceIds.length > 1 ? ', all of them together' : ''}` },
  ];
}

/** What pays, for which pieces, and what counts: the same for an offer and for the first contract. */
export function listPayTerms(
  { pay, pieceIds, currency }: PricedPieces,
  standing: Standing,
  locale: string,
): FactRow[] {
  const amount = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  const names = standing.deliverables.filter(({ id }) => pieceIds.includes(id)).map(({ name }) => name);
  const rate = pay.tiers[0]?.rateMinor ?? 0;
  const hasSteps = toSteps({ pay, currency }, locale) !== null;
  const isMany = pieceIds.length > 1;
  const each = !isMany ? '' : pay.applies === 'together' ? ' for all together' : ' for each piece';
  return [
    { name: 'For', value: names.join(', ') },
    { name: 'Base', value: `${amount(pay.baseMinor)}${each}, always paid`, isStrong: true },
    ...(pay.tiers.length === 0
      ? []
      : [
          {
            name: 'Result',
            value: hasSteps ? 'by steps, as below' : `${amount(rate)} per ${describePer(pay, locale)}`,
            isStrong: true,
          },
        ]),
    ...(pay.bonuses?.length
      ? [{ name: 'Bonus', value: 'at a number of results, as below', isStrong: true }]
      : []),
    ...(pay.floorMinor === null ? [] : [{ name: 'At least', value: `${amount(pay.floorMinor)}${each}` }]),
    ...(pay.variableCapMinor === null
      ? []
      : [{ name: 'Results add at most', value: `${amount(pay.variableCapMinor)}${each}` }]),
    ...(pay.totalCapMinor === null
      ? []
      : [{ name: 'At most', value: `${amount(pay.totalCapMinor)}${each}` }]),
    {
      name: 'Counted',
      value: `${formatNumberOf(pay.measurementWindowDays, 'day', 'days', locale)} after publishing`,
    },
    { name: 'Early end', value: EARLY_END_WORDS[pay.onEarlyEnd] },
  ];
}

const RESULTS = [
  { key: 'p10', name: 'a weak one (1 in 10 below)' },
  { key: 'p50', name: 'a usual one' },
  { key: 'p90', name: 'a strong one (1 in 10 above)' },
] as const;

export function listRows(
  { pieces, total, oldFeeMinor }: PaySimulation,
  { currency }: Pick<PricedPieces, 'currency'>,
  locale: string,
): SimulationRowView[] {
  const amount = (minor: number) => formatMoney(minor, { currency, locale, form: 'bare' });
  if (total === null) return [];
  // Pay is for all pieces together, so are the results it rests on.
  const units = (key: 'p10' | 'p50' | 'p90') =>
    pieces.reduce((sum, piece) => sum + (piece.units?.[key] ?? 0), 0);
  return RESULTS.map(({ key, name }) => ({
    name,
    units: formatCount(units(key), locale),
    old: amount(oldFeeMinor),
    new: amount(total[`${key}Minor`]),
    isUsual: key === 'p50',
  }));
}

export function describeBasis({ n, isTooFew, pieces }: PaySimulation, locale: string): string {
  const posts = formatNumberOf(n, 'post', 'posts', locale);
  if (isTooFew)
    return `${posts} of their own known on this network; ${POSTS_MIN} are needed before pay is shown.`;
  const all = pieces.length > 1 ? `Pay for all ${formatCount(pieces.length, locale)} pieces together. ` : '';
  const wide = n < POSTS_MAX ? ` Fewer than ${POSTS_MAX}, so the range is wide.` : '';
  return `${all}Read from ${posts} of their own.${wide}`;
}

const BASE_SHARE_MIN = 0.4;
const USUAL_SHARE_MIN = 0.85;
/** Codes that have a line of their own below. */
const OWN_LINES = ['BASE_TOO_LOW', 'LOW_EXPECTED_PAY', 'EXPECTED_PAY_UNKNOWN'];
const STARTED = ['PIECE_STARTED', 'EARNED_BECOMES_CONDITIONAL', 'PRODUCTION_NOT_TICKED'];

function listChecks(
  proposal: AdjustmentProposal,
  { simulation, problems, locale }: ProposalWords & { simulation: PaySimulation },
): CheckView[] {
  const has = (...codes: string[]) => problems.some(({ code }) => codes.includes(code));
  const others = problems.filter(({ code }) => !OWN_LINES.includes(code));
  return [
    baseCheck(proposal, { problems, locale }),
    usualCheck(simulation, locale),
    ...(has(...STARTED)
      ? []
      : [
          {
            mark: 'ok',
            text: 'Pieces that have begun stay as they are, nothing earned is at stake',
            note: '',
          } as const,
        ]),
    ...(has('CLIFF_INVERSION')
      ? []
      : [{ mark: 'ok', text: 'More results never pay less', note: '' } as const]),
    ...(has('DEFINITION_INCOMPLETE')
      ? []
      : [{ mark: 'ok', text: 'What counts, until when and by whom is said', note: '' } as const]),
    ...listProblems(others, proposal, locale),
  ];
}

export function listProblems(
  problems: readonly ProposalProblem[],
  { currency }: Pick<PricedPieces, 'currency'>,
  locale: string,
): CheckView[] {
  return problems.map((problem) => ({
    mark: problem.isBlocking ? 'blocks' : 'warn',
    text: describeProposalProblem(problem, { locale, currency }),
    note: problem.isBlocking ? 'to change' : '',
  }));
}

function baseCheck(
  { pay, pieceIds, oldFeeMinor }: AdjustmentProposal,
  { problems, locale }: { problems: readonly ProposalProblem[]; locale: string },
): CheckView {
  const base = pay.baseMinor * (pay.applies === 'together' ? 1 : pieceIds.length);
  const low = problems.find(({ code }) => code === 'BASE_TOO_LOW');
  return {
    mark: low === undefined ? 'ok' : low.isBlocking ? 'blocks' : 'warn',
    text:
      oldFeeMinor > 0
        ? `Base is ${formatPercent(base / oldFeeMinor, locale)} of the old fee`
        : 'The old fee is not known',
    note: `${formatPercent(BASE_SHARE_MIN, locale)} or more`,
  };
}

function usualCheck({ total, oldFeeMinor }: PaySimulation, locale: string): CheckView {
  const note = `${formatPercent(USUAL_SHARE_MIN, locale)} or more`;
  if (total === null || oldFeeMinor <= 0)
    return { mark: 'unknown', text: 'Usual pay is not known yet', note };
  const share = total.p50Minor / oldFeeMinor;
  return {
    mark: share >= USUAL_SHARE_MIN ? 'ok' : 'warn',
    text: `A usual result earns ${formatPercent(share, locale)} of the old fee`,
    note,
  };
}
