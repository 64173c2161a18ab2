// A shop's orders in a person's browser: codes first, the file, the sum, the figure that opens, and back again.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { importPreviewed, previewFile, undoNewest } from './surfaces/import-page.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { dayFromToday } from './world/files.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let campaignUrl: string;
let collaborationUrl: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
  // The demo's other campaign has no orders yet.
  campaignUrl = `${worker.origin}/desk/campaigns/demo-autumn-test`;
  collaborationUrl = `${worker.origin}/desk/collaborations/demo-autumn-test-creators`;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`orders ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

const main = () => desk.getByRole('main').innerText();

/** Shopify's export: one line per item, and more about the buyer than anybody here should know. */
function shopExport() {
  const at = `${dayFromToday(-3)} 10:00:00 +0000`;
  const lines = [
    'Name,Email,Financial Status,Created at,Currency,Subtotal,Discount Code,Refunded Amount,Cancelled at,Billing Name',
    `#1001,ann@example.com,paid,${at},USD,80.00,INSTA10,0.00,,Ann Example`,
    `#1001,ann@example.com,,${at},,,,,,`,
    `#1002,bo@example.com,paid,${at},USD,40.00,insta10,15.00,,Bo Example`,
    `#1003,cy@example.com,paid,${at},USD,25.00,,0.00,,Cy Example`,
  ];
  return { name: 'orders_export.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

test('a code is written down for the creator', async () => {
  await desk.goto(`${collaborationUrl}/agreement`);
  await desk.getByRole('link', { name: 'Codes and links' }).click();
  await desk.getByLabel('Discount codes').fill('INSTA10 until 2199-12-31');
  await desk.getByRole('button', { name: 'Save codes and links' }).click();

  expect(await desk.getByLabel('Discount codes').inputValue()).toBe('INSTA10 until 2199-12-31');
});

test('the shop’s export is shown with the creator of each order, and only orders leave the browser', async () => {
  const sent: string[] = [];
  desk.on('request', (request) => sent.push(request.postData() ?? ''));

  const { summary } = await previewFile(desk, campaignUrl, shopExport());
  await importPreviewed(desk);

  expect(summary).toContain('Who bought stays in this browser');
  expect(summary).toContain('By code: Instagram’s @creators.');
  expect(summary).toContain('Names no creator of this campaign.');
  expect(sent.join('')).toContain('#1002');
  expect(sent.join('')).not.toMatch(/example|Ann|Billing/);
});

test('the campaign says how it adds up, and the dossier by which method', async () => {
  await desk.getByRole('link', { name: 'How the orders add up' }).click();
  await desk.getByRole('heading', { name: 'How it adds up' }).waitFor();
  expect(await main()).toContain(
    '2 counted for creators + 0 named in a survey + 1 nobody’s = 3 in the shop’s files.',
  );

  await desk.goto(collaborationUrl);
  await desk.locator('summary', { hasText: 'Orders: where 2 comes from' }).click();
  expect(await main()).toContain('From the shop’s orders, each counted for one creator at most: 2 by code.');
});

test('undoing the import takes the orders out again', async () => {
  await undoNewest(desk, worker.origin);

  await desk.goto(`${campaignUrl}/orders`);
  expect(await main()).toContain('No orders yet');
  await desk.goto(collaborationUrl);
  expect(await main()).not.toContain('Orders: where');
});
