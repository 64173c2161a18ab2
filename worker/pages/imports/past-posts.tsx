// What is usual for a creator: their posts in other campaigns and outside all of them, and which of them the score of this
// collaboration is held against.

import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import { getNetwork } from '../../../shared/networks/index.ts';
import { networkOf } from '../../../shared/networks/keys.ts';
import { mainNetwork } from '../../../shared/procedure/numbers/assessment-input.ts';
import { listPastUse, type PastCount, type PastUse } from '../../../shared/procedure/numbers/past-posts.ts';
import { scoredKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { KPI_DEPTH } from '../../../shared/score/assessment.ts';
import { formatCount, formatNumberOf, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState, Saved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { PastPost } from '../../store/imports/past-posts.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';

type Props = {
  session: Session;
  standing: Standing;
  known: readonly PastPost[];
  history: readonly PastCount[];
  /** A post was taken off the list just now. */
  isRemoved: boolean;
  mayRemove: boolean;
};

type Use = { use: PastUse; value: number | null };

export function PastPostsPage({ session, standing, known, history, isRemoved, mayRemove }: Props) {
  const { locale } = session;
  const { collaborationId, campaignId, campaignName, creatorName, deliverables } = standing;
  const network = mainNetwork(standing);
  const kpi = KPI_DEPTH.find((one) => one === scoredKpiOf(standing)) ?? 'views';
  const uses = new Map<string, Use>(
    listPastUse({ history, deliverables }, kpi, network).map(({ postKey, ...use }) => [postKey, use]),
  );
  const counting = [...uses.values()].filter(({ use }) => use === 'counts').length;
  const posts = known.toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[
        ...campaignCrumbs({ id: campaignId, name: campaignName }),
        { label: toHandle(standing), href: deskCollaboration(collaborationId) },
      ]}
      title={`Past posts of ${creatorName}`}
      meta={`${formatNumberOf(counting, 'post', 'posts', locale)} used by the score, for ${nameKpi(kpi).toLowerCase()} on ${getNetwork(network).label}`}
    >
      <Saved isSaved={isRemoved}>The post is removed. The score no longer uses it.</Saved>
      {posts.length === 0 ? (
        <EmptyState
          title="No past posts known"
          action={
            mayRemove && <LinkButton href={deskCampaign(campaignId, '/import')}>Import a file</LinkButton>
          }
        >
          Import the creator’s own export. Posts that belong to no campaign are offered as past posts: they
          say what is usual for this creator and enter no sums.
        </EmptyState>
      ) : (
        <Section title="What is usual for this creator" note="in no sums of this campaign">
          <Table
            caption="Past posts, newest first"
            columns={[
              { id: 'post', label: 'Post' },
              { id: 'on', label: 'Published' },
              { id: 'count', label: nameKpi(kpi), isNumber: true },
              { id: 'from', label: 'From' },
              { id: 'use', label: 'For this score' },
              ...(mayRemove ? [{ id: 'act', label: 'Remove', isLabelHidden: true }] : []),
            ]}
            rows={posts.map((post) => toRow(post, uses.get(post.key), { standing, kpi, locale, mayRemove }))}
          />
          <p class="desk-caption">
            Up to twenty posts of the same network and format, five days old or more, each at the count it is
            likely to end at.
          </p>
        </Section>
      )}
    </DeskFrame>
  );
}

function toRow(
  post: PastPost,
  used: Use | undefined,
  {
    standing,
    kpi,
    locale,
    mayRemove,
  }: { standing: Standing; kpi: string; locale: string; mayRemove: boolean },
) {
  const { key, url, format, publishedAt, campaignName, fileName, importedAt } = post;
  const toDay = (at: string) => formatShortDay(at, locale, { timeZone: standing.timeZone, hasYear: true });
  const name = [getNetwork(networkOf(key)).label, format].filter(Boolean).join(', ');
  return {
    id: key,
    cells: {
      post: (
        <a href={url} rel="noreferrer">
          {name} {key.slice(key.indexOf('/') + 1)}
        </a>
      ),
      on: publishedAt === null ? 'not known' : toDay(publishedAt),
      count: used?.value == null ? '–' : formatCount(used.value, locale),
      from: campaignName ?? (
        <>
          {fileName} {importedAt && <span class="reference">imported {toDay(importedAt)}</span>}
        </>
      ),
      use: USE_WORDS[used?.use ?? 'no_count'](kpi),
      act: mayRemove && campaignName === null && (
        <form method="post" action={deskCollaboration(standing.collaborationId, '/past-posts/removal')}>
          <input type="hidden" name="post" value={key} />
          <button type="submit" class="link-button">
            Remove <span class="sr">{key}</span>
          </button>
        </form>
      ),
    },
  };
}

const USE_WORDS: Readonly<Record<PastUse, (kpi: string) => string>> = {
  counts: () => 'counts',
  other_network: () => 'another network',
  other_format: () => 'another format',
  no_count: (kpi) => `no ${nameKpi(kpi).toLowerCase()} known`,
  young: () => 'younger than five days when counted',
  older: () => 'older than the newest twenty',
};
