// The same extension in Firefox: nothing when signed out, then sign-in through its own window, then the overlay.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as browsers from '../../worker/local/browsers.mjs';
import { type FirefoxWorld, openFirefox } from './world/firefox.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const executablePath: string | undefined = browsers.findFirefox();
const name = executablePath === undefined ? 'Firefox (skipped: there is none on this machine)' : 'Firefox';
const FIND_HOST = 'return document.querySelector("midflight-overlay")?.shadowRoot';

describe.skipIf(executablePath === undefined)(name, () => {
  let worker: WorkerWorld;
  let world: FirefoxWorld;

  beforeAll(async () => {
    worker = await startWorker();
    world = await openFirefox(executablePath ?? '');
  });

  afterAll(async () => {
    await world?.close();
    await worker?.close();
  });

  test('no page is touched while nobody is signed in', async () => {
    const { marionette } = world;
    await marionette.goTo('https://www.instagram.com/instagram/');
    await marionette.waitFor('return document.querySelector("h2")?.textContent === "instagram"');
    await new Promise((resolve) => setTimeout(resolve, 1_500));

    expect(await marionette.run('return document.querySelectorAll("midflight-overlay").length')).toBe(0);
  });

  test('the extension connects by its options page and the sign-in window', async () => {
    const { marionette } = world;
    const { desk } = await worker.prepare();
    await marionette.goTo(desk);
    await marionette.press('Sign in on this browser');
    await marionette.press('Later');
    await marionette.waitFor('return location.pathname === "/desk"');

    await marionette.goTo(`${world.extensionOrigin}/options.html`);
    await marionette.waitFor('return document.querySelector("input[name=server]")');
    await marionette.run('document.querySelector("input[name=server]").value = arguments[0]', worker.origin);
    const [first = ''] = await marionette.listWindows();
    await marionette.press('Connect');
    await expect.poll(async () => (await marionette.listWindows()).length, { timeout: 15_000 }).toBe(2);
    const second = (await marionette.listWindows()).find((handle) => handle !== first) ?? '';
    await marionette.switchTo(second);
    await marionette.press('Connect this browser').catch(ignoreClosedWindow);
    await marionette.switchTo(first);

    expect(
      await marionette.waitFor(
        'return document.body.innerText.includes("Demo owner") && document.body.innerText',
      ),
    ).toContain('Demo brand');
  });

  test('the overlay is on the profile, with the number', async () => {
    const { marionette } = world;
    await marionette.goTo('https://www.instagram.com/instagram/');
    await marionette.waitFor(`${FIND_HOST}?.querySelector("button.chip")`);

    const text = await marionette.run<string>(`${FIND_HOST}.querySelector("button.chip").textContent`);
    expect(text).toMatch(/^Midflight, @instagram:\d+/);
    expect(world.strays).toEqual([]);
  });
});

/** The window closes under the click that ends it. */
function ignoreClosedWindow(): void {}
