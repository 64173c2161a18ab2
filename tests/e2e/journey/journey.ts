// What the chapters of the journey share: each goes on where the one before has stopped.
import type { Page } from 'playwright-core';
import type { ChromiumWorld } from '../world/chromium.ts';
import type { WorkerWorld } from '../world/worker.ts';

type Journey = {
  worker: WorkerWorld;
  world: ChromiumWorld;
  desk: Page;
  network: Page;
  popup: Page;
  campaignUrl: string;
  collaborationUrl: string;
};

// Filled in by the chapters, in their order.
export const journey = {} as Journey;
