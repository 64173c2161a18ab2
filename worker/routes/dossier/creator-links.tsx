// Links to the creator's page on the desk: make one, see how often it was opened, close it.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { makeCreatorLink, toLinkEnd } from '../../commands/make-creator-link.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { linksOf } from '../../http/links-of.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { dossierCssFiles } from '../../pages/dossier/dossier-css.ts';
import type { Place } from '../../pages/dossier/places.tsx';
import { CreatorLinksPage, type FreshCreatorLink } from '../../pages/ending/creator-links-page.tsx';
import { insertAuditStatement } from '../../store/audit.ts';
import { revokeCreatorLink } from '../../store/creator-links.ts';
import { findStanding } from '../../store/standings.ts';
import { readDossier } from './read-dossier.ts';

const PATH = collaborationRoute('/steps/page');
const LINKS_READ: Place = { path: '/steps/page', page: () => <></>, reads: { links: true } };

export const deskCreatorLinkRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('marketer'), (c) => showLinks(c, null))
  .post(PATH, requireSession('marketer'), async (c) => showLinks(c, await makeLink(c)))
  .post(collaborationRoute('/steps/page/:linkId/revocation'), requireSession('marketer'), async (c) => {
    const { workspaceId, memberId } = c.var.session;
    const { collaborationId, linkId: id } = c.req.param();
    const { now } = c.var;
    if (!(await revokeCreatorLink(c.env.DB, workspaceId, { collaborationId, id, now }))) throw notFound();
    const entry = { id: uuidv7(), at: now, memberId, action: 'creator_link.revoke', subject: id };
    await insertAuditStatement(c.env.DB, workspaceId, { ...entry, details: { collaborationId } }).run();
    return c.redirect(deskCollaboration(collaborationId, '/steps/page?revoked=1'), 303);
  });

/** The token leaves in this answer's body only: never in an address of the desk, never in the database. */
async function makeLink(c: AppContext): Promise<FreshCreatorLink> {
  const { workspaceId, memberId } = c.var.session;
  const { now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const stored = await findStanding(c.env.DB, workspaceId, collaborationId);
  if (!stored) throw notFound();
  const links = linksOf(c);
  if (links === null) throw noSecret();
  const expiresAt = toLinkEnd(now, stored.standing.timeZone);
  const wish = { collaborationId, expiresAt, createdBy: memberId, now };
  const made = await makeCreatorLink(c.env.DB, { workspaceId, secret: links.secret }, wish);
  const entry = { id: uuidv7(), at: now, memberId, action: 'creator_link.create', subject: made.link.id };
  await c.env.DB.batch([
    made.statement,
    insertAuditStatement(c.env.DB, workspaceId, { ...entry, details: { collaborationId, expiresAt } }),
  ]);
  return { address: new URL(`/c/${made.token}`, links.origin).href, expiresAt };
}

async function showLinks(c: AppContext, fresh: FreshCreatorLink | null): Promise<Response> {
  const dossier = await readDossier(c, LINKS_READ, { typed: null, outcome: null, preview: null });
  const page = (
    <CreatorLinksPage
      dossier={dossier}
      links={dossier.links}
      fresh={fresh}
      isRevoked={fresh === null && c.req.query('revoked') === '1'}
      canMake={linksOf(c) !== null}
    />
  );
  return renderPage(c, page, {
    title: `Creator’s page · ${dossier.card.handle} · Midflight`,
    css: dossierCssFiles,
    status: fresh === null ? 200 : 201,
  });
}

function noSecret(): HttpProblem {
  return new HttpProblem({
    status: 503,
    code: 'not_set_up',
    title: 'No link can be made yet.',
    detail: 'Nothing has changed. This server has no secret for links; whoever runs it sets one.',
  });
}
