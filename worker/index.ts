import { app } from './app.ts';
import type { Env } from './env.d.ts';
import { readClock } from './http/instants.ts';
import { runJobs } from './jobs/run-jobs.ts';

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, env, context) => context.waitUntil(runJobs(env, { cron, now: readClock() })),
} satisfies ExportedHandler<Env>;
