// What belongs together stands together: on a phone, in popup and panel, on paper.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPanel, openTab } from './surfaces/panel.ts';
import { openPopup } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const DEMO = '/desk/collaborations/demo-';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let report: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  const prepared = await worker.prepare();
  report = new URL(prepared.report).pathname;
  desk = await connect(world, prepared.desk);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`arrangement ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('on a phone the hill stands beside the score it draws, and a range is one piece', async () => {
  await desk.setViewportSize({ width: 360, height: 740 });
  await desk.goto(`${worker.origin}/desk/campaigns/demo-winter-launch`);
  const score = await toBox(desk, 'tbody tr:first-child .row-score');
  const hill = await toBox(desk, 'tbody tr:first-child .hill');

  expect(hill.left).toBeGreaterThan(score.right);
  expect(hill.top).toBeLessThan(score.bottom);
  expect(hill.bottom).toBeGreaterThan(score.top);
  const ranges = desk.locator('.range');
  expect(await ranges.count()).toBeGreaterThan(3);
  expect(await ranges.evaluateAll((all) => all.map(({ textContent }) => textContent))).toContainEqual(
    expect.stringMatching(/^[\d,]+–[\d,]+$/),
  );
  expect(await ranges.evaluateAll(findBroken)).toEqual([]);
});

test('in a narrow panel no range of the four ways breaks', async () => {
  const panel = await openPanel(world, '@instagram');
  await openTab(panel, 'Steps');
  const ranges = panel.locator('.panel-ways .is-range small');
  expect(await ranges.count()).toBeGreaterThan(2);
  const broken = await ranges.evaluateAll(findBroken);
  await panel.close();

  expect(broken).toEqual([]);
});

test('buttons of the popup end their line, or begin the next where its words begin', async () => {
  const popup = await openPopup(world);
  await popup.locator('.attention-row').first().waitFor();
  const edges = await popup.locator('.attention-row').evaluateAll((rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .map((row) => {
        const at = row.getBoundingClientRect();
        const [first, last] = ['first', 'last'].map((which) =>
          row.querySelector(`.attention-acts > :${which}-child`)?.getBoundingClientRect(),
        );
        return Math.min(at.right - (last?.right ?? 0), (first?.left ?? 0) - at.left);
      }),
  );
  await popup.close();

  expect(edges.length).toBeGreaterThan(3);
  expect(edges.filter((px) => px > 1)).toEqual([]);
});

test('a result in per cent stands free of its drawing in a narrow panel', async () => {
  const panel = await openPanel(world, 'tiktokforbusiness');
  const result = await toBox(panel, '.score b');
  const hill = await toBox(panel, '.reading-row > .hill');
  await panel.close();

  expect(hill.left).toBeGreaterThan(result.right);
});

test('paper holds what a page says, light, without what leads elsewhere', async () => {
  await desk.setViewportSize({ width: 794, height: 1123 });
  await desk.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const found: Record<string, unknown> = {};
  for (const path of [`${DEMO}autumn-test-creators/steps/letters`, report]) {
    await desk.goto(worker.origin + path);
    found[path] = await desk.evaluate(() => ({
      ways: [...document.querySelectorAll('nav, form, .button')].filter((each) => each.checkVisibility())
        .length,
      unreadLetters: [...document.querySelectorAll('.notice-words pre')].filter(
        (each) => each.getBoundingClientRect().height === 0,
      ).length,
      sumsOnEachSheet: [...document.querySelectorAll('tfoot')].filter(
        (each) => getComputedStyle(each).display === 'table-footer-group',
      ).length,
      scheme: getComputedStyle(document.documentElement).colorScheme,
    }));
  }
  const letters = await desk.goto(`${worker.origin}${DEMO}autumn-test-creators/steps/letters`);
  expect(letters?.status()).toBe(200);
  expect(await desk.locator('.notice-words pre').count()).toBeGreaterThan(0);
  await desk.emulateMedia({ media: 'screen', colorScheme: 'light' });

  for (const page of Object.values(found))
    expect(page).toEqual({ ways: 0, unreadLetters: 0, sumsOnEachSheet: 0, scheme: 'light' });
});

test.each(['A4', 'Letter'])('a client’s report prints on two sheets of %s', async (format) => {
  await desk.emulateMedia({ media: null });
  await desk.goto(worker.origin + report);
  const sheets = (await desk.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];

  expect(sheets).toHaveLength(2);
});

async function toBox(page: Page, selector: string): Promise<DOMRect> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().toJSON());
}

/** Ranges on more than one line. */
function findBroken(ranges: (HTMLElement | SVGElement)[]): string[] {
  return ranges
    .filter(
      (range) =>
        range.getBoundingClientRect().height > 1.6 * Number.parseFloat(getComputedStyle(range).lineHeight),
    )
    .map((range) => range.textContent);
}
