// What the columns of the desk's tables open to, in a line under the table.
import { explainMoneyAtRisk } from '../../../shared/ui/explain/explain-money.ts';
import { ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import type { CollaborationRow } from './present-row.ts';

type Props = { rows: CollaborationRow[]; locale: string };

/** More would be a second table; each creator's own page has the same words. */
const OPENED_MAX = 24;

/** Where the money at risk comes from; empty for who may not see fees. */
export function AtRiskLine({ rows, locale }: Props) {
  const known = rows.filter(({ standing }) => standing.money !== null).slice(0, OPENED_MAX);
  return (
    <ExplainedLine
      lead="At risk:"
      items={known.map(({ id, name, atRisk, standing }) => ({
        id,
        label: standing.moneyAtRiskMinor === null ? name : `${name} ${atRisk}`,
        view: explainMoneyAtRisk(standing, { locale }),
      }))}
    />
  );
}

export function ScoreLine({ rows }: Pick<Props, 'rows'>) {
  return (
    <ExplainedLine
      lead="Why this score:"
      items={rows
        .slice(0, OPENED_MAX)
        .map(({ id, name, card }) => ({ id, label: name, view: card.explained }))}
    />
  );
}
