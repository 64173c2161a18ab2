// The offer as typed into the form, as data; what could not be read is named by its field.
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import { addDays, isLocalDate, startOfDay } from '../../../shared/contract/zone.ts';
import { listUnstartedPieces } from '../../../shared/procedure/guide/sample-command.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { PaperPiece, Papers } from '../../store/procedure/papers.ts';
import type { Fields } from '../dossier/dossier.ts';
import { PAY_KPIS, readPay } from '../result-pay/pay-values.ts';

const EFFECTIVE_DAYS = 7;

/** Pieces that nobody has begun, with their fee as the agreement shows it. */
export function listOfferPieces(standing: Standing, papers: Papers | null): PaperPiece[] {
  const unstarted = listUnstartedPieces(standing).map(({ id }) => id);
  const pieces = withFeeParts(papers?.pieces ?? [], standing.money);
  return pieces.filter(({ id }) => unstarted.includes(id));
}

/** KPI of the offer: what was typed, else the scored one where pay can rest on it. */
export function offerKpi(fields: Fields, standing: Standing): string {
  const primary = agreedKpiOf(standing);
  const otherwise = PAY_KPIS.find((kpi) => kpi === primary) ?? 'clicks';
  return fields.valueOf('kpi', otherwise);
}

/** The offer; an amount that cannot be read is negative, so that no rule lets it pass. */
export function readProposal(
  fields: Fields,
  { standing, papers, today }: { standing: Standing; papers: Papers | null; today: string },
): AdjustmentProposal {
  const { currency, timeZone } = standing;
  const pieces = listOfferPieces(standing, papers);
  const chosen = fields.isTyped ? fields.listOf('pieces') : pieces.map(({ id }) => id);
  const pieceIds = pieces.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const oldFeeMinor = pieces
    .filter(({ id }) => pieceIds.includes(id))
    .reduce((sum, piece) => sum + (piece.feeMinor ?? 0), 0);
  const on = fields.valueOf('effectiveOn');
  const effectiveOn = isLocalDate(on) ? on : addDays(today, EFFECTIVE_DAYS);
  return {
    pieceIds,
    pay: readPay(fields, { currency, kpi: offerKpi(fields, standing), pieceIds }),
    effectiveFrom: startOfDay(effectiveOn, timeZone),
    oldFeeMinor,
    currency,
    lowBaseReason: fields.valueOf('lowBaseReason') || null,
  };
}
