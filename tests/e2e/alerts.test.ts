// What is new stands in the popup until somebody says "seen"; then it is gone in every place, also when that was said offline.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPopup } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let popup: Page;

const alertsOf = (page: Page) => page.getByRole('region', { name: 'New since you looked' });

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`alerts ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('the popup and Today show what is new, with its reason and when', async () => {
  popup = await openPopup(world);
  // Folded to one line under what needs a decision.
  await popup.locator('summary', { hasText: 'new since you looked' }).click();
  await alertsOf(popup).waitFor();
  const text = await alertsOf(popup).innerText();
  await desk.goto(`${worker.origin}/desk`);

  expect(text).toContain('@x');
  expect(text).toContain('The pause took effect on');
  expect(await alertsOf(desk).innerText()).toContain('The pause took effect on');
});

test('a line leads to the dossier on the desk', async () => {
  await alertsOf(desk).getByRole('link', { name: '@x', exact: true }).click();
  await desk.waitForURL(/\/desk\/collaborations\//);

  expect(await desk.getByRole('heading', { level: 1 }).innerText()).toContain('@x');
});

test('"Seen" clears the list at once while the Worker is out of reach', async () => {
  world.setOffline(true);
  await alertsOf(popup).getByRole('button', { name: 'Seen' }).click();
  await alertsOf(popup).waitFor({ state: 'detached' });
  await popup.close();
  popup = await openPopup(world);
  await popup.locator('.attention-item').first().waitFor();

  expect(await alertsOf(popup).count()).toBe(0);
});

test('back online the desk knows of it too', async () => {
  world.setOffline(false);
  await popup.close();
  popup = await openPopup(world);
  await popup
    .locator('.popup-note')
    .filter({ hasText: /Synced/ })
    .waitFor();
  await expect
    .poll(
      async () => {
        await desk.goto(`${worker.origin}/desk`);
        return alertsOf(desk).count();
      },
      { timeout: 15_000 },
    )
    .toBe(0);
  await desk.goto(`${worker.origin}/desk/alerts`);

  expect(await desk.getByRole('main').innerText()).toContain('The pause took effect on');
  expect(world.strays).toEqual([]);
});
