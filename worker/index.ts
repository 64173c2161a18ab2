import { app } from './app.ts';
import type { Env } from './env.d.ts';
import { runJobs } from './jobs/run-jobs.ts';

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, env, context) =>
    context.waitUntil(runJobs(env, { cron, now: `${new Date().toISOString().slice(0, 19)}Z` })),
} satisfies ExportedHandler<Env>;
