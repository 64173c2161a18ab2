import { Hono } from 'hono';
import { endpoints } from '../../shared/api/endpoints.ts';
import { SYNC_PAGE_MAX } from '../../shared/api/limits.ts';
import type { SyncAnswer } from '../../shared/api/schemas.ts';
import { maskStanding } from '../commands/mask-standing.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { listChanged } from '../store/standings.ts';

/** Changed standings since the cursor: one read whose cost depends on what changed, not on history. */
export const syncRoutes = new Hono<AppEnv>().get(
  endpoints.sync.path,
  requireSession(endpoints.sync.minRole),
  async (c) => {
    const { session } = c.var;
    const cursor = parseCursor(c.req.query('cursor'));
    const etag = `"${session.workspaceId}-${session.memberId}-${session.role}-${cursor}"`;
    const changed = await listChanged(c.env.DB, session.workspaceId, { cursor, limit: SYNC_PAGE_MAX + 1 });
    if (changed.length === 0 && c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    const page = changed.slice(0, SYNC_PAGE_MAX);
    const answer: SyncAnswer = {
      cursor: page.at(-1)?.changed ?? cursor,
      hasMore: changed.length > SYNC_PAGE_MAX,
      standings: page.filter((row) => !row.isRemoved).map((row) => maskStanding(row.standing, session.role)),
      removed: page.filter((row) => row.isRemoved).map((row) => row.collaborationId),
      member: { id: session.memberId, name: session.memberName, role: session.role },
      workspace: {
        id: session.workspaceId,
        name: session.workspaceName,
        timeZone: session.timeZone,
        isDemo: session.isDemo,
      },
    };
    return c.json(answer, 200, page.length === 0 ? { etag } : {});
  },
);

function parseCursor(text: string | undefined): number {
  const cursor = Number(text ?? '0');
  if (Number.isSafeInteger(cursor) && cursor >= 0) return cursor;
  throw new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'cursor: use the number of the last answer, or leave it out.',
  });
}
