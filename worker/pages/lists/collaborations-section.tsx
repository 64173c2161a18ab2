// The creators of a campaign as its page lists them.
import { SCORE_COLUMNS, toScoreRow } from '../../../shared/ui/page/score-row.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { Session } from '../../store/sessions.ts';
import { AtRiskLine, ScoreLine } from '../desk/figure-lines.tsx';
import type { CollaborationRow } from '../desk/present-row.ts';
import { MoreCreators } from './more-creators.tsx';

/** The most urgent first, and how many are left out. */
export function CollaborationsSection({
  session,
  campaign,
  rows,
  more,
}: {
  session: Session;
  campaign: Campaign;
  rows: CollaborationRow[];
  more: number;
}) {
  return (
    <Section title="Collaborations" note="hill: pace with its range, agreed in the middle">
      <CollaborationTable
        rows={rows}
        primaryKpi={campaign.primaryKpi}
        isMoneyShown={session.role !== 'viewer'}
      />
      <MoreCreators more={more} locale={session.locale} campaignId={campaign.id} isAddedUp />
      <ScoreLine rows={rows} />
      <AtRiskLine rows={rows} locale={session.locale} />
      <p>
        <a href={`/desk/campaigns/${campaign.id}/analysis`}>
          What explains the result, by factor and creator
        </a>
      </p>
    </Section>
  );
}

function CollaborationTable({
  rows,
  primaryKpi,
  isMoneyShown,
}: {
  rows: CollaborationRow[];
  primaryKpi: string | null;
  isMoneyShown: boolean;
}) {
  return (
    <Table
      caption="Collaborations, worst money first"
      columns={[
        ...SCORE_COLUMNS,
        {
          id: 'primary',
          label: primaryKpi === null ? 'Measured, expected' : `${nameKpi(primaryKpi)}, expected`,
          isNumber: true,
        },
        { id: 'delivery', label: 'Posts due', isNumber: true },
        ...(isMoneyShown ? [{ id: 'risk', label: 'At risk', isNumber: true }] : []),
        { id: 'next', label: 'Next step' },
      ]}
      rows={rows.map((row) =>
        toScoreRow(row, {
          primary: <Measured value={row.primary} reference={row.reference} />,
          delivery: row.delivery,
          risk: row.atRisk,
          next: <a href={row.card.nextStep.href}>{row.card.nextStep.label}</a>,
        }),
      )}
    />
  );
}
