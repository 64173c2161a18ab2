// Two people decide at once: one event, and the second is shown who did what when.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { invite } from './surfaces/desk.ts';
import { confirmButton, findLine, openPopup, startPause } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { openDemoCollaboration, openDeskByInvitation } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const HANDLE = '@instagram';
let worker: WorkerWorld;
let world: ChromiumWorld;
let first: Page;
let second: Page;
let popup: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  first = await connect(world, (await worker.prepare()).desk);
  const link = await invite(first, worker.origin, 'Manager');
  second = await openDeskByInvitation(world, link, 'Noor Second');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`two people ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('who comes second is shown what the first one did', async () => {
  popup = await openPopup(world);
  await startPause(popup, HANDLE);

  await openDemoCollaboration(second, worker.origin, HANDLE);
  await second.getByRole('button', { name: 'Send pause notice' }).click();
  await second.getByRole('button', { name: 'Undo' }).waitFor();
  await confirmButton(popup).click();

  const answer = popup.getByRole('main');
  await answer.getByText('Your decision was not sent.').waitFor();
  expect(await answer.innerText()).toMatch(/Pause notice prepared by Noor Second/);
  expect(await answer.locator('time').first().innerText()).toMatch(/\d{2}:\d{2}/);
  expect(await countEvents(second, 'Pause notice prepared')).toBe(1);
});

test('the second person keeps it as it is, and may take the notice back', async () => {
  await popup.getByRole('button', { name: 'Keep it as it is' }).click();
  const line = await findLine(popup, HANDLE);
  await line.getByRole('button', { name: /^Undo/ }).click();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await findLine(popup, HANDLE);

  expect(await countEvents(second, 'Notice taken back')).toBe(1);
});

test('a double click decides once', async () => {
  await startPause(popup, HANDLE);
  await confirmButton(popup).dblclick();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();

  expect(await countEvents(second, 'Pause notice prepared')).toBe(2);
  expect(world.strays).toEqual([]);
});

test('a form sent twice from the desk is one act', async () => {
  await openDemoCollaboration(second, worker.origin, HANDLE);
  const before = world.workerRequests.length;
  await second.getByRole('button', { name: 'Undo' }).dblclick();
  await second.getByRole('button', { name: 'Send pause notice' }).waitFor();
  await second.waitForLoadState('networkidle');
  const posts = world.workerRequests.slice(before).filter((request) => request.startsWith('POST'));
  expect(posts.length).toBeGreaterThan(0);

  expect(await countEvents(second, 'Notice taken back')).toBe(2);
});

/** Lines of the log, read on its own page of the dossier. */
async function countEvents(desk: Page, what: string): Promise<number> {
  await openDemoCollaboration(desk, worker.origin, HANDLE);
  await desk.goto(`${desk.url()}/log`);
  return desk.locator('ol.timeline > li').filter({ hasText: what }).count();
}
