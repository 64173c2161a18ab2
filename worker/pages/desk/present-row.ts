// A standing as a line of the desk's and the report's tables.
import { DESK } from '../../../shared/desk-paths.ts';
import { getNetwork } from '../../../shared/networks/index.ts';
import type { RequestReader } from '../../../shared/procedure/matters/request-decider.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatMoneyAtRisk } from '../../../shared/ui/explain/explain-money.ts';
import { formatPercent, formatRange } from '../../../shared/ui/format.ts';
import type { ScoreRowView } from '../../../shared/ui/page/score-row.tsx';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { presentContractRows } from '../../../shared/ui/present-contract.ts';
import { findOpenSuspension } from '../../../shared/ui/present-status.ts';
import { findResult } from '../../../shared/ui/reading/present-result.ts';
import type { CardView, ContractRowView } from '../../../shared/ui/view.ts';

export type RowContext = { now: string; locale: string } & RequestReader;

/** The card's strings with the columns that tables show beside them. */
export type CollaborationRow = ScoreRowView & {
  card: CardView;
  standing: Standing;
  primary: string;
  reference: string;
  delivery: string;
  /** The one line of the contract that tells most now: a clock, then a bar, then the end. */
  contract: ContractRowView | undefined;
  atRisk: string;
};

export function presentRow(standing: Standing, context: RowContext): CollaborationRow {
  const card = presentCard(standing, { ...context, deskUrl: DESK });
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
    opened: card.explained,
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
    contract: leadingTerm(standing, context),
    delivery: due === 0 ? 'nothing due' : `${published} of ${due}`,
    atRisk: formatMoneyAtRisk(standing, context.locale),
  };
}

const TELLING: ContractRowView['mark'][] = ['clock', 'unknown', 'blocked', 'allowed'];

/** What is under way before what is not known or barred; where all is allowed, when an end could be. */
function leadingTerm(standing: Standing, context: RowContext): ContractRowView | undefined {
  // The status says already that it is paused.
  const isPaused = findOpenSuspension(standing) !== undefined;
  const rows = presentContractRows(standing, context).filter(({ name }) => !(isPaused && name === 'Pause'));
  return TELLING.flatMap((mark) => rows.filter((row) => row.mark === mark).toReversed())[0];
}
