import { Hono } from 'hono';
import { version } from '../../package.json';
import { DESK } from '../../shared/desk-paths.ts';
import type { AppEnv } from '../http/app-env.ts';
import { requireSession } from '../http/session.ts';

/** What an address is, for anybody; who asks, for members. */
export const whoRoutes = new Hono<AppEnv>()
  // People type the bare address; the desk asks them to sign in where that is needed.
  .get('/', (c) => c.redirect(DESK, 303))
  .get('/api/about', (c) => c.json({ name: 'Midflight', version, workspace: null }))
  .get('/api/session', requireSession('viewer'), (c) => {
    const { session } = c.var;
    return c.json({
      kind: session.kind,
      member: { id: session.memberId, name: session.memberName, role: session.role },
      workspace: {
        id: session.workspaceId,
        name: session.workspaceName,
        timeZone: session.timeZone,
        isDemo: session.isDemo,
      },
    });
  });
