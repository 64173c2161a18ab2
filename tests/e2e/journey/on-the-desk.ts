// First chapter: a team, a campaign with its creators, a contract, and numbers.
import { expect, test } from 'vitest';
import {
  confirmTerms,
  createCampaign,
  noteContact,
  openCollaboration,
  pasteProfiles,
  setNoticeAddress,
} from '../surfaces/desk.ts';
import { importFile, importPreviewed, previewFile, undoNewest } from '../surfaces/import-page.ts';
import {
  addAuthenticator,
  createPasskey,
  setUpTeam,
  signInWithPasskey,
  signOut,
} from '../surfaces/sign-in.ts';
import { dayFromToday, readCsv, zipOf } from '../world/files.ts';
import { journey } from './journey.ts';

test('a set-up link makes the first owner, with a passkey', async () => {
  await addAuthenticator(journey.desk);
  const { setup } = await journey.worker.prepare();

  await setUpTeam(journey.desk, setup, { team: 'Northlight', person: 'Ada Owner' });
  await createPasskey(journey.desk);

  expect(await journey.desk.getByRole('main').innerText()).toContain('Nothing here yet');
});

test('who signs out comes back with the passkey', async () => {
  await signOut(journey.desk);
  await journey.desk.goto(`${journey.worker.origin}/desk`);
  await signInWithPasskey(journey.desk);

  expect(await journey.desk.getByText('Ada Owner').first().isVisible()).toBe(true);
});

test('a campaign is made on the desk', async () => {
  const path = await createCampaign(journey.desk, {
    name: 'Spring flight',
    objective: 'Awareness: be seen',
    startsOn: dayFromToday(-20),
    endsOn: dayFromToday(20),
    timeZone: 'UTC',
    currency: 'USD',
    kpi: 'Views',
    target: '400000',
  });

  journey.campaignUrl = journey.worker.origin + path;
  expect(path).toMatch(/^\/desk\/campaigns\//);
});

test('every pasted line is answered', async () => {
  const answers = await pasteProfiles(journey.desk, [
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
  journey.collaborationUrl = await openCollaboration(journey.desk, journey.campaignUrl, 'northlight');
  await confirmTerms(journey.desk, {
    notice: { 'notice-receipt': 'instant', 'notice-zone': 'UTC' },
    pause: { 'pause-n': '2', 'pause-unit': 'calendarDays', 'pause-days': '20', 'pause-count': '2' },
    convenience: { 'convenience-n': '14', 'convenience-unit': 'calendarDays' },
    killFee: 'none',
  });

  expect(await journey.desk.getByRole('main').innerText()).toContain('version 1');
});

test('a talk with the creator is noted', async () => {
  await noteContact(journey.desk, 'Asked for a second story, answer by Friday.');
  await setNoticeAddress(journey.desk, 'northlight@example.com');

  expect(await journey.desk.getByRole('main').innerText()).not.toContain('Nothing was saved');
});

test('three kinds of files come in, each row with a verdict', async () => {
  const pieces = readCsv('deliverables.csv');
  const youtube = zipOf(readCsv('youtube-studio.csv'), 'Table data.csv');

  expect((await previewFile(journey.desk, journey.campaignUrl, pieces)).verdicts).toEqual(
    Array(6).fill('New'),
  );
  await importPreviewed(journey.desk);
  const studio = await previewFile(journey.desk, journey.campaignUrl, youtube);
  expect(studio.verdicts).toEqual(['Left out', 'New', 'Cannot be taken']);
  expect(studio.summary).toContain('YouTube Studio, content table. Matched 10 of 10 columns');
  await importPreviewed(journey.desk);

  expect(await importFile(journey.desk, journey.campaignUrl, readCsv('instagram-posts.csv'))).toContain(
    '1 row',
  );
  expect(await importFile(journey.desk, journey.campaignUrl, readCsv('tiktok-content.csv'))).toContain(
    '1 row',
  );
});

test('the same file a second time changes nothing', async () => {
  const again = await previewFile(journey.desk, journey.campaignUrl, readCsv('deliverables.csv'));

  expect(again.summary).toContain('Everything in this file is here already');
  expect(again.verdicts).toEqual(Array(6).fill('Here already'));
});

test('an import is undone, and comes back by the same file', async () => {
  await openCollaboration(journey.desk, journey.campaignUrl, 'theo.runs');
  expect(await journey.desk.getByRole('main').innerText()).toContain('38,900');

  await undoNewest(journey.desk, journey.worker.origin);
  await openCollaboration(journey.desk, journey.campaignUrl, 'theo.runs');
  expect(await journey.desk.getByRole('main').innerText()).not.toContain('38,900');

  await importFile(journey.desk, journey.campaignUrl, readCsv('tiktok-content.csv'));
  await openCollaboration(journey.desk, journey.campaignUrl, 'theo.runs');
  expect(await journey.desk.getByRole('main').innerText()).toContain('38,900');
});
