// What the posts were compared with: the team's own data where there is enough of it, the usual otherwise, and which it was.
import type { Assessment } from '../../score/assessment.ts';
import { CURVE_COUNTS_MIN, CURVE_POSTS_MIN } from '../../score/learn/learn-curve.ts';
import { PRIOR_COLLABORATIONS_MIN } from '../../score/learn/learn-prior.ts';
import { HISTORY_MIN } from '../../score/spread.ts';
import { formatNumberOf } from '../format.ts';
import type { InputView } from './explanation-view.ts';

export function listBasis({ basis, status }: Assessment, locale: string): InputView[] {
  if (basis === undefined || status === 'nothing_due') return [];
  const { curvePosts, priorCollaborations, historyPosts } = basis;
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
      value: historyPosts >= HISTORY_MIN ? 'as their past posts did' : 'as creators’ posts usually do',
      source: historyPosts > 0 ? `${posts(historyPosts)} of other campaigns known` : 'no past posts known',
    },
  ];
}
