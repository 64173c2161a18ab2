// A brief that changes while the campaign runs: saved on the desk, told by a letter, confirmed on a phone, seen on the desk.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPanel } from './surfaces/panel.ts';
import { openPopup } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { copyLetterAndSend, openOnPhone, pressOn, readLetterInFull } from './world/letters.ts';
import { openDemoCollaboration } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const NEW_RULE = 'Nothing about the price before Monday';
let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let phone: BrowserContext;
let creator: Page;
let address: string;
let briefUrl: string;
let link: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
  address = await openDemoCollaboration(desk, worker.origin, '@youtube');
  briefUrl = `${worker.origin}/desk/campaigns/demo-winter-launch/brief`;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`brief ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

const rowOf = (handle: string) => desk.getByRole('row').filter({ hasText: handle }).innerText();

test('Today says in one line whose brief is open, and leads to it', async () => {
  await desk.goto(`${worker.origin}/desk`);
  const line = desk.locator('.brief-line').filter({ hasText: 'Winter launch' });
  expect(await line.innerText()).toContain('1 of 3 has not confirmed it');
  await line.getByRole('link', { name: 'See the brief' }).click();
  await desk.waitForURL(briefUrl);

  expect(await rowOf('@youtube')).toMatch(/version 2.*version 2/s);
  expect(await rowOf('@instagram')).toMatch(/version 2.*version 1/s);
});

test('popup and panel say the same, and lead to the same page', async () => {
  const popup = await openPopup(world);
  const line = popup.locator('.brief-line');
  expect(await line.innerText()).toContain('Brief of Winter launch (demo): 1 of 3 has not confirmed it');
  expect(await line.getByRole('link', { name: 'See the brief' }).getAttribute('href')).toBe(briefUrl);
  await popup.close();

  const panel = await openPanel(world, '@instagram');
  expect(await panel.locator('.brief-line').innerText()).toMatch(
    /^Version 2 of the brief went to them on .* and is not confirmed yet\./,
  );
  await world.shoot('brief in popup and panel');
  await panel.close();
});

test('a new version tells nobody by itself; its letter spells out what changes', async () => {
  await desk.locator('[name="must_not_say"]').fill(NEW_RULE);
  await desk.locator('[name="why"]').fill('The price is not decided yet.');
  await desk.locator('input[name="work"][value="same"]').check({ force: true });
  await desk.getByRole('button', { name: 'Save version 3' }).click();
  await desk.getByText('The brief is saved. Nobody has been told yet.').waitFor();

  await desk.goto(`${address}/talk?letter=brief#letter`);
  await desk.getByText('They have not been told of version 3.').waitFor();
  const letter = await readLetterInFull(desk, { form: 'letter', fields: { channel: 'dm' } });
  expect(letter).toContain(NEW_RULE);
  await pressOn(desk, 'Prepare the letter');
  link = await copyLetterAndSend(desk, address);
});

test('the creator reads what changed on a phone and confirms it', async () => {
  ({ phone, page: creator } = await openOnPhone(world, link));
  expect(await creator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await creator.getByRole('heading', { name: 'The brief, for you to read' }).waitFor();
  expect(await creator.getByRole('main').innerText()).toContain(NEW_RULE);
  await world.shoot('brief on the phone');
  await creator.getByRole('button', { name: 'I have read it' }).click();
  await creator.waitForURL('**done=confirm-brief*');
});

test('the desk shows who has confirmed and who has not', async () => {
  await desk.goto(briefUrl);
  expect(await rowOf('@youtube')).toMatch(/version 3.*version 3/s);
  await desk.goto(`${worker.origin}/desk`);
  expect(await desk.locator('.brief-line').innerText()).toMatch(/Winter launch.*2 of 3 have not been told/);
  await phone.close();
  expect(world.strays).toEqual([]);
});
