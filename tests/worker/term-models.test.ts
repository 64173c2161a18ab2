// What a paper may say beyond the usual answers, from the terms form to the day and the cent that the desk shows for an end.
import { expect, test } from 'vitest';
import { textOf } from './procedure/forms.ts';
import { makeHouse, readPage } from './procedure/house.ts';
import { confirmTerms, expectRefused, shownFields, termsOf } from './terms-page.ts';

test('a minimum commitment moves the earliest end, on the desk and on the page of the end', async () => {
  const world = await makeHouse();
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain('earliest Tue 16 Mar, 00:00');

  expect((await confirmTerms(world, { 'convenience-until': '2027-04-30' })).status).toBe(303);

  // 14 days from Monday 1 March would be over on the 15th; the paper binds to the end of April.
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain('earliest Sat 1 May, 00:00');
  expect(textOf(await readPage(world, world.manager))).toMatch(/Allowed last day Fri 30 Apr/);
  expect(textOf(await readPage(world, world.owner, '/file'))).toMatch(
    /Not before the end of: \w+ 30 Apr\w* 2027/,
  );
  expect(await readPage(world, world.manager, '/terms')).toContain('value="2027-04-30"');

  expect((await confirmTerms(world, { 'convenience-until': '' })).status).toBe(303);
  expect((await termsOf(world))?.convenience).not.toHaveProperty('minCommitmentLastDay');
});

test.each([
  ['a day that does not exist', '2027-02-30', 'Give the day, as on the paper.'],
  ['a day after the last day of the term', '2027-12-01', 'lies after the last day of the term'],
])('a minimum commitment to %s is refused, and nothing is saved', async (_, until, words) => {
  const world = await makeHouse();
  await expectRefused(
    world,
    { 'convenience-until': until, 'termEnd-is': 'value', 'termEnd-last': '2027-06-30' },
    words,
  );
});

/** Reel 2, briefed, 2,000.00, due on 20 April: 35 days after an end that takes effect on 16 March. */
test.each([
  ['half of what is left', { 'kill-model': 'remainingPct', 'kill-remaining': '50' }, '$1,000.00'],
  ['one sum', { 'kill-model': 'flat', 'kill-flat': '1,234.56' }, '$1,234.56'],
  ['one sum, never above the work that is left', { 'kill-model': 'flat', 'kill-flat': '2500' }, '$2,000.00'],
  [
    'an eighth by the days to the post',
    {
      'kill-model': 'daysToPost',
      'kill-days-1': '6',
      'kill-share-1': '100',
      'kill-days-2': '35',
      'kill-share-2': '12.5',
      'kill-share-open': '5',
    },
    '$250.00',
  ],
  [
    'the open row of the days to the post',
    {
      'kill-model': 'daysToPost',
      'kill-days-1': '34',
      'kill-share-1': '100',
      'kill-share-open': '5',
    },
    '$100.00',
  ],
])('a kill fee of %s is what an end costs', async (_, typed, owed) => {
  const world = await makeHouse();
  const emptied = Object.fromEntries(
    ['contracted', 'briefed', 'in_production', 'submitted', 'approved'].map((stage) => [`kill-${stage}`, '']),
  );

  expect((await confirmTerms(world, { ...emptied, ...typed })).status).toBe(303);

  const page = textOf(await readPage(world, world.manager, '/steps/end'));
  expect(page).toContain(owed);
  const kept = await shownFields(world);
  expect(kept).toMatchObject({ ...typed, ...('kill-flat' in typed && { 'kill-flat': kept['kill-flat'] }) });
});

test('another way of counting takes the place of the confirmed one without its fields being emptied first', async () => {
  const world = await makeHouse();

  expect((await confirmTerms(world, { 'kill-model': 'flat', 'kill-flat': '500' })).status).toBe(303);

  expect((await termsOf(world))?.killFee).toEqual({ model: 'flat', minor: 50_000 });
  expect(textOf(await readPage(world, world.owner, '/file'))).toContain('Model: one sum Sum: USD 500.00');
});

test.each([
  ['two ways at once', { 'kill-flat': '500' }, 'fields of another were filled in'],
  ['no sum', { 'kill-model': 'flat' }, 'Use an amount such as 3000.00.'],
  ['no share', { 'kill-model': 'remainingPct', 'kill-remaining': '' }, 'Use a share from 0 to 100'],
  [
    'days without an open end',
    { 'kill-model': 'daysToPost', 'kill-days-1': '6', 'kill-share-1': '100' },
    'Use a share from 0 to 100',
  ],
  [
    'the same days twice',
    {
      'kill-model': 'daysToPost',
      'kill-days-1': '6',
      'kill-share-1': '100',
      'kill-days-2': '6',
      'kill-share-2': '50',
      'kill-share-open': '0',
    },
    'is named twice',
  ],
])('a kill fee with %s is refused, and nothing is saved', async (_, typed, words) => {
  await expectRefused(await makeHouse(), typed, words);
});

const PENALTY = 'Whoever ends it before the second post pays a tenth of the other side’s costs.';

test('what no field can hold is written down, and nobody decides by the terms that it changes', async () => {
  const world = await makeHouse();

  const answer = await confirmTerms(world, {
    'beyond-text': PENALTY,
    'beyond-term-convenience': 'on',
    'beyond-term-killFee': 'on',
    'beyond-term-forceMajeure': 'on',
  });

  expect(answer.status).toBe(303);
  const terms = await termsOf(world);
  expect(terms).not.toHaveProperty('convenience');
  expect(terms).not.toHaveProperty('killFee');
  expect(terms?.unconfirmed).toEqual(expect.arrayContaining(['convenience', 'killFee', 'forceMajeure']));
  const end = textOf(await readPage(world, world.manager, '/steps/end'));
  expect(end).toContain('to fill in: ending without a reason (the paper says more)');
  expect(end).not.toContain('earliest');
  expect(end).toContain('The contract’s kill fee is not confirmed.');
  expect(textOf(await readPage(world, world.manager, '/contract'))).toContain(
    'Not answered from the contract: kill fee (the paper says more)',
  );
  expect(textOf(await readPage(world, world.owner, '/file'))).toContain(
    `${PENALTY} Not used while it stands: Ending without a reason, Kill fee, Events beyond control`,
  );
  const form = await readPage(world, world.manager, '/terms');
  expect(textOf(form)).toContain('Kill fee clause 5.4 not used: the paper says more');
  expect(form).toContain(PENALTY);
  // What was answered is kept, and counts again as soon as the words are settled.
  expect(
    (
      await confirmTerms(world, {
        'beyond-text': '',
        'beyond-term-convenience': null,
        'beyond-term-killFee': null,
        'beyond-term-forceMajeure': null,
      })
    ).status,
  ).toBe(303);
  expect((await termsOf(world))?.killFee).toMatchObject({ model: 'stagePct' });
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain('earliest Tue 16 Mar, 00:00');
});

test('who may not see fees does not read the paper’s words', async () => {
  const world = await makeHouse();
  await confirmTerms(world, { 'beyond-text': PENALTY, 'beyond-term-killFee': 'on' });

  for (const path of ['', '/contract', '/steps/end'])
    expect(textOf(await readPage(world, world.viewer, path))).not.toContain(PENALTY);
});

test.each([
  ['words without a term', { 'beyond-text': PENALTY }, 'Tick at least one term that it changes.'],
  ['a term without words', { 'beyond-term-pause': 'on' }, 'Write what the paper says'],
  [
    'words without an end',
    { 'beyond-text': 'x'.repeat(2_001), 'beyond-term-pause': 'on' },
    'Use 2000 characters at most.',
  ],
])('%s are refused, and nothing is saved', async (_, typed, words) => {
  await expectRefused(await makeHouse(), typed, words);
});
