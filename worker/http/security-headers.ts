import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from './app-env.ts';

export type PolicyNeeds = {
  /** Our own scripts, from our own address; no inline script ever. */
  hasScript?: boolean;
  /** Where a form of this page may end after redirects (the extension's sign-in). */
  formTarget?: string;
};

/** Headers of every answer; pages replace the policy through `setPagePolicy`. */
export const setSecurityHeaders = createMiddleware<AppEnv>(async function setSecurityHeaders(c, next) {
  await next();
  const headers = c.res.headers;
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-robots-tag', 'noindex, nofollow');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  headers.set('x-request-id', c.var.requestId);
  if (new URL(c.req.url).protocol === 'https:') {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
});

/** Style attributes stay allowed (lengths of bars); style elements need the nonce. */
export function setPagePolicy(c: AppContext, needs: PolicyNeeds): void {
  const formTargets = ["'self'", needs.formTarget ? new URL(needs.formTarget).origin : ''].join(' ').trim();
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${c.var.styleNonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `form-action ${formTargets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  if (needs.hasScript)
    policy.push("script-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'");
  c.header('content-security-policy', policy.join('; '));
}
