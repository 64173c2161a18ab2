import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from './app-env.ts';
import { HttpProblem } from './respond.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Nothing changes on a request that another site had a browser send. Holds for every route at once; requests with a
 * bearer token are exempt, because no foreign page can add one. Our pages send no referrer, so browsers may give
 * `Origin: null` on our own forms: `Sec-Fetch-Site` decides where it exists, the origin only where it does not.
 */
export const requireSameOrigin = createMiddleware<AppEnv>(async function requireSameOrigin(c, next) {
  if (!SAFE_METHODS.includes(c.req.method) && !carriesNoAmbientRight(c) && !isSameOrigin(c)) {
    throw new HttpProblem({
      status: 403,
      code: 'cross_site',
      title: 'This came from another site.',
      detail: 'Nothing has changed. Open Midflight itself and try again.',
    });
  }
  await next();
});

/** Bearer requests and the token endpoints are not carried by a cookie, so a foreign page gains nothing by them. */
function carriesNoAmbientRight(c: AppContext): boolean {
  const path = c.req.path;
  return c.req.header('authorization') !== undefined || path === '/oauth/token' || path === '/oauth/revoke';
}

function isSameOrigin(c: AppContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('origin') === new URL(c.req.url).origin;
}
