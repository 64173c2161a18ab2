// A collaboration's money as it is read beside its dossier: each sum once, with what it is made of.
import { isOver } from '../../procedure/machine.ts';
import { agreedMinorOf } from '../../procedure/payments/money-sums.ts';
import type { MoneyStanding, SumMoney } from '../../procedure/payments/standing-money.ts';
import type { Standing } from '../../procedure/standing.ts';
import { describeEndSums } from '../exits/end-sums.ts';
import { sourceOfFee } from '../explain/explain-money.ts';
import { formatMoney } from '../format.ts';
import { findPending } from '../present-status.ts';

type Facts = Pick<Standing, 'currency' | 'deliverables' | 'case'>;

const SUM_WORDS: Record<SumMoney['kind'], string> = {
  retainer: 'retainer',
  standby: 'standby pay',
  interest: 'interest on late pay',
  expenses: 'expenses',
};

/** The sums in words; `standing` as of the instant they are read at. */
export function presentMoney(money: MoneyStanding, standing: Facts, { locale }: { locale: string }) {
  const amount = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  return {
    agreed: `${amount(agreedMinorOf(money))}${describeParts(money, amount)}`,
    earned: amount(money.earnedMinor),
    earnedNote: money.isEarnedOpen ? ', more by results not counted yet' : '',
    ahead: listAhead(money, standing, { amount, locale }),
  };
}

/**
 * What is still to come. An end that is on its way decides what is still paid, and the whole work is then only what would
 * have been; once it is over nothing else is left.
 */
function listAhead(
  money: MoneyStanding,
  standing: Facts,
  { amount, locale }: { amount: Amount; locale: string },
): { name: string; text: string }[] {
  const exit = describeExit(money, standing, locale);
  const open = describeOpen(money, amount);
  if (findPending(standing, 'end'))
    return [
      { name: 'Still to pay, with the end', text: exit },
      { name: 'Had it gone on', text: open },
    ];
  if (isOver(standing.case.state))
    return standing.case.money === null
      ? [{ name: 'Still to pay', text: open }]
      : [
          ...(money.endEarnedMinor == null
            ? []
            : [{ name: 'Earned with its end', text: amount(money.endEarnedMinor) }]),
          { name: 'Due at its end', text: exit },
        ];
  return [
    { name: 'Still to pay', text: open },
    { name: 'If it ended now', text: exit },
  ];
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
    ...(isFee ? [] : [`${amount(payMinor)} for the pieces by the terms in force, more by result`]),
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

function describeExit(money: MoneyStanding, standing: Facts, locale: string): string {
  const { exitCostMinor, exitRefundMinor = 0, exitWriteOffMinor = 0, exitUnknown, exitProblem } = money;
  const sums = {
    dueMinor: exitCostMinor,
    refundMinor: exitRefundMinor,
    writeOffMinor: exitWriteOffMinor,
    ...(exitUnknown === undefined ? {} : { unknown: exitUnknown }),
    ...(exitProblem === undefined ? {} : { problem: exitProblem }),
  };
  return describeEndSums(sums, standing, locale);
}
