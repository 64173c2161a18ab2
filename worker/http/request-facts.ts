import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './app-env.ts';
import { readClock } from './instants.ts';
import { newToken } from './token.ts';

/** Gives each request its id, its one reading of the clock and the nonce of its page. */
export const setRequestFacts = createMiddleware<AppEnv>(async function setRequestFacts(c, next) {
  c.set('requestId', crypto.randomUUID());
  c.set('now', readClock());
  c.set('styleNonce', newToken());
  await next();
});
