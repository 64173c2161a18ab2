import { describe, expect, test } from 'vitest';
import {
  type ColumnMapping,
  findRemembered,
  listFields,
  listMissing,
  toMappedFormat,
  toMapping,
  withField,
} from '../../../../shared/imports/columns/column-mapping.ts';
import { FIELD_WORDS, NEED_SENTENCES } from '../../../../shared/imports/columns/field-words.ts';
import { FIELDS, IMPORT_KINDS } from '../../../../shared/imports/formats/fields.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';
import { parseImport } from '../../../../shared/imports/parse-import.ts';
import { readImportFile } from '../../../../shared/imports/read-file.ts';

const OPTIONS = {
  campaignTimeZone: 'Europe/Berlin',
  campaignYearHints: { startsOn: '2026-09-01', endsOn: '2026-12-01' },
  capturedAt: '2026-11-20T12:00:00Z',
};
const FLINQUE =
  'Wer,Wo,Was lief,Gesehen von\nLena,Instagram,https://www.instagram.com/reel/C8abcDEFghi/,61204';
const MAPPING: ColumnMapping = {
  kind: 'observations',
  columns: [
    { header: 'Wer', field: null },
    { header: 'Wo', field: null },
    { header: 'Was lief', field: 'post' },
    { header: 'Gesehen von', field: 'views' },
  ],
};

function tableOf(text: string) {
  const file = readImportFile(new TextEncoder().encode(text), 'a.csv');
  if (!file.ok) throw new Error(file.error.reason);
  return file.value.tables[0];
}

describe('column mapping', () => {
  test('reads a file whose headers nobody knows as a person says', () => {
    const table = tableOf(FLINQUE);
    expect(detectFormat(table)).toBeUndefined();

    const { content, columns } = parseImport(table, toMappedFormat(MAPPING), OPTIONS);

    expect(content.rows).toMatchObject([{ post: 'instagram/C8abcDEFghi', values: { views: 61204 } }]);
    expect(columns.map(({ becomes }) => becomes)).toEqual(['note', 'note', 'post', 'views']);
  });

  test('is found again by the set of headers, in any order and case', () => {
    const again = tableOf('gesehen VON,Was lief,wer,Wo\n5,https://www.instagram.com/reel/C8abcDEFghi/,L,I');
    const other = tableOf('Gesehen von,Was lief,Wer\n5,x,L');

    expect(findRemembered(again, [MAPPING])).toBe(MAPPING);
    expect(findRemembered(other, [MAPPING])).toBeUndefined();
    expect(parseImport(again, toMappedFormat(MAPPING), OPTIONS).content.rows).toMatchObject([
      { values: { views: 5 } },
    ]);
  });

  test('a known export that is changed keeps what else is known of it', () => {
    const table = tableOf('email,uid,instagram,address1,Deal\nlena@creators.example,u1,lena,1 Main St,500');
    const detected = detectFormat(table);
    if (!detected) throw new Error('Aspire is known');
    const changed = withField(toMapping(detected), 'Deal', 'fee');

    const format = toMappedFormat(changed, detected.format);
    const { content, columns } = parseImport(table, format, OPTIONS);

    expect(format.id).toBe('aspire-creators');
    expect(content.rows).toMatchObject([{ email: 'lena@creators.example', feeMinor: 50_000 }]);
    expect(columns.find(({ header }) => header === 'address1')?.leftOut).toBe('home');
  });

  test('a field is read from one column', () => {
    const changed = withField(MAPPING, 'Wo', 'views');

    expect(changed.columns.map(({ field }) => field)).toEqual([null, 'views', 'post', null]);
  });

  test('says what is missing', () => {
    expect(listMissing(MAPPING)).toEqual([]);
    expect(listMissing(withField(MAPPING, 'Was lief', null))).toEqual([NEED_SENTENCES.observations[0]]);
    expect(listMissing({ kind: 'creators', columns: [{ header: '@', field: 'handle' }] })).toEqual([
      NEED_SENTENCES.creators[1],
    ]);
  });

  test.each(IMPORT_KINDS)('%s: every need has its sentence, and every field its words', (kind) => {
    const nothing = listMissing({ kind, columns: [] });

    expect(nothing).toEqual(NEED_SENTENCES[kind]);
    expect(listFields(kind).every((field) => FIELDS.includes(field) && FIELD_WORDS[field] !== '')).toBe(true);
  });
});
