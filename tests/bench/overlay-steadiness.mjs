// What the overlay leaves behind: elements and memory after many in-page navigations, and shifts of a page that itself
// never moves.
import { routeFixture } from './overlay-script.mjs';
import { CREATORS, openOverlayWorld } from './overlay-world.mjs';

const OVERLAY = 'midflight-overlay';
const NAVIGATIONS = 200;
const SETTLE_MS = 1_000;

/** `shift`: sum of all layout shifts of a load and the navigations after it. */
export async function measureSteadiness({ chromiumPath, extensionDir }) {
  const world = await openOverlayWorld({ chromiumPath, extensionDir });
  try {
    await routeFixture(world.context);
    const page = await world.context.newPage();
    await page.goto('https://www.instagram.com/creator0/');
    await page.evaluate(watchShifts);
    await page.locator(OVERLAY).waitFor({ state: 'attached' });
    await settle();
    const before = await readHeapMb(page);
    for (let index = 1; index <= NAVIGATIONS; index++) {
      await page.evaluate((path) => history.pushState({}, '', path), `/creator${index % CREATORS}/`);
      await page.locator(OVERLAY).first().waitFor({ state: 'attached' });
    }
    await settle();
    return {
      navigations: NAVIGATIONS,
      roots: await page.locator(OVERLAY).count(),
      heapGrowthMb: (await readHeapMb(page)) - before,
      shift: await page.evaluate(() => globalThis.benchShift),
    };
  } finally {
    await world.close();
  }
}

/** Runs in the page. Shifts right after an input count as well: nothing may move at any time. */
function watchShifts() {
  globalThis.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.benchShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function readHeapMb(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

function settle() {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
