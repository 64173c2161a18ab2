// The posts of the demo's creators, as they would have been imported.
import { addMinutes } from '../../shared/contract/zone.ts';
import { postKey, postUrl } from '../../shared/networks/keys.ts';
import type { Post } from '../store/deliverables.ts';
import { instantOfDay } from './demo-campaigns.ts';
import type { Place } from './load-demo.ts';

export function toPosts({ campaign, creator, now }: Place, collaborationId: string): Post[] {
  return creator.pieces.flatMap((piece, index) =>
    piece.postedDay === null
      ? []
      : [
          {
            key: postKey({
              kind: 'post',
              network: creator.network,
              handle: creator.handle,
              id: piece.postId,
            }),
            collaborationId,
            deliverableId: `${collaborationId}-${index + 1}`,
            url: postUrl(creator.network, piece.postId, creator.handle),
            // Too early stays too early, whatever the hour at which the demo is loaded.
            publishedAt:
              creator.story === 'too_early'
                ? addMinutes(now, -14 * 60)
                : instantOfDay(campaign, piece.postedDay + 0.6),
          },
        ],
  );
}
