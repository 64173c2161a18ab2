import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './app-env.ts';
import { newToken } from './token.ts';

/** Gives each request its id, its one reading of the clock and the nonce of its page. */
export const setRequestFacts = createMiddleware<AppEnv>(async function setRequestFacts(c, next) {
  c.set('requestId', crypto.randomUUID());
  // Whole seconds: instants are compared as text, in SQL too.
  c.set('now', `${new Date().toISOString().slice(0, 19)}Z`);
  c.set('styleNonce', newToken());
  await next();
});
