// What many in-page navigations leave behind on a page: one overlay at most, and no memory.
import { CREATORS, openOverlayWorld } from './overlay-world.mjs';

const NAVIGATIONS = 200;
const BETWEEN_MS = 40;
const SETTLE_MS = 1_000;

/** Growth of the page's JavaScript heap (all its scripts, ours included) in bytes and the overlays that stand at the end. */
export async function measureNavigationLeak({ extensionDir, chromiumPath, navigations = NAVIGATIONS }) {
  const world = await openOverlayWorld({ extensionDir, chromiumPath });
  try {
    const page = await world.context.newPage();
    await page.goto('https://www.instagram.com/creator0/');
    const session = await world.context.newCDPSession(page);
    // Code is compiled and the script's memory of answers is full before the first reading.
    await navigate(page, 0, 50);
    const before = await readHeap(session);
    await navigate(page, 50, navigations);
    const after = await readHeap(session);
    return {
      navigations,
      hosts: await page.locator('midflight-overlay').count(),
      grownBytes: after.usedSize - before.usedSize,
      grownNodes: after.nodes - before.nodes,
      grownListeners: after.jsEventListeners - before.jsEventListeners,
    };
  } finally {
    await world.close();
  }
}

async function navigate(page, from, count) {
  await page.evaluate(
    async ({ from, count, betweenMs, creators }) => {
      for (let step = from; step < from + count; step += 1) {
        globalThis.visit(`/creator${step % creators}/`, 0);
        await new Promise((resolve) => setTimeout(resolve, betweenMs));
      }
    },
    { from, count, betweenMs: BETWEEN_MS, creators: CREATORS },
  );
  await page.waitForTimeout(SETTLE_MS);
}

async function readHeap(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { usedSize, nodes, jsEventListeners };
}
