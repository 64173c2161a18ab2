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
const CAMPAIGN_PARTS = 'edit brief creators import orders reports report analysis pause'.split(' ');
const COLLABORATION_PARTS =
  'talk steps contract log agreement codes terms papers report report/live file removal analysis';
const FORMS = 'plan end breach emergency letters page finish';
const PAPERS = 'contract/payments contract/drafts steps?skip=remedy talk?letter=brief talk?cause=missed';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let paths: string[];

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  const prepared = await worker.prepare();
  desk = await connect(world, prepared.desk);
  desk.setDefaultTimeout(15_000);
  const long = await makeLongOne();
  const demo = (id: string) => `/desk/collaborations/demo-${id}`;
  paths = [
    ...'/desk /desk/campaigns /desk/campaigns/new /desk/alerts /desk/guard-rails /desk/imports'.split(' '),
    ...'/desk/people /desk/bench /desk/audit /desk/passkeys/new /sign-out /desk/nothing'.split(' '),
    ...pagesOfCampaign('/desk/campaigns/demo-winter-launch'),
    ...pagesOfCampaign(long.campaign),
    ...[demo('winter-launch-instagram'), long.collaboration].flatMap(pagesOfCollaboration),
    ...['winter-launch-x', 'winter-launch-youtube', 'winter-launch-tiktok'].map(demo),
    ...['', '/steps/letters', '/contract/payments'].map((part) => demo('autumn-test-creators') + part),
    ...['', '/steps/finish', '/analysis'].map((part) => demo('summer-teaser-tiktokforbusiness') + part),
    new URL(prepared.report).pathname,
    new URL(prepared.creator).pathname,
  ];
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`layout ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test.each([320, 721, 901, 1440])('no page is wider than a screen of %i px', async (width) => {
  const found = await visitAll(width, 'light', () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
  });

  expect(found).toEqual([]);
});

test.each([
  [320, 'dark'],
  [1440, 'light'],
] as const)('every text is large enough to read at %i px', async (width, scheme) => {
  const found = await visitAll(width, scheme, () => {
    const drawing =
      'svg, .chart-field, .chart-legend, .chart-dates, .waterfall-row, .delivery-axis, .clock-words';
    const small = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()) &&
        element.checkVisibility() &&
        Number.parseFloat(getComputedStyle(element).fontSize) < 12 &&
        !element.closest(`${drawing}, .guide-node, .marker`),
    );
    return small.map((element) => `${getComputedStyle(element).fontSize}: ${element.innerText.slice(0, 40)}`);
  });

  expect(found).toEqual([]);
});

test('everything to touch is at least 24 px high on a phone', async () => {
  const found = await visitAll(320, 'light', () => {
    const controls = 'main a, main button, main summary, main label:has(:is([type=checkbox], [type=radio]))';
    return (
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
        // A link within a sentence, and a figure within a row, are as high as their line.
        .filter((element) => !element.closest('.is-figure, .lead, .notice, .explanation'))
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map((element) => `${element.getBoundingClientRect().height} px: ${element.innerText.slice(0, 40)}`)
    );
  });

  expect(found).toEqual([]);
});

test.each(['light', 'dark'] as const)('every text stands out from its ground in %s', async (scheme) => {
  const found = await visitAll(1440, scheme, async () => {
    type Found = { violations: { nodes: { target: unknown[]; failureSummary: string }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run: (at: Document, how: object) => Promise<Found> } };
    const { violations } = await axe.run(document, { runOnly: ['color-contrast', 'heading-order'] });
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`),
    );
  });

  expect(found).toEqual([]);
});

test.each([320, 1024, 1440])('what a figure opens to stays on a screen of %i px', async (width) => {
  await desk.setViewportSize({ width, height: 740 });
  const found: string[] = [];
  for (const path of ['/desk', '/desk/campaigns/demo-winter-launch', paths.at(-1) ?? '']) {
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

/** Looks at every page with all that is folded opened, but for figures: those open one at a time, over the page. */
async function visitAll(
  width: number,
  colorScheme: 'light' | 'dark',
  look: () => string[] | Promise<string[]>,
): Promise<string[]> {
  await desk.setViewportSize({ width, height: 740 });
  await desk.emulateMedia({ colorScheme });
  const found: string[] = [];
  for (const path of paths) {
    await desk.goto(worker.origin + path);
    await desk.evaluate(AXE);
    await desk.evaluate(() => {
      for (const folded of document.querySelectorAll('details:not(.is-figure)'))
        folded.setAttribute('open', '');
    });
    for (const line of await desk.evaluate(look)) found.push(`${path}: ${line}`);
  }
  return found;
}

function pagesOfCampaign(campaign: string): string[] {
  return [campaign, ...CAMPAIGN_PARTS.map((part) => `${campaign}/${part}`)];
}

function pagesOfCollaboration(collaboration: string): string[] {
  return [
    collaboration,
    ...`${COLLABORATION_PARTS} ${PAPERS}`.split(' ').map((part) => `${collaboration}/${part}`),
    ...FORMS.split(' ').map((form) => `${collaboration}/steps/${form}`),
  ];
}

/** A campaign and a creator with names of sixty letters and a fee of ten figures. */
async function makeLongOne(): Promise<{ campaign: string; collaboration: string }> {
  const campaign = await createCampaign(desk, {
    name: 'Weihnachtsgeschenkeversandkostenfreiheitsankündigung Advent',
    startsOn: '2026-10-23',
    endsOn: '2026-12-17',
    currency: 'EUR',
    timeZone: 'America/Argentina/Buenos_Aires',
    objective: 'Consideration',
    kpi: 'Clicks',
    target: '12345678',
  });
  await pasteProfiles(desk, [
    `${LONG_NAME}, https://www.instagram.com/abcdefghijklmnopqrstuvwxyz1234/, 12345678.90`,
  ]);
  const address = await openCollaboration(desk, worker.origin + campaign, '@abcdefghijklmnopqrstuvwxyz1234');
  return { campaign, collaboration: new URL(address).pathname };
}
