import { Hono } from 'hono';
import * as z from 'zod/mini';
import { CAPTION_CHARS_MAX } from '../../../shared/api/limits.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { LOOKED } from '../../../shared/flags/post-check.ts';
import { once } from '../../../shared/once.ts';
import { checkPost } from '../../commands/imports/check-post.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';

const looked = () => z.union([z.enum(LOOKED), z.literal('')]);

const seenForm = once(() =>
  z.object({
    post: z.string().check(z.minLength(1), z.maxLength(500)),
    up: z.enum(['yes', 'no']),
    disclosure: looked(),
    tag: looked(),
    link: looked(),
    caption: z.string().check(z.maxLength(CAPTION_CHARS_MAX)),
  }),
);

/** What a person saw of a post. */
export const postCheckRoutes = new Hono<AppEnv>().post(
  collaborationRoute('/post-checks'),
  requireSession('marketer'),
  async (c) => {
    const { session, now } = c.var;
    const { collaborationId } = c.req.param();
    const form = await readForm(c, seenForm());
    const seen = {
      postKey: form.post,
      isUp: form.up === 'yes',
      caption: form.caption.trim() || null,
      disclosure: form.disclosure || null,
      tag: form.tag || null,
      link: form.link || null,
    };
    if (!(await checkPost(c.env.DB, session, { collaborationId, seen, now }))) throw notFound();
    return c.redirect(deskCollaboration(collaborationId, '?done=check_post'), 303);
  },
);
