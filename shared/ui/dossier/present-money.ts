// A collaboration's money as it is read beside its dossier: each sum once, with what it is made of.
import { agreedMinorOf } from '../../procedure/payments/money-sums.ts';
import type { MoneyStanding, SumMoney } from '../../procedure/payments/standing-money.ts';
import type { Standing } from '../../procedure/standing.ts';
import { describeUnknown, PROBLEM_WORDS } from '../exits/present-settlement.ts';
import { sourceOfFee } from '../explain/explain-money.ts';
import { formatMoney } from '../format.ts';

type Facts = Pick<Standing, 'currency' | 'deliverables'>;

const SUM_WORDS: Record<SumMoney['kind'], string> = {
  retainer: 'retainer',
  standby: 'standby pay',
  expenses: 'expenses',
};

/** The sums in words; `standing` as of the instant they are read at. */
export function presentMoney(money: MoneyStanding, standing: Facts, { locale }: { locale: string }) {
  const amount = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  return {
    agreed: `${amount(agreedMinorOf(money))}${describeParts(money, amount)}`,
    earned: amount(money.earnedMinor),
    earnedNote: money.isEarnedOpen ? ', more by results not counted yet' : '',
    open: describeOpen(money, amount),
    exit: describeExit(money, standing, amount),
  };
}

type Amount = (minor: number) => string;

/** What beside the fee is in the sum; nothing where the fee is all of it. */
function describeParts(money: MoneyStanding, amount: Amount): string {
  const sums = money.sums ?? [];
  const others = sums.reduce((all, { agreedMinor }) => all + agreedMinor, 0);
  const payMinor = agreedMinorOf(money) - others;
  const isFee = payMinor === money.feeMinor;
  if (isFee && sums.length === 0) return money.feeIs === 'sum' ? `, ${sourceOfFee(money)}` : '';
  const parts = [
    ...(isFee ? [] : [`${amount(payMinor)} for the pieces by the changed terms, more by result`]),
    ...(isFee && sums.length > 0 ? [`${amount(payMinor)} fee`] : []),
    ...sums.map(({ kind, agreedMinor }) => `${amount(agreedMinor)} ${SUM_WORDS[kind]}`),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

/** What is paid beyond all that is agreed is said as that, unless results may still earn it. */
function describeOpen(money: MoneyStanding, amount: Amount): string {
  const overpaidMinor = (money.paidMinor ?? 0) - agreedMinorOf(money);
  if (hasResults(money)) return `${amount(money.openMinor)}, more by result`;
  return overpaidMinor > 0
    ? `nothing; ${amount(overpaidMinor)} more is paid than agreed`
    : amount(money.openMinor);
}

/** Pay by result may add to what is guaranteed. */
function hasResults({ pieces = [] }: MoneyStanding): boolean {
  return pieces.some(({ units }) => units !== undefined);
}

function describeExit(money: MoneyStanding, standing: Facts, amount: Amount): string {
  const { exitCostMinor, exitRefundMinor = 0, exitWriteOffMinor = 0, exitUnknown = [], exitProblem } = money;
  const why = exitProblem
    ? [PROBLEM_WORDS[exitProblem]]
    : exitUnknown.map((fact) => describeUnknown(fact, standing));
  if (exitCostMinor === null) return ['not known yet.', ...why].join(' ');
  const sum = [
    amount(exitCostMinor),
    ...(exitRefundMinor > 0 ? [`${amount(exitRefundMinor)} comes back to us`] : []),
    ...(exitWriteOffMinor > 0 ? [`${amount(exitWriteOffMinor)} paid and not coming back`] : []),
  ].join(', ');
  return why.length === 0 ? sum : [`${sum}, as far as it is known.`, ...why].join(' ');
}
