// Money at risk in a line of the desk's tables, and what it opens to.
import { explainMoneyAtRisk } from '../../../shared/ui/explain/explain-money.ts';
import { ExplainedFigure } from '../../../shared/ui/explain/explained.tsx';
import type { CollaborationRow } from './present-row.ts';

/** Plain for who may not see fees. */
export function RiskFigure({ row, locale }: { row: CollaborationRow; locale: string }) {
  if (row.standing.money === null) return row.atRisk;
  return (
    <ExplainedFigure view={explainMoneyAtRisk(row.standing, { locale })} group="table">
      {row.atRisk}
    </ExplainedFigure>
  );
}
