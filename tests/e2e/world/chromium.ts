// Chromium with the built test extension. The four networks are pages of our own, the Worker is real, and nothing else
// can be reached: whatever asks for another address is written down.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page, Route } from 'playwright-core';
import * as browsers from '../../../worker/local/browsers.mjs';
import * as connected from '../../../worker/local/connected-chromium.mjs';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const FIXTURES = `${TOP}tests/fixtures/pages/`;
const SHOTS = `${TOP}dist/e2e/`;
const EXTENSION = `${TOP}dist/extension-test/chrome-mv3`;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const NETWORK_PAGES: Record<string, string> = {
  'www.instagram.com': 'instagram.html',
  'www.tiktok.com': 'tiktok.html',
  'www.youtube.com': 'youtube.html',
  'x.com': 'x.html',
};

export type ChromiumWorld = {
  context: BrowserContext;
  /** `chrome-extension://ID` */
  extensionOrigin: string;
  /** "METHOD path" of every request that reached out for the Worker, of pages and of the extension. */
  workerRequests: string[];
  /** Addresses that nobody may ask for; empty in a passing test. */
  strays: string[];
  /** Cuts the Worker off (or lets it answer again) for everything in this browser. */
  setOffline(isOffline: boolean): void;
  newPage(): Promise<Page>;
  /** A separate browser profile without the extension's storage or cookies. */
  newStranger(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Keeps what every open page looks like, for who reads the failure. */
  shoot(name: string): Promise<void>;
  close(): Promise<void>;
};

export async function openChromium(workerOrigin: string): Promise<ChromiumWorld> {
  if (!existsSync(`${EXTENSION}/background.js`))
    throw new Error('The test extension is not built; npm test builds it.');
  const profile = mkdtempSync(join(tmpdir(), 'midflight-e2e-'));
  const context = await connected.launchChromium({
    executablePath: requireChromium(),
    extension: EXTENSION,
    profile,
    isHeadless: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
  });
  context.setDefaultTimeout(15_000);
  const world = { workerRequests: [] as string[], strays: [] as string[], isOffline: false };
  const answer = (route: Route) => answerRoute(route, workerOrigin, world);
  await context.route('**/*', answer);
  const strangers: BrowserContext[] = [];
  return {
    context,
    extensionOrigin: await connected.findExtensionOrigin(context),
    workerRequests: world.workerRequests,
    strays: world.strays,
    setOffline(isOffline) {
      world.isOffline = isOffline;
    },
    newPage: () => context.newPage(),
    async newStranger(options = {}) {
      const browser = context.browser();
      if (browser === null) throw new Error('The browser has gone.');
      const stranger = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options });
      await stranger.route('**/*', answer);
      strangers.push(stranger);
      return stranger;
    },
    async shoot(name) {
      mkdirSync(SHOTS, { recursive: true });
      const pages = [context, ...strangers].flatMap((each) => each.pages());
      for (const [index, page] of pages.entries()) {
        const path = `${SHOTS}${name.replace(/\W+/g, '-').slice(0, 80)}-${index}.png`;
        await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      }
    },
    async close() {
      for (const stranger of strangers) await stranger.close();
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Signs in on the desk by a one-time link, then connects the extension by its options page and the sign-in window. */
export async function connect(world: ChromiumWorld, link: string): Promise<Page> {
  const page = await world.newPage();
  await connected.signInOnDesk(page, link);
  await connectExtension(world, page, new URL(link).origin);
  return page;
}

export async function connectExtension(world: ChromiumWorld, page: Page, server: string): Promise<void> {
  await connected.connectExtension(page, { extensionOrigin: world.extensionOrigin, server });
}

function requireChromium(): string {
  const path = browsers.findChromium();
  if (path === undefined) throw new Error('No Chromium here. Install one, or name it in CHROMIUM_PATH.');
  return path;
}

type RouteWorld = { workerRequests: string[]; strays: string[]; isOffline: boolean };

async function answerRoute(route: Route, workerOrigin: string, world: RouteWorld): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (!/^https?:$/.test(url.protocol)) return route.continue();
  if (url.origin === workerOrigin) {
    world.workerRequests.push(`${request.method()} ${url.pathname}`);
    return world.isOffline ? route.abort('connectionrefused') : route.continue();
  }
  const page = NETWORK_PAGES[url.hostname];
  if (page !== undefined) return fulfilNetwork(route, url, page);
  if (!LOOPBACK.has(url.hostname)) world.strays.push(url.href);
  return route.abort();
}

function fulfilNetwork(route: Route, url: URL, page: string): Promise<void> {
  if (url.pathname === '/fixture.js')
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${FIXTURES}fixture.js`) });
  if (route.request().resourceType() !== 'document') return route.fulfill({ status: 204 });
  return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(FIXTURES + page) });
}
