// The main job, end to end: from a set-up link to a pause that overlay, desk and report all show.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  confirmTerms,
  createCampaign,
  noteContact,
  openCollaboration,
  pasteProfiles,
  setNoticeAddress,
  shareReport,
} from './surfaces/desk.ts';
import { importFile, importPreviewed, previewFile, undoNewest } from './surfaces/import-page.ts';
import { chipOf, isUntouched, openCard, visitInApp } from './surfaces/overlay.ts';
import { confirmButton, findLine, openPopup, readMessage, startPause } from './surfaces/popup.ts';
import {
  addAuthenticator,
  createPasskey,
  setUpTeam,
  signInWithPasskey,
  signOut,
} from './surfaces/sign-in.ts';
import { type ChromiumWorld, connectExtension, openChromium } from './world/chromium.ts';
import { dayFromToday, readCsv, zipOf } from './world/files.ts';
import { startWorker, type WorkerWorld } from './world/worker.ts';

let worker: WorkerWorld;
let world: ChromiumWorld;
let desk: Page;
let network: Page;
let popup: Page;
let campaignUrl: string;
let collaborationUrl: string;

beforeAll(async () => {
  worker = await startWorker();
  world = await openChromium(worker.origin);
  desk = await world.newPage();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shoot(`journey ${task.name}`);
});

afterAll(async () => {
  await world?.close();
  await worker?.close();
});

test('a set-up link makes the first owner, with a passkey', async () => {
  await addAuthenticator(desk);
  const { setup } = await worker.prepare();

  await setUpTeam(desk, setup, { team: 'Northlight', person: 'Ada Owner' });
  await createPasskey(desk);

  expect(await desk.getByRole('main').innerText()).toContain('Nothing here yet');
});

test('who signs out comes back with the passkey', async () => {
  await signOut(desk);
  await desk.goto(`${worker.origin}/desk`);
  await signInWithPasskey(desk);

  expect(await desk.getByText('Ada Owner').first().isVisible()).toBe(true);
});

test('a campaign is made on the desk', async () => {
  const path = await createCampaign(desk, {
    name: 'Spring flight',
    objective: 'Awareness: be seen',
    startsOn: dayFromToday(-20),
    endsOn: dayFromToday(20),
    timeZone: 'UTC',
    currency: 'USD',
    kpi: 'Views',
    target: '400000',
  });

  campaignUrl = worker.origin + path;
  expect(path).toMatch(/^\/desk\/campaigns\//);
});

test('every pasted line is answered', async () => {
  const answers = await pasteProfiles(desk, [
    'https://www.youtube.com/@northlight',
    'https://www.instagram.com/mara.cooks/',
    'tiktok.com/@theo.runs?lang=de',
    'https://x.com/iris_writes',
    'https://instagram.com/mara.cooks',
    'https://www.instagram.com/p/C8abcDEFghi/',
    'https://vm.tiktok.com/ZMabcdefg/',
    'Mara from the kitchen',
  ]);

  expect(answers.map(({ word }) => word)).toEqual([
    'Added',
    'Added',
    'Added',
    'Added',
    'Already here',
    'Not added',
    'Not added',
    'Not added',
  ]);
  expect(answers[5]?.text).toContain('a post on Instagram');
});

test('what the contract says is entered, and "none" is an answer', async () => {
  collaborationUrl = await openCollaboration(desk, campaignUrl, 'northlight');
  await confirmTerms(desk, {
    notice: { 'notice-receipt': 'instant', 'notice-zone': 'UTC' },
    pause: { 'pause-n': '2', 'pause-unit': 'calendarDays', 'pause-days': '20', 'pause-count': '2' },
    convenience: { 'convenience-n': '14', 'convenience-unit': 'calendarDays' },
    killFee: 'none',
  });

  expect(await desk.getByRole('main').innerText()).toContain('version 1');
});

test('a talk with the creator is noted', async () => {
  await noteContact(desk, 'Asked for a second story, answer by Friday.');
  await setNoticeAddress(desk, 'northlight@example.com');

  expect(await desk.getByRole('main').innerText()).not.toContain('Nothing was saved');
});

test('three kinds of files come in, each row with a verdict', async () => {
  const pieces = readCsv('deliverables.csv');
  const youtube = zipOf(readCsv('youtube-studio.csv'), 'Table data.csv');

  expect((await previewFile(desk, campaignUrl, pieces)).verdicts).toEqual(Array(6).fill('New'));
  await importPreviewed(desk);
  const studio = await previewFile(desk, campaignUrl, youtube);
  expect(studio.verdicts).toEqual(['Left out', 'New', 'Cannot be taken']);
  expect(studio.summary).toContain('YouTube Studio, content table. Matched 10 of 10 columns');
  await importPreviewed(desk);

  expect(await importFile(desk, campaignUrl, readCsv('instagram-posts.csv'))).toContain('1 row');
  expect(await importFile(desk, campaignUrl, readCsv('tiktok-content.csv'))).toContain('1 row');
});

test('the same file a second time changes nothing', async () => {
  const again = await previewFile(desk, campaignUrl, readCsv('deliverables.csv'));

  expect(again.summary).toContain('Everything in this file is here already');
  expect(again.verdicts).toEqual(Array(6).fill('Here already'));
});

test('an import is undone, and comes back by the same file', async () => {
  await openCollaboration(desk, campaignUrl, 'theo.runs');
  expect(await desk.getByRole('main').innerText()).toContain('38,900');

  await undoNewest(desk, worker.origin);
  await openCollaboration(desk, campaignUrl, 'theo.runs');
  expect(await desk.getByRole('main').innerText()).not.toContain('38,900');

  await importFile(desk, campaignUrl, readCsv('tiktok-content.csv'));
  await openCollaboration(desk, campaignUrl, 'theo.runs');
  expect(await desk.getByRole('main').innerText()).toContain('38,900');
});

test('the extension connects by its options page and the sign-in window', async () => {
  const options = await world.newPage();
  await connectExtension(world, options, worker.origin);

  const main = await options.getByRole('main').innerText();
  expect(main).toContain('Northlight');
  expect(main).toContain('Ada Owner');
  expect(main).toContain('4 collaborations');
  await options.close();
});

test('a creator of the campaign has a chip on the profile, and a card with the imported numbers', async () => {
  network = await world.newPage();
  await network.goto('https://www.youtube.com/@northlight');
  await chipOf(network).waitFor();
  const card = await openCard(network);

  expect(await chipOf(network).innerText()).toMatch(/@northlight:\s+\d+\s+(Watch|At risk)/);
  const text = await card.innerText();
  expect(text).toContain('31,400');
  expect(text).toContain('Spring flight · day 21 of 41');
  expect(text).toContain('Allowed');
});

test('the chip is there on every way of arriving', async () => {
  const others = network.locator('midflight-overlay');
  await visitInApp(network, '/@somebodyelse');
  await others.waitFor({ state: 'detached' });
  await visitInApp(network, '/@northlight/videos');
  await chipOf(network).waitFor();
  await visitInApp(network, '/');
  await others.waitFor({ state: 'detached' });
  await network.goBack();
  await chipOf(network).waitFor();
  await network.goto('https://www.youtube.com/watch?v=aB3dEfGh1jK');
  await chipOf(network).waitFor();
  await network.goBack();
  await chipOf(network).waitFor();

  expect(await others.count()).toBe(1);
});

test.each([
  ['an Instagram profile', 'https://www.instagram.com/mara.cooks/'],
  ['an Instagram post', 'https://www.instagram.com/p/C8abcDEFghi/'],
  ['a TikTok profile', 'https://www.tiktok.com/@theo.runs'],
  ['a TikTok video', 'https://www.tiktok.com/@theo.runs/video/7301234567890123456'],
  ['an X profile', 'https://x.com/iris_writes'],
])('the chip is there on %s', async (_, address) => {
  await network.goto(address);
  await chipOf(network).waitFor();

  expect(await network.locator('midflight-overlay').count()).toBe(1);
});

test("the card's button opens what it names", async () => {
  await network.goto('https://x.com/iris_writes');
  const card = await openCard(network);
  const opening = world.context.waitForEvent('page');
  await card.getByRole('button', { name: 'Fill in the contract' }).click();
  const opened = await opening;

  await opened.waitForURL(/\/desk\/collaborations\/[^/]+\/terms$/);
  await opened.close();
});

test('a post opened over the profile keeps the chip', async () => {
  await network.goto('https://www.instagram.com/mara.cooks/');
  await chipOf(network).waitFor();
  await network.locator('a[data-post="C8abcDEFghi"]').click();
  await network.getByRole('dialog').waitFor();

  await chipOf(network).waitFor();
  expect(new URL(network.url()).pathname).toBe('/p/C8abcDEFghi/');
});

test('a page of an unknown creator holds nothing of ours and causes no request', async () => {
  const before = world.workerRequests.length;

  await network.goto('https://www.instagram.com/nobody.we.know/');
  expect(await isUntouched(network)).toBe(true);
  await network.goto('https://x.com/home');
  expect(await isUntouched(network)).toBe(true);

  expect(world.workerRequests.slice(before)).toEqual([]);
});

test('two clicks in the popup pause the collaboration, and one takes it back', async () => {
  popup = await openPopup(world);
  await startPause(popup, '@northlight');
  expect(await popup.getByRole('main').innerText()).toContain('The contract allows it');
  await confirmButton(popup).click();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();

  await popup.getByRole('button', { name: 'Undo' }).click();
  await findLine(popup, '@northlight');
  await desk.goto(`${collaborationUrl}/log`);

  expect(await desk.locator('ol.timeline').innerText()).toMatch(/taken back/);
  await popup.close();
});

test('a pause is seen in the popup, the overlay, on the desk and in the report', async () => {
  await network.goto('https://www.youtube.com/@northlight');
  await chipOf(network).waitFor();
  popup = await openPopup(world);
  await startPause(popup, '@northlight');
  await confirmButton(popup).click();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();

  await chipOf(network).getByText('Pause pending').waitFor();
  await desk.goto(collaborationUrl);
  expect(await desk.getByRole('main').innerText()).toContain('Pause pending');

  // What is held is the team's own until it has left.
  expect(await readReport(await shareReport(desk, 'Client'))).not.toContain('Pause notice');
  await desk.goto(collaborationUrl);
  const report = await readReport(await shareReport(desk, 'Team'));
  expect(report).toMatch(/31,400\s.*\sof [\d,]+/);
  expect(report).toMatch(/Pause notice prepared.*: new posts, paid ads, takes effect/);
  expect(report).toMatch(/On score \d+, pace \d+%/);
  await popup.close();
});

test('what is the brand’s own to stop stops at once without the contract, and starts again', async () => {
  popup = await openPopup(world);
  await startPause(popup, '@mara.cooks');
  expect(await popup.getByRole('main').innerText()).toContain(
    'Fill in the contract’s notice and pause clause',
  );
  expect(await confirmButton(popup).innerText()).toBe('Stop our side now');
  await confirmButton(popup).click();
  expect(await readMessage(popup)).not.toBe('');

  const line = await findLine(popup, '@mara.cooks');
  await line.getByRole('button', { name: /^Resume/ }).click();
  await confirmButton(popup).click();
  await (await findLine(popup, '@mara.cooks')).getByRole('button', { name: /^Pause/ }).waitFor();
  await openCollaboration(desk, campaignUrl, '@mara.cooks');
  await desk.goto(`${desk.url()}/log`);

  const log = await desk.locator('ol.timeline').innerText();
  expect(log).toContain('Our side stopped');
  expect(log).toContain('Our side started again');
});

test('nothing but the Worker and the four networks was asked for', () => {
  expect(world.strays).toEqual([]);
});

/** As somebody without an account, without cookies and without JavaScript opens it. */
async function readReport(address: string): Promise<string> {
  const stranger = await world.newStranger({ javaScriptEnabled: false });
  const page = await stranger.newPage();
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  expect(await stranger.cookies()).toEqual([]);
  return page.locator('body').innerText();
}
