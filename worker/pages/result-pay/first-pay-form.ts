// Pay by result of the first contract: the form's fields, the answer they give, and what stands against it.
import { firstPayProblems } from '../../../shared/contract/adjustment/first-pay-problems.ts';
import type { ProposalProblem } from '../../../shared/contract/adjustment/proposal-problems.ts';
import type { Clauses, ResultPayAnswer } from '../../../shared/contract/clauses.ts';
import type { PerformanceClause } from '../../../shared/contract/terms.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { PaperPiece } from '../../store/procedure/papers.ts';
import { type Fields, fieldsOf, type TypedForm } from '../dossier/dossier.ts';
import { PAY_KPIS, readPay, toTypedPay } from './pay-values.ts';

/** The prefix of the form's fields. */
export const PAY_FORM = 'pay';
const CLAUSE_CHARS_MAX = 20;
/** In the list of pieces: all that there are, and those still to come. */
export const EVERY_PIECE = 'all';

export const PAY_ANSWERS: { value: ResultPayAnswer['is']; label: string }[] = [
  { value: 'value', label: 'Value' },
  { value: 'none', label: 'None' },
  { value: 'open', label: 'Not known yet' },
];

export type FirstPay = {
  fields: Fields;
  /** As typed or as stored; '' = nobody has answered. */
  is: ResultPayAnswer['is'] | '';
  pay: PerformanceClause;
  /** The pieces it prices. */
  pieceIds: string[];
};

/** What was typed, else what is on record. What the paper does not say stays empty: nothing is proposed for it. */
export function readFirstPay(
  { resultPay }: Clauses,
  { typed, standing, pieces }: { typed: TypedForm | null; standing: Standing; pieces: readonly PaperPiece[] },
): FirstPay {
  const { currency } = standing;
  const fields = fieldsOf({ typed: typed ?? toTyped(resultPay, standing) }, PAY_FORM);
  const chosen = fields.listOf('pieces');
  const pieceIds = chosen.includes(EVERY_PIECE) ? null : [...new Set(chosen)];
  const kpi = PAY_KPIS.find((one) => one === fields.valueOf('kpi')) ?? '';
  const is = PAY_ANSWERS.find(({ value }) => value === fields.valueOf('is'))?.value ?? '';
  return {
    fields,
    is,
    pay: withoutUnsaid(readPay(fields, { currency, kpi, pieceIds }), fields),
    pieceIds: pieceIds ?? pieces.map(({ id }) => id),
  };
}

/** Parts of a clause that a paper may leave open, by their fields. */
const OPTIONAL = {
  unitDefinition: 'unit',
  suppliedWithinDays: 'supplied',
  baseDueDays: 'baseDue',
  disputeDays: 'dispute',
} as const;

function withoutUnsaid(pay: PerformanceClause, fields: Fields): PerformanceClause {
  const said = { ...pay };
  for (const [part, field] of Object.entries(OPTIONAL)) {
    // The names are those of the list above.
    if (isEmpty(fields, field)) delete said[part as keyof typeof OPTIONAL];
  }
  return said;
}

function isEmpty(fields: Fields, field: string): boolean {
  return fields.valueOf(field).trim() === '';
}

function toTyped(answer: ResultPayAnswer | undefined, standing: Standing): TypedForm {
  const said = { is: answer?.is ?? '', clause: answer?.clause ?? '' };
  if (answer?.is === 'value') {
    const { value } = answer;
    const pieces = value.pieceIds ?? [EVERY_PIECE];
    return { name: PAY_FORM, fields: { ...toTypedPay(value, standing.currency), ...said, pieces } };
  }
  const primary = agreedKpiOf(standing);
  const kpi = PAY_KPIS.find((one) => one === primary) ?? 'clicks';
  return { name: PAY_FORM, fields: { ...said, kpi, per: '1', pieces: [EVERY_PIECE] } };
}

/** Everything against the clause that was typed; nothing where none is. */
export function problemsOfPay(
  { is, pay, fields }: FirstPay,
  { standing, pieces }: { standing: Standing; pieces: readonly PaperPiece[] },
): ProposalProblem[] {
  if (is !== 'value') return [];
  const chosen = fields.listOf('pieces');
  const agreed = { pieces, feeMinor: standing.money?.feeMinor ?? null };
  return [
    ...(pay.kpi === '' ? [blocking('UNIT_MISSING')] : []),
    ...(chosen.length > 1 && chosen.includes(EVERY_PIECE) ? [blocking('PIECES_SAY_BOTH')] : []),
    // Without a window nobody knows which results are paid.
    ...(isEmpty(fields, 'window')
      ? [blocking('DEFINITION_INCOMPLETE', { items: 'measurement_window' })]
      : []),
    ...firstPayProblems(pay, agreed),
  ];
}

function blocking(code: ProposalProblem['code'], facts: ProposalProblem['facts'] = {}): ProposalProblem {
  return { code, isBlocking: true, facts };
}

/** The answer as it is kept; null while nothing was chosen. */
export function toAnswer(
  { is, pay, fields }: FirstPay,
  { by, at }: { by: string; at: string },
): ResultPayAnswer | null {
  const clause = fields.valueOf('clause').trim().slice(0, CLAUSE_CHARS_MAX) || null;
  const confirmed = { clause, confirmedBy: by, confirmedAt: at };
  if (is === '') return null;
  return is === 'value' ? { is, value: pay, ...confirmed } : { is, ...confirmed };
}
