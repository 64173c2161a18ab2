// One piece as typed on the desk, by its name: what the form does not show (stage, targets) stays as it was.
import { uuidv7 } from 'uuidv7';
import { isBefore, localDateOf, startOfDay } from '../../shared/contract/zone.ts';
import {
  findDeliverableByName,
  findPost,
  type Post,
  upsertDeliverablesStatement,
  upsertPostsStatement,
} from '../store/deliverables.ts';
import { refreshAfterCounts } from './refresh-standings.ts';
import { attributeCampaign } from './sales/attribute-campaign.ts';

export type Piece = {
  name: string;
  network: string;
  format: string;
  dueOn: string;
  feeMinor: number | null;
  post: { key: string; url: string } | null;
  publishedOn: string | null;
};

export async function savePiece(
  db: D1Database,
  workspaceId: string,
  {
    collaborationId,
    timeZone,
    piece,
    now,
  }: { collaborationId: string; timeZone: string; piece: Piece; now: string },
): Promise<'done' | 'post_held_elsewhere'> {
  const { post, publishedOn, ...agreed } = piece;
  const stored = post ? await findPost(db, workspaceId, post.key) : undefined;
  if (stored && stored.collaborationId !== collaborationId) return 'post_held_elsewhere';
  const before = await findDeliverableByName(db, workspaceId, { collaborationId, name: piece.name });
  const deliverable = {
    stage: 'contracted',
    targets: {},
    ...before,
    ...agreed,
    id: before?.id ?? uuidv7(),
    collaborationId,
  };
  const publishedAt = publishedOn === null ? null : toPublishedAt(publishedOn, { stored, timeZone, now });
  await db.batch([
    upsertDeliverablesStatement(db, workspaceId, [deliverable], now),
    ...(post
      ? [
          upsertPostsStatement(
            db,
            workspaceId,
            [{ ...post, collaborationId, deliverableId: deliverable.id, publishedAt }],
            now,
          ),
        ]
      : []),
  ]);
  const sold = await attributeCampaign(db, workspaceId, { id: collaborationId, because: 'posts', now });
  const collaborationIds = [...new Set([collaborationId, ...(sold ?? [])])];
  await refreshAfterCounts(db, workspaceId, { collaborationIds, now });
  return 'done';
}

/** An instant known from a file stays when the day is the same; else the day's start, which never lies ahead. */
function toPublishedAt(
  publishedOn: string,
  { stored, timeZone, now }: { stored: Post | undefined; timeZone: string; now: string },
): string {
  const known = stored?.publishedAt ?? null;
  if (known !== null && localDateOf(known, timeZone) === publishedOn) return known;
  const start = startOfDay(publishedOn, timeZone);
  return isBefore(now, start) ? now : start;
}
