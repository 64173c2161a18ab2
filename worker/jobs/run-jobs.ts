// The crons' work. A job that fails does not keep the others from running.
import { addMinutes } from '../../shared/contract/zone.ts';
import type { Env } from '../env.d.ts';
import { deleteExpiredSessions } from '../store/sessions.ts';
import { learnTablesNightly } from './learn-tables.ts';
import { reassessStandingsDue, runTimersDue } from './run-timers.ts';
import { sendNoticesDue } from './send-notices.ts';
import { settleImportsDue } from './settle-imports.ts';
import { settleOutagesDue } from './settle-outages.ts';
import { writeCheckpoints } from './write-checkpoints.ts';

export const EVERY_MINUTE = '* * * * *';
/** The nightly cron of wrangler.jsonc. */
export const NIGHTLY = '17 3 * * *';

/** Sessions, codes, challenges and links are kept this long after their end, to answer what happened; then they go. */
const SESSIONS_KEPT_MINUTES = 30 * 24 * 60;

type Job = { name: string; cron: string; run: (env: Env, now: string) => Promise<number> };

/** To add a job: one file and one line here. */
const JOBS: Job[] = [
  { name: 'send_notices', cron: EVERY_MINUTE, run: sendNoticesDue },
  { name: 'settle_imports', cron: EVERY_MINUTE, run: (env, now) => settleImportsDue(env.DB, now) },
  { name: 'settle_outages', cron: EVERY_MINUTE, run: (env, now) => settleOutagesDue(env.DB, now) },
  { name: 'run_timers', cron: EVERY_MINUTE, run: (env, now) => runTimersDue(env.DB, now) },
  { name: 'reassess', cron: EVERY_MINUTE, run: (env, now) => reassessStandingsDue(env.DB, now) },
  { name: 'learn_tables', cron: NIGHTLY, run: (env, now) => learnTablesNightly(env.DB, now) },
  { name: 'checkpoints', cron: NIGHTLY, run: (env, now) => writeCheckpoints(env.DB, now) },
  { name: 'expired_sessions', cron: NIGHTLY, run: deleteOldSessions },
];

export async function runJobs(env: Env, { cron, now }: { cron: string; now: string }): Promise<void> {
  for (const job of JOBS.filter((one) => one.cron === cron)) {
    try {
      const done = await job.run(env, now);
      if (done > 0) console.log(JSON.stringify({ event: 'job', name: job.name, done }));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      console.error(JSON.stringify({ event: 'job_failed', name: job.name, problem }));
    }
  }
}

async function deleteOldSessions(env: Env, now: string): Promise<number> {
  await deleteExpiredSessions(env.DB, addMinutes(now, -SESSIONS_KEPT_MINUTES));
  return 0;
}
