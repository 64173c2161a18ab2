// The creators of a campaign as its page lists them.
import { deskCampaign } from '../../../shared/desk-paths.ts';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Campaign } from '../../store/campaigns.ts';
import type { Session } from '../../store/sessions.ts';
import { CollaborationTable } from '../campaign/collaboration-table.tsx';
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
        campaign={campaign}
        locale={session.locale}
        isMoneyShown={session.role !== 'viewer'}
      />
      <MoreCreators more={more} locale={session.locale} campaignId={campaign.id} isAddedUp />
      <p>
        <a href={deskCampaign(campaign.id, '/analysis')}>What explains the result, by factor and creator</a>
      </p>
    </Section>
  );
}
