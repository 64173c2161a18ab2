// A talk in the browser: desk, the letter, the creator's own page on a phone, and back to an agreed change.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ChromiumWorld, openChromium } from './world/chromium.ts';
import { copyLetterAndSend, openOnPhone, pressOn, readLetterInFull } from './world/letters.ts';
import { openDemoCollaboration, openDeskByLink } from './world/people.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

const WORDS = 'The brief came on Friday evening.';
let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let phone: BrowserContext;
let creator: Page;
let address: string;
let link: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await openDeskByLink(world, (await worker.prepare()).desk);
  address = await openDemoCollaboration(desk, worker.origin, '@youtube');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`talk ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('a letter is read in full before it is prepared, and sent by hand with a link that opens', async () => {
  await desk.goto(`${address}/talk`);
  const letter = await readLetterInFull(desk, {
    form: 'letter',
    fields: { channel: 'dm' },
    questions: ['brief', 'link', 'needs'],
  });
  expect(letter).toContain('Our questions');
  await pressOn(desk, 'Prepare the letter');

  link = await copyLetterAndSend(desk, address);
});

test('the creator answers on a phone, without an account', async () => {
  ({ phone, page: creator } = await openOnPhone(world, link));
  expect(await creator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await creator.locator('textarea[name="answer_brief"]').fill(WORDS);
  await creator.getByRole('button', { name: 'Send answers' }).click();

  await creator.getByText('Thank you, it has arrived').waitFor();
  await world.shoot('procedure talk answered');
});

test('back and send again: the browser still has the words, and they are noted once', async () => {
  const words = 'She calls back on Monday.';
  await desk.goto(`${address}/talk`);
  await desk.locator('textarea[name="answer-note"], input[name="answer-note"]').fill(words);
  await desk.getByRole('button', { name: 'Note an answer' }).click();
  await desk.waitForURL('**done=creator_answered*');
  await desk.goBack();
  expect(await desk.locator('[name="answer-note"]').inputValue()).toBe(words);
  await desk.getByRole('button', { name: 'Note an answer' }).click();

  await desk.getByText('This is noted already.').waitFor();
});

test('the desk shows the answer, names a cause and puts a change to the creator', async () => {
  await desk.goto(`${address}/talk?cause=brief_unclear#causes`);
  await desk.getByText(WORDS).first().waitFor();
  await pressOn(desk, 'Name this cause');
  await desk.goto(`${address}/steps/plan`);
  const plan = desk.locator('form').filter({ has: desk.locator('input[name="kind"][value="plan_remedy"]') });
  await plan.locator('input[name="plan-owner1"][value="creator"]').check({ force: true });
  await pressOn(desk, 'Send the plan for agreement');

  await creator.goto(link);
  await creator.locator('form[action*="answer-plan"] button').first().click();
  await creator.waitForURL('**done=answer-plan*');
  await creator.locator('details:has(form[action*="report-action-done"]) > summary').first().click();
  await creator.locator('form[action*="report-action-done"] button').first().click();
  await creator.waitForURL('**done=report-action-done*');
  await world.shoot('procedure talk agreed');

  await desk.goto(`${address}/steps/plan`);
  expect(await desk.getByRole('button', { name: 'Mark as done' }).count()).toBe(0);
  expect(await desk.locator('#plan').innerText()).toMatch(/agree/i);
  await phone.close();
  expect(world.strays).toEqual([]);
});
