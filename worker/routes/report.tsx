// The report by link: no account, no script, one request. Links that are revoked, expired, unknown or misspelt look alike.
import { Hono } from 'hono';
import cardCss from '../../shared/ui/card.css';
import pagesCss from '../../shared/ui/pages.css';
import tokensCss from '../../shared/ui/tokens.css';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { renderPage } from '../http/page.tsx';
import { hashToken } from '../http/token.ts';
import { ClosedLinkPage } from '../pages/report/closed-link.tsx';
import reportCss from '../pages/report/report.css';
import { hideFacts, type ReportFacts } from '../pages/report/report-facts.ts';
import { ReportPage, type ReportPageProps } from '../pages/report/report-page.tsx';
import { listCampaignEvents, listEvents } from '../store/events.ts';
import {
  countOpening,
  findOpenReportLink,
  findReportRows,
  type ReportSubject,
} from '../store/report-links.ts';

export const reportCssFiles: readonly string[] = [tokensCss, cardCss, pagesCss, reportCss];

/** The newest decisions of a report; the whole log stands on the desk. */
const REPORT_EVENTS_MAX = 40;

/** Programs that fetch an address to show or store a preview; they are served and not counted. */
const PREVIEW_BOTS =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|slack-img|facebookexternalhit|meta-external|whatsapp\/|embedly|iframely|vkshare|google-|googleother|mastodon|curl\/|wget\/|python|node-fetch/i;

export const reportRoutes = new Hono<AppEnv>().get('/r/:token', async (c) => {
  // Whatever stands in the address is hashed and looked up once, so that no kind of wrong link answers faster.
  const tokenHash = await hashToken(c.req.param('token'));
  const link = await findOpenReportLink(c.env.DB, { tokenHash, now: c.var.now });
  if (!link) return renderClosed(c);
  const subject = toSubject(link.campaignId, link.collaborationId);
  const facts =
    link.isFrozen && link.snapshot !== null
      ? readSnapshot(link.snapshot)
      : await readFacts(c, link.workspaceId, subject);
  if (!facts) return renderClosed(c);
  if (isPersonOpening(c)) c.executionCtx.waitUntil(countOpening(c.env.DB, { tokenHash, now: c.var.now }));
  return renderReport(c, {
    facts: hideFacts(facts, link),
    rules: link,
    scope: link.collaborationId === null ? 'campaign' : 'collaboration',
    form: link.isFrozen ? 'frozen' : 'live',
    locale: link.locale,
  });
});

/** The title names nobody: previews and browser histories show it. */
export function renderReport(c: AppContext, props: ReportPageProps): Response {
  return renderPage(c, <ReportPage {...props} />, {
    title: 'Campaign report · Midflight',
    css: reportCssFiles,
  });
}

export function toSubject(campaignId: string, collaborationId: string | null): ReportSubject {
  return collaborationId === null ? { campaignId } : { collaborationId };
}

/** Present standings and the newest decisions, in two queries; undefined when there is no such report in the workspace. */
export async function readFacts(
  c: AppContext,
  workspaceId: string,
  subject: ReportSubject,
): Promise<ReportFacts | undefined> {
  const found = await findReportRows(c.env.DB, workspaceId, subject);
  if (!found) return undefined;
  const [only] = found.rows;
  const events =
    'campaignId' in subject
      ? await listCampaignEvents(c.env.DB, workspaceId, {
          campaignId: subject.campaignId,
          limit: REPORT_EVENTS_MAX,
        })
      : await listEvents(c.env.DB, workspaceId, {
          collaborationId: subject.collaborationId,
          afterSeq: Math.max(0, (only?.standing.version ?? 0) - REPORT_EVENTS_MAX),
          limit: REPORT_EVENTS_MAX,
        });
  return { ...found, events, at: c.var.now };
}

export function toSnapshot(facts: ReportFacts): string {
  return JSON.stringify({ version: 1, facts });
}

/** Our own writing of before; a form we no longer know is as good as closed. */
function readSnapshot(text: string): ReportFacts | undefined {
  const stored = JSON.parse(text) as { version: number; facts: ReportFacts }; // written by toSnapshot
  return stored.version === 1 ? stored.facts : undefined;
}

function renderClosed(c: AppContext): Response {
  return renderPage(c, <ClosedLinkPage />, {
    title: 'This link is not open',
    css: reportCssFiles,
    status: 404,
  });
}

/** A browser showing the page to somebody now: not HEAD, not a prefetch, not a preview. */
function isPersonOpening(c: AppContext): boolean {
  const purpose = `${c.req.header('sec-purpose') ?? ''} ${c.req.header('purpose') ?? ''} ${c.req.header('x-moz') ?? ''}`;
  const agent = c.req.header('user-agent') ?? '';
  return (
    c.req.method === 'GET' && agent !== '' && !/prefetch|preview/i.test(purpose) && !PREVIEW_BOTS.test(agent)
  );
}
