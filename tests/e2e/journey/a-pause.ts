// Third chapter: a pause, and where it is seen.
import { expect, test } from 'vitest';
import { openCollaboration, shareReport } from '../surfaces/desk.ts';
import { chipOf } from '../surfaces/overlay.ts';
import { confirmButton, findLine, openPopup, readMessage, startPause } from '../surfaces/popup.ts';
import { journey } from './journey.ts';

test('two clicks in the popup pause the collaboration, and one takes it back', async () => {
  journey.popup = await openPopup(journey.world);
  await startPause(journey.popup, '@northlight');
  expect(await journey.popup.getByRole('main').innerText()).toContain('The contract allows it');
  await confirmButton(journey.popup).click();
  await journey.popup.getByRole('button', { name: 'Undo' }).waitFor();

  await journey.popup.getByRole('button', { name: 'Undo' }).click();
  await findLine(journey.popup, '@northlight');
  await journey.desk.goto(`${journey.collaborationUrl}/log`);

  expect(await journey.desk.locator('ol.timeline').innerText()).toMatch(/taken back/);
  await journey.popup.close();
});

test('a pause is seen in the popup, the overlay, on the desk and in the report', async () => {
  await journey.network.goto('https://www.youtube.com/@northlight');
  await chipOf(journey.network).waitFor();
  journey.popup = await openPopup(journey.world);
  await startPause(journey.popup, '@northlight');
  await confirmButton(journey.popup).click();
  await journey.popup.getByRole('button', { name: 'Undo' }).waitFor();

  await chipOf(journey.network).getByText('Pause pending').waitFor();
  await journey.desk.goto(journey.collaborationUrl);
  expect(await journey.desk.getByRole('main').innerText()).toContain('Pause pending');

  // What is held is the team's own until it has left.
  expect(await readReport(await shareReport(journey.desk, 'Client'))).not.toContain('Pause notice');
  await journey.desk.goto(journey.collaborationUrl);
  const report = await readReport(await shareReport(journey.desk, 'Team'));
  expect(report).toMatch(/31,400\s.*\sof [\d,]+/);
  expect(report).toMatch(/Pause notice prepared.*: new posts, paid ads, takes effect/);
  expect(report).toMatch(/On score \d+, pace \d+%/);
  await journey.popup.close();
});

test('what is the brand’s own to stop stops at once without the contract, and starts again', async () => {
  journey.popup = await openPopup(journey.world);
  await startPause(journey.popup, '@mara.cooks');
  expect(await journey.popup.getByRole('main').innerText()).toContain(
    'Fill in the contract’s notice and pause clause',
  );
  expect(await confirmButton(journey.popup).innerText()).toBe('Stop our side now');
  await confirmButton(journey.popup).click();
  expect(await readMessage(journey.popup)).not.toBe('');

  const line = await findLine(journey.popup, '@mara.cooks');
  await line.getByRole('button', { name: /^Resume/ }).click();
  await confirmButton(journey.popup).click();
  await (await findLine(journey.popup, '@mara.cooks')).getByRole('button', { name: /^Pause/ }).waitFor();
  await openCollaboration(journey.desk, journey.campaignUrl, '@mara.cooks');
  await journey.desk.goto(`${journey.desk.url()}/log`);

  const log = await journey.desk.locator('ol.timeline').innerText();
  expect(log).toContain('Our side stopped');
  expect(log).toContain('Our side started again');
});

/** As somebody without an account, without cookies and without JavaScript opens it. */
async function readReport(address: string): Promise<string> {
  const stranger = await journey.world.newStranger({ javaScriptEnabled: false });
  const page = await stranger.newPage();
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  expect(await stranger.cookies()).toEqual([]);
  return page.locator('body').innerText();
}
