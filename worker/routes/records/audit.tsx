// The audit of a workspace, for whoever answers for it.
import { Hono } from 'hono';
import { deskPath } from '../../../shared/desk-paths.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { AuditPage } from '../../pages/records/audit.tsx';
import { listAuditTrail } from '../../store/procedure/audit-trail.ts';

const LINES_PER_PAGE = 60;

export const auditRoutes = new Hono<AppEnv>().get(
  deskPath('/audit'),
  requireSession('manager'),
  async (c) => {
    const { session } = c.var;
    const { before, id } = c.req.query();
    const isInstant = before !== undefined && !Number.isNaN(Date.parse(before));
    const lines = await listAuditTrail(c.env.DB, session.workspaceId, {
      before: isInstant ? { at: before, id: id ?? '' } : null,
      limit: LINES_PER_PAGE + 1,
    });
    const shown = lines.slice(0, LINES_PER_PAGE);
    const last = shown.at(-1);
    const olderHref =
      lines.length > LINES_PER_PAGE && last
        ? deskPath(`/audit?${new URLSearchParams({ before: last.at, id: last.id })}`)
        : null;
    const page = <AuditPage session={session} lines={shown} olderHref={olderHref} />;
    return renderPage(c, page, { title: 'Audit · Midflight', css: deskCssFiles });
  },
);
