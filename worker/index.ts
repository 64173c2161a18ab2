import { app } from './app.ts';
import type { Env } from './env.d.ts';
import { runJobs } from './jobs/run-jobs.ts';

export default {
  fetch: app.fetch,
  scheduled: (_controller, env, context) =>
    context.waitUntil(runJobs(env, `${new Date().toISOString().slice(0, 19)}Z`)),
} satisfies ExportedHandler<Env>;
