// The past posts that a collaboration's score is held against: of the team's other campaigns, and outside all of them.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { toHistory } from '../../../shared/procedure/numbers/past-posts.ts';
import { hasRole } from '../../../shared/roles.ts';
import { removePastPost } from '../../commands/imports/remove-past-post.ts';
import { toCountedPosts } from '../../commands/refresh-standings.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { PastPostsPage } from '../../pages/imports/past-posts.tsx';
import { knownPastPostsOf } from '../../store/imports/past-posts.ts';
import { pastPostsOf, toPastPosts } from '../../store/inputs/past-posts.ts';
import { answerInRows } from '../../store/questions.ts';
import { findStanding } from '../../store/standings.ts';

export const pastPostRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/past-posts'), requireSession('viewer'), async (c) => {
    const { session } = c.var;
    const { collaborationId } = c.req.param();
    const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
    if (!stored) throw notFound();
    const { known, pastPosts, pastSales } = await answerInRows(c.env.DB, {
      known: knownPastPostsOf(session.workspaceId, collaborationId),
      ...pastPostsOf(session.workspaceId, collaborationId),
    });
    const page = (
      <PastPostsPage
        session={session}
        standing={stored.standing}
        known={known}
        history={toHistory(toCountedPosts(toPastPosts(pastPosts, pastSales)))}
        isRemoved={c.req.query('removed') === '1'}
        mayRemove={hasRole(session.role, 'marketer')}
      />
    );
    return renderPage(c, page, {
      title: `Past posts of ${stored.standing.creatorName} · Midflight`,
      css: deskCssFiles,
    });
  })
  .post(collaborationRoute('/past-posts/removal'), requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const { collaborationId } = c.req.param();
    const { post } = await readForm(
      c,
      z.object({ post: z.string().check(z.minLength(1), z.maxLength(500)) }),
    );
    const isRemoved = await removePastPost(c.env.DB, session, { collaborationId, key: post, now });
    if (!isRemoved) throw notFound();
    return c.redirect(deskCollaboration(collaborationId, '/past-posts?removed=1'), 303);
  });
