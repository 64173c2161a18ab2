import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type ObservationRow, observationRowSchema } from '../../shared/api/import-schemas.ts';
import { judgeRows, type StoredValue } from '../../shared/imports/compare.ts';
import { detectFormat, IMPORT_FORMATS } from '../../shared/imports/formats.ts';
import { type KnownPost, matchPost } from '../../shared/imports/match-post.ts';
import { type ParseOptions, parseImport } from '../../shared/imports/parse-import.ts';
import { readImportFile } from '../../shared/imports/read-file.ts';
import { METRICS } from '../../shared/kpi/observation.ts';

const NOW = '2026-10-01T00:00:00Z';
const options: ParseOptions = {
  campaignTimeZone: 'Europe/Berlin',
  campaignYearHints: { startsOn: '2026-08-01', endsOn: '2026-12-31' },
  capturedAt: NOW,
};
const known: KnownPost[] = Array.from({ length: 6 }, (_, n) => ({
  postKey: `youtube/abcDefGhi0${n}`,
  deliverableName: `Piece ${n}`,
  publishedAt: null,
}));
const MONEY: readonly string[] = ['paid_spend', 'revenue'];
const FRACTIONS: readonly string[] = ['watch_seconds_avg', 'watch_hours'];

/** Not -0, which prints as 0. */
const anyCount = fc.nat({ max: 2_000_000_000 });
const anyFraction = fc
  .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 99 }))
  .map(([whole, part]) => whole + part / 100);
const anyValues = fc.record(
  Object.fromEntries(
    METRICS.map((metric) => [
      metric,
      fc.option(FRACTIONS.includes(metric) ? anyFraction : anyCount, { nil: null, freq: 3 }),
    ]),
  ),
);
const anyInstant = fc
  .integer({ min: Date.parse('2026-08-01T00:00:00Z') / 1000, max: Date.parse(NOW) / 1000 })
  .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);
const anyRow: fc.Arbitrary<ObservationRow> = fc.record({
  row: fc.constant(0),
  post: fc.nat({ max: known.length - 1 }).map((n) => known[n]?.postKey ?? ''),
  capturedAt: anyInstant,
  source: fc.constantFrom('page', 'csv', 'api', 'creator', 'manual'),
  quality: fc.constantFrom('exact', 'estimated', 'typed'),
  publishedAt: fc.option(anyInstant, { nil: null }),
  values: anyValues.filter((values) => Object.values(values).some((value) => value !== null)),
});
const anyRows = fc
  .uniqueArray(anyRow, { selector: (row) => `${row.post} ${row.capturedAt} ${row.source}`, maxLength: 12 })
  .map((rows) => rows.map((row, index) => ({ ...row, row: index + 2 })));
const anyStored: fc.Arbitrary<StoredValue[]> = fc.array(
  fc.record({
    postKey: fc.constantFrom(...known.map((post) => post.postKey)),
    metric: fc.constantFrom(...METRICS),
    observedAt: anyInstant,
    source: fc.constantFrom('page', 'csv'),
    value: fc.option(anyCount, { nil: null }),
  }),
  { maxLength: 12 },
);

function print(rows: readonly ObservationRow[], delimiter = ','): Uint8Array {
  const fields = ['post_url', 'captured_at', 'published_at', 'source', 'quality', ...METRICS];
  const data = rows.map((row) => [
    row.post,
    row.capturedAt,
    row.publishedAt ?? '',
    row.source,
    row.quality,
    ...METRICS.map((metric) => {
      const value = row.values[metric] ?? null;
      return value === null ? '' : MONEY.includes(metric) ? (value / 100).toFixed(2) : String(value);
    }),
  ]);
  return strToU8(Papa.unparse({ fields, data }, { delimiter }));
}

function parse(bytes: Uint8Array) {
  const file = readImportFile(bytes, 'metrics.csv');
  const table = file.ok ? file.value.tables[0] : undefined;
  const format = table && detectFormat(table)?.format;
  return table && format ? parseImport(table, format, options) : undefined;
}

describe('files', () => {
  test('printed canonical rows read back as they were, whatever separates the columns', () => {
    fc.assert(
      fc.property(
        anyRows.filter((rows) => rows.length > 0),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const parsed = parse(print(rows, delimiter));

          expect(parsed?.questions).toEqual([]);
          expect(parsed?.content.rows).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('reading never throws, whatever the bytes are', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => zipSync({ 'Table data.csv': bytes })),
      fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(([at, byte]) => {
        const bytes = zipSync({ 'Table data.csv': strToU8('Content,Views\nabcDefGhi01,3\n') });
        bytes[at % bytes.length] = byte;
        return bytes;
      }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => strToU8(text)),
    );

    fc.assert(
      fc.property(anyBytes, (bytes) => {
        parse(bytes);
      }),
      { numRuns: 400 },
    );
  });

  test('parsing never throws and gives only rows that the contract accepts, whatever the cells are', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[\d.,/: -]{1,12}$/),
      fc.constantFrom(
        '1.234',
        '1,2 Mio.',
        '31/12/2026',
        'Feb 30',
        '0:03:12',
        '12%',
        '(5)',
        '1e9',
        '@a',
        'Total',
      ),
    );
    const anyTable = fc.constantFrom(...IMPORT_FORMATS).chain((format) => {
      const header = format.columns.map((column) => column.headers[0] ?? '');
      const anyLine = fc.array(anyCell, { minLength: 1, maxLength: header.length + 1 });
      return fc.record({
        format: fc.constant(format),
        header: fc.constant(header),
        lines: fc.array(anyLine, { maxLength: 6 }),
      });
    });

    fc.assert(
      fc.property(anyTable, ({ format, header, lines }) => {
        const rows = lines.map((cells, index) => ({ row: index + 2, cells }));
        const table = { name: 'a', encoding: 'utf-8', delimiter: ',', header, headerRow: 1, rows } as const;
        const parsed = parseImport(table, format, options);

        const verdictRows = parsed.verdicts.map((verdict) => verdict.row);
        expect(verdictRows).toEqual(rows.map(({ row }) => row));
        if (parsed.content.kind !== 'observations') return;
        for (const row of parsed.content.rows)
          expect(observationRowSchema().safeParse(row).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('verdicts', () => {
  test('do not depend on the order of rows', () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );

    fc.assert(
      fc.property(shuffled, anyStored, ([rows, others], stored) => {
        const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row;

        const verdicts = judgeRows(rows, { known, stored, now: NOW });

        expect(judgeRows(others, { known, stored, now: NOW }).sort(byRow)).toEqual(verdicts);
      }),
      { numRuns: 100 },
    );
  });

  test('say that everything is the same once the rows are stored', () => {
    fc.assert(
      fc.property(anyRows, anyStored, (rows, stored) => {
        const after = apply(rows, stored);

        expect(
          judgeRows(rows, { known, stored: after, now: NOW }).filter(({ verdict }) => verdict !== 'same'),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function apply(rows: readonly ObservationRow[], stored: readonly StoredValue[]): StoredValue[] {
  const keyOf = (value: StoredValue) =>
    `${value.postKey} ${value.metric} ${value.observedAt} ${value.source}`;
  const values = new Map(stored.map((value) => [keyOf(value), value]));
  for (const row of rows) {
    for (const metric of METRICS) {
      const value = row.values[metric];
      const postKey = matchPost(row.post, known)?.postKey;
      if (value === undefined || postKey === undefined) continue;
      const added = { postKey, metric, observedAt: row.capturedAt, source: row.source, value };
      values.set(keyOf(added), added);
    }
  }
  return [...values.values()];
}
