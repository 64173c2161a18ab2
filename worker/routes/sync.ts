import { Hono } from 'hono';
import { endpoints } from '../../shared/api/endpoints.ts';
import { SYNC_PAGE_MAX } from '../../shared/api/limits.ts';
import type { SyncAnswer, SyncedAlert } from '../../shared/api/schemas.ts';
import { type MemberAlert, toMemberAlerts } from '../../shared/procedure/alerts/member-alerts.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { maskStanding } from '../commands/mask-standing.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { notesOfEvents } from '../store/procedure/event-notes.ts';
import { type ChangedStanding, readSyncPage } from '../store/procedure/sync-page.ts';
import type { Session } from '../store/sessions.ts';
import { quietHoursOfSession, toAlertWindow } from './alerts/alert-window.ts';

/** Changed standings since the cursor and new alerts: one round trip whose cost depends on what changed, not on history. */
export const syncRoutes = new Hono<AppEnv>().get(
  endpoints.sync.path,
  requireSession(endpoints.sync.minRole),
  async (c) => {
    const { session } = c.var;
    const cursor = parseCursor(c.req.query('cursor'));
    const etag = toEtag(session, cursor);
    const { changed, alerts } = await readSyncPage(c.env.DB, session.workspaceId, {
      cursor,
      limit: SYNC_PAGE_MAX + 1,
      alerts: toAlertWindow(session, c.var.now),
    });
    if (changed.length === 0 && c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    const page = changed.slice(0, SYNC_PAGE_MAX);
    const notes = await notesOfEvents(c.env.DB, session.workspaceId, page.flatMap(toRequest));
    const answer: SyncAnswer = {
      cursor: page.at(-1)?.changed ?? cursor,
      hasMore: changed.length > SYNC_PAGE_MAX,
      standings: page
        .filter((row) => !row.isRemoved)
        .map((row) => withNote(maskStanding(row.standing, session.role), notes.get(row.collaborationId))),
      removed: page.filter((row) => row.isRemoved).map((row) => row.collaborationId),
      member: { id: session.memberId, name: session.memberName, role: session.role },
      workspace: {
        id: session.workspaceId,
        name: session.workspaceName,
        timeZone: session.timeZone,
        isDemo: session.isDemo,
        isSinglePersonTeam: session.isSinglePersonTeam,
      },
      alerts: {
        seenUpTo: session.alertsSeenN,
        list: toMemberAlerts(alerts, quietHoursOfSession(session)).map(toSynced),
      },
    };
    return c.json(answer, 200, page.length === 0 ? { etag } : {});
  },
);

/**
 * Who asks, in a team where one or two decide, after what, having looked how far, in which quiet hours. An alert needs no mark of its own: it is written
 * together with a standing, which moves the cursor on.
 */
function toEtag(session: Session, cursor: number): string {
  const { workspaceId, memberId, role, alertsSeenN, isSinglePersonTeam } = session;
  const { isOn, from, until, timeZone } = quietHoursOfSession(session);
  const quiet = isOn ? `${from}-${until}-${timeZone}` : 'off';
  const deciders = isSinglePersonTeam ? 'one' : 'two';
  return `"${workspaceId}-${memberId}-${role}-${deciders}-${cursor}-${alertsSeenN}-${quiet}"`;
}

/** An open request for a pause: who decides on it in the extension reads the asker's words there. */
function toRequest({ collaborationId, isRemoved, standing }: ChangedStanding) {
  const { request } = standing.case;
  return isRemoved || request?.kind !== 'pause' ? [] : [{ collaborationId, seq: request.seq }];
}

function withNote(standing: Standing, requestNote: string | undefined): Standing {
  return requestNote === undefined ? standing : { ...standing, requestNote };
}

/** Without what only the Worker needs: its key and when it was noted. */
function toSynced({ n, collaborationId, kind, at, showFrom, facts }: MemberAlert): SyncedAlert {
  return { n, collaborationId, kind, at, showFrom, facts };
}

function parseCursor(text: string | undefined): number {
  const cursor = Number(text ?? '0');
  if (Number.isSafeInteger(cursor) && cursor >= 0) return cursor;
  throw new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'cursor: use the number of the last answer, or leave it out.',
  });
}
