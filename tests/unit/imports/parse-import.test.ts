import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../shared/imports/formats.ts';
import { type ParseOptions, parseImport } from '../../../shared/imports/parse-import.ts';
import { readImportFile } from '../../../shared/imports/read-file.ts';

const OPTIONS: ParseOptions = {
  campaignTimeZone: 'America/New_York',
  campaignYearHints: { startsOn: '2026-10-19', endsOn: '2027-02-13' },
  capturedAt: '2027-01-10T12:00:00Z',
};

function parse(bytes: Uint8Array, options: Partial<ParseOptions> = {}) {
  const file = readImportFile(bytes, 'file');
  if (!file.ok) throw new Error(file.error.reason);
  const detected = detectFormat(file.value.tables[0]);
  if (!detected) throw new Error('no format');
  return parseImport(file.value.tables[0], detected.format, { ...OPTIONS, ...options });
}

const parseText = (text: string, options: Partial<ParseOptions> = {}) =>
  parse(new TextEncoder().encode(text), options);
const parseFixture = (name: string, options: Partial<ParseOptions> = {}) =>
  parse(new Uint8Array(readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url))), options);
const verdictsOf = ({ verdicts }: ReturnType<typeof parse>) =>
  verdicts.map(({ row, verdict, code }) => [row, verdict, code]);

describe('parseImport of files as networks write them', () => {
  test('reads YouTube, without its totals, its money and its net subscribers', () => {
    const parsed = parseFixture('youtube-classic.csv');

    expect(parsed.skipped).toMatchObject([{ row: 2, code: 'totals_row' }]);
    expect(parsed.content.rows).toMatchObject([
      {
        row: 3,
        post: 'youtube/aB3dEfGh1jK',
        capturedAt: '2027-01-10T12:00:00Z',
        publishedAt: '2026-09-20T04:00:00Z',
        values: { impressions: 3400000, views: 212400, watch_hours: 6812.25 },
      },
      { row: 4, post: 'youtube/-B3dEfGh1jK', values: { views: 42200 } },
    ]);
    expect(parsed.columns).toContainEqual({
      header: 'Estimated revenue (USD)',
      becomes: 'left_out',
      leftOut: 'private',
    });
  });

  test.each([
    ['youtube-new.zip', { post: 'youtube/aB3dEfGh1jK', values: { impressions: 3400000, likes: 6318 } }],
    ['youtube-old.csv', { post: 'youtube/aB3dEfGh1jK', values: { views: 1000, watch_seconds_avg: 192 } }],
    ['instagram-de.csv', { publishedAt: '2026-09-01T22:00:00Z', values: { views: 12400, likes: 812 } }],
    ['tiktok-es.csv', { publishedAt: '2026-08-31T04:00:00Z', values: { views: 38900, shares: 4 } }],
    ['tiktok-short.csv', { post: 'tiktok/7301234567890123456', values: { views: 38900, likes: 410 } }],
  ])('reads %s', (name, row) => {
    expect(parseFixture(name).content.rows).toMatchObject([row]);
  });

  test('reads Instagram in the American order, and leaves what was not measured null', () => {
    expect(parseFixture('instagram-en.csv').content.rows).toMatchObject([
      { publishedAt: '2026-03-27T10:08:00Z', values: { views: 12400, reach: 9300 } },
      { publishedAt: '2026-04-02T22:30:00Z', values: { views: null, reach: null, likes: 0, shares: null } },
    ]);
  });

  test('X: its date is the day of the post, and the counts are of the day of the export', () => {
    expect(parseFixture('x-content.csv').content.rows).toMatchObject([
      {
        post: 'x/1945000000000000001',
        publishedAt: '2026-07-14T04:00:00Z',
        capturedAt: OPTIONS.capturedAt,
        values: {
          impressions: 48200,
          likes: 1310,
          saves: 204,
          shares: 31,
          replies: 58,
          reposts: 77,
          clicks: 420,
        },
      },
      { publishedAt: '2026-07-20T04:00:00Z', values: { impressions: 12044, clicks: 0 } },
    ]);
  });

  test('Facebook: reactions are its likes', () => {
    expect(parseFixture('facebook-posts.csv').content.rows).toMatchObject([
      {
        post: 'facebook/122100000000000001',
        publishedAt: '2026-09-04T22:30:00Z',
        values: { likes: 640, comments: 51, shares: 22, views: 15300, reach: 11900, watch_seconds_avg: 7.4 },
      },
    ]);
  });

  test('gives TikTok dates their year around New Year, and marks 1.2K as estimated', () => {
    expect(parseFixture('tiktok-en.csv').content.rows).toMatchObject([
      { publishedAt: '2026-08-31T04:00:00Z', quality: 'estimated', values: { views: 1200, saves: null } },
      { publishedAt: '2026-12-30T05:00:00Z', quality: 'exact', values: { views: 38900 } },
    ]);
  });

  test('reads what was agreed', () => {
    expect(parseFixture('deliverables.csv').content).toMatchObject({
      kind: 'deliverables',
      rows: [
        { feeMinor: 120050, targets: { revenue: 500000 } },
        { network: 'instagram', feeMinor: 120000 },
      ],
    });
  });

  test('holds rows of a German sheet back until the day is known, and refuses what is no number', () => {
    const before = parseFixture('results-de-utf16.csv');
    const after = parseFixture('results-de-utf16.csv', { answers: { dateOrder: 'dmy' } });

    expect(before.questions).toMatchObject([{ kind: 'date_order', column: 'Datum', example: '09.11.2026' }]);
    expect(verdictsOf(before)).toEqual([
      [2, 'waiting', 'order_undecided'],
      [3, 'warning', 'reach_above_views'],
      [4, 'refused', 'not_a_number'],
      [5, 'waiting', 'order_undecided'],
    ]);
    expect(after.questions).toEqual([]);
    expect(after.content.rows).toMatchObject([
      { row: 2, capturedAt: '2026-11-09T05:00:00Z', values: { views: 61204, reach: 47900 } },
      { row: 3 },
      { row: 5, values: { views: 38900, reach: null } },
    ]);
  });
});

describe('parseImport', () => {
  test.each(['Total', 'TOTALS', 'Gesamt', 'Gesamtsumme', 'Grand total', 'Total general'])(
    'leaves the line “%s” out and says so',
    (name) => {
      expect(verdictsOf(parseText(`deliverable,views\n${name},99\nReel 1,9`))).toEqual([
        [2, 'skipped', 'totals_row'],
        [3, 'read', null],
      ]);
    },
  );

  test('leaves a header out that stands in the middle', () => {
    const parsed = parseText('deliverable,views\nReel 1,9\ndeliverable,views\nReel 2,8');

    expect(verdictsOf(parsed)[1]).toEqual([3, 'skipped', 'repeated_header']);
  });

  test.each([
    ['deliverable,views\nReel 1,-5', 'negative'],
    ['deliverable,views\nReel 1,5%', 'percent'],
    ['deliverable,views\nReel 1,1,234', 'too_many_cells'],
    ['deliverable,captured_at,views\nReel 1,2027-01-11,5', 'in_future'],
    ['deliverable,captured_at,views\nReel 1,,5', 'no_capture_date'],
    ['deliverable,captured_at,views\nReel 1,yesterday,5', 'not_a_date'],
    ['post_url,views\n,5', 'no_post'],
    ['post_url,views\nhttps://example.com/a,5', 'not_a_post'],
  ])('refuses the row of %j as %s, with a sentence', (text, code) => {
    const parsed = parseText(text);

    expect(parsed.verdicts).toMatchObject([{ row: 2, verdict: 'refused', code }]);
    expect(parsed.verdicts[0]?.reason).toMatch(/\.$/);
    expect(parsed.content.rows).toEqual([]);
  });

  test('refuses dates that prove both orders of a column, because no answer would settle it', () => {
    const parsed = parseText('deliverable;Date;views\nA;13/11/2026;1\nB;11/13/2026;1\nC;09/11/2026;1');

    expect(parsed.questions).toEqual([]);
    expect(verdictsOf(parsed).at(-1)).toEqual([4, 'refused', 'order_undecided']);
  });

  test('asks for the mark, and reads by the answer', () => {
    const text = 'deliverable;views\nReel 1;61.204';

    expect(parseText(text).content.rows).toEqual([]);
    expect(parseText(text, { answers: { decimal: 'comma' } }).content.rows).toMatchObject([
      { values: { views: 61204 } },
    ]);
  });

  test('never imports an engagement rate', () => {
    const parsed = parseText('deliverable,views,ER\nReel 1,5,3.2%');

    expect(parsed.columns.at(-1)).toMatchObject({ becomes: 'left_out', leftOut: 'recomputed' });
    expect(parsed.content.rows).toMatchObject([{ values: { views: 5 } }]);
  });

  test('keeps unknown columns as notes, by name', () => {
    const parsed = parseText('deliverable,Mood,views\nReel 1,good,5');

    expect(parsed.columns[1]).toEqual({ header: 'Mood', becomes: 'note', leftOut: null });
    expect([parsed.matchedCount, parsed.columnCount]).toEqual([2, 3]);
  });

  test('refuses pieces of another campaign when told which one is meant', () => {
    const parsed = parseFixture('deliverables.csv', { campaignName: 'Spring preview' });

    expect(parsed.verdicts).toMatchObject([{ code: 'other_campaign' }, { code: 'other_campaign' }]);
  });
});
