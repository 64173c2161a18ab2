// Opens Chromium with the extension and connects it the way a person does: the desk by a one-time link, the extension by
// its own options page and the sign-in window. `npm start` and the browser tests share it.
import { chromium } from 'playwright-core';

/** Quiet on the network, and the extension loaded from its folder. */
const ARGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Defaults of the driver that would keep the extension out, or tell the person that a program drives the browser. */
const UNWANTED_DEFAULTS = ['--disable-extensions', '--enable-automation'];
const CONNECTED_MS = 30_000;

/** A browser of its own profile with the unpacked extension; nobody is signed in yet. */
export async function launchChromium({ executablePath, extension, profile, isHeadless = false, ...options }) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    // Chromium refuses its sandbox to root, and nobody browses as root but a test machine.
    chromiumSandbox: !isRoot,
    ignoreDefaultArgs: UNWANTED_DEFAULTS,
    args: [...ARGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    ...options,
  });
}

/** `chrome-extension://…`, read off the extension's own worker. */
export async function findExtensionOrigin(context) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Node gives addresses of this kind no origin.
  const { protocol, host } = new URL(worker.url());
  return `${protocol}//${host}`;
}

/** Uses a one-time link: the page shows it, the button uses it. The passkey can wait. */
export async function signInOnDesk(page, link) {
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in on this browser' }).click();
  await page.waitForURL('**/desk/passkeys/new');
  await page.getByRole('link', { name: /^Later/ }).click();
  await page.waitForURL('**/desk');
}

/** Options page, address, sign-in window, consent: as a person would. The desk has to be signed in. */
export async function connectExtension(page, { extensionOrigin, server }) {
  await page.goto(`${extensionOrigin}/options.html`);
  const address = page.getByLabel('Team address');
  await address.fill(server);
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const window = await opening;
  await window.getByRole('button', { name: 'Connect this browser' }).click();
  await page.getByRole('heading', { name: 'Connection', exact: true }).waitFor({ timeout: CONNECTED_MS });
}

/** True when this browser's extension knows its team from an earlier start. */
async function isConnected(page, extensionOrigin) {
  await page.goto(`${extensionOrigin}/options.html`);
  const connected = page.getByRole('heading', { name: 'Connection', exact: true });
  await connected.or(page.getByRole('heading', { name: 'Connect to your team' })).waitFor();
  return connected.isVisible();
}

/** For `npm start`: a window with the desk and the extension, both signed in; lives until it is closed. */
export async function openConnectedChromium({ prepared, ...browser }) {
  const context = await launchChromium({ ...browser, viewport: null });
  const server = new URL(prepared.desk).origin;
  const [page = await context.newPage()] = context.pages();
  await signInOnDesk(page, prepared.desk);
  const extensionOrigin = await findExtensionOrigin(context);
  if (!(await isConnected(page, extensionOrigin))) await connectExtension(page, { extensionOrigin, server });
  await page.goto(`${server}/desk`);
  console.log(
    'A Chromium with the extension is open, signed in to the demo. Closing it leaves the Worker running.\n',
  );
  return context;
}
