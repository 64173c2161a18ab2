// How long a Worker takes to begin: a fresh workerd up to its first answer, ours beside a bare Hono Worker, and the
// evaluation of the bundle alone in a fresh V8.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleave, timed } from './spread.mjs';
import { bundleWorker, startWorkerd } from './workerd.mjs';

const EVALUATE = fileURLToPath(new URL('fresh-v8/evaluate.mjs', import.meta.url));

export async function measureStart(folder) {
  const ours = await bundleWorker('worker/index.ts', join(folder, 'start/ours/index.mjs'));
  const bare = await bundleWorker(
    'tests/bench/counted-worker/bare.mjs',
    join(folder, 'start/bare/index.mjs'),
  );
  return {
    firstAnswer: await interleave({ ours: () => answerFresh(ours), bare: () => answerFresh(bare) }),
    evaluation: await interleave({ ours: () => evaluateFresh(ours), bare: () => evaluateFresh(bare) }),
  };
}

async function answerFresh(bundle) {
  const workerd = startWorkerd(bundle);
  try {
    return await timed(async () => {
      const answer = await fetch(new URL('/api/about', await workerd.ready));
      if (!answer.ok) throw new Error(`/api/about answered ${answer.status}`);
    });
  } finally {
    await workerd.dispose();
  }
}

/** Processor time, which a busy machine stretches less; in a process of its own, since a module is evaluated once. */
function evaluateFresh(bundle) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', EVALUATE, bundle],
    { encoding: 'utf8' },
  );
  if (!(Number(stdout) > 0)) throw new Error(`The bundle could not be evaluated: ${stderr}`);
  return Number(stdout);
}
