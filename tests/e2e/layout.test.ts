// Pages hold together: on the smallest phone and a wide screen, with everything folded open, with the longest names and sums.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createCampaign, openCollaboration, pasteProfiles } from './surfaces/desk.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LONG_NAME = 'Annemarie Wolkenstein-Oberhausen und die Rheinschifffahrtsgs';
const WIDTHS = [320, 721, 961, 1440] as const;
const DEMO = '/desk/collaborations/demo-';
const DESK =
  '/desk /desk/campaigns /desk/campaigns/new /desk/alerts /desk/guard-rails /desk/imports /desk/people /desk/bench /desk/audit /sign-out /desk/nothing';
const CAMPAIGN = 'edit brief creators import orders reports report analysis pause';
const COLLABORATION =
  'talk?letter=brief contract log agreement codes terms papers report report/live file removal contract/payments contract/drafts';
const STEPS =
  'steps steps?skip=remedy steps/plan steps/end steps/breach steps/emergency steps/letters steps/page';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let long: { campaign: string; collaboration: string };
let strangers: string[];

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  const prepared = await worker.prepare();
  desk = await connect(world, prepared.desk);
  desk.setDefaultTimeout(15_000);
  long = await makeLongOne();
  strangers = [new URL(prepared.report).pathname, new URL(prepared.creator).pathname];
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`layout ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test.each([
  ['the desk', () => [...DESK.split(' '), ...strangers]],
  ['a campaign', () => pagesOf('/desk/campaigns/demo-winter-launch', CAMPAIGN)],
  ['a creator', () => pagesOf(`${DEMO}winter-launch-instagram`, COLLABORATION)],
  ['the steps', () => pagesOf(`${DEMO}winter-launch-instagram`, STEPS)],
  [
    'a pause, a draft, too little',
    () => ['x', 'youtube', 'tiktok'].map((name) => `${DEMO}winter-launch-${name}`),
  ],
  ['an end', () => pagesOf(`${DEMO}autumn-test-creators`, 'steps/letters contract/payments')],
  ['after the end', () => pagesOf(`${DEMO}summer-teaser-tiktokforbusiness`, 'steps/finish analysis')],
  ['a long name of a campaign', () => pagesOf(long.campaign, 'brief pause creators')],
  ['a long name and sum', () => pagesOf(long.collaboration, 'agreement papers steps/end file report/live')],
])('pages hold together: %s', async (_name, toPaths) => {
  const found: string[] = [];
  for (const path of toPaths()) found.push(...(await measure(path)).map((line) => `${path}: ${line}`));

  expect(found).toEqual([]);
});

test.each([320, 1440])('what a figure opens to stays on a screen of %i px', async (width) => {
  await desk.setViewportSize({ width, height: 740 });
  const found: string[] = [];
  for (const path of [
    '/desk',
    '/desk/campaigns/demo-winter-launch',
    '/desk/collaborations/demo-winter-launch-instagram',
  ]) {
    await desk.goto(worker.origin + path);
    found.push(
      ...(await desk.evaluate(() =>
        [...document.querySelectorAll<HTMLDetailsElement>('.is-figure')].flatMap((figure) => {
          figure.open = true;
          const { left, right } = figure.querySelector('.explanation')?.getBoundingClientRect() ?? {};
          figure.open = false;
          const isOut = (left ?? 0) < 0 || (right ?? 0) > document.documentElement.clientWidth;
          return isOut ? [`${location.pathname} ${figure.innerText}: ${left}–${right}`] : [];
        }),
      )),
    );
  }

  expect(found).toEqual([]);
});

/**
 * One page at every width, with what is folded opened, and its text against a dark ground: light is the scheme in which
 * `accessibility.test.ts` reads the same pages.
 */
async function measure(path: string): Promise<string[]> {
  await desk.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await desk.setViewportSize({ width: WIDTHS[0], height: 740 });
  await desk.goto(worker.origin + path);
  await desk.evaluate(AXE);
  await desk.evaluate(openFolded);
  const found = [...(await desk.evaluate(findSmallText)), ...(await desk.evaluate(findSmallTargets))];
  for (const width of WIDTHS) {
    await desk.setViewportSize({ width, height: 740 });
    const excess = await desk.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) found.push(`${excess} px wider than ${width}`);
  }
  await desk.emulateMedia({ colorScheme: 'dark' });
  return [...found, ...(await desk.evaluate(findFaintText))];
}

/** What is folded opens, but for figures: those open one at a time, over the page. */
function openFolded(): void {
  for (const folded of document.querySelectorAll('details:not(.is-figure)')) folded.setAttribute('open', '');
}

/** Text under 12 px; the labels of drawings have 11. */
function findSmallText(): string[] {
  const drawing =
    'svg, .chart-field, .chart-legend, .chart-dates, .waterfall-row, .delivery-axis, .clock-words, .guide-node, .marker';
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (element) =>
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()) &&
        element.checkVisibility() &&
        Number.parseFloat(getComputedStyle(element).fontSize) < (element.closest(drawing) ? 11 : 12),
    )
    .map((element) => `${getComputedStyle(element).fontSize}: ${element.innerText.slice(0, 40)}`);
}

/** Less than a finger needs. A link within a sentence, and a figure within a row, are as high as their line. */
function findSmallTargets(): string[] {
  const controls = 'main a, main button, main summary, main label:has(:is([type=checkbox], [type=radio]))';
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .filter(
      (element) => element.checkVisibility() && !element.closest('.is-figure, .lead, .notice, .explanation'),
    )
    .filter((element) => element.getBoundingClientRect().height > 0)
    .filter((element) => element.getBoundingClientRect().height < 24)
    .map((element) => `${element.getBoundingClientRect().height} px high: ${element.innerText.slice(0, 40)}`);
}

async function findFaintText(): Promise<string[]> {
  type Found = { violations: { nodes: { target: unknown[]; failureSummary: string }[] }[] };
  const { axe } = globalThis as unknown as { axe: { run: (at: Document, how: object) => Promise<Found> } };
  const { violations } = await axe.run(document, {
    runOnly: ['color-contrast', 'heading-order'],
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`),
  );
}

function pagesOf(path: string, parts: string): string[] {
  return [path, ...parts.split(' ').map((part) => `${path}/${part}`)];
}

/** A campaign and a creator with names of sixty letters and a fee of ten figures. */
async function makeLongOne(): Promise<{ campaign: string; collaboration: string }> {
  await desk.goto(`${worker.origin}/desk`);
  const campaign = await createCampaign(desk, {
    name: 'Weihnachtsgeschenkeversandkostenfreiheitsankündigung Advent',
    startsOn: '2026-10-23',
    endsOn: '2026-12-17',
    currency: 'EUR',
    timeZone: 'America/Argentina/Buenos_Aires',
    objective: 'Consideration: bring people to look',
    kpi: 'Clicks',
    target: '12345678',
  });
  await pasteProfiles(desk, [
    `${LONG_NAME}, https://www.instagram.com/abcdefghijklmnopqrstuvwxyz1234/, 12345678.90`,
  ]);
  const address = await openCollaboration(desk, worker.origin + campaign, '@abcdefghijklmnopqrstuvwxyz1234');
  return { campaign, collaboration: new URL(address).pathname };
}
