// Without the Worker everything is still shown, and a decision waits as a draft that asks again.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { confirmButton, findLine, openPopup, readMessage, startPause } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { openDemoCollaboration } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const HANDLE = '@instagram';
const LATER = '@youtube';
let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let popup: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`offline ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('the popup shows everything it knows while the Worker is out of reach', async () => {
  popup = await openPopup(world);
  await findLine(popup, HANDLE);
  const online = await popup.locator('.attention-item h3').allInnerTexts();
  await popup.close();

  world.setOffline(true);
  popup = await openPopup(world);
  await findLine(popup, HANDLE);
  await popup
    .locator('.popup-note')
    .filter({ hasText: /offline/i })
    .waitFor();

  expect(await popup.locator('.attention-item h3').allInnerTexts()).toEqual(online);
});

test('a pause becomes a draft that says so', async () => {
  await startPause(popup, HANDLE);
  const reason = popup.getByLabel('Reason told');
  expect(await reason.inputValue()).toBe('goals_not_met');
  await reason.selectOption('timing');
  expect(await confirmButton(popup).innerText()).toBe('Keep as a draft');
  await confirmButton(popup).click();

  expect(await readMessage(popup)).toContain('Draft kept on this computer. Nothing has been sent.');
  expect(await popup.locator('section.draft').innerText()).toContain(`Draft: pause ${HANDLE}`);
  expect(decisions(world)).toEqual([]);
});

test('back online the draft asks again, and nothing has left by itself', async () => {
  world.setOffline(false);
  await popup.close();
  popup = await openPopup(world);
  const review = popup.getByRole('button', { name: 'Review and send' });
  await review.waitFor();
  await expect.poll(() => review.isEnabled(), { timeout: 10_000 }).toBe(true);

  expect(decisions(world)).toEqual([]);
  await desk.goto(`${await openDemoCollaboration(desk, worker.origin, HANDLE)}/log`);
  expect(await desk.getByRole('main').innerText()).not.toContain('Pause notice prepared');
});

test('the draft is sent by a person, once', async () => {
  await popup.getByRole('button', { name: 'Review and send' }).click();
  const draft = await popup.getByRole('main').innerText();
  expect(draft).toContain('Draft kept on this computer');
  expect(draft).toMatch(/Reason told\s+Timing/);
  await popup.getByRole('button', { name: 'Send now' }).click();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();

  expect(decisions(world)).toHaveLength(1);
  await desk.reload();
  expect(await desk.getByRole('main').innerText()).toMatch(/Pause notice prepared[\s\S]*timing/i);
  expect(world.strays).toEqual([]);
});

test('what others did since a draft was written is shown before it goes, and it goes with the next press', async () => {
  world.setOffline(true);
  await popup.reload();
  await startPause(popup, LATER);
  await popup.getByRole('button', { name: 'Stop our side now' }).click();
  await popup.getByRole('heading', { name: `Draft: pause ${LATER}` }).waitFor();
  world.setOffline(false);
  await desk.goto(`${await openDemoCollaboration(desk, worker.origin, LATER)}/steps`);
  await desk.getByRole('button', { name: 'Confirm that I looked' }).click();
  await desk.waitForURL('**done=evaluate*');

  await popup.reload();
  const review = popup.getByRole('button', { name: 'Review and send' });
  await expect.poll(() => review.isEnabled(), { timeout: 10_000 }).toBe(true);
  await review.click();
  await popup.getByRole('button', { name: 'Send now' }).click();
  await popup.getByText('Your decision was not sent. Since you opened this:').waitFor();
  expect(await popup.locator('ol.since').innerText()).toMatch(/looked at|evaluat|numbers/i);
  await popup.getByRole('button', { name: 'Look at it again' }).click();
  await popup.getByRole('button', { name: 'Send now' }).click();

  expect(await readMessage(popup)).toBe('Stopped. You can undo this.');
  expect(await popup.locator('section.draft').count()).toBe(0);
});

test('several are paused in one go, each answered for itself; offline each becomes a draft of its own', async () => {
  const before = decisions(world).length;
  world.setOffline(true);
  await popup.reload();
  await chooseTwo(popup);
  await confirmButton(popup).click();
  await popup.getByText('Everybody is answered.').waitFor();
  expect(await popup.locator('.box').allInnerTexts()).toEqual([
    expect.stringContaining('Draft kept on this computer. Nothing has been sent.'),
    expect.stringContaining('Draft kept on this computer. Nothing has been sent.'),
  ]);
  await popup.getByRole('button', { name: 'Back to the list' }).last().click();
  const drafts = popup.locator('section.draft');
  await expect.poll(() => drafts.count()).toBe(2);
  expect(decisions(world)).toHaveLength(before);

  world.setOffline(false);
  await popup.reload();
  for (const left of [1, 0]) {
    await drafts.first().getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => drafts.count()).toBe(left);
  }
  await popup.reload();
  await chooseTwo(popup);
  await confirmButton(popup).press('Enter');
  await popup.getByText('Everybody is answered.').waitFor();
  expect(await popup.locator('.box').allInnerTexts()).toEqual([
    expect.stringContaining('Stopped. You can undo this.'),
    expect.stringContaining('Stopped. You can undo this.'),
  ]);
  expect(decisions(world)).toHaveLength(before + 2);
  await popup.keyboard.press('Escape');
  await popup.locator('.attention-item').first().waitFor();
});

/** Two creators whose links are to stop, chosen with the keyboard alone. */
async function chooseTwo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause several at once' }).press('Enter');
  await page.getByRole('heading', { name: 'Pause several' }).waitFor();
  expect(await confirmButton(page).isDisabled()).toBe(true);
  const who = page.getByRole('group', { name: 'Who' }).getByRole('checkbox');
  for (const n of [0, 1]) await who.nth(n).press('Space');
  for (const label of [/^New posts/, /^Paid ads/, /^Tracking links/])
    await page.getByRole('checkbox', { name: label }).press('Space');
  await expect.poll(() => confirmButton(page).isEnabled()).toBe(true);
}

function decisions({ workerRequests }: ChromiumWorld): string[] {
  return workerRequests.filter((request) => request.startsWith('POST') && request.endsWith('/decisions'));
}
