// Every figure opens to what it is made of: on a network's page and in the panel by keyboard, on pages without a script.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HOST, openCard } from './surfaces/overlay.ts';
import { openPanel } from './surfaces/panel.ts';
import { findLine, openPopup } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { openDemoCollaboration } from './world/people.ts';
import { type Prepared, startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let prepared: Prepared;
let desk: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  prepared = await worker.prepare();
  desk = await connect(world, prepared.desk);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`explain ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test.each(['https://www.instagram.com/instagram/', 'https://www.tiktok.com/@tiktok'])(
  'the card on %s is at most 480 px high, with its foot whole',
  async (address) => {
    const page = await world.newPage();
    await page.goto(address);
    const card = page.locator(`${HOST} article.card`);
    await openCard(page);
    const box = await card.boundingBox();
    const foot = await card.locator('.card-foot').boundingBox();
    if (!box || !foot) throw new Error('No card');

    // A box is measured in fractions of a pixel.
    expect(Math.round(box.height)).toBeLessThanOrEqual(480);
    expect(Math.round(foot.y + foot.height)).toBeLessThanOrEqual(Math.round(box.y + box.height));
    await page.close();
  },
);

test('the overlay opens the score and a KPI by keyboard, one at a time, and stays inside the window', async () => {
  const page = await world.newPage();
  await page.goto('https://www.instagram.com/instagram/');
  const card = await openCard(page);
  const score = card.getByRole('button', { name: /^Why \d+\?$/ });
  await score.focus();
  await page.keyboard.press('Enter');

  expect(await score.getAttribute('aria-expanded')).toBe('true');
  const opened = page.locator(`${HOST} #${await score.getAttribute('aria-controls')}`);
  const words = await opened.innerText();
  expect(words).toContain('what a typical post has by the same age');
  expect(words).toMatch(/\d+% chance that the true pace is above break-even/);
  expect(words).toMatch(/imported file, exact, \d+ (min|h|d)/);
  expect(words).toContain('What would change this');
  expect(words).toMatch(/Definition \S+, applied /);
  expect(await isInsideWindow(card)).toBe(true);

  const clicks = card.getByRole('button', { name: /^Clicks: where [\d,]+ comes from$/ });
  await clicks.focus();
  await page.keyboard.press('Space');
  expect(await score.getAttribute('aria-expanded')).toBe('false');
  expect(await card.innerText()).toContain('Expected by now: each published post’s share');
  await page.keyboard.press('Space');
  expect(await clicks.getAttribute('aria-expanded')).toBe('false');
  await page.close();
});

test('the panel opens every KPI with a button', async () => {
  const panel = await openPanel(world, '@instagram');
  const names = panel.locator('.kpis .explain-button');
  const count = await names.count();
  for (let index = 0; index < count; index += 1) {
    await names.nth(index).press('Enter');
    expect(await panel.locator('.kpi-opened .explanation-version').innerText()).toContain('Definition');
  }

  expect(count).toBeGreaterThan(4);
  await panel.close();
});

test('the popup opens money at risk and score of a line, one at a time', async () => {
  const popup = await openPopup(world);
  const line = await findLine(popup, '@instagram');
  const money = line.getByRole('button', { name: /^\$[\d,]+ at risk with @instagram: where it comes from$/ });
  await money.press('Enter');
  expect(await line.innerText()).toContain('chance of missing break-even');

  await line.getByRole('button', { name: /^Why \d+\?/ }).press('Enter');
  expect(await money.getAttribute('aria-expanded')).toBe('false');
  expect(await line.locator('.explanation').innerText()).toContain('What would change this');
  expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await popup.close();
});

test('the panel opens fees and money at risk', async () => {
  const panel = await openPanel(world, '@instagram');
  await panel.getByRole('button', { name: /^Fees: where / }).press('Enter');
  expect(await panel.locator('#explained-fees').innerText()).toContain('earned, it is out');
  await panel.getByRole('button', { name: /^Money at risk: where / }).press('Enter');
  expect(await panel.locator('#explained-risk').innerText()).toContain('Saved by an end today');
  await panel.close();
});

test('panel and desk say what a growing post is likely to come to, and open it', async () => {
  const panel = await openPanel(world, '@youtube');
  const growing = panel.getByRole('button', { name: /: about [\d,]+ views \([\d,]+–[\d,]+\) by \d+ \w+$/ });
  const words = await growing.first().innerText();
  await growing.first().press('Enter');
  expect(await panel.locator('.explanation').innerText()).toMatch(
    /views now × growth[\s\S]+Definition post-/,
  );
  await openDemoCollaboration(desk, worker.origin, '@youtube');
  await desk.locator('.explained-line summary', { hasText: words }).press('Enter');
  expect(await desk.locator('.explained-line details[open]').innerText()).toContain('Views now');
  await panel.close();
});

test('the figures over report, campaign and Today open without a script', async () => {
  const stranger = await world.newStranger({ javaScriptEnabled: false });
  const report = await stranger.newPage();
  await report.goto(prepared.report);
  const figures = await report.locator('.figures > div > dt').allInnerTexts();
  const opened = report.locator('.figures details');
  // One at a time is open: its words lie over what follows.
  for (const one of await opened.all()) {
    await one.locator('summary').press('Enter');
    expect(await report.locator('.figures details[open]').innerText()).toMatch(/applied|as of/);
  }
  expect(await opened.count()).toBe(figures.length);
  for (const path of ['/desk', '/desk/campaigns']) {
    await desk.goto(`${worker.origin}${path}`);
    await desk.locator('.table details summary').first().press('Enter');
    expect(await desk.locator('.table details[open]').innerText()).toMatch(/Definition \S+, applied/);
  }
  await stranger.close();
});

test('desk and report open the same words without a script', async () => {
  await openDemoCollaboration(desk, worker.origin, '@instagram');
  const stranger = await world.newStranger({ javaScriptEnabled: false });
  const report = await stranger.newPage();
  await report.goto(prepared.report);
  // The desk's figures are bars, the report's a table.
  const opening: [Page, string][] = [
    [desk, '.kpis'],
    [report, 'main td'],
  ];
  for (const [page, where] of opening) {
    const summary = page.locator(`${where} details.explained summary`).last();
    await summary.press('Enter');
    const words = await page.locator('main details.explained[open]').innerText();
    expect(words).toContain('Definition kpi-2');
  }
  expect(await report.innerText('main')).not.toContain('Enough to');
  await stranger.close();
});

/** A page of the network cannot be scrolled to what hangs out of it. */
async function isInsideWindow(card: Locator): Promise<boolean> {
  const box = await card.boundingBox();
  const size = card.page().viewportSize();
  if (box === null || size === null) throw new Error('the card has no place');
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}
