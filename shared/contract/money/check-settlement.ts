// What a settlement refuses to add up (DOMAIN.md §3.7): each fact by its name, before any sum is made.
import { isStage, PIECE_STAGES } from '../facts/piece-stages.ts';
import {
  checkCount,
  checkDistinct,
  checkFlag,
  checkKnown,
  checkList,
  checkOneOf,
  RefusedFact,
  refuseProblems,
} from '../facts/refused-fact.ts';
import type { Piece } from './kill-fee.ts';
import { killFeeProblems } from './kill-fee-problems.ts';
import type { SettlementInput } from './settlement.ts';

/** Throws for the first fact that would make the sum wrong. What was paid may be unknown; then nobody knows who owes whom. */
export function checkSettlement(input: SettlementInput): void {
  checkList('pieces', input.pieces);
  checkDistinct(
    'pieces',
    input.pieces.map(({ id }) => id),
  );
  input.pieces.forEach(checkPiece);
  // A table that pays approved work in part is refused where it is written down; one that was signed is read as it stands.
  const problems = input.killFee ? killFeeProblems(input.killFee) : [];
  refuseProblems(problems.filter(({ reason }) => reason !== 'approved_below_full'));
  const { paidMinor, expensesMinor, hasClawback, extras = [], currencies = [] } = input;
  checkKnown(checkCount, { paidMinor, expensesMinor });
  checkKnown(checkFlag, { hasClawback });
  for (const { id, amountMinor } of extras) checkCount(`extras.${id}`, amountMinor);
  if (new Set(currencies).size > 1) {
    throw new RefusedFact(
      'currencies',
      [...new Set(currencies)].join(', '),
      'settle each currency by itself',
    );
  }
}

function checkPiece({ id, feeMinor, stage, daysToPost, creatorMissed }: Piece): void {
  if (!id) throw new RefusedFact('pieces.id', id, 'give each piece a name of its own');
  checkCount(`pieces.${id}.feeMinor`, feeMinor);
  if (!isStage(stage)) {
    checkOneOf(`pieces.${id}.stage`, stage, PIECE_STAGES);
  }
  checkKnown(checkFlag, { creatorMissed }, `pieces.${id}.`);
  // Overdue posts lie below 0.
  if (daysToPost !== undefined && daysToPost !== null && !Number.isSafeInteger(daysToPost)) {
    throw new RefusedFact(`pieces.${id}.daysToPost`, daysToPost, 'give a whole number of days');
  }
}
