import { test } from 'vitest';
import { startWorker } from './world/worker.ts';
test('starts', async () => {
  const t = Date.now();
  const worker = await startWorker();
  console.log(worker.origin, Date.now() - t);
  console.log(await worker.prepare(), Date.now() - t);
  const r = await fetch(`${worker.origin}/passkey.js`); console.log(r.status);
  await worker.close();
  console.log(Date.now()-t);
});
