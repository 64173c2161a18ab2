// The one way from a collaboration to the money of its end (DOMAIN.md §3.7–3.8): which pieces earn what under the contract
// that governs, pay by result, retainer, standby and expenses, and who owes whom by when.
import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import { isUnconfirmed } from '../facts/confirmed.ts';
import { findVersionInForce } from '../in-force.ts';
import type { ContractVersion, Instant } from '../terms.ts';
import type { TermsProblem } from '../terms-problems.ts';
import { listTermsProblems } from '../terms-problems.ts';
import type { FrozenSettlement, SettledLine, UnknownFact } from './frozen-settlement.ts';
import { heldMinorOf, paymentKey, withoutAgreed } from './held-parts.ts';
import { otherLines } from './other-lines.ts';
import { sumMinor } from './rounding.ts';
import { pieceLines } from './settled-pieces.ts';
import { balanceOf, DAYS_TO_PAY_FALLBACK, mayAskBack, paymentDueOn } from './settlement.ts';
import type { SettlementCase } from './settlement-case.ts';
import { isFullySplit } from './splits.ts';

/** Contradictions in the input; nothing is computed from them. */
export type SettlementProblem =
  | { reason: 'contract_not_in_force'; at: Instant }
  | { reason: 'terms_contradict'; problems: TermsProblem[] }
  | { reason: 'not_an_amount'; field: string; value: string }
  | { reason: 'two_currencies'; currencies: string[] }
  | { reason: 'fees_do_not_sum'; contractFeeMinor: number; piecesMinor: number };

const MONEY_FIELDS = [
  'tz',
  'killFee',
  'daysToPay',
  'lateInterest',
  'performancePay',
  'earlierPay',
  'retainer',
  'pause.standby',
  'minLiveDays',
  'expensesCapMinor',
];

/** The money of this end, line by line; unknown facts are named and leave null sums, contradictions are refused. */
export function settlementFor(input: SettlementCase): Result<FrozenSettlement, SettlementProblem> {
  const version = findVersionInForce(input.contracts, input.governedAt);
  if (!version) return refuse({ reason: 'contract_not_in_force', at: input.governedAt });
  const problem = findProblem(input, version);
  if (problem) return refuse(problem);
  const pieces = pieceLines(input, version);
  const others = otherLines(input, version);
  const unknown = [...pieces.unknown, ...others.unknown, ...paidFacts(input)];
  return ok(
    toSettlement(input, version, {
      lines: withoutAgreed([...pieces.lines, ...others.lines], input.held ?? []),
      later: pieces.later,
      unknown,
    }),
  );
}

function toSettlement(
  input: SettlementCase,
  version: ContractVersion,
  found: Pick<FrozenSettlement, 'lines' | 'later' | 'unknown'>,
): FrozenSettlement {
  const { route, party, effectiveAt, currency, paidMinor } = input;
  const { tz, daysToPay } = version.terms;
  const earnedMinor = sumOf(found.lines);
  const balance = balanceFor(input, version, earnedMinor);
  const heldMinor = heldMinorOf(found.lines, input.held ?? [], balance.amounts.dueToCreatorMinor ?? 0);
  return {
    currency,
    route,
    party,
    effectiveAt,
    contractVersion: version.n,
    lines: found.lines,
    earnedMinor,
    paidMinor,
    ...balance.amounts,
    ...(heldMinor === 0 ? {} : { heldMinor }),
    payByOn: paymentDueOn(effectiveAt, tz, daysToPay ?? DAYS_TO_PAY_FALLBACK),
    isPayByFallback: daysToPay === undefined,
    later: found.later,
    unknown: [...found.unknown, ...balance.unknown],
  };
}

type KnownBalance = {
  amounts: Pick<FrozenSettlement, 'dueToCreatorMinor' | 'refundDueMinor' | 'writeOffMinor'>;
  unknown: UnknownFact[];
};

/** An overpaid sum without a confirmed payment term is neither asked back nor written off before somebody has read it. */
function balanceFor(
  { route, party, paidMinor }: SettlementCase,
  { terms }: ContractVersion,
  earnedMinor: number | null,
): KnownBalance {
  if (earnedMinor === null || paidMinor === null) {
    return { amounts: { dueToCreatorMinor: null, refundDueMinor: null, writeOffMinor: null }, unknown: [] };
  }
  const mayAsk = mayAskBack(route === 'expiry' ? 'mutual' : route, party, terms.clawback === true);
  const amounts = balanceOf(earnedMinor, paidMinor, mayAsk);
  if (amounts.writeOffMinor === 0 || !isUnconfirmed(terms, 'payment')) return { amounts, unknown: [] };
  return {
    amounts: { ...amounts, refundDueMinor: null, writeOffMinor: null },
    unknown: [{ code: 'TERM_UNCONFIRMED', term: 'payment' }],
  };
}

function paidFacts({ paidMinor }: SettlementCase): UnknownFact[] {
  return paidMinor === null ? [{ code: 'PAID_UNKNOWN' }] : [];
}

function sumOf(lines: readonly SettledLine[]): number | null {
  const amounts = lines.flatMap(({ amountMinor }) => amountMinor ?? []);
  return amounts.length < lines.length ? null : sumMinor(amounts);
}

function findProblem(input: SettlementCase, version: ContractVersion): SettlementProblem | undefined {
  const problems = moneyTermsProblems(version);
  if (problems.length > 0) return { reason: 'terms_contradict', problems };
  const broken = listAmounts(input).find(([, value]) => !Number.isSafeInteger(value) || value < 0);
  if (broken) return { reason: 'not_an_amount', field: broken[0], value: String(broken[1]) };
  const currencies = [...new Set([input.currency, ...(input.currencies ?? [])])];
  if (currencies.length > 1) return { reason: 'two_currencies', currencies };
  return feesProblem(input);
}

/** Contradictions that would make a sum wrong; those of other clauses do not stand in the way of the money. */
function moneyTermsProblems({ terms }: ContractVersion): TermsProblem[] {
  return listTermsProblems(terms).filter(({ field }) => MONEY_FIELDS.some((name) => field.startsWith(name)));
}

function feesProblem({ contractFeeMinor, pieces }: SettlementCase): SettlementProblem | undefined {
  const fees = pieces.flatMap(({ feeMinor }) => feeMinor ?? []);
  if (contractFeeMinor === null || fees.length < pieces.length || pieces.length === 0) return undefined;
  if (isFullySplit(contractFeeMinor, fees)) return undefined;
  return {
    reason: 'fees_do_not_sum',
    contractFeeMinor,
    piecesMinor: fees.reduce((sum, fee) => sum + fee, 0),
  };
}

function listAmounts(input: SettlementCase): [string, number][] {
  return [
    ...input.pieces.flatMap(({ id, feeMinor, units }): [string, number][] => [
      ...(feeMinor === null ? [] : [[`pieces.${id}.feeMinor`, feeMinor] as [string, number]]),
      ...(units == null ? [] : [[`pieces.${id}.units`, units] as [string, number]]),
    ]),
    ...(input.extras ?? []).map((extra): [string, number] => [`extras.${extra.id}`, extra.amountMinor]),
    ...(input.interest ?? []).map((line): [string, number] => [`interest.${line.id}`, line.amountMinor]),
    ...(input.paidMinor === null ? [] : [['paidMinor', input.paidMinor] as [string, number]]),
    ...(input.held ?? []).map((part): [string, number] => [`held.${paymentKey(part)}`, part.minor]),
    ['expensesMinor', input.expensesMinor ?? 0],
  ];
}
