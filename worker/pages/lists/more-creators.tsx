import { deskCampaign, deskPath } from '../../../shared/desk-paths.ts';
import { formatNumberOf } from '../../../shared/ui/format.ts';

/** Under a list that shows the most urgent creators: how many it leaves out, and where they are. */
export function MoreCreators({
  more,
  locale,
  campaignId,
  isAddedUp = false,
}: {
  more: number;
  locale: string;
  /** Null for the list of a whole team. */
  campaignId: string | null;
  /** The page adds up what it lists. */
  isAddedUp?: boolean;
}) {
  if (more === 0) return null;
  const count = formatNumberOf(more, 'more creator', 'more creators', locale);
  const isAre = more === 1 ? 'is' : 'are';
  return (
    <p>
      {campaignId === null ? 'The most urgent of your team are listed' : 'The most urgent are listed'}, and{' '}
      {count} {isAre} not.{isAddedUp && ' Sums are of those listed.'}{' '}
      {campaignId === null ? (
        <a href={deskPath('/campaigns')}>Find them in their campaigns</a>
      ) : (
        <a href={deskCampaign(campaignId, '/creators.csv')}>All creators as CSV</a>
      )}
      ; the extension shows each on its profile.
    </p>
  );
}
