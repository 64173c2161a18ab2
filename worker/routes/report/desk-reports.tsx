// Report links on the desk: make one, see how often it was opened, close it; and the team's own live report.

import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { REPORT_LINK_DAYS_MAX } from '../../../shared/api/limits.ts';
import { addDays, endOfDay, isLocalDate, localDateOf } from '../../../shared/contract/zone.ts';
import { campaignRoute, collaborationRoute, deskCampaign, deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { hasRole } from '../../../shared/roles.ts';
import { readReportFacts } from '../../commands/read-report-facts.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { hashToken, newToken } from '../../http/token.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import reportCss from '../../pages/report/report.css';
import { toReportDocument } from '../../pages/report/report-document.tsx';
import {
  hideFacts,
  hidesOf,
  type ReportFacts,
  type ReportRules,
  toSnapshot,
} from '../../pages/report/report-facts.ts';
import { type ShareProps, ShareReportPage, type ShareValues } from '../../pages/report/share-report.tsx';
import { insertAuditStatement } from '../../store/audit.ts';
import {
  AUDIENCES,
  HIDES,
  insertReportLinkStatement,
  listReportLinks,
  type ReportLink,
  type ReportSubject,
  revokeReportLink,
} from '../../store/reports/report-links.ts';
import { findReportRows } from '../../store/reports/report-rows.ts';

const LINK_DAYS_DEFAULT = 30;
/** Far enough below D1's 2 MB per value. */
const SNAPSHOT_CHARS_MAX = 1_500_000;

const shareForm = once(() =>
  z.object({
    audience: z.optional(z.string()),
    numbers: z.optional(z.string()),
    hides: z.optional(z.union([z.string(), z.array(z.string())])),
    openUntil: z.optional(z.string()),
  }),
);

export const deskReportRoutes = new Hono<AppEnv>()
  .get(campaignRoute('/reports'), requireSession('marketer'), (c) => showShare(c, campaignOf(c)))
  .post(campaignRoute('/reports'), requireSession('marketer'), (c) => makeLink(c, campaignOf(c)))
  .get(campaignRoute('/report'), requireSession('viewer'), (c) => showReport(c, campaignOf(c)))
  .get(collaborationRoute('/report'), requireSession('viewer'), (c) =>
    // The overlay's card leads here: who may share makes the link, everybody else reads the report.
    hasRole(c.var.session.role, 'marketer')
      ? showShare(c, collaborationOf(c))
      : showReport(c, collaborationOf(c)),
  )
  .post(collaborationRoute('/report'), requireSession('marketer'), (c) => makeLink(c, collaborationOf(c)))
  .get(collaborationRoute('/report/live'), requireSession('viewer'), (c) => showReport(c, collaborationOf(c)))
  .post(deskPath('/report-links/:id/revocation'), requireSession('marketer'), async (c) => {
    const { workspaceId, memberId } = c.var.session;
    const id = c.req.param('id');
    const link = await revokeReportLink(c.env.DB, workspaceId, { id, now: c.var.now });
    if (!link) throw notFound();
    const entry = { id: uuidv7(), at: c.var.now, memberId, action: 'report_link.revoke', subject: id };
    await insertAuditStatement(c.env.DB, workspaceId, entry).run();
    return c.redirect(deskCampaign(link.campaignId, '/reports?revoked=1'), 303);
  });

function campaignOf(c: AppContext): ReportSubject {
  return { campaignId: c.req.param('campaignId') ?? '' };
}

function collaborationOf(c: AppContext): ReportSubject {
  return { collaborationId: c.req.param('collaborationId') ?? '' };
}

async function showReport(c: AppContext, subject: ReportSubject): Promise<Response> {
  const { role, workspaceId, locale } = c.var.session;
  const facts = await getFacts(c, workspaceId, subject);
  const rules: ReportRules = { audience: 'internal', hides: role === 'viewer' ? ['fees'] : [] };
  return renderPage(
    c,
    ...toReportDocument({
      facts: hideFacts(facts, rules),
      rules,
      scope: 'campaignId' in subject ? 'campaign' : 'collaboration',
      form: 'preview',
      locale,
    }),
  );
}

async function showShare(
  c: AppContext,
  subject: ReportSubject,
  shown: Partial<ShareProps> = {},
): Promise<Response> {
  const { session, now } = c.var;
  const found = await findReportRows(c.env.DB, session.workspaceId, subject);
  if (!found || isMissing(subject, found.rows.length)) throw notFound();
  const collaborationId = 'collaborationId' in subject ? subject.collaborationId : null;
  const links = await listReportLinks(c.env.DB, session.workspaceId, found.campaign.id, collaborationId);
  const today = localDateOf(now, session.timeZone);
  const values: ShareValues = {
    audience: 'client',
    numbers: 'live',
    hides: ['fees', 'notes'],
    openUntil: addDays(today, LINK_DAYS_DEFAULT),
  };
  const page = (
    <ShareReportPage
      session={session}
      campaign={found.campaign}
      rows={found.rows}
      collaborationId={collaborationId}
      links={links}
      now={now}
      latestOn={addDays(today, REPORT_LINK_DAYS_MAX)}
      values={values}
      problems={{}}
      fresh={null}
      isRevoked={!shown.problems && c.req.query('revoked') === '1'}
      {...shown}
    />
  );
  const status = shown.fresh ? 201 : shown.problems ? 422 : 200;
  return renderPage(c, page, {
    title: 'Share report · Midflight',
    css: [...deskCssFiles, reportCss],
    status,
  });
}

/** The token leaves in this answer's body only: never in an address of the desk, never in the database. */
async function makeLink(c: AppContext, subject: ReportSubject): Promise<Response> {
  const { session, now } = c.var;
  const wish = parseShare(await readForm(c, shareForm()), localDateOf(now, session.timeZone));
  if ('problems' in wish) return showShare(c, subject, { values: wish.values, problems: wish.problems });
  const facts = await getFacts(c, session.workspaceId, subject);
  const token = newToken();
  const link: ReportLink = {
    id: uuidv7(),
    workspaceId: session.workspaceId,
    campaignId: facts.campaign.id,
    collaborationId: 'collaborationId' in subject ? subject.collaborationId : null,
    audience: wish.audience,
    isFrozen: wish.values.numbers === 'frozen',
    snapshot: null,
    hides: wish.hides,
    expiresAt: endOfDay(wish.values.openUntil, session.timeZone),
    createdBy: session.memberId,
    createdAt: now,
    revokedAt: null,
    openedCount: 0,
    lastOpenedAt: null,
  };
  const stored = link.isFrozen ? { ...link, snapshot: freeze(hideFacts(facts, link)) } : link;
  const { audience, hides, isFrozen, expiresAt } = link;
  const entry = {
    id: uuidv7(),
    at: now,
    memberId: session.memberId,
    action: 'report_link.create',
    subject: link.id,
    details: { ...subject, audience, hides, isFrozen, expiresAt },
  };
  await c.env.DB.batch([
    insertReportLinkStatement(c.env.DB, stored, await hashToken(token)),
    insertAuditStatement(c.env.DB, session.workspaceId, entry),
  ]);
  const fresh = { address: new URL(`/r/${token}`, c.req.url).href, openUntil: wish.values.openUntil };
  return showShare(c, subject, { values: wish.values, fresh });
}

async function getFacts(c: AppContext, workspaceId: string, subject: ReportSubject): Promise<ReportFacts> {
  const facts = await readReportFacts(c.env.DB, workspaceId, { subject, now: c.var.now });
  if (!facts || isMissing(subject, facts.rows.length)) throw notFound();
  return facts;
}

/** A campaign may be empty; a collaboration is there or not. */
function isMissing(subject: ReportSubject, rows: number): boolean {
  return 'collaborationId' in subject && rows === 0;
}

function freeze(facts: ReportFacts): string {
  const snapshot = toSnapshot(facts);
  if (snapshot.length <= SNAPSHOT_CHARS_MAX) return snapshot;
  throw new HttpProblem({
    status: 422,
    code: 'too_large',
    title: 'This campaign is too large to freeze.',
    detail: 'Nothing was shared. Make a live link, or share single collaborations.',
  });
}

type Wish = { values: ShareValues; audience: ReportLink['audience']; hides: ReportLink['hides'] };

function parseShare(
  form: z.output<ReturnType<typeof shareForm>>,
  today: string,
): Wish | { values: ShareValues; problems: Record<string, string> } {
  const typed = [form.hides ?? []].flat();
  const values: ShareValues = {
    audience: form.audience ?? '',
    numbers: form.numbers ?? '',
    hides: HIDES.filter((hide) => typed.includes(hide)),
    openUntil: form.openUntil?.trim() ?? '',
  };
  const audience = AUDIENCES.find((known) => known === values.audience);
  const problems = Object.fromEntries(
    Object.entries({
      audience: audience ? '' : 'Choose who it is for.',
      numbers: values.numbers === 'live' || values.numbers === 'frozen' ? '' : 'Choose live or frozen.',
      hides: typed.length === values.hides.length ? '' : 'Choose from the list.',
      openUntil: dayProblem(values.openUntil, today),
    }).filter(([, problem]) => problem !== ''),
  );
  if (!audience || Object.keys(problems).length > 0) return { values, problems };
  return {
    values,
    audience,
    hides: [...hidesOf({ audience, hides: values.hides })],
  };
}

function dayProblem(on: string, today: string): string {
  if (!isLocalDate(on)) return 'Give the last day on which it opens.';
  if (on < today) return 'This day is over.';
  return on > addDays(today, REPORT_LINK_DAYS_MAX) ? 'A link stays open for one year at most.' : '';
}
