// What a role may do, from the first day, and that leaving counts from the next request on.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { invite } from './surfaces/desk.ts';
import { chipOf, HOST } from './surfaces/overlay.ts';
import { confirmButton, findLine, openPopup, startPause } from './surfaces/popup.ts';
import { join } from './surfaces/sign-in.ts';
import { type ChromiumWorld, connectExtension, openChromium } from './world/chromium.ts';
import { openDemoCollaboration, openDeskByLink } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const HANDLE = '@instagram';
let worker: WorkerWorld;
let world: ChromiumWorld;
let owner: Page;
/** The desk and the extension of whoever is tried. */
let person: Page;
let popup: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  owner = await openDeskByLink(world, (await worker.prepare()).desk);
  person = await world.newPage();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`roles ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('an invitation opens for one person only', async () => {
  const link = await invite(owner, worker.origin, 'Viewer');
  await join(person, link, 'Vera Viewer');

  const again = await owner.context().newPage();
  await again.goto(link);
  expect(await again.getByRole('heading', { name: 'This link does not open anything' }).isVisible()).toBe(
    true,
  );
  await again.close();
});

test('a viewer sees, and acts on nothing', async () => {
  const address = await openDemoCollaboration(person, worker.origin, HANDLE);
  expect(await person.getByRole('main').getByRole('button').count()).toBe(0);
  const answer = await person.request.post(`${address}/decisions`, {
    form: { kind: 'undo', id: crypto.randomUUID(), seenVersion: '1' },
    headers: { origin: worker.origin },
  });
  expect(answer.status()).toBe(403);

  await connectExtension(world, person, worker.origin);
  popup = await openPopup(world);
  const line = await findLine(popup, HANDLE);
  expect(await line.getByRole('button', { name: /Pause|Resume|Undo/ }).count()).toBe(0);
  expect(await popup.locator('.popup-foot').innerText()).toContain('Viewer');
  await popup.close();
});

test('signing out in the options ends the extension’s own key', async () => {
  const network = await world.newPage();
  await network.goto('https://www.instagram.com/instagram/');
  await chipOf(network).waitFor();

  await person.goto(`${world.extensionOrigin}/options.html`);
  await person.getByRole('button', { name: 'Sign out' }).click();
  await person.getByRole('heading', { name: 'Connect to your team' }).waitFor();

  await network.locator(HOST).waitFor({ state: 'detached' });
  await network.close();
});

test('a marketer’s pause becomes a request', async () => {
  await join(person, await invite(owner, worker.origin, 'Marketer'), 'Milo Marketer');
  await connectExtension(world, person, worker.origin);
  popup = await openPopup(world);
  await startPause(popup, HANDLE);
  await confirmButton(popup).click();

  await expect.poll(() => popup.locator('body').innerText(), { timeout: 10_000 }).toMatch(/asked|request/i);
  await openDemoCollaboration(owner, worker.origin, HANDLE);
  expect(await owner.getByRole('main').innerText()).toContain('A pause was asked for');
});

test('a manager decides the request', async () => {
  await owner.getByRole('button', { name: 'Send pause notice' }).click();
  await owner.getByText('Pause pending').first().waitFor();
  const { origin, pathname } = new URL(owner.url());
  await owner.goto(`${origin}${pathname}/log`);
  await owner.getByText('Pause notice prepared').waitFor();

  expect(await owner.getByRole('main').innerText()).not.toContain('A pause was asked for');
});

test('ending a browser on the people page counts from its next request', async () => {
  await owner.goto(`${worker.origin}/desk/people`);
  const row = owner.getByRole('row').filter({ hasText: 'Extension' }).filter({ hasText: 'Milo Marketer' });
  await row.getByRole('button', { name: 'Sign out' }).click();
  await owner.waitForLoadState();

  await popup.close();
  popup = await openPopup(world);
  await popup.getByText('Not connected').waitFor();
  expect(await popup.getByRole('button', { name: 'Connect to your team' }).isVisible()).toBe(true);
});

test('who is removed from the team sees nothing more of it', async () => {
  await owner.goto(`${worker.origin}/desk/people`);
  const row = owner
    .getByRole('row')
    .filter({ hasText: 'Marketer' })
    .filter({ hasText: 'Milo Marketer' })
    .first();
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Remove from the team' }).click();
  await owner.waitForLoadState();

  await person.goto(`${worker.origin}/desk`);
  expect(new URL(person.url()).pathname).toBe('/sign-in');
  expect(world.strays).toEqual([]);
});
