// A manager tries a rule on the past and sets it, in a browser that runs no script.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ChromiumWorld, openChromium } from './world/chromium.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let page: Page;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  const person = await world.newStranger({ javaScriptEnabled: false });
  page = await person.newPage();
  await page.goto((await worker.prepare()).desk);
  await page.getByRole('button').first().click();
  await page.goto(`${worker.origin}/desk/campaigns`);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`guard-rails ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('a rule is tried on what is recorded, and nothing is set by that', async () => {
  await page.getByRole('link', { name: 'Guard rails' }).click();
  await page.getByLabel('Propose a pause when that held for, days').fill('3');
  await page.getByRole('button', { name: 'Try it on the past' }).click();
  const main = await page.getByRole('main').innerText();

  expect(main).toMatch(/would have proposed a pause for \d of 9: \d wrongly, \d rightly/);
  expect(main).toContain('In force now: the standard.');
});

test('it is set with what was typed, and stands in the audit with who and when', async () => {
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByText('The rule is saved').waitFor();
  expect(await page.getByRole('main').innerText()).toContain('pause from 88.5% held for 3 days');

  await page.goto(`${worker.origin}/desk/audit`);
  expect(await page.getByRole('row').filter({ hasText: 'Guard rails changed' }).innerText()).toContain(
    'Demo owner',
  );
});
