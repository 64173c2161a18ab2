// What the posts were compared with: the team's own data where there is enough of it, the usual otherwise, and which it was.
import type { Assessment } from '../../score/assessment.ts';
import { CURVE_COUNTS_MIN, CURVE_POSTS_MIN } from '../../score/learn/learn-curve.ts';
import { PRIOR_COLLABORATIONS_MIN } from '../../score/learn/learn-prior.ts';
import { SPREAD_CREATORS_MIN, SPREAD_POSTS_MIN } from '../../score/learn/learn-spread.ts';
import { HISTORY_MIN } from '../../score/spread.ts';
import { formatNumberOf } from '../format.ts';
import type { InputView } from './explanation-view.ts';

export function listBasis({ basis, status }: Assessment, locale: string): InputView[] {
  if (basis === undefined || status === 'nothing_due') return [];
  const { curvePosts, priorCollaborations, historyPosts, historyOutside = 0, spreadCreators = 0 } = basis;
  const usual = spreadCreators > 0 ? 'is usual in your team' : 'is usual among creators';
  const posts = (count: number) => formatNumberOf(count, 'post', 'posts', locale);
  return [
    {
      name: 'How a post grows',
      value: curvePosts > 0 ? 'your team’s own curve' : 'usual for the network',
      source:
        curvePosts > 0
          ? `from ${posts(curvePosts)}`
          : `fewer than ${CURVE_POSTS_MIN} posts of yours with ${CURVE_COUNTS_MIN} counts`,
    },
    {
      name: 'Where a creator starts',
      value: priorCollaborations > 0 ? 'where your own campaigns ended' : 'on target',
      source:
        priorCollaborations > 0
          ? `from ${formatNumberOf(priorCollaborations, 'finished collaboration', 'finished collaborations', locale)}`
          : `fewer than ${PRIOR_COLLABORATIONS_MIN} finished collaborations`,
    },
    {
      name: 'How much the creator’s posts differ',
      value: historyPosts >= HISTORY_MIN ? `as their past posts did, beside what ${usual}` : `as ${usual}`,
      source: [
        describeHistory({ inCampaigns: historyPosts - historyOutside, outside: historyOutside }, posts),
        spreadCreators > 0
          ? formatNumberOf(spreadCreators, 'creator of yours', 'creators of yours', locale)
          : `fewer than ${SPREAD_CREATORS_MIN} creators of yours with ${SPREAD_POSTS_MIN} posts`,
      ].join('; '),
    },
  ];
}

/** "4 posts of other campaigns and 10 posts outside campaigns": the page of past posts names each. */
function describeHistory(
  { inCampaigns, outside }: { inCampaigns: number; outside: number },
  posts: (count: number) => string,
): string {
  const parts = [
    ...(inCampaigns > 0 ? [`${posts(inCampaigns)} of other campaigns`] : []),
    ...(outside > 0 ? [`${posts(outside)} outside campaigns`] : []),
  ];
  return parts.length === 0 ? 'no past posts with this count' : parts.join(' and ');
}
