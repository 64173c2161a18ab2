import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectFormat } from '../../../../shared/imports/formats.ts';
import { parseImport } from '../../../../shared/imports/parse-import.ts';
import { readImportFile } from '../../../../shared/imports/read-file.ts';

const OPTIONS = {
  campaignTimeZone: 'Europe/Berlin',
  campaignYearHints: { startsOn: '2026-09-01', endsOn: '2026-12-01' },
  capturedAt: '2026-11-20T12:00:00Z',
  currency: 'EUR',
  campaignName: 'Spring',
};

function parse(bytes: Uint8Array, name = 'creators.csv') {
  const file = readImportFile(bytes, name);
  if (!file.ok) throw new Error(file.error.reason);
  const [table] = file.value.tables;
  const detected = detectFormat(table);
  if (!detected) throw new Error(`No format for ${table.header.join()}`);
  return { id: detected.format.id, ...parseImport(table, detected.format, OPTIONS) };
}

function parseText(text: string) {
  return parse(new TextEncoder().encode(text));
}

test('Aspire’s file is read by its exact headers, and addresses of homes stay behind', () => {
  const { id, content, columns } = parse(readFileSync('tests/fixtures/imports/aspire-creators.csv'));

  expect(id).toBe('aspire-creators');
  expect(content.rows).toEqual([
    {
      row: 2,
      key: null,
      name: null,
      profiles: [
        'https://www.instagram.com/lena.cooks/',
        'https://www.tiktok.com/@lena.cooks',
        'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      ],
      email: 'lena@creators.example',
      feeMinor: null,
    },
    expect.objectContaining({
      profiles: ['https://www.instagram.com/joe_runs/', 'https://www.pinterest.com/joe_runs/'],
    }),
  ]);
  expect(columns.filter(({ leftOut }) => leftOut === 'home').map(({ header }) => header)).toEqual([
    ...['address1', 'address2', 'city', 'state', 'postalcode', 'country'],
  ]);
  expect(JSON.stringify(content)).not.toMatch(/Main St|Austin|73301|u-1001|5001/);
});

test('a German list with its own headers is read, and what names no network is refused', () => {
  const { id, content, verdicts } = parse(readFileSync('tests/fixtures/imports/creators-de.csv'));

  expect(id).toBe('creators');
  expect(content.rows).toMatchObject([
    { name: 'Lena Vogt', profiles: ['https://www.instagram.com/lena.cooks/'], feeMinor: 250_000 },
    { name: 'Joe Run', profiles: ['https://www.tiktok.com/@joe_runs'], feeMinor: 120_050, email: null },
  ]);
  expect(verdicts[2]).toMatchObject({ verdict: 'refused', code: 'handle_without_network', cell: 'tom' });
});

test.each([
  ['Name,Instagram handle,TikTok URL\nLena,@lena,https://www.tiktok.com/@lena', 2],
  ['Influencer,Profile link,Rate\nLena,https://www.instagram.com/lena,400', 1],
  ['First name,Last name,YouTube-Kanal,E-Mail\nLena,Vogt,@lena,lena@creators.example', 1],
  [
    'creator_key,display_name,network,handle,profile_url\nl,Lena,instagram,lena,https://instagram.com/lena',
    1,
  ],
  ['https://www.instagram.com/lena/\nhttps://www.tiktok.com/@joe', 1],
])('%j is a list of creators', (text, profileCount) => {
  const { id, content } = parseText(text);

  expect(id).toBe('creators');
  expect(content.rows[0]).toMatchObject({ profiles: { length: profileCount } });
});

test.each([
  ['name,instagram,mail\nLena,,', 'no_profile'],
  ['name,instagram,email\nLena,not a handle,', 'not_a_profile'],
  ['name,instagram,email\nLena,lena,nonsense', 'not_an_email'],
  ['name,instagram,fee\nLena,lena,-5', 'negative_amount'],
  ['name,instagram,fee\nLena,lena,$500', 'other_currency'],
  ['name,profile_url\nLena,https://vm.tiktok.com/ZMabc123/', 'short_link'],
  ['name,instagram,profile_url\nLena,lena,https://www.instagram.com/other', 'two_profiles'],
  ['name,handle,network\nLena,lena,', 'handle_without_network'],
  ['campaign,name,instagram\nAutumn,Lena,lena', 'other_campaign'],
])('%j is refused as %s', (text, code) => {
  const { verdicts } = parseText(text);

  expect(verdicts).toMatchObject([{ verdict: 'refused', code }]);
  expect(verdicts[0]?.reason).not.toBe('');
});

test('a channel’s number and its handle may be one account; the address counts', () => {
  const { content } = parseText(
    'name,youtube,profile_url\nLena,@lena,https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
  );

  expect(content.rows).toMatchObject([
    { profiles: ['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv'] },
  ]);
});

test('the same line twice is taken once', () => {
  const { verdicts } = parseText('name,instagram\nLena,lena\nLena,@lena');

  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['read', 'repeated']);
});
