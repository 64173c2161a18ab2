import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

declare global {
  namespace Cloudflare {
    // biome-ignore lint/style/useConsistentTypeDefinitions: the platform's types merge into this interface.
    interface Env {
      /** Given by tests/vitest.config.ts. */
      MIGRATIONS: D1Migration[];
    }
  }
}

// Files share a runtime, not a database: jobs walk every workspace, and would walk the ones of the file before.
await reset();
await applyD1Migrations(env.DB, env.MIGRATIONS);
