// A standing as a line of the desk's and the report's tables.
import { places } from '../../../shared/api/endpoints.ts';
import { getNetwork } from '../../../shared/networks/index.ts';
import type { RequestReader } from '../../../shared/procedure/matters/request-decider.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatPercent, formatRange } from '../../../shared/ui/format.ts';
import type { ScoreRowView } from '../../../shared/ui/page/score-row.tsx';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { formatMoneyAtRisk } from '../../../shared/ui/present-popup.ts';
import { findResult } from '../../../shared/ui/reading/present-result.ts';
import type { CardView } from '../../../shared/ui/view.ts';

export type RowContext = { now: string; locale: string } & RequestReader;

/** The card's strings with the columns that tables show beside them. */
export type CollaborationRow = ScoreRowView & {
  card: CardView;
  standing: Standing;
  primary: string;
  reference: string;
  delivery: string;
  atRisk: string;
};

export function presentRow(standing: Standing, context: RowContext): CollaborationRow {
  const card = presentCard(standing, { ...context, deskUrl: places.desk });
  // A pace of what is over would stand against its result.
  const pace = findResult(standing) === undefined ? standing.assessment.pace : null;
  const [primary] = card.kpis;
  const [profile] = standing.profiles;
  const { due, published } = standing.assessment.delivery;
  return {
    id: standing.collaborationId,
    name: card.handle,
    href: card.dossierUrl,
    network: profile && getNetwork(profile.network).label,
    status: card.status,
    score: card.score,
    hill: card.hill,
    pace: pace === null ? '–' : formatPercent(pace.estimate, context.locale),
    range:
      pace === null
        ? ''
        : `${formatRange(pace.lo80 * 100, pace.hi80 * 100, (value) => String(Math.round(value)))}%`,
    card,
    standing,
    primary: primary?.measured ?? '–',
    reference: primary?.reference ?? '',
    delivery: due === 0 ? 'nothing due' : `${published} of ${due}`,
    atRisk: formatMoneyAtRisk(standing, context.locale),
  };
}
