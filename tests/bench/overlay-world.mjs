// A Chromium with the built extension, a roster seeded at home, and the fixture pages in place of the networks. No server.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../worker/local/connected-chromium.mjs';
import { standingOf } from '../unit/ui/sample-standings.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const NETWORK_PAGES = {
  'www.instagram.com': 'instagram.html',
  'www.tiktok.com': 'tiktok.html',
  'www.youtube.com': 'youtube.html',
  'x.com': 'x.html',
};
export const CREATORS = 200;
const NOBODY = 'http://127.0.0.1:1';

/** `close` ends the browser and removes its profile. */
export async function openOverlayWorld({ extensionDir, chromiumPath }) {
  const profile = mkdtempSync(join(tmpdir(), 'midflight-bench-'));
  const context = await launchChromium({
    executablePath: chromiumPath,
    extension: extensionDir,
    profile,
    isHeadless: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
  });
  await context.route(/^https?:/, answerRoute);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await seed(context, `chrome-extension://${new URL(worker.url()).host}`);
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function answerRoute(route) {
  const url = new URL(route.request().url());
  const page = NETWORK_PAGES[url.hostname];
  if (page === undefined) return route.abort();
  if (url.pathname === '/fixture.js')
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${FIXTURES}fixture.js`) });
  if (route.request().resourceType() !== 'document') return route.fulfill({ status: 204 });
  return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(FIXTURES + page) });
}

/** Creators `creator0`, `creator1`, … on Instagram, as a sync would have left them; then says that the store changed. */
async function seed(context, extensionOrigin) {
  const page = await context.newPage();
  await page.goto(`${extensionOrigin}/options.html`);
  const now = new Date();
  const standings = Array.from({ length: CREATORS }, (_, index) => toStanding(index));
  await page.evaluate(writeRoster, {
    standings,
    meta: {
      session: {
        server: NOBODY,
        accessToken: 'x',
        refreshToken: 'x',
        accessExpiresAt: new Date(now.getTime() + 3_600_000).toISOString(),
      },
      team: {
        workspaceId: 'w1',
        workspaceName: 'Northlight',
        timeZone: 'UTC',
        isDemo: false,
        memberId: 'm1',
        memberName: 'Theo',
        role: 'manager',
      },
      syncedAt: now.toISOString(),
    },
  });
  // Any setting written again makes the background prepare what it shows.
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'settings/write', input: { chip: 'chip' } }));
  await page.close();
}

function toStanding(index) {
  const handle = `creator${index}`;
  const url = `https://www.instagram.com/${handle}/`;
  return standingOf({
    collaborationId: `col-${index}`,
    creatorId: `k-${index}`,
    creatorName: handle,
    profiles: [{ key: `instagram:${handle}`, network: 'instagram', handle, url }],
    posts: [`instagram/C8abcDEF${index}`],
  });
}

/** Runs in a page of the extension: the only place besides the background that may open its database. */
async function writeRoster({ standings, meta }) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Asked first, so that the background has made the database in its present shape.
  await chrome.runtime.sendMessage({ name: 'settings/read', input: {} });
  const db = await done(indexedDB.open('midflight'));
  const transaction = db.transaction(['standings', 'meta'], 'readwrite');
  for (const standing of standings) {
    transaction.objectStore('standings').put({
      collaborationId: standing.collaborationId,
      profileKeys: standing.profiles.map((profile) => profile.key),
      postKeys: standing.posts,
      standing,
    });
  }
  for (const [key, value] of Object.entries(meta)) transaction.objectStore('meta').put(value, key);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}
