// What a person who does not see, does not point or has a small screen gets; and that the page under us stays still.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipOf, openCard } from './surfaces/overlay.ts';
import { openPanel, openTab } from './surfaces/panel.ts';
import { openPopup, startPause } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { openDemoCollaboration } from './world/people.ts';
import { type Prepared, startWorker, type WorkerWorld } from './world/worker.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CAMPAIGN = '/desk/campaigns/demo-winter-launch';
const DESK_PAGES = [
  '/desk',
  '/desk/campaigns',
  '/desk/campaigns/new',
  CAMPAIGN,
  `${CAMPAIGN}/edit`,
  `${CAMPAIGN}/creators`,
  `${CAMPAIGN}/import`,
  `${CAMPAIGN}/orders`,
  `${CAMPAIGN}/reports`,
  `${CAMPAIGN}/report`,
  '/desk/alerts',
  '/desk/guard-rails?try=1&talk=65&remedy=75&adjust=84&propose_pause=90&holdDays=2',
  '/desk/imports',
  '/desk/people',
  '/desk/passkeys/new',
  '/sign-out',
];
const COLLABORATION_PAGES = [
  '',
  '/agreement',
  '/codes',
  '/terms',
  '/report',
  '/report/live',
  '/papers',
  '/past-posts',
  '/contract/payments',
  '/contract/drafts',
  '/steps/end',
  '/steps/breach',
  '/steps/emergency',
  '/nothing',
];

let worker: WorkerWorld;
let world: ChromiumWorld;
let prepared: Prepared;
let desk: Page;
let collaboration: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  prepared = await worker.prepare();
  desk = await connect(world, prepared.desk);
  collaboration = await openDemoCollaboration(desk, worker.origin, '@instagram');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`accessibility ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test.each(DESK_PAGES)('axe finds nothing on %s', async (path) => {
  await desk.goto(worker.origin + path);

  expect(await findViolations(desk)).toEqual([]);
});

test.each(COLLABORATION_PAGES)('axe finds nothing on a collaboration%s', async (path) => {
  await desk.goto(collaboration + path);

  expect(await findViolations(desk)).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing for strangers in %s', async (colorScheme) => {
  const stranger = await world.newStranger({ colorScheme });
  const page = await stranger.newPage();
  for (const address of [
    prepared.report,
    prepared.setup,
    prepared.creator,
    `${worker.origin}/c/nothing`,
    `${worker.origin}/sign-in`,
    `${worker.origin}/r/nothing`,
  ]) {
    await page.goto(address);
    expect(await findViolations(page), address).toEqual([]);
  }
  await stranger.close();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in popup, sheet and options in %s',
  async (colorScheme) => {
    const page = await openPopup(world);
    await page.emulateMedia({ colorScheme });
    await page.locator('.attention-item').first().waitFor();
    expect(await findViolations(page), 'popup').toEqual([]);
    await startPause(page, '@instagram');
    expect(await findViolations(page), 'sheet').toEqual([]);
    await page.goto(`${world.extensionOrigin}/options.html`);
    await page.getByRole('heading', { name: 'Connection', exact: true }).waitFor();
    expect(await findViolations(page), 'options').toEqual([]);
    await page.goto(`${world.extensionOrigin}/sidepanel.html`);
    await page.locator('.panel').waitFor();
    expect(await findViolations(page), 'panel').toEqual([]);
    await page.close();
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the dossier beside the page in %s',
  async (scheme) => {
    const panel = await openPanel(world, '@instagram');
    await panel.emulateMedia({ colorScheme: scheme });
    for (const tab of ['Now', 'Talk', 'Steps', 'Contract', 'Log'] as const) {
      await openTab(panel, tab);
      expect(await findViolations(panel), tab).toEqual([]);
    }
    const excess = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
    await panel.getByRole('button', { name: 'Emergency pause' }).click();
    await panel.getByRole('heading', { name: 'Stop @instagram now' }).waitFor();
    expect(await findViolations(panel), 'emergency').toEqual([]);
    await panel.close();
  },
);

test('a pause needs no pointer', async () => {
  const page = await openPopup(world);
  const line = page.locator('.attention-item').filter({ hasText: '@instagram' }).first();
  await line.waitFor();
  await tabTo(page, 'Pause @instagram');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pause @instagram' }).waitFor();
  await tabTo(page, 'Send pause notice');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');

  await line.getByRole('button', { name: /^Pause/ }).waitFor();
  await page.close();
});

test('the overlay moves nothing on the page', async () => {
  const page = await world.newPage();
  await page.addInitScript(() => {
    const moved = window as unknown as { shifts: number };
    moved.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('https://www.instagram.com/instagram/');
  await chipOf(page).waitFor();
  await openCard(page);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);

  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  expect(world.strays).toEqual([]);
  await page.close();
});

test('keys typed in the overlay do not reach the page', async () => {
  const page = await world.newPage();
  await page.goto('https://www.youtube.com/@YouTube');
  await openCard(page);
  await chipOf(page).focus();
  for (const key of ['k', 'm', 'f', 'Tab', 'Escape']) await page.keyboard.press(key);

  // The fixture page writes down every key it hears.
  expect(await page.evaluate(() => (window as unknown as { pageKeys?: string[] }).pageKeys ?? [])).toEqual(
    [],
  );
  await page.close();
});

/** Moves the focus on until the element with these words has it. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    );
    if (focused === words) return;
  }
  throw new Error(`Tab never reaches "${words}"`);
}

/** One line per broken rule, with the places. Evaluated from outside, so no policy of the page is loosened. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Found = {
      violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
    };
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, how: object) => Promise<Found> };
    };
    // Every rule runs; what passes is not described, which is a quarter of the work.
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => `${node.target} (${node.failureSummary})`)
          .slice(0, 4)
          .join(' | ')}`,
    );
  });
}
