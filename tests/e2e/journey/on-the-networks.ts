// Second chapter: the extension, on every way to a profile.
import { expect, test } from 'vitest';
import { chipOf, isUntouched, openCard, visitInApp } from '../surfaces/overlay.ts';
import { connectExtension } from '../world/chromium.ts';
import { journey } from './journey.ts';

test('the extension connects by its options page and the sign-in window', async () => {
  const options = await journey.world.newPage();
  await connectExtension(journey.world, options, journey.worker.origin);

  const main = await options.getByRole('main').innerText();
  expect(main).toContain('Northlight');
  expect(main).toContain('Ada Owner');
  expect(main).toContain('4 collaborations');
  await options.close();
});

test('a creator of the campaign has a chip on the profile, and a card with the imported numbers', async () => {
  journey.network = await journey.world.newPage();
  await journey.network.goto('https://www.youtube.com/@northlight');
  await chipOf(journey.network).waitFor();
  const card = await openCard(journey.network);

  expect(await chipOf(journey.network).innerText()).toMatch(/@northlight:\s+\d+\s+(Watch|At risk)/);
  const text = await card.innerText();
  expect(text).toContain('31,400');
  expect(text).toContain('Spring flight · day 21 of 41');
  expect(text).toContain('Allowed');
});

test('the chip is there on every way of arriving', async () => {
  const others = journey.network.locator('midflight-overlay');
  await visitInApp(journey.network, '/@somebodyelse');
  await others.waitFor({ state: 'detached' });
  await visitInApp(journey.network, '/@northlight/videos');
  await chipOf(journey.network).waitFor();
  await visitInApp(journey.network, '/');
  await others.waitFor({ state: 'detached' });
  await journey.network.goBack();
  await chipOf(journey.network).waitFor();
  await journey.network.goto('https://www.youtube.com/watch?v=aB3dEfGh1jK');
  await chipOf(journey.network).waitFor();
  await journey.network.goBack();
  await chipOf(journey.network).waitFor();

  expect(await others.count()).toBe(1);
});

test.each([
  ['an Instagram profile', 'https://www.instagram.com/mara.cooks/'],
  ['an Instagram post', 'https://www.instagram.com/p/C8abcDEFghi/'],
  ['a TikTok profile', 'https://www.tiktok.com/@theo.runs'],
  ['a TikTok video', 'https://www.tiktok.com/@theo.runs/video/7301234567890123456'],
  ['an X profile', 'https://x.com/iris_writes'],
])('the chip is there on %s', async (_, address) => {
  await journey.network.goto(address);
  await chipOf(journey.network).waitFor();

  expect(await journey.network.locator('midflight-overlay').count()).toBe(1);
});

test("the card's button opens what it names", async () => {
  await journey.network.goto('https://x.com/iris_writes');
  const card = await openCard(journey.network);
  const opening = journey.world.context.waitForEvent('page');
  await card.getByRole('button', { name: 'Fill in the contract' }).click();
  const opened = await opening;

  await opened.waitForURL(/\/desk\/collaborations\/[^/]+\/terms$/);
  await opened.close();
});

test('a post opened over the profile keeps the chip', async () => {
  await journey.network.goto('https://www.instagram.com/mara.cooks/');
  await chipOf(journey.network).waitFor();
  await journey.network.locator('a[data-post="C8abcDEFghi"]').click();
  await journey.network.getByRole('dialog').waitFor();

  await chipOf(journey.network).waitFor();
  expect(new URL(journey.network.url()).pathname).toBe('/p/C8abcDEFghi/');
});

test('a page of an unknown creator holds nothing of ours and causes no request', async () => {
  const before = journey.world.workerRequests.length;

  await journey.network.goto('https://www.instagram.com/nobody.we.know/');
  expect(await isUntouched(journey.network)).toBe(true);
  await journey.network.goto('https://x.com/home');
  expect(await isUntouched(journey.network)).toBe(true);

  expect(journey.world.workerRequests.slice(before)).toEqual([]);
});
