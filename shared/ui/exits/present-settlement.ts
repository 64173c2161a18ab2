// The money of an end, line by line, with what is missing before it can be frozen.
import type { FrozenSettlement, UnknownFact } from '../../contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import { wasPaidAtClose } from '../../procedure/ending/finish.ts';
import type { DatedSum } from '../../procedure/exits/exit-column.ts';
import { isOver } from '../../procedure/machine.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Result } from '../../result.ts';
import { formatDay, formatMoney, formatPercent } from '../format.ts';
import { contractZone } from '../present-contract.ts';
import { formatAtEnd } from '../reading/end-words.ts';
import type { SettlementView } from './exits-view.ts';
import { listPayDays } from './pay-days.ts';
import { ROUTE_WORDS } from './route-words.ts';

/** `frozen` = it stands as it went out; otherwise it is a draft of today. */
export function presentSettlement(
  result: Result<FrozenSettlement, SettlementProblem>,
  standing: Standing,
  { locale, isFrozen }: { locale: string; isFrozen: boolean },
): SettlementView {
  const money = (minor: number | null) =>
    minor === null ? '–' : formatMoney(minor, { currency: standing.currency, locale, form: 'symbol' });
  if (!result.ok) {
    const unknown = [PROBLEM_WORDS[result.error.reason]];
    return {
      title: 'The money cannot be computed',
      note: '',
      currency: standing.currency,
      lines: [],
      totals: [],
      payBy: '',
      unknown,
    };
  }
  const settled = result.value;
  return {
    title: `${leadOf(settled, standing)} ${formatAtEnd(settled.effectiveAt, locale, contractZone(standing, settled.effectiveAt))}`,
    note: `${ROUTE_WORDS[settled.route]}, contract version ${settled.contractVersion}, ${isFrozen ? 'frozen' : 'draft'}`,
    currency: settled.currency,
    lines: settled.lines.map((line, index) => ({
      id: `${line.kind}-${line.id}-${index}`,
      piece: nameSum({ what: line.kind, id: line.id }, standing),
      stage: line.stage === null ? '' : line.stage.replaceAll('_', ' '),
      share: line.bps === null ? '' : formatPercent(line.bps / 10_000, locale),
      amount: money(line.amountMinor),
    })),
    totals: [
      { name: 'Earned', amount: money(settled.earnedMinor), isStrong: false },
      { name: 'Paid so far', amount: money(settled.paidMinor), isStrong: false },
      { name: 'Due to the creator', amount: money(settled.dueToCreatorMinor), isStrong: true },
      ...optional('Of this on hold until it is settled', settled.heldMinor ?? 0, money),
      ...optional('Comes back to us', settled.refundDueMinor, money),
      ...optional('Paid and not coming back', settled.writeOffMinor, money),
    ],
    payBy: settled.dueToCreatorMinor === 0 ? '' : describePayBy(settled, standing, locale),
    unknown: settled.unknown.map((fact) => describeUnknown(fact, standing)),
  };
}

/** "Ended", "It ends" once a notice runs or both have signed, "If it ends" as long as nothing is decided. */
function leadOf({ route }: FrozenSettlement, { case: { state } }: Standing): string {
  if (route === 'expiry' || isOver(state)) return 'Ended';
  return state === 'ending' ? 'It ends' : 'If it ends';
}

/** Of an end that leaves nothing open there is no such day. */
function describePayBy(
  { payByOn, payDays, isPayByFallback, currency }: FrozenSettlement,
  { case: state }: Standing,
  locale: string,
): string {
  if (wasPaidAtClose(state)) return 'Paid, as noted when the case was closed.';
  const by = payDays
    ? `: ${listPayDays(payDays, { currency, locale, form: 'symbol' })}`
    : ` by ${formatDay(payByOn, locale)}`;
  const why = isPayByFallback ? ', with 30 days because the contract names none' : '';
  return `To be paid${by}${why}.`;
}

function optional(name: string, minor: number | null, money: (minor: number | null) => string) {
  return minor === null || minor === 0 ? [] : [{ name, amount: money(minor), isStrong: false }];
}

const LINE_WORDS: Record<DatedSum['what'], string> = {
  piece: 'Piece',
  kill_fee: 'Kill fee',
  performance: 'Pay by result',
  retainer: 'Retainer',
  standby: 'Standby pay',
  expenses: 'Expenses',
  interest: 'Interest on late pay',
  extra: 'Other',
  remedy: 'Remedy',
  refund: 'Comes back to us',
};

/** "Reel 3", "Reel 2, pay by result", "Expenses": a line of a settlement, or a sum that falls due of it. */
export function nameSum({ what, id }: Pick<DatedSum, 'what' | 'id'>, standing: Standing): string {
  const piece = standing.deliverables.find((one) => one.id === id)?.name;
  if (piece === undefined) return LINE_WORDS[what];
  return what === 'piece' ? piece : `${piece}, ${LINE_WORDS[what].toLowerCase()}`;
}

/** A fact that is missing, as a sentence. */
export function describeUnknown(fact: UnknownFact, standing: Pick<Standing, 'deliverables'>): string {
  const piece =
    'pieceId' in fact ? (standing.deliverables.find(({ id }) => id === fact.pieceId)?.name ?? 'a piece') : '';
  switch (fact.code) {
    case 'PAID_UNKNOWN':
      return 'What was paid so far is not on file.';
    case 'TERM_UNCONFIRMED':
      return OPEN_TERM_WORDS[fact.term];
    case 'FEE_UNKNOWN':
      return `The fee of ${piece} is not on file.`;
    case 'STAGE_UNKNOWN':
      return `The stage of ${piece} is not on file.`;
    case 'POST_DATE_UNKNOWN':
      return `The day of ${piece} is not on file.`;
    case 'UNITS_UNKNOWN':
      return `The results of ${piece} are not counted yet.`;
    case 'STANDBY_FEE_UNKNOWN':
      return 'The fee that standby pay is a share of is not on file.';
  }
}

const OPEN_TERM_WORDS = {
  killFee: 'The contract’s kill fee is not confirmed.',
  payment: 'The contract’s payment terms are not confirmed.',
  performancePay: 'What the contract pays by result is not confirmed.',
  retainer: 'Whether the contract pays a retainer is not confirmed.',
};

/** Why there is no sum at all. */
export const PROBLEM_WORDS: Record<SettlementProblem['reason'], string> = {
  contract_not_in_force: 'No signed contract is in force at that time.',
  terms_contradict: 'The contract’s terms contradict each other.',
  not_an_amount: 'An amount on file is not a whole number of cents, or negative.',
  two_currencies: 'Amounts on file are in two currencies.',
  fees_do_not_sum: 'The fees of the pieces do not sum to the fee of the contract.',
};
