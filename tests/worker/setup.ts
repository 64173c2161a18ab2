import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
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

await applyD1Migrations(env.DB, env.MIGRATIONS);
