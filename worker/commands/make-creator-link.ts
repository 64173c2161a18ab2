// A link to the creator's page. Its token is shown once, where it was made; the database keeps the hash alone.
import { uuidv7 } from 'uuidv7';
import { CREATOR_LINK_DAYS, NOTICE_LINK_DAYS_AFTER_EFFECT } from '../../shared/api/limits.ts';
import { addDays, endOfDay, laterOf, localDateOf } from '../../shared/contract/zone.ts';
import { type CreatorLink, insertCreatorLinkStatement } from '../store/creator-links.ts';
import { type CreatorLinks, toLinkToken, toLinkTokenHash } from './decision/creator-token.ts';

export type MadeCreatorLink = {
  link: Omit<CreatorLink, 'revokedAt' | 'openedCount' | 'lastOpenedAt'>;
  /** Opens the page; never stored. */
  token: string;
  /** Goes into the caller's batch. */
  statement: D1PreparedStatement;
};

/** Makes a link for one collaboration, open until `expiresAt`; the caller writes the statement. */
export async function makeCreatorLink(
  db: D1Database,
  { workspaceId, secret }: { workspaceId: string; secret: CreatorLinks['secret'] },
  wish: { collaborationId: string; expiresAt: string; createdBy: string | null; now: string },
): Promise<MadeCreatorLink> {
  const link = {
    id: uuidv7(),
    workspaceId,
    collaborationId: wish.collaborationId,
    expiresAt: wish.expiresAt,
    createdBy: wish.createdBy,
    createdAt: wish.now,
  };
  const token = await toLinkToken(secret, link.id);
  const tokenHash = await toLinkTokenHash(secret, link.id);
  return { link, token, statement: insertCreatorLinkStatement(db, link, tokenHash) };
}

/**
 * Until when a link stays open: the end of the thirtieth day in the campaign's zone; the link of a formal notice at least
 * until the end of the ninetieth day after its effect (DOMAIN.md §4.2).
 */
export function toLinkEnd(now: string, timeZone: string, effectiveAt?: string | null): string {
  const end = endOfDay(addDays(localDateOf(now, timeZone), CREATOR_LINK_DAYS), timeZone);
  if (!effectiveAt) return end;
  const lastDay = addDays(localDateOf(effectiveAt, timeZone), NOTICE_LINK_DAYS_AFTER_EFFECT);
  return laterOf(end, endOfDay(lastDay, timeZone));
}
