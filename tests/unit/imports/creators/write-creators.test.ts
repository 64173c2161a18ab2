import { expect, test } from 'vitest';
import {
  type WrittenCreator,
  writeAspireCreators,
  writeOwnCreators,
} from '../../../../shared/imports/creators/write-creators.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';
import { parseImport } from '../../../../shared/imports/parse-import.ts';
import { readImportFile } from '../../../../shared/imports/read-file.ts';

const LENA: WrittenCreator = {
  id: 'k1',
  name: '=HYPERLINK("https://evil.example","Lena, Vogt")',
  email: 'lena@creators.example',
  fee: '2500.00',
  profiles: [
    { network: 'instagram', handle: 'lena.cooks', url: 'https://www.instagram.com/lena.cooks/' },
    { network: 'youtube', handle: 'lena', url: 'https://www.youtube.com/@lena' },
  ],
};

test('Aspire’s shape has its exact headers, handles without “@” and the channel’s address', () => {
  expect(writeAspireCreators([LENA]).split('\r\n')).toEqual([
    'email,uid,id,instagram,tiktok,youtube,pinterest,address1,address2,city,state,postalcode,country',
    'lena@creators.example,,,lena.cooks,,https://www.youtube.com/@lena,,,,,,,',
    '',
  ]);
});

test('no cell is run as a formula', () => {
  const [, line] = writeOwnCreators([LENA]).split('\r\n');

  expect(line).toContain(`"'=HYPERLINK(""https://evil.example"",""Lena, Vogt"")"`);
});

test.each([
  ['aspire-creators', writeAspireCreators([LENA]), 1],
  ['creators', writeOwnCreators([LENA]), 2],
])('what goes out as %s comes in again', (format, text, rowCount) => {
  const file = readImportFile(new TextEncoder().encode(text), 'creators.csv');
  if (!file.ok) throw new Error(file.error.reason);
  const [table] = file.value.tables;
  const detected = detectFormat(table);
  if (!detected) throw new Error('not detected');
  const { content } = parseImport(table, detected.format, {
    campaignTimeZone: 'UTC',
    campaignYearHints: { startsOn: '2026-09-01', endsOn: '2026-12-01' },
    capturedAt: '2026-11-20T12:00:00Z',
  });

  expect(detected.format.id).toBe(format);
  expect(content.rows).toHaveLength(rowCount);
  expect(JSON.stringify(content.rows)).toContain('https://www.youtube.com/@lena');
});
