// The report by link: no account, no script, one request. Links that are revoked, expired, unknown or misspelt look alike.
import { Hono } from 'hono';
import { readReportFacts } from '../../commands/read-report-facts.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { isPersonOpening } from '../../http/person-opening.ts';
import { hashToken } from '../../http/token.ts';
import { ClosedLinkPage, RemovedReportPage } from '../../pages/report/closed-link.tsx';
import { reportCssFiles, toReportDocument } from '../../pages/report/report-document.tsx';
import { hideFacts, readSnapshot } from '../../pages/report/report-facts.ts';
import { countOpening, findOpenReportLink, type ReportSubject } from '../../store/reports/report-links.ts';

export const reportRoutes = new Hono<AppEnv>().get('/r/:token', async (c) => {
  // Whatever stands in the address is hashed and looked up once, so that no kind of wrong link answers faster.
  const tokenHash = await hashToken(c.req.param('token'));
  const link = await findOpenReportLink(c.env.DB, { tokenHash, now: c.var.now });
  if (!link) return renderClosed(c);
  const subject = toSubject(link.campaignId, link.collaborationId);
  const facts =
    link.isFrozen && link.snapshot !== null
      ? readSnapshot(link.snapshot)
      : await readReportFacts(c.env.DB, link.workspaceId, { subject, now: c.var.now });
  if (!facts) {
    const page = <RemovedReportPage brandName={link.workspaceName} />;
    return renderPage(c, page, {
      title: 'This report is no longer kept up',
      css: reportCssFiles,
      status: 410,
    });
  }
  if (isPersonOpening(c)) c.executionCtx.waitUntil(countOpening(c.env.DB, { tokenHash, now: c.var.now }));
  return renderPage(
    c,
    ...toReportDocument({
      facts: hideFacts(facts, link),
      rules: link,
      scope: link.collaborationId === null ? 'campaign' : 'collaboration',
      form: link.isFrozen ? 'frozen' : 'live',
      locale: link.locale,
    }),
  );
});

function toSubject(campaignId: string, collaborationId: string | null): ReportSubject {
  return collaborationId === null ? { campaignId } : { collaborationId };
}

function renderClosed(c: AppContext): Response {
  return renderPage(c, <ClosedLinkPage />, {
    title: 'This link is not open',
    css: reportCssFiles,
    status: 404,
  });
}
