// An end in the browser: who asks cannot agree, the second person reads the notice in full, proof follows.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { invite } from './surfaces/desk.ts';
import { type ChromiumWorld, openChromium } from './world/chromium.ts';
import { pressOn, readLetterInFull } from './world/letters.ts';
import { openDemoCollaboration, openDeskByInvitation, openDeskByLink } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let owner: Page;
let second: Page;
let address: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  owner = await openDeskByLink(world, (await worker.prepare()).desk);
  second = await openDeskByInvitation(world, await invite(owner, worker.origin, 'Manager'), 'Noor Second');
  address = await openDemoCollaboration(owner, worker.origin, '@instagram');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`end ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('an end is asked for after the numbers and the contract were read', async () => {
  await owner.goto(`${address}/steps`);
  await pressOn(owner, 'Confirm that I looked');
  await owner.goto(`${address}/steps/end`);
  expect(await owner.getByRole('main').innerText()).toMatch(/Ways on/i);
  await owner.locator('select[name="request-reason"]').selectOption('business');
  await owner.locator('select[name="request-category"]').selectOption('campaign_or_budget_change');
  await pressOn(owner, 'Ask for the end');

  await owner.goto(`${address}/steps/end`);
  expect(await owner.getByRole('main').innerText()).toContain('End asked for');
  await world.shoot('procedure end asked');
});

test('who asked is told who decides, a second person reads every line and agrees', async () => {
  const fields = { isAddressConfirmed: 'on' };
  await owner.goto(`${address}/steps/end`);
  expect(await owner.getByRole('main').innerText()).toContain('so a second person decides');
  expect(await owner.getByRole('button', { name: 'Read it in full' }).count()).toBe(0);

  await second.goto(`${address}/steps/end`);
  const letter = await readLetterInFull(second, { form: 'notice', fields });
  expect(letter).toMatch(/USD/);
  expect(letter).not.toMatch(/\{|\}|undefined|null/);
  await world.shoot('procedure end read in full');
  await pressOn(second, 'Agree and prepare the notice');

  await second.goto(address);
  expect(await second.getByRole('main').innerText()).toMatch(/Undo/);
});

test('a notice on its way gets a proof by the fingerprint of a file', async () => {
  await owner.goto(`${worker.origin}/desk/campaigns/demo-autumn-test`);
  await owner.getByRole('main').getByRole('link', { name: '@creators' }).first().click();
  await owner.waitForURL('**/desk/collaborations/*');
  const ending = owner.url();
  await owner.goto(`${ending}/steps/letters`);
  const notice = owner.locator('section').filter({ hasText: 'End notice' }).first();
  await notice.getByText('Add a receipt or reply').click();
  await notice.locator('input[type="file"]').setInputFiles({
    name: 'receipt.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Delivered to mara.'),
  });
  await notice.getByRole('button', { name: 'Keep this proof' }).click();
  await owner.waitForURL('**/steps/letters?done=record_proof');
  expect(await owner.getByRole('main').innerText()).toMatch(/Files\s+[0-9a-f]{12}/);
  await world.shoot('procedure end proof');
  expect(world.strays).toEqual([]);
});
