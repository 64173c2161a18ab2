import { deskCampaign } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatOutageDays } from '../../../shared/ui/reading/outage-words.ts';

type Props = { campaignId: string; rows: readonly { standing: Standing }[]; locale: string };

/** On the campaign's page: which days are left out for anybody, and where more are flagged. */
export function OutageLine({ campaignId, rows, locale }: Props) {
  const outages = rows.flatMap(({ standing }) => standing.outages ?? []);
  const days = outages
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((one) => formatOutageDays(one, locale));
  const note =
    days.length === 0
      ? 'for a link, a shop or a network’s counting that was broken'
      : `${[...new Set(days)].join(', ')}: nothing is expected then`;
  return (
    <p>
      <a href={deskCampaign(campaignId, '/outages')}>Days that do not count</a>{' '}
      <span class="reference">{note}</span>
    </p>
  );
}
