// What the overlay costs the page: script time on a creator's page of 300 cards, beside a bare WXT shadow root and no
// extension at all. The fixture has no script of its own, so all script time is the extension's.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../worker/local/connected-chromium.mjs';
import { openOverlayWorld } from './overlay-world.mjs';
import { interleave, ROUNDS } from './spread.mjs';

const CARDS = 300;
/** After load: the lookup, the drawing and at least one look after the page have happened. */
const SETTLE_MS = 1_000;
const LONG_TASK_MS = 50;
const PROFILE = 'https://www.instagram.com/creator0/';
/** No extension's pattern matches here. */
const ELSEWHERE = 'https://www.example.com/creator0/';

/** Spreads of script, main thread and heap per subject (`none`, `bare`, `ours`), and the long tasks that are ours. */
export async function measureOverlayScript({ chromiumPath, extensionDir, bareDir }) {
  const ours = await openOverlayWorld({ chromiumPath, extensionDir });
  const bare = await openBareWorld({ chromiumPath, extensionDir: bareDir });
  try {
    await routeFixture(ours.context);
    await routeFixture(bare.context);
    const loads = { none: [], bare: [], ours: [] };
    const subjects = {
      none: () => loadOnce(bare.context, ELSEWHERE, null),
      bare: () => loadOnce(bare.context, PROFILE, 'bare-overlay'),
      ours: () => loadOnce(ours.context, PROFILE, 'midflight-overlay'),
    };
    const kept = Object.entries(subjects).map(([name, load]) => [
      name,
      async () => {
        const metrics = await load();
        loads[name].push(metrics);
        return metrics.scriptMs;
      },
    ]);
    const script = await interleave(Object.fromEntries(kept));
    return { script, loads, long: await countLongTasks(ours.context) };
  } finally {
    await ours.close();
    await bare.close();
  }
}

/** 300 cards of eight elements under a head with the creator's name: 2,410 nodes. */
function makeCreatorPage() {
  const card = (index) =>
    `<article><a href="/reel/${index}/"><span>Reel ${index}</span></a><p>A line</p><div><b>1</b><i>2</i></div><hr></article>`;
  return `<!doctype html><html lang="en"><head><title>creator0</title><meta charset="utf-8"><style>
    main{max-width:935px;margin:auto}article{display:inline-block;width:290px;height:200px}</style></head><body><main>
    <header><h2>creator0</h2><p>Videos</p></header><section>${Array.from({ length: CARDS }, (_, index) => card(index)).join('')}</section></main></body></html>`;
}

async function openBareWorld({ chromiumPath, extensionDir }) {
  const profile = mkdtempSync(join(tmpdir(), 'midflight-bare-'));
  const context = await launchChromium({
    executablePath: chromiumPath,
    extension: extensionDir,
    profile,
    isHeadless: true,
    viewport: { width: 1280, height: 800 },
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The page of 300 cards at every address. Routes that are added later answer first. */
export function routeFixture(context) {
  const body = makeCreatorPage();
  return context.route(/^https?:/, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 204 }),
  );
}

/** Nothing is evaluated in the page before the numbers are read: that would be script time as well. */
async function loadOnce(context, url, overlayTag) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { metrics } = await session.send('Performance.getMetrics');
    const readMetric = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const seconds = (name) => readMetric(name) * 1000;
    if (overlayTag !== null && (await page.locator(overlayTag).count()) !== 1)
      throw new Error(`No ${overlayTag} on ${url}`);
    return {
      scriptMs: seconds('ScriptDuration'),
      taskMs: seconds('TaskDuration'),
      layoutMs: seconds('LayoutDuration') + seconds('RecalcStyleDuration'),
      heapMb: readMetric('JSHeapUsedSize') / 1e6,
    };
  } finally {
    await page.close();
  }
}

/** Long tasks of loads in which our scripts took at least half of the time, and all long tasks beside them. */
async function countLongTasks(context) {
  let mine = 0;
  let all = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const tasks = listLongTasks(await traceLoad(context));
    all += tasks.length;
    mine += tasks.filter(({ durMs, oursMs }) => oursMs * 2 >= durMs).length;
  }
  return { mine, all, loads: ROUNDS };
}

async function traceLoad(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'],
    },
  });
  await page.goto(PROFILE, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await session.send('Tracing.end');
  await complete;
  await page.close();
  return events;
}

function listLongTasks(events) {
  const scripts = events.filter(
    ({ name, args }) =>
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      String(args?.data?.url ?? '').startsWith('chrome-extension://'),
  );
  return events
    .filter(({ name, dur }) => name === 'RunTask' && dur > LONG_TASK_MS * 1000)
    .filter(({ pid, tid }) => scripts.some((script) => script.pid === pid && script.tid === tid))
    .map((task) => {
      const inside = scripts.filter(
        ({ pid, tid, ts }) =>
          pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + task.dur,
      );
      return { durMs: task.dur / 1000, oursMs: inside.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000 };
    });
}
