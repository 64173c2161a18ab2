import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const top = fileURLToPath(new URL('..', import.meta.url));

// No test is about time: the limit only ends what hangs, and a busy machine may take its time.
const patience = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  root: top,
  test: {
    // The default leaves one processor free, which on a machine with two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        root: top,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          environment: 'node',
          // Rules keep nothing between calls and no test replaces a module: files may share a process.
          isolate: false,
          include: ['tests/{unit,property,architecture,evaluation}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/fixed-seed.ts'],
          ...patience,
        },
      },
      {
        root: top,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './worker/wrangler.jsonc' },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations(`${top}worker/migrations`),
                LINK_SECRET: 'a secret of the tests alone',
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          // A runtime for each file spends half the run on reading the same modules; setup.ts empties the database.
          isolate: false,
          include: ['tests/worker/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/fixed-seed.ts', 'tests/worker/setup.ts'],
          globalSetup: ['tests/same-bytes/give-answers.ts'],
          ...patience,
        },
      },
      {
        root: top,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file has its own Worker and browser; what they share is the reading of the tools.
          isolate: false,
          ...patience,
        },
      },
    ],
  },
});
