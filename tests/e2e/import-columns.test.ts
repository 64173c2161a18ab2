// Files of other systems in a person's browser: a bare list of handles, Aspire's export, a sheet with words of its own.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { importFile, importPreviewed, previewFile, undoNewest } from './surfaces/import-page.ts';
import { type ChromiumWorld, connect, openChromium } from './world/chromium.ts';
import { type FileToImport, readCsv } from './world/files.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let campaignUrl: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await connect(world, (await worker.prepare()).desk);
  campaignUrl = `${worker.origin}/desk/campaigns/demo-autumn-test`;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`import columns ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

const main = () => desk.getByRole('main').innerText();

function fileOf(name: string, text: string): FileToImport {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function openCampaign(): Promise<string> {
  await desk.goto(campaignUrl);
  return main();
}

test('a bare list of handles asks once where they are, and what is guessed is looked at before a row is read', async () => {
  await desk.goto(`${campaignUrl}/import`);
  await desk.getByLabel('File').setInputFiles(fileOf('list.txt', '@lena.cooks\n@joe_runs\n'));
  const next = desk.getByRole('button', { name: 'Show every row' });
  await next.waitFor();

  expect(await next.isDisabled()).toBe(true);
  expect(await main()).toContain('Handles need their network');
  await desk.getByLabel('“handle” becomes').selectOption({ label: 'TikTok profile' });
  await next.click();
  await desk.getByRole('button', { name: 'Import 2 rows' }).waitFor();
  await importPreviewed(desk);

  expect(await openCampaign()).toMatch(/@lena\.cooks[\s\S]*@joe_runs|@joe_runs[\s\S]*@lena\.cooks/);
});

test('a row that cannot be taken says why, whatever else there is to say of it', async () => {
  const unknown = 'https://www.instagram.com/reel/R3abcDEFghi/';
  const { summary } = await previewFile(
    desk,
    campaignUrl,
    fileOf('views.csv', `post_url,captured_at,views,reach\n${unknown},2026-01-05T08:00:00Z,100,200\n`),
  );

  expect(summary).toContain('1 cannot be taken');
  expect(summary).toContain('1 row of posts in no campaign, without a creator’s name');
  expect(summary).toContain('is not a post of this campaign');
  expect(summary).not.toContain('Reach is higher than views');
});

test('another bare list is asked about again: nothing in it says that it is on the same network', async () => {
  await desk.goto(`${campaignUrl}/import`);
  await desk.getByLabel('File').setInputFiles(fileOf('more.txt', '@ada\n'));

  await desk.getByRole('button', { name: 'Show every row' }).waitFor();
});

test('a sheet with words of its own is said once, and the next one with these columns is understood at once', async () => {
  await desk.goto(`${campaignUrl}/import`);
  await desk.getByLabel('File').setInputFiles(fileOf('talents.csv', 'Wer so,Gram,Taler\nLena,@lena,400\n'));
  await desk.getByRole('button', { name: 'Show every row' }).waitFor();
  await desk.getByLabel('What is in this file?').selectOption('creators');
  await desk.getByLabel('“Wer so” becomes').selectOption({ label: 'Name' });
  await desk.getByLabel('“Gram” becomes').selectOption({ label: 'Instagram profile' });
  await desk.getByLabel('“Taler” becomes').selectOption({ label: 'Fee' });
  await desk.getByRole('button', { name: 'Show every row' }).click();
  expect(await importPreviewed(desk)).toBe('1 row of talents.csv imported');

  const next = fileOf('next.csv', 'taler,WER SO,Gram\n400,Lena,@lena\n90,Ada,@ada\n');
  const { summary } = await previewFile(desk, campaignUrl, next);
  expect(summary).toContain('Columns as your team said last time');
  expect(summary).toContain('1 here already · 1 new');
});

test('Aspire’s export comes in by its headers, twice changes nothing, and can be taken back', async () => {
  const sent: string[] = [];
  desk.on('request', (request) => sent.push(request.postData() ?? ''));
  const aspire = { ...readCsv('../imports/aspire-creators.csv'), name: 'aspire-creators.csv' };

  expect(await importFile(desk, campaignUrl, aspire)).toBe('2 rows of aspire-creators.csv imported');
  expect(sent.join('')).not.toMatch(/Main St|Austin|73301/);
  const again = await previewFile(desk, campaignUrl, aspire);
  expect(again.summary).toContain('Everything in this file is here already');

  await undoNewest(desk, worker.origin);
  expect((await previewFile(desk, campaignUrl, aspire)).verdicts).toEqual(['Adds to ours', 'New']);
});

test('a creator’s whole account: a person says whose past posts they are, keeps or leaves them, and finds them listed', async () => {
  const rows = ['PastReel001', 'PastReel002', 'PastReel003'].map(
    (code, at) => `https://www.instagram.com/reel/${code}/,2026-07-14,2026-03-0${at + 1},${9000 + at}`,
  );
  const text = `post_url,captured_at,published_at,views\n${rows.join('\n')}\n`;
  await desk.goto(`${campaignUrl}/import`);
  await desk.getByLabel('File').setInputFiles(fileOf('account.csv', text));
  await desk.getByLabel('Whose past posts are in this file?').selectOption('Instagram’s @creators');
  await desk.getByRole('button', { name: 'Import 3 rows' }).waitFor();
  expect(await main()).toContain('3 past posts');

  await desk.getByLabel('Keep them as past posts').uncheck();
  expect(await main()).toContain('There is nothing to import');
  await desk.getByLabel('Keep them as past posts').check();
  expect(await importPreviewed(desk)).toBe('3 rows of account.csv imported');

  await openCampaign();
  await desk.getByRole('link', { name: '@creators' }).first().click();
  await desk.getByRole('link', { name: 'Past posts of this creator' }).click();
  expect(await main()).toMatch(/PastReel003[\s\S]*9,002[\s\S]*account\.csv[\s\S]*counts/);
  await desk.getByRole('button', { name: 'Remove instagram/PastReel003' }).click();
  await desk.getByRole('link', { name: /PastReel002/ }).waitFor();
  expect(await main()).not.toContain('PastReel003');
});

test('a day beside counts is asked: nothing says whether the post came out or was counted on it', async () => {
  await desk.goto(`${campaignUrl}/import`);
  const sheet =
    'Clip link,Date,Overall views\nhttps://x.com/mara_cooks/status/1945000000000000001,2026-07-14,900\n';
  await desk.getByLabel('File').setInputFiles(fileOf('clips.csv', sheet));
  const next = desk.getByRole('button', { name: 'Show every row' });
  await next.waitFor();

  expect(await next.isDisabled()).toBe(true);
  expect(await main()).toContain('Say what “Date” is');
  await desk.getByLabel('“Date” becomes').selectOption({ label: 'Published on' });
  await next.click();
  expect(await desk.getByLabel('When was this export made?').inputValue()).not.toContain('2026-07-14');
});

test('X’s export is known: its date is when posts came out, and the export’s own day is asked', async () => {
  const { summary } = await previewFile(desk, campaignUrl, readCsv('../imports/x-content.csv'));

  expect(summary).toContain('X, account analytics');
  expect(await desk.getByLabel('When was this export made?').inputValue()).not.toContain('2026-07-14');
});

test('the preview scrolls within its sheet, however wide the file is', async () => {
  await desk.setViewportSize({ width: 1440, height: 900 });
  await previewFile(desk, campaignUrl, readCsv('../imports/instagram-de.csv'));

  const [wide, shown] = await desk.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide).toBeLessThanOrEqual(shown ?? 0);
});
