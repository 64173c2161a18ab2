import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './app-env.ts';
import { isAllowedOrigin } from './extension-ids.ts';

const PREFLIGHT_MAX_AGE_S = 600;

/** Lets our own extension read answers without a host permission. Never with credentials: a cookie is of no use here. */
export const allowExtensions = createMiddleware<AppEnv>((c, next) =>
  cors({
    origin: (origin) => (isAllowedOrigin(origin, c.env) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type', 'if-none-match'],
    exposeHeaders: ['etag', 'retry-after'],
    maxAge: PREFLIGHT_MAX_AGE_S,
  })(c, next),
);
