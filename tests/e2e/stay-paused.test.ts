// A pause that goes on: from the popup's own step, from the panel's foot, and seen on the desk.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPanel } from './surfaces/panel.ts';
import { confirmButton, findLine, openPopup, readMessage, startPause } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { dayFromToday } from './world/files.ts';
import { openDemoCollaboration } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

/** The demo's creator whose work rests under the contract. */
const PAUSED = '@x';
const RUNNING = '@instagram';
let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let popup: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
  popup = await openPopup(world);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`stay-paused ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('who opens a pause to let it end can leave it, with another day, in the popup', async () => {
  await (await findLine(popup, PAUSED)).getByRole('button', { name: /^(Resume|Review)/ }).click();
  await popup.getByRole('heading', { name: 'Or not yet' }).waitFor();
  await popup.getByRole('button', { name: 'Leave it paused' }).click();
  const days = popup.getByRole('radio');
  await days.nth(1).check();
  const day = await popup.locator('.choice').nth(1).innerText();
  await confirmButton(popup).click();

  expect(await readMessage(popup)).toContain('The pause goes on');
  const address = await openDemoCollaboration(desk, worker.origin, PAUSED);
  const log = desk.locator('ol.timeline > li').filter({ hasText: 'The pause goes on' });
  await desk.goto(`${address}/log`);
  expect(await log.first().innerText()).toContain(`review ${day.split(/,| ·/)[0]}`);
});

test('the panel has the same at its foot', async () => {
  const panel = await openPanel(world, PAUSED);
  await panel.getByRole('button', { name: 'Leave it paused' }).click();
  await panel.getByRole('heading', { name: 'Leave it paused' }).waitFor();
  await panel.getByRole('textbox').fill('The product is late.');
  await confirmButton(panel).click();

  expect(await readMessage(panel)).toContain('The pause goes on');
});

test('what is ours alone is reviewed on its day and left as it is, and then waits again', async () => {
  popup = await openPopup(world);
  await startPause(popup, RUNNING);
  for (const box of await popup.getByRole('checkbox').all()) await box.setChecked(false);
  await popup.getByRole('checkbox', { name: /Tracking links/ }).check();
  await popup.getByRole('radio', { name: 'Other date' }).check();
  await popup.locator('input[type="date"]').fill(dayFromToday(0));
  await popup.getByRole('button', { name: 'Stop our side now' }).click();
  await popup.reload();
  const line = await findLine(popup, RUNNING);
  await line.getByRole('button', { name: /^Review/ }).click();
  await popup.getByRole('button', { name: 'Leave it paused' }).click();
  await confirmButton(popup).click();

  expect(await readMessage(popup)).toContain('The pause goes on');
  expect(await (await findLine(popup, RUNNING)).getByRole('button', { name: /^Review/ }).count()).toBe(0);
});
