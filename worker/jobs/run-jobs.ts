// Every minute: what left its hold is sent, what time changed is written down, what grew old is assessed anew.
import type { Env } from '../env.d.ts';
import { reassessStandingsDue, runTimersDue } from './run-timers.ts';
import { sendNoticesDue } from './send-notices.ts';

/** To add a job: one file and one line here. A job that fails does not keep the others from running. */
const JOBS: { name: string; run: (env: Env, now: string) => Promise<number> }[] = [
  { name: 'send_notices', run: sendNoticesDue },
  { name: 'run_timers', run: (env, now) => runTimersDue(env.DB, now) },
  { name: 'reassess', run: (env, now) => reassessStandingsDue(env.DB, now) },
];

export async function runJobs(env: Env, now: string): Promise<void> {
  for (const job of JOBS) {
    try {
      const done = await job.run(env, now);
      if (done > 0) console.log(JSON.stringify({ event: 'job', name: job.name, done }));
    } catch (error) {
      console.error(
        JSON.stringify({
          event: 'job_failed',
          name: job.name,
          problem: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  }
}
