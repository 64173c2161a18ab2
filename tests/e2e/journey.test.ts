// The main job, end to end: from a set-up link to a pause that overlay, desk and report all show. One team in one browser lives
// through the chapters in their order.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import './journey/on-the-desk.ts';
import './journey/on-the-networks.ts';
import './journey/a-pause.ts';
import { journey } from './journey/journey.ts';
import { openChromium } from './world/chromium.ts';
import { startWorker } from './world/worker.ts';

beforeAll(async () => {
  journey.worker = await startWorker();
  journey.world = await openChromium(journey.worker.origin);
  journey.desk = await journey.world.newPage();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await journey.world.shoot(`journey ${task.name}`);
});

afterAll(async () => {
  await journey.world?.close();
  await journey.worker?.close();
});

test('nothing but the Worker and the four networks was asked for', () => {
  expect(journey.world.strays).toEqual([]);
});
