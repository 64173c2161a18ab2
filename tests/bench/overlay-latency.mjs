// How long after a navigation the overlay stands on the page, with the roster at home: the background awake, then asleep.
import { openOverlayWorld } from './overlay-world.mjs';

const RUNS = 15;
/** A first visit each time: the memory of the page's own script must not answer. */
const OVERLAY_MAX_MS = 5_000;

/** Medians and the slowest run in ms, from the page's own change of address to the overlay's element in the document. */
export async function measureOverlayLatency({ extensionDir, chromiumPath, runs = RUNS }) {
  const world = await openOverlayWorld({ extensionDir, chromiumPath });
  try {
    const page = await world.context.newPage();
    const browser = await openBrowserSession(world.context);
    await page.goto('https://www.instagram.com/');
    await visit(page, '/creator0/');
    const awake = [];
    const asleep = [];
    const revisited = [];
    for (let run = 1; run <= runs; run += 1) {
      await page.evaluate(() => history.pushState({}, '', '/'));
      awake.push(await visit(page, `/creator${run}/`));
    }
    for (let run = 1; run <= runs; run += 1) {
      await page.evaluate(() => history.pushState({}, '', '/'));
      await putToSleep(browser);
      asleep.push(await visit(page, `/creator${runs + run}/`));
    }
    for (let run = 1; run <= runs; run += 1) {
      await page.evaluate(() => history.pushState({}, '', '/'));
      await putToSleep(browser);
      revisited.push(await visit(page, `/creator${runs + run}/`));
    }
    const loadedAsleep = [];
    for (let run = 1; run <= runs; run += 1) {
      await page.goto('about:blank');
      await putToSleep(browser);
      loadedAsleep.push(await load(page, `https://www.instagram.com/creator${2 * runs + run}/`));
    }
    return {
      awake: summarise(awake),
      asleep: summarise(asleep),
      asleepSeenBefore: summarise(revisited),
      asleepNewDocument: summarise(loadedAsleep),
    };
  } finally {
    await world.close();
  }
}

/** In-page navigation, as these sites do it. The overlay's content is drawn before its element is put on the page. */
function visit(page, path) {
  return page.evaluate(
    ([path, maxMs]) =>
      new Promise((resolve, reject) => {
        const isOurs = (node) => node.nodeName.toLowerCase().startsWith('midflight');
        const observer = new MutationObserver((records) => {
          if (!records.some((record) => [...record.addedNodes].some(isOurs))) return;
          const tookMs = performance.now() - startedAt;
          observer.disconnect();
          clearTimeout(timer);
          resolve(tookMs);
        });
        observer.observe(document.documentElement, { childList: true });
        const timer = setTimeout(() => reject(new Error(`No overlay on ${path}`)), maxMs);
        const startedAt = performance.now();
        globalThis.visit(path, 0);
      }),
    [path, OVERLAY_MAX_MS],
  );
}

/** A new document: from the moment the page can be used (DOMContentLoaded), before which nothing is drawn. */
async function load(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    (maxMs) =>
      new Promise((resolve, reject) => {
        const startedAt = performance.now();
        const look = () => {
          const isThere = [...document.documentElement.children].some((node) =>
            node.nodeName.toLowerCase().startsWith('midflight'),
          );
          const [entry] = performance.getEntriesByType('navigation');
          if (isThere) resolve(performance.now() - (entry?.domContentLoadedEventStart ?? 0));
          else if (performance.now() - startedAt > maxMs) reject(new Error('No overlay after loading'));
          else setTimeout(look, 1);
        };
        look();
      }),
    OVERLAY_MAX_MS,
  );
}

async function openBrowserSession(context) {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  return session;
}

/** As the browser does after 30 s of rest. */
async function putToSleep(session) {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await new Promise((resolve) => setTimeout(resolve, 300));
}

function summarise(valuesMs) {
  const sorted = valuesMs.toSorted((a, b) => a - b);
  const round = (ms) => Math.round(ms * 10) / 10;
  return {
    medianMs: round(sorted[Math.floor(sorted.length / 2)]),
    fastestMs: round(sorted[0]),
    slowestMs: round(sorted.at(-1)),
    runs: sorted.length,
  };
}
