// The dossier beside the page: five tabs from the local store, simple acts done there and seen on the desk, and the
// emergency pause that one person starts and another one confirms.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { invite } from './surfaces/desk.ts';
import { findStep, openPanel, openTab } from './surfaces/panel.ts';
import { confirmButton, openPopup, readMessage, startPause } from './surfaces/popup.ts';
import { type ChromiumWorld, connect, connectExtension, openChromium } from './world/chromium.ts';
import { dayFromToday } from './world/files.ts';
import { openDemoCollaboration } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const HANDLE = '@instagram';
let worker: WorkerWorld;
let world: ChromiumWorld;
let marketerWorld: ChromiumWorld;
let desk: Page;
let panel: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
  panel = await openPanel(world, HANDLE);
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await world.shoot(`panel ${task.name}`);
  await marketerWorld?.shoot(`panel marketer ${task.name}`);
});

afterAll(async () => {
  await marketerWorld?.close();
  await world?.close();
  await worker?.close();
});

test('five tabs are there without the network', async () => {
  world.setOffline(true);
  const shown: string[] = [];
  for (const tab of ['Now', 'Talk', 'Steps', 'Contract', 'Log'] as const) {
    await openTab(panel, tab);
    shown.push(await panel.getByRole('main').innerText());
  }
  world.setOffline(false);

  const [now = '', talk = '', steps = '', contract = '', log = ''] = shown;
  expect(now).toContain('Against what was agreed');
  expect(talk).toContain('We asked');
  expect(talk).toContain(`${HANDLE} answered`);
  expect(steps).toContain('Does the contract allow');
  expect(steps).toContain('Four ways on');
  expect(steps).toMatch(/If it ends (on|at the end of) /);
  expect(contract).toContain('Version 1');
  expect(log).toContain('Last decision');
});

test('a long form is a link to its place on the desk, and the desk has that place', async () => {
  await openTab(panel, 'Talk');
  const link = panel.getByRole('link', { name: /^Write to the creator/ });
  const href = (await link.getAttribute('href')) ?? '';

  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.innerText()).toContain('on the desk');
  await desk.goto(href);
  expect(new URL(desk.url()).hash).toBe('#letter');
  expect(await desk.locator('#letter').count()).toBe(1);
});

test('looking at the numbers is marked in the panel and seen on the desk', async () => {
  const address = await openDemoCollaboration(desk, worker.origin, HANDLE);
  await desk.goto(`${address}/log`);
  const looked = desk.locator('ol.timeline > li').filter({ hasText: /numbers/i });
  const before = await looked.count();
  await openTab(panel, 'Steps');
  await findStep(panel, 'Evaluate').getByRole('button', { name: 'Look at the numbers' }).click();
  await panel.getByRole('heading', { name: 'Look at the numbers' }).waitFor();
  expect(await panel.getByRole('main').innerText()).toMatch(/Score\s+\d+ of 100/);
  await confirmButton(panel).click();

  expect(await readMessage(panel)).toBe('Noted that you looked at the numbers.');
  await openTab(panel, 'Steps');
  const numbers = panel.locator('.guide-parts li').filter({ hasText: 'Numbers looked at' }).first();
  expect(await numbers.getAttribute('class')).toBe('is-done');

  await desk.reload();
  expect(await looked.count()).toBe(before + 1);
  await desk.goto(`${address}/steps`);
  expect(
    await desk.locator('.guide-parts li.is-done').filter({ hasText: 'Numbers looked at' }).count(),
  ).toBeGreaterThan(0);
});

test('a contact noted offline is a draft that asks again before it goes', async () => {
  world.setOffline(true);
  await openTab(panel, 'Talk');
  await panel.getByRole('button', { name: 'Note a contact' }).click();
  await panel.getByLabel('Call').check();
  await panel.getByLabel(/What was said/).fill('Spoke about the link in the profile.');
  await confirmButton(panel).click();
  await panel.getByText(`Draft: note a contact with ${HANDLE}`).waitFor();

  world.setOffline(false);
  await panel.getByRole('button', { name: 'Discard' }).waitFor();
  await desk.reload();
  expect(await desk.getByRole('main').innerText()).not.toContain('Spoke about the link');
  const popup = await world.newPage();
  await popup.goto(`${world.extensionOrigin}/popup.html`);
  await popup.getByRole('button', { name: 'Review and send' }).and(popup.locator(':enabled')).click();
  await confirmButton(popup).click();
  expect(await readMessage(popup)).toBe('The contact is noted.');
  await popup.close();

  await desk.goto(`${desk.url().replace(/\/steps$/, '')}/talk`);
  await desk.getByText('Spoke about the link in the profile.').first().waitFor();
});

test('what a pause costs stands in panel and popup before the click, for a date of one’s own too', async () => {
  const address = await openDemoCollaboration(desk, worker.origin, HANDLE);
  await desk.goto(`${address}/terms`);
  await desk.getByLabel(/Paid while work rests/).fill('25');
  await desk.getByLabel(/That monthly fee/).fill('3000');
  await desk.getByRole('button', { name: 'See what changes' }).click();
  await desk.getByRole('button', { name: 'Confirm these terms' }).click();
  await desk.getByText('What it costs, if it ends').first().waitFor();

  const popup = await openPopup(world);
  await startPause(popup, HANDLE);
  await popup.getByText(/^\$[\d,]+\.\d\d, 25% of \$3,000\.00 a month/).waitFor();
  await popup.getByLabel('Other date').check();
  await popup.getByLabel('Date', { exact: true }).fill(dayFromToday(40));
  await popup.getByText('the clause’s days are used up on').waitFor();
  await popup.close();

  await openTab(panel, 'Now');
  await panel.getByRole('button', { name: /^Pause/ }).click();
  await panel.getByText('What it costs').waitFor();
  expect(await panel.getByRole('main').innerText()).toContain('25% of $3,000.00 a month');
  await panel.getByRole('button', { name: 'Back to the list' }).click();
});

test('a change of theirs is agreed, done and taken off the plan in the panel; the desk opens on its answers', async () => {
  const address = await openDemoCollaboration(desk, worker.origin, HANDLE);
  await desk.goto(`${address}/steps/plan`);
  await desk.locator('input[name="plan-owner1"][value="creator"]').check({ force: true });
  await desk.getByRole('button', { name: 'Send the plan for agreement' }).click();
  await desk.getByText('The plan is on the creator’s page.').waitFor();
  expect(await desk.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');

  const plan = await openPanel(world, HANDLE);
  await openTab(plan, 'Steps');
  await plan.getByText('Has not answered yet.').waitFor();
  expect(await plan.getByRole('button', { name: 'Mark as done' }).count()).toBe(0);
  await plan.getByRole('button', { name: 'Their answer to the plan', exact: true }).click();
  await plan.getByLabel(/What they said/).fill('Yes, on the phone.');
  await confirmButton(plan).click();
  expect(await readMessage(plan)).toBe('Their answer to the plan is noted.');

  await openTab(plan, 'Steps');
  await plan.getByRole('button', { name: 'Mark as done' }).click();
  await confirmButton(plan).click();
  expect(await readMessage(plan)).toBe('The change is marked as done.');
  await openTab(plan, 'Steps');
  await plan.getByRole('button', { name: 'Take it off the plan' }).click();
  await confirmButton(plan).click();
  expect(await readMessage(plan)).toBe('The change is settled.');
  await desk.goto(`${address}/steps/plan`);
  expect(await desk.locator('#plan').innerText()).toContain('Taken off the plan.');
  await plan.close();
});

test('a draft is sent back and approved in the panel, and the desk has it at once', async () => {
  const address = await openDemoCollaboration(desk, worker.origin, '@youtube');
  const drafts = await openPanel(world, '@youtube');
  await drafts.getByRole('button', { name: /draft/i }).first().click();
  await drafts.getByText('waits for our answer').first().waitFor();
  expect(await drafts.getByRole('main').innerText()).toMatch(/Round 2 of 2 included/);

  await drafts.getByRole('button', { name: 'Ask for changes' }).click();
  await drafts.getByLabel('the ad label is missing').check();
  await drafts.getByLabel(/In your words/).fill('Please name the brand in the first line.');
  await confirmButton(drafts).click();
  expect(await readMessage(drafts)).toBe('The draft is sent back with what is to be changed.');
  await openTab(drafts, 'Contract');
  await drafts.getByText('The included rounds are used up').waitFor();
  await desk.goto(`${address}/contract/drafts`);
  expect(await desk.getByRole('main').innerText()).toContain('Please name the brand in the first line.');

  // A mistake is taken back within ten minutes, and then answered as it should be.
  await drafts.getByRole('button', { name: 'Take the last entry back' }).click();
  await confirmButton(drafts).click();
  expect(await readMessage(drafts)).toBe('The last entry about the draft is taken back.');
  await openTab(drafts, 'Contract');
  await drafts.getByRole('button', { name: /^Approve / }).click();
  await confirmButton(drafts).click();
  expect(await readMessage(drafts)).toBe('The draft is approved.');
  await desk.reload();
  expect(await desk.getByRole('main').innerText()).toMatch(/approved, due /);
  await drafts.close();
});

test('a marketer stops everything at once on a listed trigger', async () => {
  const link = await invite(desk, worker.origin, 'Marketer');
  marketerWorld = await openChromium(worker.origin);
  const page = await marketerWorld.newPage();
  await page.goto(link);
  await page.getByLabel('Your name').fill('Mika Marketer');
  await page.getByRole('button', { name: /^Join / }).click();
  await page.getByRole('link', { name: /^Later/ }).click();
  await connectExtension(marketerWorld, page, worker.origin);
  const mine = await openPanel(marketerWorld, HANDLE);

  await mine.getByRole('button', { name: 'Emergency pause' }).click();
  await mine.getByRole('heading', { name: `Stop ${HANDLE} now` }).waitFor();
  expect(await confirmButton(mine).isDisabled()).toBe(true);
  await mine.getByLabel('Recall').check();
  await confirmButton(mine).click();

  expect(await readMessage(mine)).toContain('A manager confirms it, or it lifts by itself.');
  await mine.getByRole('button', { name: 'Decide on the emergency pause' }).click();
  expect(await mine.getByRole('main').innerText()).toContain('A manager confirms it. You can lift it.');
  expect(await mine.getByRole('button', { name: 'Confirm the stop' }).count()).toBe(0);
});

test('a manager confirms it, and it is resumed as a pause', async () => {
  await panel.close();
  const popup = await world.newPage();
  await popup.setViewportSize({ width: 392, height: 640 });
  await popup.goto(`${world.extensionOrigin}/popup.html`);
  const line = popup.locator('.attention-item').filter({ hasText: HANDLE });
  await line.getByText('Emergency pause').waitFor();
  await line.getByRole('button', { name: `Decide ${HANDLE}` }).click();
  await popup.getByRole('button', { name: 'Confirm the stop' }).click();

  expect(await readMessage(popup)).toBe('The stop is confirmed. It is a pause now.');
  await line.getByRole('button', { name: `Resume ${HANDLE}` }).click();
  await confirmButton(popup).click();
  expect(await readMessage(popup)).toBe('The resumption is recorded.');
  await line.getByRole('button', { name: `Pause ${HANDLE}` }).waitFor();
  expect([...world.strays, ...marketerWorld.strays]).toEqual([]);
});
