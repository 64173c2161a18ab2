// Money in words: what a fee, its earned part and the money at risk are made of. Sums come from the agreement and the contract.

import { isOver } from '../../contract/facts/case-states.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { canBeAtRisk, MONEY_AT_RISK_FORMULA, savableMinor } from '../../procedure/money-at-risk.ts';
import { agreedMinorOf, withMoneyAt } from '../../procedure/payments/money-sums.ts';
import type { SumMoney } from '../../procedure/payments/standing-money.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatMoment, formatMoney, formatPercent } from '../format.ts';
import type { ExplanationView, InputView } from './explanation-view.ts';

type Facts = Pick<
  Standing,
  | 'money'
  | 'moneyAtRiskMinor'
  | 'assessment'
  | 'deliverables'
  | 'contracts'
  | 'currency'
  | 'timeZone'
  | 'case'
  | 'endsOn'
  | 'at'
  | 'caseAt'
>;
type Money = NonNullable<Standing['money']>;
type Context = { locale: string };

/** What could still be saved of the fee, times the chance that it should be; why it is not known, otherwise. */
export function explainMoneyAtRisk(standing: Facts, context: Context): ExplanationView {
  const { assessment, moneyAtRiskMinor, timeZone, caseAt } = standing;
  // The value lists are ordered by is of this instant, and so are its parts.
  const { money } = withMoneyAt(standing, caseAt);
  const amount = amounts(standing, context);
  const isKnown = moneyAtRiskMinor !== null && money !== null;
  return {
    title: isKnown
      ? `Money at risk: where ${formatMoneyAtRisk(standing, context.locale)} comes from`
      : 'Money at risk: why there is no value',
    sentences: isKnown
      ? [
          'What an end today would still save of what is agreed, times the chance that the results stay below break-even.',
          'It puts lists in order. It is no forecast of a loss, and no advice to end.',
        ]
      : describeMissing(standing),
    formula: isKnown
      ? `Money at risk = (${money.exitCostMinor === null ? 'agreed − what an end today would earn the creator' : 'still open − what an end today would still cost'}) × chance of missing break-even`
      : '',
    inputs: !canBeAtRisk(standing)
      ? []
      : [
          ...(money === null ? [] : listSaved(standing, money, amount)),
          ...(assessment.score === null
            ? []
            : [
                {
                  name: 'Chance of missing break-even',
                  // To the tenth, so that who multiplies comes out at the sum.
                  value: formatPercent(1 - assessment.score / 100, context.locale, 1),
                  source: `100 − score, of ${formatMoment(standing.at, context.locale, timeZone)}`,
                },
              ]),
        ],
    trend: [],
    changes: [],
    version: `Definition ${MONEY_AT_RISK_FORMULA}, applied ${formatMoment(caseAt, context.locale, timeZone)}`,
  };
}

/** Money at risk in whole units, for it is a chance times a sum; "–" when it is not known or not shown to this member. */
export function formatMoneyAtRisk(
  { moneyAtRiskMinor, currency }: Pick<Standing, 'moneyAtRiskMinor' | 'currency'>,
  locale: string,
  form: 'symbol' | 'code' = 'symbol',
): string {
  if (moneyAtRiskMinor === null) return '–';
  return formatMoney(moneyAtRiskMinor, { currency, locale, form, isRounded: true });
}

/** Agreed, earned by what is out, paid, and what an end today would cost; null for who may not see fees. */
export function explainFees(standing: Facts, context: Context): ExplanationView | null {
  const { money, deliverables, timeZone, at } = standing;
  if (money === null) return null;
  const amount = amounts(standing, context);
  const isOut = (id: string) => deliverables.some((piece) => piece.id === id && piece.publishedAt !== null);
  const pieces = (money.pieces ?? []).map(({ id, feeMinor, agreedMinor = feeMinor, earnedMinor }) => ({
    name: deliverables.find((piece) => piece.id === id)?.name ?? 'A piece',
    value: amount(isOut(id) ? (earnedMinor ?? feeMinor) : agreedMinor),
    source: isOut(id) ? 'earned, it is out' : 'not earned yet',
  }));
  const sums = (money.sums ?? []).map(({ kind, agreedMinor, earnedMinor }) => ({
    name: SUM_NAMES[kind],
    value: amount(earnedMinor),
    source: agreedMinor === earnedMinor ? 'earned so far' : `earned so far, of ${amount(agreedMinor)}`,
  }));
  return {
    title: `Fees: where ${amount(money.earnedMinor)} earned comes from`,
    sentences: [
      'Earned is the pay for the pieces that are out, the retainer and standby pay so far, and approved expenses. A fee without a split is shared equally among its pieces.',
      'Still to pay is everything agreed less what was paid, whether or not it is earned yet.',
      ...(money.exitCostMinor === null || isOver(standing.case.state)
        ? []
        : [
            'An end today is reckoned as the brand ending for convenience, with the notice and the terms of the contract.',
          ]),
    ],
    formula: 'Earned = published pieces + retainer + standby pay + expenses · still to pay = agreed − paid',
    inputs: [
      { name: 'Fee', value: amount(money.feeMinor), source: sourceOfFee(money) },
      ...pieces,
      ...sums,
      {
        name: 'Agreed in all',
        value: amount(agreedMinorOf(money)),
        source: 'pieces, retainer, standby pay and expenses',
      },
      ...paidInput(money, amount),
      ...exitInput(standing, money, amount),
    ],
    trend: [],
    changes: [],
    version: `Fees from agreement and contract, as of ${formatMoment(at, context.locale, timeZone)}`,
  };
}

/** Where the agreed fee comes from: somebody's word, or the pieces added up. */
export function sourceOfFee({ feeIs }: Pick<Money, 'feeIs'>): string {
  return feeIs === 'sum' ? 'the sum of its pieces' : 'from the agreement';
}

const SUM_NAMES: Record<SumMoney['kind'], string> = {
  retainer: 'Retainer',
  standby: 'Standby pay',
  interest: 'Interest on late pay',
  expenses: 'Expenses',
};

type Amount = (minor: number) => string;

function amounts({ currency }: Facts, { locale }: Context): Amount {
  return (minor) => formatMoney(minor, { currency, locale, form: 'symbol' });
}

function listSaved(standing: Facts, money: Money, amount: Amount): InputView[] {
  const savedMinor = savableMinor(money);
  const open =
    money.exitCostMinor === null
      ? []
      : [{ name: 'Still open', value: amount(money.openMinor), source: 'agreed − paid' }];
  return [
    agreedMinorOf(money) === money.feeMinor
      ? { name: 'Fee', value: amount(money.feeMinor), source: sourceOfFee(money) }
      : { name: 'Agreed', value: amount(agreedMinorOf(money)), source: 'by the terms in force' },
    ...paidInput(money, amount),
    ...open,
    ...exitInput(standing, money, amount),
    ...(savedMinor === null
      ? []
      : [{ name: 'Saved by an end today', value: amount(savedMinor), source: 'never below zero' }]),
  ];
}

function paidInput({ paidMinor }: Money, amount: Amount): InputView[] {
  if (paidMinor === undefined) return [];
  return [
    paidMinor === null
      ? { name: 'Paid', value: '–', source: 'nobody has said' }
      : { name: 'Paid', value: amount(paidMinor), source: 'typed by the team' },
  ];
}

/** With what was paid known, what is still due; without, what is earned in all at an end. */
function exitInput({ contracts, caseAt, case: state }: Facts, money: Money, amount: Amount): InputView[] {
  if (isOver(state.state)) {
    if (state.money === null || money.endEarnedMinor == null) return [];
    return [
      {
        name: 'Earned with its end',
        value: amount(money.endEarnedMinor),
        source: 'the money of the end',
      },
    ];
  }
  const version = findVersionInForce(contracts, caseAt);
  const source =
    version === undefined ? 'by the contract’s terms' : `contract version ${version.n}, in force today`;
  if (money.exitCostMinor !== null)
    return [{ name: 'An end today would still cost', value: amount(money.exitCostMinor), source }];
  const earned = money.endEarnedMinor ?? null;
  return earned === null
    ? []
    : [{ name: 'An end today would earn the creator', value: amount(earned), source }];
}

function describeMissing(standing: Pick<Facts, 'money' | 'assessment' | 'case'>): string[] {
  const { money, assessment } = standing;
  if (!canBeAtRisk(standing))
    return ['Its end is decided, so nothing is at risk any more: what is still paid follows from it.'];
  if (money === null) return ['The fee is not known here, so nothing can be said about money.'];
  return [
    ...(savableMinor(money) === null
      ? ['What an end today would cost is not known: the contract’s terms are not filled in.']
      : []),
    ...(assessment.score === null ? ['There is no score yet, so there is no chance to reckon with.'] : []),
  ];
}
