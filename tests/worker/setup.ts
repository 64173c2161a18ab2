import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll, vi } from 'vitest';

declare global {
  namespace Cloudflare {
    // biome-ignore lint/style/useConsistentTypeDefinitions: the platform's types merge into this interface.
    interface Env {
      /** Given by tests/vitest.config.ts. */
      MIGRATIONS: D1Migration[];
    }
  }
}

// Files share a runtime, not a database: jobs walk every workspace, and would walk the ones of the file before. Only a
// database that is awake is emptied, so it is asked something first.
await env.DB.prepare('SELECT 1').run();
await reset();
await applyD1Migrations(env.DB, env.MIGRATIONS);
const left = await env.DB.prepare('SELECT count(*) AS n FROM workspaces').first<number>('n');
if (left !== 0) throw new Error(`The database still holds ${left} workspaces of the test file before.`);

// They share a clock too: a file that moves it would leave its own day to the next one.
afterAll(() => {
  vi.useRealTimers();
});
